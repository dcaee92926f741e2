"""Changes of a page, one at a time: each is found, once, and nothing else; each suggestion takes it away."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.docs.difference import Difference
from generator.docs.drift import Compared, compare, load_spec
from generator.docs.editing import Edit, applied
from generator.docs.facts import OperationFacts, RunTogether
from generator.docs.suggest import suggestion
from tests.docs.shop import (
    BOOK,
    EXAMPLE,
    Change,
    also,
    copy_of_the_spec,
    element,
    field,
    in_errors,
    in_parameters,
    in_request,
    in_response,
    page,
    renamed,
    said,
    with_,
    without,
)


def whole(**changes: Any) -> Change:
    return lambda facts: replace(facts, **changes)


def example(value: Any) -> Change:
    def changed(facts: OperationFacts) -> OperationFacts:
        assert facts.request
        return replace(facts, request=replace(facts.request, example=said(value, 20)))

    return changed


def body_optional(facts: OperationFacts) -> OperationFacts:
    assert facts.request
    return replace(facts, request=replace(facts.request, required=said(False)))


NESTED = also(field("/cover", "object"), field("/cover/colour", "string", required=True), field("/cover/art", "array"))

# name: the change; part, field, aspect, kind; what the page says, what the spec says
TABLE: dict[str, tuple[Change, tuple[str, str, str, str], Any, Any]] = {
    "field added": (
        in_request(also(field("/isbn", "string", example=["978"]))),
        ("request", "/isbn", "presence", "page-only"),
        "present",
        "absent",
    ),
    "required field added": (
        in_request(also(field("/isbn", "string", required=True))),
        ("request", "/isbn", "presence", "page-only"),
        "present",
        "absent",
    ),
    "object added": (in_request(NESTED), ("request", "/cover", "presence", "page-only"), "present", "absent"),
    "nested field added": (
        in_request(also(field("/authors/*/died", "integer"))),
        ("request", "/authors/*/died", "presence", "page-only"),
        "present",
        "absent",
    ),
    "field added to the reply": (
        in_response(also(field("/shelf", "string"))),
        ("response", "/shelf", "presence", "page-only"),
        "present",
        "absent",
    ),
    "field added to an error": (
        in_errors("404", also(field("/code", "integer"))),
        ("errors", "/404/code", "presence", "page-only"),
        "present",
        "absent",
    ),
    "parameter added": (
        in_parameters(also(field("/query/dry", "boolean", default=False))),
        ("parameters", "/query/dry", "presence", "page-only"),
        "present",
        "absent",
    ),
    "field removed": (
        in_request(without("/title")),
        ("request", "/title", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "object removed": (
        in_request(without("/authors")),
        ("request", "/authors", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "nested field removed": (
        in_request(without("/authors/*/name")),
        ("request", "/authors/*/name", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "parameter removed": (
        in_parameters(without("/query/notify")),
        ("parameters", "/query/notify", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "field renamed": (
        in_request(renamed("/title", "/name")),
        ("request", "/title", "name", "renamed"),
        "name",
        "title",
    ),
    "object renamed": (
        in_request(renamed("/authors", "/writers")),
        ("request", "/authors", "name", "renamed"),
        "writers",
        "authors",
    ),
    "parameter renamed": (
        in_parameters(renamed("/query/notify", "/query/tell")),
        ("parameters", "/query/notify", "name", "renamed"),
        "tell",
        "notify",
    ),
    "field retyped": (
        in_request(with_("/title", type="integer")),
        ("request", "/title", "type", "changed"),
        "integer",
        "string",
    ),
    "nullable field retyped": (
        in_request(with_("/bound", type="string")),
        ("request", "/bound", "type", "changed"),
        "string",
        "boolean",
    ),
    "list became a text": (
        in_request(lambda fields: with_("/authors", type="string")(without("/authors/*")(fields))),
        ("request", "/authors", "type", "changed"),
        "string",
        "array",
    ),
    "text became a list": (
        in_request(lambda fields: (*with_("/title", type="array")(fields), element("/title/*", "string"))),
        ("request", "/title", "type", "changed"),
        "array",
        "string",
    ),
    "elements retyped": (
        in_request(with_("/sizes/*", type="string")),
        ("request", "/sizes/*", "type", "changed"),
        "string",
        "number",
    ),
    "field made required": (
        in_request(with_("/pages", required=True)),
        ("request", "/pages", "required", "changed"),
        True,
        False,
    ),
    "field made required where none was": (
        in_errors("404", with_("/message", required=True)),
        ("errors", "/404/message", "required", "changed"),
        True,
        False,
    ),
    "field made optional": (
        in_request(with_("/title", required=False)),
        ("request", "/title", "required", "changed"),
        False,
        True,
    ),
    "only required field made optional": (
        in_request(with_("/authors/*/name", required=False)),
        ("request", "/authors/*/name", "required", "changed"),
        False,
        True,
    ),
    "parameter made required": (
        in_parameters(with_("/query/notify", required=True)),
        ("parameters", "/query/notify", "required", "changed"),
        True,
        False,
    ),
    "body made optional": (body_optional, ("request", "", "required", "changed"), False, True),
    "enum value added": (
        in_response(with_("/status", enum=["shelved", "sold", "lost"])),
        ("response", "/status", "enum", "changed"),
        ["shelved", "sold", "lost"],
        ["shelved", "sold"],
    ),
    "enum value removed": (
        in_response(with_("/status", enum=["shelved"])),
        ("response", "/status", "enum", "changed"),
        ["shelved"],
        ["shelved", "sold"],
    ),
    "enum value added, run together": (
        in_request(with_("/genre", enum=RunTogether("novelpoemhalf-titleessay"))),
        ("request", "/genre", "enum", "changed"),
        ["novel", "poem", "half-title", "essay"],
        ["novel", "poem", "half-title"],
    ),
    "enum value added that holds another, run together": (
        in_request(with_("/genre", enum=RunTogether("novelpoemhalf-titleprose-poem"))),
        ("request", "/genre", "enum", "changed"),
        ["novel", "poem", "half-title", "prose-poem"],
        ["novel", "poem", "half-title"],
    ),
    "enum value removed, run together": (
        in_request(with_("/genre", enum=RunTogether("novelhalf-title"))),
        ("request", "/genre", "enum", "changed"),
        ["novel", "half-title"],
        ["novel", "poem", "half-title"],
    ),
    "number removed, run together": (
        in_request(with_("/sizes/*", enum=RunTogether("00.5"))),
        ("request", "/sizes/*", "enum", "changed"),
        [0, 0.5],
        [0, 0.5, 1],
    ),
    "enum gone": (
        in_response(with_("/status", enum=None)),
        ("response", "/status", "enum", "changed"),
        None,
        ["shelved", "sold"],
    ),
    "enum new": (
        in_request(with_("/title", enum=["The Sea", "yes"])),
        ("request", "/title", "enum", "changed"),
        ["The Sea", "yes"],
        None,
    ),
    "default changed": (
        in_request(with_("/genre", default="poem")),
        ("request", "/genre", "default", "changed"),
        "poem",
        "novel",
    ),
    "default gone": (
        in_request(with_("/genre", default=None)),
        ("request", "/genre", "default", "changed"),
        None,
        "novel",
    ),
    "default new": (in_request(with_("/pages", default=1)), ("request", "/pages", "default", "changed"), 1, None),
    "default of a parameter": (
        in_parameters(with_("/query/notify", default=False)),
        ("parameters", "/query/notify", "default", "changed"),
        False,
        True,
    ),
    "example changed": (
        in_request(with_("/title", example=["The Hill"])),
        ("request", "/title", "example", "changed"),
        ["The Hill"],
        ["The Sea"],
    ),
    "example of a parameter": (
        in_parameters(with_("/path/shelfId", example=["s2"])),
        ("parameters", "/path/shelfId", "example", "changed"),
        ["s2"],
        ["s1"],
    ),
    "example of a body": (
        example({**EXAMPLE, "title": "The Hill"}),
        ("request", "", "example", "changed"),
        {**EXAMPLE, "title": "The Hill"},
        ["novel"],
    ),
    "field of the example of a body": (
        example({key: value for key, value in EXAMPLE.items() if key != "pages"} | {"genre": "poem"}),
        ("request", "", "example", "changed"),
        {"title": "The Sea", "authors": [{"name": "John", "born": 1945}], "genre": "poem"},
        ["novel"],
    ),
    "limit changed": (
        in_request(with_("/pages", limits={"minimum": 2})),
        ("request", "/pages", "limits", "changed"),
        {"minimum": 2},
        {"minimum": 1},
    ),
    "limit new": (
        in_request(with_("/title", limits={"maxLength": 80})),
        ("request", "/title", "limits", "changed"),
        {"maxLength": 80},
        None,
    ),
    "limit gone": (
        in_request(with_("/pages", limits=None)),
        ("request", "/pages", "limits", "changed"),
        None,
        {"minimum": 1},
    ),
    "format new": (
        in_request(with_("/title", format="uuid")),
        ("request", "/title", "format", "changed"),
        "uuid",
        None,
    ),
    "nullable": (
        in_request(with_("/title", nullable=True)),
        ("request", "/title", "nullable", "changed"),
        True,
        False,
    ),
    "no longer nullable": (
        in_request(with_("/bound", nullable=False)),
        ("request", "/bound", "nullable", "changed"),
        False,
        True,
    ),
    "field deprecated": (
        in_request(with_("/title", deprecated=True)),
        ("request", "/title", "deprecated", "changed"),
        True,
        False,
    ),
    "field no longer deprecated": (
        in_request(with_("/bound", deprecated=False)),
        ("request", "/bound", "deprecated", "changed"),
        False,
        True,
    ),
    "parameter deprecated": (
        in_parameters(with_("/query/notify", deprecated=True)),
        ("parameters", "/query/notify", "deprecated", "changed"),
        True,
        False,
    ),
    "operation deprecated": (
        whole(deprecated=said(True)),
        ("operation", "", "deprecated", "changed"),
        True,
        False,
    ),
    "success status changed": (
        whole(statuses=said(["200", "404"])),
        ("response", "", "status", "changed"),
        ["200"],
        ["201"],
    ),
    "error status new": (
        whole(statuses=said(["201", "404", "409"])),
        ("errors", "", "status", "changed"),
        ["404", "409"],
        ["404"],
    ),
    "error status gone": (
        whole(statuses=said(["201"]), errors={}),
        ("errors", "", "status", "changed"),
        [],
        ["404"],
    ),
    "scope changed": (
        whole(scopes=said(["books.all"])),
        ("security", "", "security", "changed"),
        ["books.all"],
        ["books.write"],
    ),
    "path changed": (
        whole(path="/shelves/{shelfId}/volumes"),
        ("operation", "", "path", "changed"),
        "POST /shelves/{shelfId}/volumes",
        "POST /shelves/{shelfId}/books",
    ),
    "method changed": (
        whole(method="PUT"),
        ("operation", "", "path", "changed"),
        "PUT /shelves/{shelfId}/books",
        "POST /shelves/{shelfId}/books",
    ),
    "request body gone": (whole(request=None), ("request", "", "presence", "spec-only"), "absent", "present"),
}


@pytest.fixture
def spec_file(tmp_path: Path) -> Path:
    return copy_of_the_spec(tmp_path)


def run(spec_file: Path, facts: OperationFacts) -> list[tuple[Compared, Difference]]:
    """The differences that are not recorded."""
    found = compare([page(facts)], load_spec(spec_file))
    return [(compared, row) for compared in found for row in compared.differences if not row.recorded]


def apply(edits: Sequence[Edit]) -> None:
    by_file = defaultdict(list)
    for edit in edits:
        by_file[Path(edit.file)].append(edit)
    for file, here in by_file.items():
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        file.write_text(applied(before, here), encoding="utf-8")


def test_the_page_agrees_before_any_change(spec_file: Path) -> None:
    assert [str(row) for _, row in run(spec_file, BOOK)] == []


@pytest.mark.parametrize("name", TABLE)
def test_a_change_is_found_once_and_nothing_else(name: str, spec_file: Path) -> None:
    change, place, documented, implemented = TABLE[name]
    ((_, row),) = run(spec_file, change(BOOK))
    assert (row.operation, row.file) == ("add-book", "book.txt")
    assert (*row.where, row.kind) == place
    assert (row.documented, row.implemented) == (documented, implemented)
    assert row.line > 0
    assert row.place is not None
    assert Path(row.place.file).is_file()


@pytest.mark.parametrize("name", TABLE)
def test_the_suggested_edit_of_the_spec_takes_the_difference_away(name: str, spec_file: Path) -> None:
    changed = TABLE[name][0](BOOK)
    spec = load_spec(spec_file)
    ((compared, row),) = run(spec_file, changed)
    edits = suggestion(row, compared, spec).spec
    assert edits
    apply(edits)
    left = [row for _, row in run(spec_file, changed)]
    if name == "request body gone":  # what was recorded about its fields goes with it
        assert {row.kind for row in left} == {"stale"}
    else:
        assert left == []


@pytest.mark.parametrize("name", TABLE)
def test_the_suggested_deviation_records_the_difference(name: str, spec_file: Path) -> None:
    changed = TABLE[name][0](BOOK)
    spec = load_spec(spec_file)
    ((compared, row),) = run(spec_file, changed)
    apply(suggestion(row, compared, spec).deviation)
    assert [str(row) for _, row in run(spec_file, changed)] == []
    assert "What the shop's spec says otherwise" in (spec_file.parent / "deviations.yaml").read_text(encoding="utf-8")
