"""Tells the replies of a Markdown page apart: a list of statuses, then one panel after the other."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from generator.drift.marks import Fence, outside, plain
from generator.drift.sections import PHRASES
from generator.drift.source import Source

STATUS = re.compile(r"[-*+]\s+([1-5]\d\d|[1-5]XX|default)")
MOST_REPLIES = 100
ITEM = re.compile(r"[-*+]\s+\S.*")


@dataclass(frozen=True)
class Panel:
    """A reply: `status` is None where the page does not tell it, the schema lies from `start` up to `stop`."""

    status: str | None
    title: str
    heading: int
    start: int
    stop: int


def panels(source: Source, blocks: Sequence[Fence], start: int, stop: int) -> tuple[list[tuple[str, int]], list[Panel]]:
    """The statuses that a page lists, with their lines, and its panels. Not every status needs a panel."""
    lines = outside(source, blocks, start, stop)
    listed = _listed(source, lines)
    schemas = [index for index in lines if plain(source.words[index]).rstrip(":") == "Schema"]
    if len(schemas) > MOST_REPLIES:
        raise source.stop(schemas[MOST_REPLIES], f"there are more than {MOST_REPLIES} replies to one operation")
    ceiling = listed[-1][1] if listed else start
    found: list[tuple[str, int, int]] = []
    for schema in schemas:
        heading = _title(source, lines, schema, ceiling)
        found.append((source.at(heading) if heading != schema else "", heading, schema + 1))
        ceiling = schema
    stops = [*(heading for _, heading, _ in found[1:]), stop][: len(found)]
    statuses = _assign([status for status, _ in listed], [title for title, _, _ in found])
    return listed, [
        Panel(status, title, heading, begin, end)
        for status, (title, heading, begin), end in zip(statuses, found, stops, strict=True)
    ]


def _listed(source: Source, lines: Sequence[int]) -> list[tuple[str, int]]:
    """The list of statuses at the top."""
    listed: list[tuple[str, int]] = []
    for index in lines:
        match = STATUS.fullmatch(source.words[index])
        if match is None and listed:
            break
        if match:
            listed.append((match[1], index))
    return listed


def _title(source: Source, lines: Sequence[int], schema: int, ceiling: int) -> int:
    """The text above the schema, over the lists of media types and tabs that stand between them."""
    at = bisect_left(lines, schema)
    above = [index for index in lines[max(0, at - 8) : at] if index > ceiling]
    return next((index for index in reversed(above) if not ITEM.fullmatch(source.words[index])), schema)


def _assign(listed: Sequence[str], titles: Sequence[str]) -> list[str | None]:
    """The status of each panel: by its title where that is the phrase of a listed status, else by the order."""
    if not listed:
        return [PHRASES.get(title) for title in titles]
    free = list(listed)
    found: list[str | None] = []
    for title in titles:
        status = PHRASES.get(title)
        found.append(status if status in free else None)
        if status in free:
            free.remove(status)
    # A listed error that has a panel of its own title is taken; what is left goes by the order of the list.
    return [status or (free.pop(0) if free else None) for status in found]
