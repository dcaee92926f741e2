"""The fields of a page as it prints them, one after the other, whatever the layout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.drift.facts import BodyFacts, Fact, FieldFacts
from generator.drift.nesting import is_open, nested
from generator.drift.source import Source
from generator.drift.values import Type

NAME = re.compile(r"[^\W\d][\w$@.\-\[\]]{0,99}")
"""What the name of a field looks like."""

FLAGS = ("required", "deprecated", "nullable", "read-only", "write-only")
MOST = 20_000
"""How many fields a body or a section can have: more is no reference, and takes long to read."""

NOTHING = ("enum", "default", "limits", "example")
NO = ("required", "deprecated")
"""Aspects of which a page is silent where there is nothing to show, and flags that it leaves out where they are off."""

OF_ELEMENTS = ("type", "format", "enum", "limits", "nullable")


@dataclass
class Row:
    """A field under construction."""

    name: str
    line: int
    type: Type
    type_line: int
    depth: int = 0
    said: dict[str, Fact] = field(default_factory=dict)

    def say(self, aspect: str, fact: Fact) -> None:
        """Note what the page says of an aspect; limits add up."""
        if aspect == "limits" and aspect in self.said:
            fact = Fact(value={**self.said[aspect].value, **fact.value}, line=self.said[aspect].line)
        self.said[aspect] = fact

    def facts(self, prefix: str) -> Iterator[FieldFacts]:
        """The field below `prefix`, and the elements of a list as fields of their own."""
        path, kind = f"{prefix}/{self.name}", self.type
        said = dict(self.said)
        # Values that are allowed are allowed for the elements, though the page prints them with the list.
        allowed = {"enum": said.pop("enum")} if kind.items and "enum" in said else {}
        yield FieldFacts(path=path, line=self.line, aspects={**self._types(kind), **said}, depth=self.depth)
        while kind.items is not None:
            path, kind = f"{path}/*", kind.items
            every = self._types(kind) | (allowed if kind.items is None else {})
            aspects = {name: every[name] for name in OF_ELEMENTS}
            yield FieldFacts(path=path, line=self.line, aspects=aspects, depth=self.depth)

    def _types(self, kind: Type) -> dict[str, Fact]:
        nothing, no = Fact(value=None, line=self.line), Fact(value=False, line=self.line)
        known = {"type": kind.name, "format": kind.format, "nullable": kind.nullable}
        return {
            **dict.fromkeys(NOTHING, nothing),
            **dict.fromkeys(NO, no),
            **{name: Fact(value=value, line=self.type_line) for name, value in known.items()},
        }


def check(source: Source, index: int, rows: Sequence[Row]) -> None:
    """Raise UnreadablePage at line `index` for more fields than a page of a reference has."""
    if len(rows) > MOST:
        raise source.stop(index, f"there are more than {MOST:,} fields in one place")


def parameters(rows: Iterable[Row], place: str) -> list[FieldFacts]:
    """Rows of a section of parameters; `place` is path, query, header or cookie."""
    return [facts for row in rows for facts in row.facts(f"/{place}")]


def body(rows: list[Row], line: int, root: Type | None = None, *, by_order: bool = False) -> BodyFacts:
    """Rows of a body that stands at `line`.

    `by_order` is for layouts that can print nested fields without a mark. A mark anywhere means that the page has them.
    """
    prefix = ""
    while root is not None and root.name == "array":
        prefix, root = f"{prefix}/*", root.items
    groups = [list(row.facts(prefix)) for row in rows]
    flat = [facts for group in groups for facts in group]
    if dotted := _dotted(rows, groups):
        return BodyFacts(line=line, fields=dotted)
    by_order = by_order and any(map(is_open, groups))
    return BodyFacts(line=line, fields=nested(flat, by_order=by_order), nesting="order" if by_order else "shown")


def _dotted(rows: list[Row], groups: list[list[FieldFacts]]) -> tuple[FieldFacts, ...] | None:
    """The fields of a page that names nested ones `owner.name`; None for a page that does not."""
    inside: dict[str, str] = {}
    found: list[FieldFacts] = []
    nests = False
    for row, group in zip(rows, groups, strict=True):
        plain = row.name.replace("[]", "")
        parent, _, last = plain.rpartition(".")
        path = group[0].path
        if parent in inside:
            path, nests = f"{inside[parent]}/{last}", True
        if group[-1].aspects["type"].value == "object":
            inside[plain] = path + "/*" * (len(group) - 1)
        found += [
            FieldFacts(path=path + each.path[len(group[0].path) :], line=each.line, aspects=each.aspects)
            for each in group
        ]
    return tuple(found) if nests else None
