"""For a difference: the smallest edit of the spec that makes it agree, or an entry that records it. Writes nothing."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from generator.docs import entries
from generator.docs.difference import Difference
from generator.docs.drift import Compared, Report, Spec
from generator.docs.editing import Edit, Editor
from generator.docs.fields import change_field
from generator.docs.wholes import change_whole
from generator.docs.yamltext import NoPlaceError


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """Two ways out: follow the page, or record that the spec departs from it. Either may be missing."""

    spec: tuple[Edit, ...]
    deviation: tuple[Edit, ...]

    def as_data(self) -> dict[str, Any]:
        """The suggestion for JSON."""
        return {"spec": [asdict(edit) for edit in self.spec], "deviation": [asdict(edit) for edit in self.deviation]}


def suggestions(report: Report, spec: Spec) -> dict[int, Suggestion]:
    """A suggestion for each unrecorded difference, by the identity of the difference."""
    return {
        id(row): suggestion(row, compared, spec)
        for compared in report.compared
        for row in compared.differences
        if not row.recorded
    }


def suggestion(row: Difference, compared: Compared, spec: Spec) -> Suggestion:
    """What a person can do about a difference."""
    return Suggestion(spec=_in_spec(row, compared, spec), deviation=entries.edits(row, spec))


def _in_spec(row: Difference, compared: Compared, spec: Spec) -> tuple[Edit, ...]:
    editor = Editor()
    try:
        if row.where.field and row.kind != "stale":
            change_field(editor, row, compared)
        elif row.kind != "stale":
            change_whole(editor, row, compared, spec)
    except NoPlaceError:
        return ()
    return editor.edits()
