"""Reads fields that a page prints line by line: name, type and flags, then a description, then labelled values."""

from __future__ import annotations

from dataclasses import dataclass

from generator.drift import limits as bounds
from generator.drift.facts import Json, RunTogether
from generator.drift.rows import FLAGS, NAME, Row, check
from generator.drift.source import Source
from generator.drift.values import Type, multiline, parse_type, typed

PLACES = ("header", "path", "query", "cookie", "body")
ENUMS = {
    "Available options:": "listed",
    "Possible values:": "listed",
    "Allowed value:": "one",
    "Allowed values:": "run",
}
EXAMPLES = {"Example:": "one", "Examples:": "run"}
DEFAULTS = {"Default:": "one", "Default value:": "one"}
LABELS = {
    **{label: ("enum", form) for label, form in ENUMS.items()},
    **{label: ("example", form) for label, form in EXAMPLES.items()},
    **{label: ("default", form) for label, form in DEFAULTS.items()},
}
"""Labels that stand on a line of their own; what they are about, and how the values below them are printed."""


def is_label(text: str) -> bool:
    """Whether a value follows the line."""
    return text.endswith(":") and (text in LABELS or bounds.LABEL.fullmatch(text) is not None)


def is_header(source: Source, index: int) -> bool:
    """Whether a field begins on the line: its name, and its type on the next."""
    return NAME.fullmatch(source.at(index)) is not None and parse_type(source.at(index + 1)) is not None


@dataclass
class Blocks:
    """Reads the fields between two lines.

    `quoted` is for layouts that print strings in quotes; the others print values as they are.
    """

    source: Source
    index: int
    stop: int
    quoted: bool

    def rows(self) -> list[Row]:
        """Every field, in the order of the page. Raises UnreadablePage where the page breaks off inside a field."""
        rows: list[Row] = []
        while self.index < self.stop:
            text = self.source.at(self.index)
            if not text:
                self.index += 1
            elif self.index + 1 < self.stop and is_header(self.source, self.index):
                rows.append(self._header())
                check(self.source, self.index - 1, rows)
            elif rows and is_label(text):
                self._label(rows[-1], text)
            else:
                self._text(rows, text)
        return rows

    def root(self) -> Type | None:
        """The type of a body that is printed before any field, as that of a list is."""
        at = self.source.filled(self.index, self.stop)
        if at is None or is_header(self.source, at):
            return None
        found = parse_type(self.source.at(at))
        self.index = self.index if found is None else at + 1
        return found

    def _header(self) -> Row:
        name, line = self.source.at(self.index), self.source.lines[self.index]
        kind = parse_type(self.source.at(self.index + 1))
        assert kind is not None  # is_header has looked
        at, below = self.source.line(self.index), self.source.line(self.index + 1)
        row = Row(name, at, kind, below, len(line) - len(line.lstrip()))
        self.index += 2
        while self.index < self.stop and self._flag(row):
            self.index += 1
        return row

    def _flag(self, row: Row) -> bool:
        text = self.source.at(self.index)
        if is_header(self.source, self.index):
            return False
        if text in FLAGS or text in PLACES:
            if text in ("required", "deprecated", "nullable"):
                row.say(text, self.source.fact(True, self.index))
            return True
        if text.startswith("default:"):
            value = typed(text.removeprefix("default:"), row.type, quoted=True)
            row.say("default", self.source.fact(value, self.index))
            return True
        return False

    def _text(self, rows: list[Row], text: str) -> None:
        """A line of a description, unless it states a limit."""
        found = bounds.limits(text) if rows else {}
        if found:
            rows[-1].say("limits", self.source.fact(found, self.index))
        self.index += 1

    def _label(self, row: Row, label: str) -> None:
        first = self._value_line(label)
        if label not in LABELS:
            found = bounds.limits(f"{label} {self.source.at(first)}")
            if found:
                row.say("limits", self.source.fact(found, first))
            self.index = first + 1
            return
        aspect, form = LABELS[label]
        self.index = first
        value = self._enum(row, form) if aspect == "enum" else self._value(row)
        if aspect == "example":
            value = self._examples(row, value) if form == "run" else [value]
        row.say(aspect, self.source.fact(value, first))

    def _value_line(self, label: str) -> int:
        """The line on which the value of a label stands."""
        at = self.source.filled(self.index + 1, self.stop)
        if at is None:
            raise self.source.broken_off(self.stop, f"after `{label}`")
        # An empty line can be the value itself: then a field begins where one would look for it.
        return self.index + 1 if at > self.index + 1 and is_header(self.source, at) else at

    def _value(self, row: Row) -> Json:
        if (self.quoted or row.type.name in ("array", "object")) and (
            found := multiline(self.source, self.index, self.stop)
        ):
            value, self.index = found
            return value
        self.index += 1
        return typed(self.source.at(self.index - 1), row.type, quoted=self.quoted)

    def _examples(self, row: Row, first: Json) -> Json:
        """The values of a label in the plural, of which the first is read."""
        if not self.quoted:
            texts = [str(first), *self._more_lines()]
            return RunTogether(texts[0]) if len(texts) == 1 else [typed(text, row.type, quoted=False) for text in texts]
        values = [first]
        while (at := self.source.filled(self.index, self.stop)) is not None and self._is_value(at):
            self.index = at
            values.append(self._value(row))
        return values

    def _is_value(self, index: int) -> bool:
        text = self.source.at(index)
        return text[:1] in ('"', "{", "[") or text in ("true", "false") or text.lstrip("-")[:1].isdigit()

    def _enum(self, row: Row, form: str) -> Json:
        kind = row.type.items or row.type
        if form == "listed":
            return self._listed(kind)
        self.index += 1
        texts = [self.source.at(self.index - 1), *(self._more_lines() if form == "run" else ())]
        if form == "run" and len(texts) == 1:
            return RunTogether(texts[0])
        return [typed(text, kind, quoted=self.quoted) for text in texts]

    def _listed(self, kind: Type) -> list[Json]:
        """Values with a comma behind each but the last."""
        values: list[Json] = []
        while self.index < self.stop:
            text = self.source.at(self.index)
            self.index += 1
            parts = [part.strip().rstrip(",") for part in text.split(", ")]
            values += [typed(part, kind, quoted=True) for part in parts if part]
            if text and not text.endswith(","):
                break
        return values

    def _more_lines(self) -> list[str]:
        """Further values on lines of their own, as some browsers copy them."""
        texts = []
        while self.index < self.stop and (text := self.source.at(self.index)):
            if is_label(text) or is_header(self.source, self.index) or bounds.limits(text):
                break
            texts.append(text)
            self.index += 1
        return texts
