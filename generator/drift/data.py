"""The outcome of a comparison as data: what drift.schema.json describes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.drift.difference import Compared, Difference, Record, Report
from generator.drift.facts import Json, RunTogether
from generator.drift.suggest import Suggestion
from generator.spec.document import Place

SCHEMA = Path(__file__).parent / "drift.schema.json"
VERSION = 1


def as_data(report: Report, suggestions: Mapping[int, Suggestion] | None = None) -> dict[str, Any]:
    """The report; a difference has the key `suggestion` where suggestions were asked for."""
    return {
        "version": VERSION,
        "exit": report.exit_code,
        "summary": {
            "differences": len(report.differences),
            "unrecorded": len(report.unrecorded),
            "unreadable": len(report.failed),
        },
        "operations": [_compared(each, suggestions) for each in report.compared],
        "unreadable": [{"file": each.file, "line": each.line, "reason": each.reason} for each in report.failed],
    }


def _compared(compared: Compared, suggestions: Mapping[int, Suggestion] | None) -> dict[str, Any]:
    return {
        "file": compared.file,
        "operation": compared.operation,
        "endpoint": compared.endpoint or None,
        "unreadable": [{"what": each.what, "line": each.line, "reason": each.reason} for each in compared.unreadable],
        "differences": [_difference(row, suggestions) for row in compared.differences],
    }


def _difference(row: Difference, suggestions: Mapping[int, Suggestion] | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "part": row.where.part,
        "field": row.where.field or None,
        "aspect": row.where.aspect,
        "kind": row.kind,
        "page": {"file": row.file, "line": row.line or None, "value": _plain(row.documented)},
        "spec": {**_place(row.place), "value": _plain(row.implemented)},
        "recorded": _record(row.recorded),
        "outdated": _record(row.outdated),
        "also": [
            {"operation": other.operation, "part": other.where.part, "field": other.where.field or None}
            | _place(other.place)
            for other in row.also
        ],
    }
    if suggestions is not None:
        found = suggestions.get(id(row))
        data["suggestion"] = found.as_data() if found else None
    return data


def _place(place: Place | None) -> dict[str, Any]:
    return {"file": place.file if place else None, "line": place.line if place else None}


def _record(record: Record | None) -> dict[str, Any] | None:
    return {"id": record.id, **_place(record.place)} if record else None


def _plain(value: Json) -> Json:
    return value.text if isinstance(value, RunTogether) else value
