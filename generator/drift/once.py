"""Every difference once, whatever it is found in: operations share schemas, and a page may be about several of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from generator.drift.difference import Compared, Difference
from generator.drift.statements import Where, parent, shown


def once(found: Sequence[Compared]) -> list[Compared]:
    """The same, with what a page says in one place told once, in the operation where it is met first."""
    alike: dict[tuple[Any, ...], list[Difference]] = {}
    for each in found:
        for row in each.differences:
            if not row.recorded:
                alike.setdefault(_identity(row), []).append(row)
    result = []
    for each in found:
        rows = [row if row.recorded else _spokesman(row, alike[_identity(row)]) for row in each.differences]
        told = [row for row in rows if row is not None]
        result.append(replace(each, differences=told, told=len(rows) - len(told)))
    return result


def _identity(row: Difference) -> tuple[Any, ...]:
    """What is the same for all that a page says in one place.

    In a document that place has a pointer; the fields that use it have other paths, but the same name. In a text the
    place is a line, on which there can be several fields.
    """
    part, path, aspect = row.where
    spot = (row.pointer, path.rpartition("/")[2] or part) if row.pointer else (part, path)
    return row.file, row.line, spot, aspect, row.kind, shown(row.documented), shown(row.implemented)


def _spokesman(row: Difference, alike: Sequence[Difference]) -> Difference | None:
    """The first of those that are alike, with the others; None for another one."""
    first, *others = alike
    if row is not first:
        return None
    outdated = next((each.outdated for each in alike if each.outdated), None)
    return replace(row, along=(*row.along, *others), outdated=outdated)


def with_stale(found: Sequence[Compared], stale: Iterable[Difference]) -> list[Compared]:
    """The same with stale deviations, each beside the difference that made it so where there is one."""
    result = list(found)
    for row in stale:
        at = next(
            index for index, each in enumerate(result) if (each.file, each.operation) == (row.file, row.operation)
        )
        result[at] = replace(result[at], differences=_joined(result[at].differences, row))
    return result


def _joined(rows: Sequence[Difference], gone: Difference) -> list[Difference]:
    """The rows with a stale deviation: said with the unrecorded difference of its place, else by itself."""
    explained = False
    result = []
    for row in rows:
        if not row.recorded and row.kind != "stale" and _covers(row, gone.where):
            row, explained = replace(row, outdated=row.outdated or gone.outdated), True
        result.append(row)
    return result if explained else [*result, gone]


def _covers(row: Difference, other: Where) -> bool:
    """Whether a difference explains that a deviation at another place is no more."""
    where = row.where
    if where == other:
        return True
    above = {other.field}
    path = other.field
    while path:
        path = parent(path)
        above.add(path)
    if where.part != other.part:
        return False
    if row.kind == "page-only" and other.aspect == "presence" and parent(where.field) == parent(other.field):
        return True  # a field that the spec left out on purpose may have another name now
    return where.aspect in ("presence", "name", "type") and where.field in above
