"""Reads fields that a Markdown page prints in one line, the name in bold: `**pages** number` and what goes with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.drift import limits as bounds
from generator.drift.facts import Json
from generator.drift.marks import code_spans, unescape
from generator.drift.rows import FLAGS, NAME, Row, check
from generator.drift.source import Source
from generator.drift.values import Type, parse_type, typed

HEAD = re.compile(r"(?:[-+*]\s+)?\*\*([^*]{1,110})\*\*\s*(.{1,300})")
FLAG = re.compile(rf"(.*?)\s*({'|'.join(FLAGS)})")
LABEL = re.compile(
    r"(?:\*\*)?(Examples?|Default value|Default|Possible values|Allowed values)\s*:\s*(?:\*\*)?:?\s*(.*)"
)
PATTERN = re.compile(r"(?:\*\*)?Value must match regular expression(?:\*\*)?\s+(.*)")
LONGEST = 100_000
STEP = 1000
"""How far in an open bracket puts a field: further than any indentation."""


@dataclass
class Fields:
    """Reads the fields of some lines, which are in no code block."""

    source: Source
    lines: Sequence[int]
    rows: list[Row] = field(default_factory=list)
    root: Type | None = None
    brackets: int = 0
    indents: set[int] = field(default_factory=set)

    def read(self) -> list[Row]:
        """Every field, in the order of the page."""
        position = 0
        while position < len(self.lines):
            position += self._line(position)
        return self.rows

    @property
    def indented(self) -> bool:
        """Whether the page sets nested fields further in."""
        return len(self.indents) > 1

    def _line(self, position: int) -> int:
        """Read a line; gives how many lines it took."""
        index = self.lines[position]
        text = self.source.words[index]
        if len(text) > LONGEST:
            return 1
        bare = unescape(text[:40]).replace("*", "").removeprefix("- ").replace(" ", "")
        if bare in ("Array[", "]"):
            self._bracket(bare)
        elif row := self._head(index, text):
            self.rows.append(row)
            check(self.source, index, self.rows)
        elif self.rows and (match := LABEL.fullmatch(text)):
            return self._label(match[1], match[2], position)
        elif self.rows and (match := PATTERN.fullmatch(text)):
            pattern = (code_spans(match[1]) or [match[1]])[0]
            self.rows[-1].say("limits", self.source.fact({"pattern": pattern}, index))
        return 1

    def _bracket(self, text: str) -> None:
        """The marks around the fields of the objects in a list."""
        if text == "Array[":
            self.brackets += 1
            if not self.rows:
                self.root = Type(name="array", items=self.root or Type(name="object"))
        elif text == "]":
            self.brackets = max(0, self.brackets - 1)

    def _head(self, index: int, text: str) -> Row | None:
        match = HEAD.fullmatch(text)
        name = unescape(match[1]).strip() if match else ""
        if match is None or not NAME.fullmatch(name):
            return None
        rest, flags = _flags(unescape(match[2]))
        kind = parse_type(rest)
        if kind is None:
            return None
        line = self.source.line(index)
        raw = self.source.lines[index]
        indent = len(raw) - len(raw.lstrip())
        self.indents.add(indent)
        row = Row(name, line, kind, line, indent + STEP * self.brackets)
        for flag in flags:
            if flag in ("required", "deprecated", "nullable"):
                row.say(flag, self.source.fact(True, index))
        return row

    def _label(self, label: str, rest: str, position: int) -> int:
        index, taken = self.lines[position], 1
        if not rest.strip(" *"):
            # Saved from a browser, the value can stand on a line of its own.
            if position + 1 == len(self.lines):
                raise self.source.stop(index, f"the page breaks off after `{label}:`")
            index, taken = self.lines[position + 1], 2
            rest = self.source.words[index]
        row = self.rows[-1]
        if label in ("Possible values", "Allowed values"):
            self._possible(row, rest, index)
        elif label.startswith("Example"):
            texts = code_spans(rest) or [unescape(rest)]
            row.say("example", self.source.fact([typed(text, row.type, quoted=False) for text in texts], index))
        else:
            text = (code_spans(rest) or [unescape(rest)])[0]
            row.say("default", self.source.fact(typed(text, row.type, quoted=False), index))
        return taken

    def _possible(self, row: Row, rest: str, index: int) -> None:
        """Values between brackets, or limits."""
        spans = code_spans(rest)
        if unescape(rest).startswith("["):
            kind = row.type.items or row.type
            values = [typed(text, kind, quoted=False) for text in spans or _between(unescape(rest))]
            row.say("enum", self.source.fact(values, index))
            return
        found: dict[str, Json] = {}
        for text in spans or [unescape(rest)]:
            found |= bounds.WORDS.get(text, {}) or bounds.limits(text)
        if found:
            row.say("limits", self.source.fact(found, index))


def _between(text: str) -> list[str]:
    return [part.strip() for part in text.strip("[] ").split(",")]


def _flags(text: str) -> tuple[str, list[str]]:
    """What stands in front of the flags, which run into each other and into the type."""
    flags: list[str] = []
    while match := FLAG.fullmatch(text.strip()):
        text = match[1]
        flags.append(match[2])
    return text, flags
