"""Where the spec departs from the pages on purpose: the recorded entries, strictly read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Diagnostic, InputError
from generator.drift.difference import Difference, Record
from generator.drift.facts import Json
from generator.drift.statements import Where, same
from generator.spec.document import Place
from generator.spec.yaml12 import File, read

NAME = "deviations.yaml"
FOLDER = "deviations"
"""The entries may also stand in several files, in a folder of this name."""

COVERAGE = "coverage"
"""The aspect of an entry that lists operations which a source has and the spec does not have yet."""

PARTS = ("operation", "parameters", "request", "response", "errors", "security")
COMPARED = frozenset(
    {"presence", "type", "format", "required", "enum", "default", "limits", "deprecated", "example", "nullable"}
    | {"status", "path", "name", "security", "tokens", "scheme", "server", "media-type", "sample", COVERAGE}
)
PROSE = frozenset({"rule", "description"})
"""Aspects that a person reads: nothing is compared."""

_KEYS = {"id", "where", "documented", "implemented", "reason", "pages"}
_WHERE = {"operations", "part", "aspect"}


@dataclass(frozen=True, kw_only=True)
class Deviation:
    """One entry: on these pages, at these places, the spec says something else, and why."""

    id: str
    place: Place
    operations: tuple[str, ...]
    part: str
    fields: tuple[str, ...]
    aspect: str
    documented: Json
    implemented: Json
    pages: tuple[str, ...]
    evidence: tuple[str, ...]
    """Those of the pages that bear out what is implemented; all others say what is documented."""

    @property
    def record(self) -> Record:
        """The entry, as a difference names it."""
        return Record(id=self.id, place=self.place)

    def places(self) -> Iterator[tuple[str, Where]]:
        """Every operation and place that it is about."""
        for operation in self.operations:
            for field in self.fields:
                yield operation, Where(self.part, field, self.aspect)

    def is_about(self, operation: str, where: Where) -> bool:
        """Whether it is about this place."""
        return operation in self.operations and where.field in self.fields and where == self._where(where.field)

    def _where(self, field: str) -> Where:
        return Where(self.part, field, self.aspect)

    def says(self, documented: Json) -> bool:
        """Whether it records this as what a page says."""
        return any(same(self.aspect, own, documented) for own in (self.documented, [self.documented]))

    def answers_for(self, row: Difference, page: str | None) -> bool:
        """Whether it records this difference; a page that nothing names may be a new copy of any page."""
        return (
            self.is_about(row.operation, row.where)
            and (page is None or (page in self.pages and page not in self.evidence))
            and self.says(row.documented)
            and same(self.aspect, self.implemented, row.implemented)
        )


def load(spec: Path) -> list[Deviation]:
    """The entries beside a spec; none where there is no such file.

    Raises InputError for a file that is not as this module wants it.
    """
    found = (spec.parent / NAME, *sorted((spec.parent / FOLDER).glob("*.yaml")))
    files = [read(path, str(path)) for path in found if path.is_file()]
    seen: dict[str, Place] = {}
    problems = [problem for file in files for problem in _problems(file, seen)]
    if problems:
        raise InputError(problems)
    return [_entry(file, index, entry) for file in files for index, entry in enumerate(file.data)]


def _entry(file: File, index: int, entry: dict[str, Any]) -> Deviation:
    where = entry["where"]
    fields = where.get("field", "")
    return Deviation(
        id=entry["id"],
        place=Place(file.name, file.line(f"/{index}/id"), f"/{index}"),
        operations=tuple(where["operations"]),
        part=where["part"],
        fields=tuple(fields) if isinstance(fields, list) else (fields,),
        aspect=where["aspect"],
        documented=entry["documented"],
        implemented=entry["implemented"],
        pages=tuple(entry["pages"]),
        evidence=tuple(entry.get("evidence", ())),
    )


def _problems(file: File, seen: dict[str, Place]) -> Iterator[Diagnostic]:
    if not isinstance(file.data, list):
        yield Diagnostic(file=file.name, line=1, message="the deviations are not a list", hint="start with `- id:`")
        return
    for index, entry in enumerate(file.data):
        at = f"/{index}"
        messages = [*_of_entry(entry)]
        for pointer, message in messages:
            yield Diagnostic(file=file.name, line=file.line(at + pointer), message=message)
        here = Place(file.name, file.line(at), at)
        if not messages and (first := seen.setdefault(entry["id"], here)) != here:
            message = f"the id {entry['id']!r} stands here a second time"
            where = f"on line {first.line}" if first.file == file.name else f"at {first.file}:{first.line}"
            yield Diagnostic(file=file.name, line=here.line, message=message, hint=f"first {where}")


def _of_entry(entry: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with an entry, and where in it."""
    if not isinstance(entry, dict):
        yield "", "a deviation is not a mapping"
        return
    yield from _keys("", entry, _KEYS, {"contradiction", "evidence"})
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", str(entry.get("id"))):
        yield "/id", "an id is made of small letters, digits and hyphens"
    if not isinstance(entry.get("reason"), str) or not entry["reason"].strip():
        yield "/reason", "a deviation needs a reason"
    if not _texts(entry.get("pages")):
        yield "/pages", "`pages` is not a list of page ids in quotes"
    elif "evidence" in entry and not (_texts(entry["evidence"]) and {*entry["evidence"]} < {*entry["pages"]}):
        yield "/evidence", "`evidence` is not a list of some of the `pages`"
    where = entry.get("where")
    if isinstance(where, dict):
        yield from _of_where(where)
    else:
        yield "/where", "`where` is not a mapping"


def _of_where(where: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _keys("/where", where, _WHERE, {"field"})
    if not _texts(where.get("operations")):
        yield "/where/operations", "`operations` is not a list of operation ids"
    if where.get("part") not in PARTS:
        yield "/where/part", f"no part is named {where.get('part')!r}: {', '.join(PARTS)}"
    if where.get("aspect") not in COMPARED | PROSE:
        yield "/where/aspect", f"no aspect is named {where.get('aspect')!r}: {', '.join(sorted(COMPARED | PROSE))}"
    field = where.get("field", "/")
    for path in field if _texts(field) else [field]:
        if not isinstance(path, str) or not path.startswith("/"):
            yield "/where/field", "a field is a path of wire names that starts with a slash"


def _keys(at: str, found: dict[str, Any], needed: set[str], allowed: set[str]) -> Iterator[tuple[str, str]]:
    for key in found:
        if key not in needed | allowed:
            yield f"{at}/{key}", f"a deviation has no key {key!r}"
    for key in sorted(needed - found.keys()):
        yield at, f"`{key}` is missing"


def _texts(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, str) and item for item in value)
