"""What replies were seen to hold at run time, as a DriftLog writes it: one more source to compare with the spec."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.drift.described import Described
from generator.drift.difference import Difference, Kind
from generator.drift.facts import Json, UnreadablePage
from generator.drift.statements import ABSENT, PRESENT, Statements, Where, parent, place_of, statements

SAMPLE = 20_000
_START = '{"operation"'
_KEYS = {"operation", "pointer", "kind"}
_MEANING: dict[str, tuple[str, Json]] = {
    "missing": ("required", False),
    "null": ("nullable", True),
    "type": ("type", "another type"),
    "unknown-value": ("enum", "another value"),
    "unknown-field": ("presence", PRESENT),
}
"""What each kind of finding says about the field: an aspect, and the value of it that was seen."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One line of a log: at this place a reply was not as documented."""

    line: int
    operation: str
    where: Where
    value: Json


def is_log(text: str) -> bool:
    """Whether this is such a log, told from its first lines: the very first may have been cut off."""
    lines = text.lstrip("\ufeff \r\n")[:SAMPLE].split("\n")[:5]
    return lines[0].startswith("{") and any(map(_record, lines))


def read_log(path: Path, text: str) -> list[Finding]:
    """Every place of a log, once. A line that was cut off while it was written is left out.

    Raises UnreadablePage for any other line that is no finding.
    """
    found: dict[tuple[str, Where], Finding] = {}
    for number, line in enumerate(text.split("\n"), 1):
        record = _record(line)
        if record is None and (not line.strip() or (line.startswith(_START) and not line.endswith("}"))):
            continue
        if record is None or record["kind"] not in _MEANING:
            raise UnreadablePage(str(path), number, "this line is no finding of a drift log")
        aspect, value = _MEANING[record["kind"]]
        where = Where("response", record["pointer"], aspect)
        finding = Finding(line=number, operation=record["operation"], where=where, value=value)
        found.setdefault((finding.operation, where), finding)
    return list(found.values())


def _record(line: str) -> dict[str, str] | None:
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if isinstance(record, dict) and record.keys() >= _KEYS and all(isinstance(record[key], str) for key in _KEYS):
        return record
    return None


def differences(file: str, findings: Sequence[Finding], operations: Sequence[Described]) -> Iterator[Difference]:
    """The findings that still say something else than the spec."""
    by_id = {operation.id: operation for operation in operations}
    sides = {name: statements(operation.facts, operation.node) for name, operation in by_id.items()}
    for finding in findings:
        if operation := by_id.get(finding.operation):
            yield from _difference(file, finding, operation, sides[finding.operation])
        else:
            where = Where("operation", "", "presence")
            yield _row(file, finding, where, "page-only", ABSENT)


def _difference(file: str, finding: Finding, operation: Described, side: Statements) -> Iterator[Difference]:
    """The finding, unless the spec has changed since."""
    where = finding.where
    if where.aspect == "enum" and not _value(side, where):
        where = where._replace(aspect="limits")  # a value out of its limits is reported as an unknown value as well
        if not _value(side, where):
            return
    if where.aspect == "presence":
        if not side.has(where.part, where.field):
            yield _row(file, finding, where, "page-only", ABSENT, operation, side)
    elif where in side.said and _value(side, where) != finding.value:
        yield _row(file, finding, where, "changed", _value(side, where), operation, side)


def _value(side: Statements, where: Where) -> Json:
    fact = side.said.get(where)
    return fact.value if fact else None


def _row(
    file: str,
    finding: Finding,
    where: Where,
    kind: Kind,
    implemented: Json,
    operation: Described | None = None,
    side: Statements | None = None,
) -> Difference:
    place, path = operation.place if operation else None, finding.where.field
    known = side.said.get(where) if side else None
    while side and known is None and path:
        path = parent(path)
        known = side.said.get(Where(where.part, path, "presence"))
    return Difference(
        file=file,
        line=finding.line,
        operation=finding.operation,
        where=where,
        kind=kind,
        documented=finding.value,
        implemented=implemented,
        place=place_of(known) or place,
    )
