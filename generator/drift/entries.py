"""Edits of the deviations that record a difference, or take out what is no longer true."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from generator.drift import yamltext
from generator.drift.deviations import NAME, Deviation
from generator.drift.difference import Difference
from generator.drift.drift import Spec
from generator.drift.editing import Edit, Editor
from generator.drift.facts import Json, RunTogether
from generator.drift.yamltext import NoPlaceError

REASON = "(say why the spec departs from the page)"


def edits(row: Difference, spec: Spec) -> tuple[Edit, ...]:
    """The smallest edit of the deviations."""
    editor = Editor()
    try:
        if row.kind == "stale":
            _take_out(editor, row, spec)
        elif entry := _of_another_page(row, spec):
            pages = f"{entry.place.pointer}/pages"
            editor.change(entry.place.file, lambda text: yamltext.append(text, pages, page_name(row, spec)))
        else:
            return _with_new_entry(editor, row, spec)
    except NoPlaceError:
        return ()
    return editor.edits()


def page_name(row: Difference, spec: Spec) -> str:
    """What an entry calls the page: the id that something names, else the name of the file."""
    return spec.known.page(row.file) or Path(row.file).stem


def _of_another_page(row: Difference, spec: Spec) -> Deviation | None:
    """An entry that says the very same of other pages."""
    return next((entry for entry in spec.deviations if entry.answers_for(row, None)), None)


def _take_out(editor: Editor, row: Difference, spec: Spec) -> None:
    """Without the place that is no longer true; without the whole entry, where that is all it is about."""
    entry = next(each for each in spec.deviations if row.outdated and each.id == row.outdated.id)
    file, index, pointer = entry.place.file, int(entry.place.pointer[1:]), f"{entry.place.pointer}/where"
    operations = {row.operation, *(other.operation for other in row.also)}
    left = [name for name in entry.operations if name not in operations]
    if not left and len(entry.fields) == 1:
        editor.change(file, lambda text: yamltext.remove(text, "", index))
    elif not left:
        at = entry.fields.index(row.where.field)
        editor.change(file, lambda text: yamltext.remove(text, f"{pointer}/field", at))
    elif len(entry.fields) == 1:
        editor.change(file, lambda text: yamltext.put(text, pointer, "operations", left))
    # Some of several operations and fields: only a person can tell how the entry is to be split.


def _with_new_entry(editor: Editor, row: Difference, spec: Spec) -> tuple[Edit, ...]:
    """At the end of a file; a place of which an entry says something else goes out of that entry first."""
    file = _home(row.operation, spec)
    if row.outdated:
        _take_out(editor, row, spec)
    if not Path(file).is_file():
        lines = yamltext.block(new_entries(row, spec)).split("\n")
        return (Edit(file=file, line=1, remove=(), insert=tuple(lines)),)
    for entry in new_entries(row, spec):
        editor.change(file, partial(_with, entry=entry))
    return editor.edits()


def _home(operation: str, spec: Spec) -> str:
    """The file with the most entries about an operation."""
    files = Counter(entry.place.file for entry in spec.deviations if operation in entry.operations)
    return files.most_common(1)[0][0] if files else str(spec.path.parent / NAME)


def _with(text: str, entry: dict[str, Any]) -> str:
    return yamltext.append(text, "", entry)


def new_entries(row: Difference, spec: Spec) -> list[dict[str, Any]]:
    """Entries for a difference and all that is told along: one for the operations that have the same fields."""
    taken = {entry.id for entry in spec.deviations}
    result = []
    for first, operations, fields in _groups([row, *row.along]):
        where: dict[str, Any] = {"operations": operations, "part": first.where.part}
        if first.where.field:
            where["field"] = fields if len(fields) > 1 else fields[0]
        name = _free_id(first, taken)
        taken.add(name)
        result.append(
            {
                "id": name,
                "where": {**where, "aspect": first.where.aspect},
                "documented": _plain(first.documented),
                "implemented": _plain(first.implemented),
                "reason": REASON,
                "pages": [page_name(first, spec)],
            }
        )
    return result


def _groups(rows: Sequence[Difference]) -> Iterator[tuple[Difference, list[str], list[str]]]:
    """The rows that one entry can record: the first of them, the operations, and the fields that each of these has."""
    fields: dict[tuple[str, str, str], list[Difference]] = {}
    for row in rows:
        fields.setdefault((row.operation, row.where.part, row.where.aspect), []).append(row)
    groups: dict[tuple[Any, ...], list[Difference]] = {}
    for (_, *rest), here in fields.items():
        groups.setdefault((*rest, *sorted(row.where.field for row in here)), []).extend(here)
    for here in groups.values():
        operations = list(dict.fromkeys(row.operation for row in here))
        yield here[0], operations, list(dict.fromkeys(row.where.field for row in here))


def _free_id(row: Difference, taken: Collection[str]) -> str:
    words = f"{row.operation} {row.where}"
    name = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", words).lower()).strip("-")
    return next(each for each in (name, *(f"{name}-{number}" for number in range(2, 1000))) if each not in taken)


def _plain(value: Json) -> Json:
    return [value.text] if isinstance(value, RunTogether) else value
