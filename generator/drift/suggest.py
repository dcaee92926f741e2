"""For a difference: the smallest edit of the spec that makes it agree, or an entry that records it. Writes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any

from generator.drift import entries
from generator.drift.difference import Compared, Difference, Report
from generator.drift.drift import Spec
from generator.drift.editing import Edit, Editor
from generator.drift.fields import change_field
from generator.drift.wholes import change_whole
from generator.drift.yamltext import NoPlaceError


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
    found = {(each.file, each.operation): each for each in report.compared}
    return {
        id(row): suggestion(row, compared, spec, found)
        for compared in report.compared
        for row in compared.differences
        if not row.recorded
    }


Found = Mapping[tuple[str, str], Compared]
"""Operations by file and name."""


def suggestion(row: Difference, compared: Compared, spec: Spec, found: Found = MappingProxyType({})) -> Suggestion:
    """What a person can do about a difference; what is told along with it, in other operations, is among `found`."""
    return Suggestion(spec=_in_spec(row, compared, spec, found), deviation=entries.edits(row, spec))


def _in_spec(row: Difference, compared: Compared, spec: Spec, found: Found) -> tuple[Edit, ...]:
    editor = Editor()
    done = {(row.place, row.where.aspect)}
    try:
        _change(editor, row, compared, spec)
        for other in row.along:
            if (other.place, other.where.aspect) not in done:
                done.add((other.place, other.where.aspect))
                _change(editor, other, found.get((other.file, other.operation), compared), spec)
    except NoPlaceError:
        return ()
    return editor.edits()


def _change(editor: Editor, row: Difference, compared: Compared, spec: Spec) -> None:
    if row.kind == "stale":
        return
    if row.where.field:
        change_field(editor, row, compared)
    else:
        change_whole(editor, row, compared, spec)
