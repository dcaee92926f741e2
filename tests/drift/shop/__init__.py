"""An invented API: its spec, and what its pages say, as a reader would give it."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.drift.editing import Edit, applied
from generator.drift.facts import BodyFacts, Fact, FieldFacts, OperationFacts, Page, RunTogether

HERE = Path(__file__).parent
NOTHING: dict[str, Any] = {
    **{"format": None, "enum": None, "default": None, "limits": None, "example": None},
    **{"required": False, "deprecated": False, "nullable": False},
}
"""What a page that prints every aspect means by not printing it."""

Change = Callable[[OperationFacts], OperationFacts]
Expected = tuple[Change, tuple[str, str, str, str], Any, Any]
"""A change; part, field, aspect and kind of the difference; what the page says, what the spec says."""


def copy_of_the_spec(folder: Path) -> Path:
    """The spec in a folder of the test."""
    for file in HERE.glob("*.yaml"):
        shutil.copy(file, folder)
    return folder / "openapi.yaml"


def apply(edits: Sequence[Edit]) -> None:
    by_file = defaultdict(list)
    for edit in edits:
        by_file[Path(edit.file)].append(edit)
    for file, here in by_file.items():
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(applied(before, here), encoding="utf-8")


def said(value: Any, line: int = 1) -> Fact:
    return Fact(value=value, line=line)


def field(path: str, kind: str, line: int = 1, **aspects: Any) -> FieldFacts:
    every = {**NOTHING, "type": kind, **aspects}
    return FieldFacts(path=path, line=line, aspects={name: said(value, line) for name, value in every.items()})


def element(path: str, kind: str, line: int = 1, **aspects: Any) -> FieldFacts:
    """The elements of a list: nobody prints whether they are required."""
    facts = field(path, kind, line, **aspects)
    return replace(facts, aspects={name: fact for name, fact in facts.aspects.items() if name not in ("required",)})


REQUEST = (
    field("/title", "string", 10, required=True, example=["The Sea"]),
    field("/pages", "number", 11, limits={"minimum": 1}),
    field("/genre", "string", 12, enum=RunTogether("novelpoemhalf-title"), default="novel"),
    field("/weight", "number", 13),
    field("/bound", "boolean", 14, deprecated=True, nullable=True),
    field("/sizes", "array", 15),
    element("/sizes/*", "number", 15, enum=RunTogether("00.51")),
    field("/authors", "array", 16, required=True),
    element("/authors/*", "object", 16),
    field("/authors/*/name", "string", 17, required=True),
    field("/authors/*/born", "integer", 18),
)
EXAMPLE = {"title": "The Sea", "pages": 195, "authors": [{"name": "John", "born": 1945}]}

BOOK = OperationFacts(
    method="POST",
    path="/shelves/{shelfId}/books",
    title="Add Book",
    line=1,
    parameters=(
        field("/path/shelfId", "string", 3, required=True, example=["s1"]),
        field("/query/notify", "boolean", 4, default=True),
    ),
    request=BodyFacts(line=9, fields=REQUEST, example=said(EXAMPLE, 20), required=said(True, 9)),
    response=BodyFacts(
        line=30,
        fields=(
            field("/id", "string", 31, required=True, example=["b1"]),
            field("/status", "string", 32, enum=["shelved", "sold"]),
        ),
    ),
    errors={"404": BodyFacts(line=40, fields=(field("/message", "string", 41, example=["no shelf"]),))},
    statuses=said(["201", "404"], 29),
    scopes=said(["books.write"], 5),
    security=said("bearer", 6),
    deprecated=said(False, 1),
)

SHELF = OperationFacts(
    method="GET",
    path="/shelves/{shelfId}",
    title="Get Shelf",
    line=1,
    parameters=(field("/path/shelfId", "string", 3, required=True),),
    request=None,
    response=BodyFacts(
        line=5,
        fields=(field("/id", "string", 6), field("/state", "string", 7, enum=RunTogether("openclosed"))),
    ),
    statuses=said(["200"], 4),
)


def page(*operations: OperationFacts, file: str = "book.txt") -> Page:
    return Page(file=file, layout="test", operations=operations)


def in_request(change: Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]) -> Change:
    def changed(facts: OperationFacts) -> OperationFacts:
        assert facts.request and facts.request.fields
        return replace(facts, request=replace(facts.request, fields=change(facts.request.fields)))

    return changed


def in_response(change: Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]) -> Change:
    def changed(facts: OperationFacts) -> OperationFacts:
        assert facts.response and facts.response.fields
        return replace(facts, response=replace(facts.response, fields=change(facts.response.fields)))

    return changed


def in_parameters(change: Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]) -> Change:
    return lambda facts: replace(facts, parameters=change(facts.parameters or ()))


def in_errors(status: str, change: Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]) -> Change:
    def changed(facts: OperationFacts) -> OperationFacts:
        body = facts.errors[status]
        return replace(facts, errors={**facts.errors, status: replace(body, fields=change(body.fields or ()))})

    return changed


def with_(path: str, **aspects: Any) -> Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]:
    """A field says something else."""

    def changed(each: FieldFacts) -> FieldFacts:
        new: Mapping[str, Fact] = {name: said(value, each.line) for name, value in aspects.items()}
        return replace(each, aspects={**each.aspects, **new}) if each.path == path else each

    return lambda fields: tuple(map(changed, fields))


def without(path: str) -> Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]:
    """A field is gone, with all below it."""
    return lambda fields: tuple(each for each in fields if each.path != path and not each.path.startswith(f"{path}/"))


def also(*new: FieldFacts) -> Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]:
    """There are further fields."""
    return lambda fields: (*fields, *new)


def renamed(path: str, new: str) -> Callable[[tuple[FieldFacts, ...]], tuple[FieldFacts, ...]]:
    """A field has another name; what is below it goes along."""

    def changed(each: FieldFacts) -> FieldFacts:
        if each.path == path or each.path.startswith(f"{path}/"):
            return replace(each, path=new + each.path[len(path) :])
        return each

    return lambda fields: tuple(map(changed, fields))
