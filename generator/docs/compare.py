"""Compares what a page says about an operation with what the spec says about it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from generator.docs.described import PlacedFact, above
from generator.docs.deviations import PARTS
from generator.docs.difference import Difference, Kind, Record
from generator.docs.facts import Fact, Json, RunTogether
from generator.docs.renames import parent, renamed
from generator.docs.statements import ABSENT, PRESENT, Statements, Where, place_of, same
from generator.docs.together import split
from generator.document import Place

MOST_PLACES = 4

_NAME = re.compile(r"\{([^{}]*)\}")

Recorded = Callable[[Difference], Record | None]


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
        found = [replace(row, recorded=recorded(row)) for row in (*self._said(), *self._unsaid())]
        rows = [
            row if row.recorded or row.kind != "renamed" else replace(row, recorded=recorded(row))
            for row in renamed(_outermost(found), self.page, self.spec)
            if not self._goes_with_path(row.where)
        ]
        return sorted(rows, key=lambda row: (PARTS.index(row.where.part), row.where.field))

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
            elif not path or self.spec.has(part, path):
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
        said = unravelled(fact.value, value)
        if not agree(where.aspect, said, value):
            yield self._row("changed", where, fact, said, value, place_of(known) or self._above(where))

    def _other_bodies(self, where: Where, fact: Fact) -> Iterator[Difference]:
        """The bodies that the page prints and the spec does not have among its examples."""
        known = self.spec.said.get(where)
        named = known.named if isinstance(known, PlacedFact) else {}
        bodies = [*fact.named.values()] if isinstance(fact, PlacedFact) else [fact.value]
        for body in bodies:
            if body is not None and _exact(body) not in map(_exact, named.values()):
                place = place_of(known) or self._above(where)
                row = self._row("changed", where, fact, body, list(named) or None, place)
                yield replace(row, detail=_detail(body, named.values()))

    def _statuses(self) -> list[str]:
        known = self.spec.said.get(Where("errors", "", "status"))
        return list(known.value) if known else []

    def _row(
        self, kind: Kind, where: Where, fact: Fact | None, documented: Json, implemented: Json, place: Place | None
    ) -> Difference:
        said = place_of(fact)
        return Difference(
            file=said.file if said else self.file,
            line=fact.line if fact else self.line,
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
        path = where.field
        while path:
            path = parent(path)
            if fact := self.page.said.get(Where(where.part, path, "presence")):
                return fact
        return None


def is_body_example(where: Where) -> bool:
    """Whether it is the example of a body as a whole."""
    return where.aspect == "example" and where.field.count("/") == (where.part == "errors" and where.field != "")


def unravelled(said: Json, known: Json) -> Json:
    """What the page says, its values told apart where it runs them together."""
    if isinstance(said, RunTogether):
        return split(said.text, known if isinstance(known, list) else [known])
    return said


def agree(aspect: str, said: Json, known: Json) -> bool:
    """Whether both say the same. An example that is a list may stand by itself, or as the one item of a list."""
    return same(aspect, said, known) or (aspect == "example" and same(aspect, [said], known))


def _detail(body: Json, known: Iterable[Json]) -> str:
    """Where a body differs from the one that is most like it."""
    places = min((sorted(_unlike(body, each, "")) for each in known), key=len, default=[])
    return ", ".join(places[:MOST_PLACES]) + (" …" if len(places) > MOST_PLACES else "")


def _unlike(one: Json, other: Json, path: str) -> Iterator[str]:
    """The places at which two values differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in {**one, **other}:
            yield from _unlike(one.get(key, ...), other.get(key, ...), f"{path}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            yield from _unlike(*pair, f"{path}/{index}")
    elif ... in (one, other) or _exact(one) != _exact(other):
        yield path or "/"


def _exact(body: Json) -> str:
    return json.dumps(body, sort_keys=True)


def _outermost(rows: list[Difference]) -> list[Difference]:
    """Without what goes with another difference: fields below one that is missing, or that became something else."""
    gone = {(row.where.part, row.where.field) for row in rows if row.where.aspect == "presence"}
    retyped = {(row.where.part, row.where.field) for row in rows if row.where.aspect == "type"}
    return [row for row in rows if not _goes_with(row.where, gone, retyped)]


def _goes_with(where: Where, gone: set[tuple[str, str]], retyped: set[tuple[str, str]]) -> bool:
    path = where.field
    while path:
        path = parent(path)
        above = (where.part, path)
        if above in gone or (above in retyped and where.aspect == "presence"):
            return True
    return False
