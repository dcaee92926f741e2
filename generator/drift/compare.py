"""Compares what a page says about an operation with what the spec says about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.drift.described import PlacedFact, above, fact_of
from generator.drift.deviations import PARTS
from generator.drift.difference import Difference, Kind, Recorded
from generator.drift.facts import Fact, Json
from generator.drift.gather import outermost, with_samples
from generator.drift.renames import renamed
from generator.drift.samples import detail, exact
from generator.drift.statements import (
    ABSENT,
    PRESENT,
    Statements,
    Where,
    agree,
    is_body_example,
    is_of_body,
    parent,
    place_of,
    unravelled,
)
from generator.drift.values import reread
from generator.spec.document import Place

VALUES = ("example", "default", "enum")

_NAME = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """A page's operation beside the spec's."""

    file: str
    line: int
    operation: str
    page: Statements
    spec: Statements
    place: Place

    def differences(self, recorded: Recorded) -> list[Difference]:
        """Every difference once: a field that is missing speaks for what is below it, a rename for both names."""
        found = [row for each in (*self._said(), *self._unsaid()) for row in self._judged(each, recorded)]
        rows = [
            row if row.recorded or row.kind != "renamed" else replace(row, recorded=recorded(row))
            for row in renamed(outermost(found), self.page, self.spec, recorded)
            if not self._goes_with_path(row.where)
        ]
        rows = with_samples(rows, self.page, self.spec)
        return sorted(rows, key=lambda row: (PARTS.index(row.where.part), row.where.field))

    def _judged(self, row: Difference, recorded: Recorded) -> Iterator[Difference]:
        """The row with its deviation; nothing for a value that is only read otherwise, as its field is of another type.

        Such a value is judged as if the field were still of the type that it has in the spec.
        """
        record, before = recorded(row), self._as_before(row)
        if record or before is None:
            yield replace(row, recorded=record)
        elif not agree(row.where.aspect, before, row.implemented):
            yield replace(row, recorded=recorded(replace(row, documented=before)))

    def _as_before(self, row: Difference) -> Json:
        theirs, ours = (side.said.get(row.where._replace(aspect="type")) for side in (self.page, self.spec))
        if row.where.aspect not in VALUES or theirs is None or ours is None or theirs.value == ours.value:
            return None
        return reread(row.documented, ours.value)

    def _goes_with_path(self, where: Where) -> bool:
        """Whether it is about a path parameter that only one of the two paths has."""
        at = Where("operation", "", "path")
        names = [_NAME.findall(str(side.said[at].value)) for side in (self.page, self.spec)]
        own = {f"/path/{name}" for name in set(names[0]) ^ set(names[1])}
        return where.part == "parameters" and where.field in own and where.aspect in ("presence", "name")

    def _said(self) -> Iterator[Difference]:
        """What the page says and the spec does not say, or not so."""
        for where, fact in self.page.said.items():
            part, path, aspect = where
            if part == "errors" and path and path.split("/")[1] not in self._statuses():
                continue  # a status that only one side has is a difference of `status`
            if aspect == "presence":
                if not self.spec.has(part, path) and not path.endswith("/*"):
                    yield self._row("page-only", where, fact, PRESENT, ABSENT, self._above(where))
            elif is_body_example(where):
                yield from self._other_bodies(where, fact)
            elif is_of_body(where) or self.spec.has(part, path):
                yield from self._changed(where, fact)

    def _unsaid(self) -> Iterator[Difference]:
        """The fields that only the spec has, where the page would show them."""
        for where, fact in self.spec.said.items():
            part, path, aspect = where
            if aspect != "presence" or path.endswith("/*") or self.page.has(part, path):
                continue
            if self.page.readable(part, path):
                yield self._row("spec-only", where, self._around(where), ABSENT, PRESENT, place_of(fact))

    def _changed(self, where: Where, fact: Fact) -> Iterator[Difference]:
        known = self.spec.said.get(where)
        value = known.value if known else None
        documented = unravelled(fact.value, value)
        if not agree(where.aspect, documented, value):
            yield self._row("changed", where, fact, documented, value, place_of(known) or self._above(where))

    def _other_bodies(self, where: Where, fact: Fact) -> Iterator[Difference]:
        """The bodies that the page prints and the spec does not have among its examples."""
        known = self.spec.said.get(where)
        named = known.named if isinstance(known, PlacedFact) else {}
        bodies = [*fact.named.values()] if isinstance(fact, PlacedFact) else [fact.value]
        for body in bodies:
            if body is not None and exact(body) not in map(exact, named.values()):
                place = place_of(known) or self._above(where)
                row = self._row("changed", where, fact, body, list(named) or None, place)
                yield replace(row, detail=detail(body, named.values()))

    def _statuses(self) -> list[str]:
        known = self.spec.said.get(Where("errors", "", "status"))
        return list(known.value) if known else []

    def _row(
        self, kind: Kind, where: Where, fact: Fact | None, documented: Json, implemented: Json, place: Place | None
    ) -> Difference:
        at = place_of(fact)
        return Difference(
            file=at.file if at else self.file,
            line=fact.line if fact else self.line,
            pointer=at.pointer if at else "",
            operation=self.operation,
            where=where,
            kind=kind,
            documented=documented,
            implemented=implemented,
            place=place,
        )

    def _above(self, where: Where) -> Place:
        """The place of the nearest thing in the spec that holds this one."""
        if beside := self.spec.beside(where):
            return beside.document.place(above(beside, 2).pointer)
        path = where.field
        while path:
            path = parent(path)
            if place := place_of(self.spec.said.get(Where(where.part, path, "presence"))):
                return place
        return self.place

    def _around(self, where: Where) -> Fact | None:
        """The nearest thing on the page that would hold this one."""
        if beside := self.page.beside(where):
            return fact_of(above(beside, 2), PRESENT)
        path = where.field
        while path:
            path = parent(path)
            if fact := self.page.said.get(Where(where.part, path, "presence")):
                return fact
        return None
