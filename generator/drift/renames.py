"""Tells a field that has another name from one that is gone and one that is new."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from generator.drift.difference import Difference, Recorded
from generator.drift.facts import Json
from generator.drift.statements import ABSENT, PRESENT, Statements, Where, agree, parent, unravelled

ALIKE = 0.6
"""From where on two names look like one, when several fields came and went."""


def renamed(rows: list[Difference], page: Statements, spec: Statements, recorded: Recorded) -> list[Difference]:
    """The rows, with one for a field that came and one that went in the same place and are otherwise the same.

    What differs between them besides the name may be what is `recorded` of the old one.
    """
    loose = [row for row in rows if row.where.aspect == "presence" and row.where.field and not row.recorded]
    new = [row for row in loose if row.kind == "page-only"]
    old = [row for row in loose if row.kind == "spec-only"]
    pairs: dict[int, Difference] = {}
    dropped: set[int] = set()
    for one, other in sorted(_pairs(new, old, page, spec, recorded), key=lambda pair: -_likeness(*pair)):
        if id(one) not in pairs and id(other) not in dropped:
            pairs[id(one)] = _rename(one, other)
            dropped.add(id(other))
    return [pairs.get(id(row), row) for row in rows if id(row) not in dropped]


def _pairs(
    new: list[Difference], old: list[Difference], page: Statements, spec: Statements, recorded: Recorded
) -> Iterator[tuple[Difference, Difference]]:
    for one in new:
        places = [other for other in old if _beside(one.where, other.where)]
        rivals = [other for other in new if _beside(one.where, other.where)]
        alone = len(places) == len(rivals) == 1
        for other in places:
            if (alone or _likeness(one, other) >= ALIKE) and _alike(one.where, other, page, spec, recorded):
                yield one, other


def _beside(one: Where, other: Where) -> bool:
    return one.part == other.part and parent(one.field) == parent(other.field)


def _likeness(one: Difference, other: Difference) -> float:
    new, old = (row.where.field.rpartition("/")[2].lower() for row in (one, other))
    return SequenceMatcher(None, new, old).ratio()


def _alike(new: Where, old: Difference, page: Statements, spec: Statements, recorded: Recorded) -> bool:
    """Whether the page says of the new field, and of all below it, what the spec says of the old one."""
    theirs = _below(page, new)
    ours = _below(spec, old.where)
    fields = [{where.field for where in side if not where.field.endswith("/*")} for side in (theirs, ours)]
    single = fields[0] ^ fields[1]
    compared = [where for where in theirs if not any(f"{where.field}/".startswith(f"{top}/") for top in single)]
    differing = [(Where(new.part, field, "presence"), *_presence(field in fields[0])) for field in single]
    for where in compared:
        value, known = unravelled(theirs[where], ours.get(where)), ours.get(where)
        if not agree(where.aspect, value, known):
            differing.append((where, value, known))
    return all(
        recorded(
            replace(
                old,
                where=where._replace(field=old.where.field + where.field),
                kind="changed",
                documented=value,
                implemented=known,
            )
        )
        for where, value, known in differing
    )


def _presence(on_page: bool) -> tuple[Json, Json]:
    return (PRESENT, ABSENT) if on_page else (ABSENT, PRESENT)


def _below(side: Statements, top: Where) -> dict[Where, Json]:
    """What a side says of a field and all below it, by path from there."""
    return {
        where._replace(field=where.field.removeprefix(top.field)): fact.value
        for where, fact in side.said.items()
        if where.part == top.part and (where.field == top.field or where.field.startswith(f"{top.field}/"))
    }


def _rename(new: Difference, old: Difference) -> Difference:
    return replace(
        old,
        line=new.line,
        pointer=new.pointer,
        kind="renamed",
        where=old.where._replace(aspect="name"),
        documented=new.where.field.rpartition("/")[2],
        implemented=old.where.field.rpartition("/")[2],
    )
