"""The text of a saved page by lines, each of which knows where it stands in the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.drift.facts import Fact, Json, UnreadablePage

# Characters that a browser copies along but nobody sees; U+200B stands in the links that anchor headings.
INVISIBLE = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad")

MOST_OPERATIONS = 200


@dataclass(frozen=True, eq=False)
class Source:
    """A page, or what a page says after its markup is gone. Lines are counted from 0 here; facts count from 1."""

    file: str
    lines: Sequence[str]
    numbers: Sequence[int]
    """The number in the file of each line."""

    @classmethod
    def of(cls, file: str, text: str) -> Source:
        """A page that is read as it stands."""
        lines = visible(text).split("\n")
        return cls(file, lines, range(1, len(lines) + 1))

    def __len__(self) -> int:
        return len(self.lines)

    @cached_property
    def words(self) -> list[str]:
        """The lines without the space around them."""
        return [line.strip() for line in self.lines]

    @cached_property
    def text(self) -> str:
        """All lines as one text."""
        return "\n".join(self.lines)

    @cached_property
    def starts(self) -> list[int]:
        """Where in `text` each line begins."""
        starts, position = [], 0
        for line in self.lines:
            starts.append(position)
            position += len(line) + 1
        return starts

    def at(self, index: int) -> str:
        """The line without the space around it; empty past the end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def line(self, index: int) -> int:
        """The number in the file of a line."""
        return self.numbers[min(index, len(self.numbers) - 1)]

    def index_of(self, position: int) -> int:
        """The line in which a position of `text` lies."""
        return bisect_right(self.starts, position) - 1

    def filled(self, index: int, stop: int) -> int | None:
        """The first line from `index` on that is not empty, before `stop`."""
        while index < stop and not self.words[index]:
            index += 1
        return index if index < stop else None

    def filled_before(self, index: int, start: int = 0) -> int | None:
        """The last line before `index` that is not empty, not before `start`."""
        index -= 1
        while index >= start and not self.words[index]:
            index -= 1
        return index if index >= start else None

    def fact(self, value: Json, index: int) -> Fact:
        """What line `index` says."""
        return Fact(value=value, line=self.line(index))

    def spans(self, starts: Sequence[int]) -> list[tuple[int, int]]:
        """Where each operation begins and ends. Raises UnreadablePage for more than a page of a reference has."""
        if len(starts) > MOST_OPERATIONS:
            raise self.stop(starts[MOST_OPERATIONS], f"there are more than {MOST_OPERATIONS} operations on the page")
        stops = [*starts[1:], len(self)][: len(starts)]
        return list(zip(starts, stops, strict=True))

    def stop(self, index: int, reason: str) -> UnreadablePage:
        """The error of a page whose reading ends at line `index`."""
        return UnreadablePage(self.file, self.line(max(index, 0)), reason)

    def broken_off(self, stop: int, where: str) -> UnreadablePage:
        """The error of a page that ends too early: its last line before `stop`."""
        last = self.filled_before(stop)
        return self.stop(0 if last is None else last, f"the page breaks off {where}")


def visible(text: str) -> str:
    """Text without the characters that nobody sees, and with common spaces only."""
    for char in INVISIBLE:
        text = text.replace(char, "")
    return text.replace("\u00a0", " ")
