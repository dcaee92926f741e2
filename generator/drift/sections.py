"""Finds the headings of a page that are lines like any other: `Body`, `Response`, `Bad Request`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from generator.drift.blocks import is_header, is_label
from generator.drift.rows import FLAGS
from generator.drift.source import Source
from generator.drift.values import parse_type

PHRASES = {status.phrase: str(status.value) for status in HTTPStatus}
# Python's phrases change with its version; pages keep the old ones.
PHRASES |= {"Unprocessable Entity": "422", "Unprocessable Content": "422"}
PHRASES |= {"Request Entity Too Large": "413", "Payload Too Large": "413", "Content Too Large": "413"}
NUMBERED = re.compile(r"([1-5]\d\d)(?: ?[-·])?(?: ([A-Z][A-Za-z' -]{1,40}|[\w.+-]+/[\w.+-]+))?")


@dataclass(frozen=True)
class Section:
    """The lines below a heading: those from `start` up to `stop`."""

    name: str
    heading: int
    start: int
    stop: int


def sections(source: Source, start: int, stop: int, ranks: Sequence[Sequence[str]]) -> dict[str, Section]:
    """The sections of an operation by their names.

    `ranks` are the names in the order in which they stand on a page. That order, and what stands around a line,
    tells a heading from a description that happens to be the same word.
    """
    found: dict[str, int] = {}
    candidates = _candidates(source, start, stop, {name for rank in ranks for name in rank})
    limit = stop
    for rank in reversed(ranks):
        here = {name: _best(source, [at for at in candidates.get(name, ()) if at < limit]) for name in rank}
        found |= {name: at for name, at in here.items() if at is not None}
        limit = min([limit, *(at for at in here.values() if at is not None)])
    starts = sorted((at, name) for name, at in found.items())
    ends = [*(at for at, _ in starts[1:]), stop][: len(starts)]
    return {name: Section(name, at, at + 1, end) for (at, name), end in zip(starts, ends, strict=True)}


def _candidates(source: Source, start: int, stop: int, names: set[str]) -> dict[str, list[int]]:
    candidates: dict[str, list[int]] = {}
    for index in range(start, stop):
        name = source.words[index]
        if name in names and not is_value(source, index):
            candidates.setdefault(name, []).append(index)
    return candidates


def _best(source: Source, candidates: Sequence[int]) -> int | None:
    """The heading among lines that read like one: rather a line that can be neither a description nor a field."""
    likely = [at for at in candidates if not _labelled(source, at)]
    return min(likely, key=lambda at: (is_header(source, at), is_description(source, at), at), default=None)


def _labelled(source: Source, index: int) -> bool:
    below = source.filled(index + 1, len(source))
    return below is not None and is_label(source.at(below))


def is_value(source: Source, index: int) -> bool:
    """Whether the line is what a label announces, or goes on a list that ended in a comma."""
    above = source.filled_before(index)
    return above is not None and (is_label(source.at(above)) or (above == index - 1 and source.at(above).endswith(",")))


def is_description(source: Source, index: int) -> bool:
    """Whether the line is the first one below the head of a field, with a space between."""
    above = source.filled_before(index)
    if above is None or above == index - 1:
        return False
    text = source.at(above)
    return (
        text in FLAGS or text.startswith("default:") or (parse_type(text) is not None and is_header(source, above - 1))
    )


@dataclass(frozen=True)
class Reply:
    """One of the replies below the heading of all; `status` is None where the page names none."""

    status: str | None
    title: str
    heading: int
    start: int
    stop: int


def replies(source: Source, section: Section, *, phrases: bool) -> list[Reply]:
    """The replies of a section. `phrases` is for layouts that name a status by its phrase alone."""
    marks = [Reply(None, "", section.heading, section.start, section.stop)]
    for index in range(section.start, section.stop):
        status = _status(source, index, phrases)
        if status is not None and not is_value(source, index) and not is_header(source, index):
            marks.append(Reply(status, source.at(index), index, index + 1, section.stop))
    ends = [mark.heading for mark in marks[1:]] + [section.stop]
    return [Reply(m.status, m.title, m.heading, m.start, end) for m, end in zip(marks, ends, strict=True)]


def _status(source: Source, index: int, phrases: bool) -> str | None:
    text = source.words[index]
    if not text or len(text) > 100:
        return None
    match = NUMBERED.fullmatch(text)
    if match and (match[2] is None or "/" in match[2] or PHRASES.get(match[2]) == match[1]):
        return match[1]
    status = PHRASES.get(text) if phrases else None
    # A field can be described as "OK"; it is hardly described as "Bad Request".
    return None if status and status < "400" and is_description(source, index) else status
