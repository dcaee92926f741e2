"""The marks of Markdown that the reader of scraped pages needs: code blocks, headings, code spans, escapes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.drift.source import Source

HEADING = re.compile(r"(#{1,6})\s+(.*)")
LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\n]{0,2000}\)")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~-])")
TICKS = re.compile(r"`+")
LONGEST_HEADING = 4000


@dataclass(frozen=True)
class Fence:
    """A code block: `open` is the line of its mark, its content the lines from `start` up to `stop`."""

    open: int
    start: int
    stop: int


@dataclass(frozen=True)
class Heading:
    """A heading, its text without marks, and the lines below it up to the next one that is as high."""

    level: int
    text: str
    index: int
    stop: int


def fences(source: Source) -> list[Fence]:
    """The code blocks of a page. Raises UnreadablePage for one without an end."""
    found: list[Fence] = []
    begun: int | None = None
    for index, text in enumerate(source.words):
        if not text.startswith("```") or (begun is not None and text != "```"):
            continue
        if begun is not None:
            found.append(Fence(begun, begun + 1, index))
        begun = index if begun is None else None
    if begun is not None:
        raise source.stop(begun, "the page breaks off inside the code block that begins here")
    return found


def outside(source: Source, blocks: Sequence[Fence], start: int, stop: int) -> list[int]:
    """The lines between two lines that are in no code block and not empty."""
    inside = {index for fence in blocks if start <= fence.open < stop for index in range(fence.open, fence.stop + 1)}
    return [index for index in range(start, stop) if source.words[index] and index not in inside]


def headings(source: Source, blocks: Sequence[Fence]) -> list[Heading]:
    """The headings of a page."""
    found: list[tuple[int, str, int]] = []
    for index in outside(source, blocks, 0, len(source)):
        text = source.words[index]
        if text[0] == "#" and len(text) < LONGEST_HEADING and (match := HEADING.fullmatch(text)):
            found.append((len(match[1]), plain(match[2]), index))
    stops = _stops([level for level, _, _ in found], [index for _, _, index in found], len(source))
    return [Heading(level, text, index, stop) for (level, text, index), stop in zip(found, stops, strict=True)]


def _stops(levels: Sequence[int], indexes: Sequence[int], end: int) -> list[int]:
    """For each heading, where the next one stands that is as high or higher."""
    stops = [end] * len(levels)
    waiting: list[int] = []
    for position, level in enumerate(levels):
        while waiting and levels[waiting[-1]] >= level:
            stops[waiting.pop()] = indexes[position]
        waiting.append(position)
    return stops


def plain(text: str) -> str:
    """Text without links, emphasis and escapes."""
    without_links = LINK.sub(r"\1", text) if "](" in text else text
    return unescape(without_links).replace("**", "").strip()


def unescape(text: str) -> str:
    """Text without the backslashes that keep marks from being marks."""
    return ESCAPE.sub(r"\1", text) if "\\" in text else text


def code_spans(text: str) -> list[str]:
    """What stands between backticks on a line."""
    spans: list[str] = []
    ticks = list(TICKS.finditer(text))
    position = 0
    while position < len(ticks):
        opening = ticks[position]
        closing = _closing(ticks, position)
        if closing is None:
            position += 1
            continue
        inner = text[opening.end() : ticks[closing].start()]
        padded = len(inner) > 2 and inner[0] == inner[-1] == " " and "`" in inner
        spans.append(inner[1:-1] if padded else inner)
        position = closing + 1
    return spans


def _closing(ticks: Sequence[re.Match[str]], position: int) -> int | None:
    """The next run of as many backticks; looks no further than a page of values needs."""
    length = len(ticks[position][0])
    near = range(position + 1, min(position + 50, len(ticks)))
    return next((index for index in near if len(ticks[index][0]) == length), None)
