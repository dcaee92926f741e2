"""Rows of a comparison that say one thing: which row speaks for which others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.drift.described import PlacedFact
from generator.drift.difference import Difference
from generator.drift.samples import explained
from generator.drift.statements import Statements, Where, is_body_example, parent


def outermost(rows: list[Difference]) -> list[Difference]:
    """Without what goes with another difference: what is below a field that is missing, or became something else."""
    gone = {(row.where.part, row.where.field) for row in rows if row.where.aspect == "presence"}
    retyped = {(row.where.part, row.where.field) for row in rows if row.where.aspect == "type"}
    return [row for row in rows if not _is_below(row.where, gone, retyped)]


def _is_below(where: Where, gone: set[tuple[str, str]], retyped: set[tuple[str, str]]) -> bool:
    path = where.field
    if not path and where.aspect != "presence" and (where.part, "") in gone:
        return where.part != "operation"
    while path:
        path = parent(path)
        above = (where.part, path)
        if above in gone or (above in retyped and where.aspect == "presence"):
            return True
    return False


def with_samples(rows: list[Difference], page: Statements, spec: Statements) -> list[Difference]:
    """With a printed body told along with the new fields that are all it differs in, and are known from it alone."""
    said_along: set[int] = set()
    new: dict[int, Difference] = {}
    for sample in [row for row in rows if is_body_example(row.where) and not row.recorded]:
        fields = [row for row in rows if _is_only_in(sample.where, row, page)]
        paths = {row.where.field.removeprefix(sample.where.field) for row in fields}
        if fields and explained(sample.documented, _named(spec, sample.where), paths):
            said_along.add(id(sample))
            new[id(fields[0])] = replace(fields[0], along=(*fields[0].along, sample))
    return [new.get(id(row), row) for row in rows if id(row) not in said_along]


def _is_only_in(sample: Where, row: Difference, page: Statements) -> bool:
    """Whether a new field is known from the sample of its body only: nothing says what type it has."""
    where = row.where
    return (
        (row.kind, where.part, where.aspect) == ("page-only", sample.part, "presence")
        and where.field.startswith(f"{sample.field}/")
        and where._replace(aspect="type") not in page.said
    )


def _named(spec: Statements, where: Where) -> Iterable[object]:
    fact = spec.said.get(where)
    return fact.named.values() if isinstance(fact, PlacedFact) else ()
