"""Finds recorded deviations that are no more: the page or the spec has come to say something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from generator.drift.described import Described, PlacedFact
from generator.drift.deviations import COMPARED, COVERAGE, Deviation
from generator.drift.difference import Difference
from generator.drift.facts import Fact, Json
from generator.drift.statements import ABSENT, PRESENT, Statements, Where, same, statements, unravelled


@dataclass
class Reading:
    """What the pages that were given say about one operation of the spec, by page id."""

    operation: Described
    pages: dict[str, tuple[str, Statements]] = field(default_factory=dict)
    """File and statements."""

    @cached_property
    def spec(self) -> Statements:
        """What the spec says; most operations are on no page that was given."""
        return statements(self.operation.facts, self.operation.node)


def stale(readings: Mapping[str, Reading], deviations: Sequence[Deviation]) -> Iterator[Difference]:
    """A difference for each place of an entry that no given page holds any more."""
    for entry in deviations:
        if entry.aspect not in COMPARED or entry.aspect == COVERAGE:
            continue
        for operation, where in entry.places():
            if reading := readings.get(operation):
                yield from _of_place(entry, where, reading)


def _of_place(entry: Deviation, where: Where, reading: Reading) -> Iterator[Difference]:
    holders = _holders(entry, reading.operation)
    if not holders or not holders <= reading.pages.keys():
        return  # a page that was not given may still say so
    implemented = value_at(reading.spec, where)
    done = same(where.aspect, entry.implemented, implemented)
    gone = None
    for page in sorted(holders):
        file, statements = reading.pages[page]
        said = _value(statements, where)
        holds = _says(entry, said.value, implemented) if said else _empty(entry.documented)
        if (holds and done) or (not said and not holds):
            return
        gone = file, said
    if gone:
        file, said = gone
        yield Difference(
            file=file,
            line=said.line if said else 0,
            operation=reading.operation.id,
            where=where,
            kind="stale",
            documented=said.value if said else None,
            implemented=implemented,
            place=entry.place,
            outdated=entry.record,
        )


def _says(entry: Deviation, said: Json, implemented: Json) -> bool:
    """Whether a page says what an entry calls documented; values run together may be recorded as printed, or split."""
    return entry.says(said) or entry.says(unravelled(said, implemented))


def _holders(entry: Deviation, operation: Described) -> set[str]:
    """The pages of an entry that say what it calls documented.

    An entry also names files that bear out what is implemented, not all of them as evidence: those count only where
    no page is named, and so do pages of other operations.
    """
    files = {str(source["page"]) for source in operation.sources if "file" in source}
    pages = {str(source.get("page")) for source in operation.sources} - files
    holders = set(entry.pages) - set(entry.evidence)
    return holders & pages or holders


def value_at(side: Statements, where: Where) -> Json:
    """What a side says at a place, as the deviations have it."""
    if where.aspect == "presence":
        return PRESENT if side.has(where.part, where.field) else ABSENT
    fact = side.said.get(where)
    return fact.value if fact else None


def _value(side: Statements, where: Where) -> Fact | None:
    """What a page says at a place; None where it says nothing."""
    if where.aspect != "presence" or side.has(where.part, where.field):
        fact = side.said.get(where)
        if isinstance(fact, PlacedFact) and fact.named:
            return None  # bodies are compared by value, not by name
        return fact
    return Fact(value=ABSENT, line=0) if side.readable(where.part, where.field) else None


def _empty(value: Json) -> bool:
    """Whether a page says this by saying nothing."""
    return value in (None, ABSENT, [], False)
