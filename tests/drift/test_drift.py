"""What a comparison finds besides single changes: whole operations, deviations, pages that tell only a part."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import InputError
from generator.drift.difference import Difference
from generator.drift.drift import compare, load_spec
from generator.drift.entries import REASON
from generator.drift.facts import BodyFacts, OperationFacts, Page, Unreadable
from generator.drift.suggest import suggestion
from tests.drift.shop import (
    BOOK,
    SHELF,
    also,
    apply,
    copy_of_the_spec,
    field,
    in_request,
    page,
    renamed,
    said,
    with_,
    without,
)
from tests.drift.transcribed import pages as transcribed
from tests.support.places import SPEC


@pytest.fixture
def spec_file(tmp_path: Path) -> Path:
    return copy_of_the_spec(tmp_path)


def found(spec_file: Path, *pages: Page) -> list[Difference]:
    return [row for compared in compare(pages, load_spec(spec_file)) for row in compared.differences]


def unrecorded(spec_file: Path, *pages: Page) -> list[tuple[Any, ...]]:
    """Operation, place and kind of every difference that no deviation answers for."""
    return [(row.operation, *row.where, row.kind) for row in found(spec_file, *pages) if not row.recorded]


def test_the_captured_pages_as_transcribed_differ_only_where_it_is_recorded() -> None:
    assert unrecorded(SPEC, *transcribed()) == []


def test_two_operations_on_one_page(spec_file: Path) -> None:
    both = page(BOOK, SHELF)
    assert unrecorded(spec_file, both) == []
    other = replace(both, operations=(BOOK, replace(SHELF, statuses=said(["200", "404"]))))
    assert unrecorded(spec_file, other) == [("get-shelf", "errors", "", "status", "changed")]


def test_an_operation_that_the_spec_lacks_is_one_difference_and_can_be_added(spec_file: Path) -> None:
    new = replace(BOOK, path="/shelves/{shelfId}/books/{bookId}", title="Move Book", method="PUT")
    report = compare([page(BOOK, new)], load_spec(spec_file))
    ((compared, row),) = [(each, row) for each in report for row in each.differences if not row.recorded]
    assert (compared.operation, *row.where, row.kind) == ("move-book", "operation", "", "coverage", "page-only")
    apply(suggestion(row, compared, load_spec(spec_file)).spec)
    assert unrecorded(spec_file, page(BOOK, new)) == []


def test_an_operation_that_is_recorded_as_not_covered_yet(spec_file: Path) -> None:
    new = replace(SHELF, path="/shelves", title="List Shelves", parameters=())
    other = replace(SHELF, path="/rooms", title="List Rooms", parameters=())
    spec = load_spec(spec_file)
    ((compared, row),) = [(each, row) for each in compare([page(new)], spec) for row in each.differences][:1]
    apply(suggestion(row, compared, spec).deviation)
    shown = page(BOOK, new)
    assert unrecorded(spec_file, shown) == []
    assert unrecorded(spec_file, page(BOOK, new, other)) == [("list-rooms", "operation", "", "coverage", "page-only")]
    assert unrecorded(spec_file, page(BOOK)) == [("list-shelves", "operation", "", "coverage", "stale")]


def test_an_operation_that_its_page_does_not_show_any_more(spec_file: Path) -> None:
    gone = page(SHELF, file="book.txt")
    assert unrecorded(spec_file, gone) == [("add-book", "operation", "", "presence", "spec-only")]


def test_a_page_of_another_api(spec_file: Path) -> None:
    facts = OperationFacts(
        method="GET", path="/planets", title="Planets", line=1, parameters=(), request=None, response=None
    )
    assert unrecorded(spec_file, page(facts, file="planets.txt")) == [
        ("planets", "operation", "", "coverage", "page-only")
    ]


@pytest.mark.parametrize("path", ["/shelves/{shelf}/books", "/shelves/{shelfId}/books/new"])
def test_a_changed_path_is_no_new_operation(path: str, spec_file: Path) -> None:
    """Not even on a page that nothing names: the title tells which one it is."""
    names = {"/path/shelfId": "/path/shelf"} if "{shelf}" in path else {}
    facts = replace(BOOK, path=path)
    for old, new in names.items():
        facts = replace(facts, parameters=renamed(old, new)(facts.parameters or ()))
    assert unrecorded(spec_file, page(facts, file="saved-again.txt")) == [
        ("add-book", "operation", "", "path", "changed")
    ]


def test_a_deviation_that_the_page_has_caught_up_with(spec_file: Path) -> None:
    facts = in_request(with_("/weight", format="float"))(BOOK)
    report = compare([page(facts)], load_spec(spec_file))
    ((compared, row),) = [(each, row) for each in report for row in each.differences if not row.recorded]
    assert (row.kind, row.outdated and row.outdated.id) == ("stale", "weight-has-a-format")
    assert row.place and (Path(row.place.file).name, row.place.line) == ("deviations.yaml", 2)
    result = suggestion(row, compared, load_spec(spec_file))
    assert not result.spec
    apply(result.deviation)
    assert unrecorded(spec_file, page(facts)) == []


def test_a_deviation_whose_place_differs_otherwise_now_is_told_with_the_difference(spec_file: Path) -> None:
    facts = in_request(with_("/weight", format="int32"))(BOOK)
    (row,) = [row for row in found(spec_file, page(facts)) if not row.recorded]
    assert (*row.where, row.kind) == ("request", "/weight", "format", "changed")
    assert row.outdated and row.outdated.id == "weight-has-a-format"


def test_a_deviation_that_the_spec_has_caught_up_with(spec_file: Path) -> None:
    schemas = spec_file.parent / "schemas.yaml"
    schemas.write_text(schemas.read_text().replace("      format: float\n", ""))
    assert unrecorded(spec_file, page(BOOK)) == [("add-book", "request", "/weight", "format", "stale")]


def test_a_deviation_of_a_page_that_was_not_given_is_not_judged(spec_file: Path) -> None:
    facts = in_request(with_("/weight", format="float"))(BOOK)
    assert unrecorded(spec_file, page(facts, file="elsewhere.txt")) == []
    assert unrecorded(spec_file, page(SHELF, file="shelf.txt")) == []


def test_a_known_page_that_an_entry_does_not_name_is_added_to_it(spec_file: Path) -> None:
    other = page(BOOK, SHELF, file="shelf.txt")
    spec = load_spec(spec_file)
    rows = [(each, row) for each in compare([other], spec) for row in each.differences if not row.recorded]
    assert [row.where.aspect for _, row in rows] == ["type", "format"]
    for each, row in rows:
        apply(suggestion(row, each, load_spec(spec_file)).deviation)
    assert unrecorded(spec_file, other) == []
    assert REASON not in (spec_file.parent / "deviations.yaml").read_text()


DRAFT = """\
  /drafts:
    post:
      operationId: add-draft
      x-pyclient-sources:
        - {page: "book", title: Add Book}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: "schemas.yaml#/NewBook"
            examples:
              novel:
                $ref: "books.yaml#/example"
      parameters:
        - $ref: "books.yaml#/ShelfId"
        - {name: notify, in: query, schema: {type: boolean, default: true}}
      responses:
        "201":
          $ref: "books.yaml#/books/post/responses/201"
        "404":
          $ref: "books.yaml#/books/post/responses/404"
      security:
        - token: [books.write]
components:
"""


def test_what_two_operations_share_is_told_once(spec_file: Path) -> None:
    spec_file.write_text(spec_file.read_text().replace("components:\n", DRAFT))
    deviations = spec_file.parent / "deviations.yaml"
    deviations.write_text(deviations.read_text().replace("[add-book]", "[add-book, add-draft]"))
    facts = in_request(with_("/title", required=False))(BOOK)
    rows = [row for row in found(spec_file, page(facts)) if not row.recorded]
    assert [(row.operation, row.where.aspect, tuple(each.operation for each in row.also)) for row in rows] == [
        ("add-book", "required", ("add-draft",)),
        ("add-draft", "path", ()),
    ]
    for aspect in ("required", "path"):
        spec = load_spec(spec_file)
        report = [(each, row) for each in compare([page(facts)], spec) for row in each.differences]
        each, row = next((each, row) for each, row in report if row.where.aspect == aspect and not row.recorded)
        apply(suggestion(row, each, spec).deviation)
    assert unrecorded(spec_file, page(facts)) == []


def test_operations_that_know_a_page_by_one_title_stay_together_when_it_changes(spec_file: Path) -> None:
    spec_file.write_text(spec_file.read_text().replace("components:\n", DRAFT))
    facts = replace(BOOK, title="Put Book")
    assert {row[0] for row in unrecorded(spec_file, page(facts))} == {
        row[0] for row in unrecorded(spec_file, page(BOOK))
    }
    assert ("add-draft", "operation", "", "presence", "spec-only") not in unrecorded(spec_file, page(facts))


def test_a_body_says_where_it_differs(spec_file: Path) -> None:
    body = {"title": "The Hill", "pages": 195, "authors": [{"name": "Jane", "born": 1945}], "new": 1}
    assert BOOK.request
    facts = replace(BOOK, request=replace(BOOK.request, example=said(body, 20)))
    (row,) = [row for row in found(spec_file, page(facts)) if not row.recorded]
    assert row.detail == "/authors/0/name, /new, /title"


def test_the_place_of_a_new_field_is_the_schema_that_it_belongs_to(spec_file: Path) -> None:
    facts = in_request(also(field("/isbn", "string"), field("/authors/*/died", "integer")))(BOOK)
    rows = {row.where.field: row for row in found(spec_file, page(facts)) if not row.recorded}
    assert {name: row.place and row.place.pointer for name, row in rows.items()} == {
        "/isbn": "/NewBook",
        "/authors/*/died": "/Author",
    }


def test_a_page_that_cannot_be_read_in_full_lacks_nothing(spec_file: Path) -> None:
    facts = replace(
        BOOK,
        parameters=None,
        request=BodyFacts(line=2, fields=None),
        response=None,
        errors={},
        statuses=None,
        unreadable=(Unreadable(what="the body", line=2, reason="collapsed"),),
    )
    assert unrecorded(spec_file, page(facts)) == []
    part = in_request(without("/genre"))(replace(BOOK, complete=False))
    assert unrecorded(spec_file, page(part)) == []
    assert unrecorded(spec_file, page(in_request(also(field("/isbn", "string")))(part))) == [
        ("add-book", "request", "/isbn", "presence", "page-only")
    ]


def test_aspects_that_a_page_is_silent_about_are_not_compared(spec_file: Path) -> None:
    fields = tuple(replace(each, aspects={}) for each in (BOOK.request.fields if BOOK.request else None) or ())
    facts = in_request(lambda _: fields)(BOOK)
    assert unrecorded(spec_file, page(facts)) == []


def test_two_fields_that_came_and_one_that_went_are_paired_by_name(spec_file: Path) -> None:
    facts = in_request(lambda fields: also(field("/isbn", "string"))(renamed("/title", "/titles")(fields)))(BOOK)
    assert sorted(unrecorded(spec_file, page(facts))) == [
        ("add-book", "request", "/isbn", "presence", "page-only"),
        ("add-book", "request", "/title", "name", "renamed"),
    ]


def test_a_field_that_is_otherwise_different_is_not_renamed(spec_file: Path) -> None:
    facts = in_request(lambda fields: also(field("/titel", "integer"))(without("/title")(fields)))(BOOK)
    assert sorted(unrecorded(spec_file, page(facts))) == [
        ("add-book", "request", "/titel", "presence", "page-only"),
        ("add-book", "request", "/title", "presence", "spec-only"),
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("  reason: There are no half pages.\n", "", 8, "`reason` is missing"),
        ("  reason: There are", "  why: x\n  reason: There are", 12, "a deviation has no key 'why'"),
        ("aspect: type", "aspect: taste", 9, "no aspect is named 'taste'"),
        ("part: request, field: /pages", "part: body, field: /pages", 9, "no part is named 'body'"),
        ("field: /pages", "field: pages", 9, "a field is a path of wire names that starts with a slash"),
        ("- id: pages-is-a-count", "- id: weight-has-a-format", 8, "the id 'weight-has-a-format' stands here a second"),
        ("- id: pages-is-a-count", "- id: Pages", 8, "an id is made of small letters, digits and hyphens"),
        ("documented: number\n  implemented: integer", "documented: [", 12, "this is not YAML"),
    ],
)
def test_deviations_that_are_not_as_they_should_be(
    old: str, new: str, line: int, message: str, spec_file: Path
) -> None:
    file = spec_file.parent / "deviations.yaml"
    file.write_text(file.read_text().replace(old, new))
    with pytest.raises(InputError) as caught:
        load_spec(spec_file)
    told = [(Path(each.file).name, each.line, each.message) for each in caught.value.diagnostics]
    assert any((name, at) == ("deviations.yaml", line) and text.startswith(message) for name, at, text in told), told


def in_folder(spec_file: Path) -> tuple[Path, Path]:
    """The deviations of the shop in two files: the one with the weight, and the others."""
    file, folder = spec_file.parent / "deviations.yaml", spec_file.parent / "deviations"
    first, second = folder / "formats.yaml", folder / "others.yaml"
    folder.mkdir()
    text = file.read_text(encoding="utf-8")
    border = text.index("- id:", text.index("- id:") + 1)
    first.write_text(text[:border], encoding="utf-8")
    second.write_text(text[border:], encoding="utf-8")
    file.unlink()
    return first, second


def test_deviations_may_stand_in_several_files(spec_file: Path) -> None:
    before = [entry.id for entry in load_spec(spec_file).deviations]
    first, second = in_folder(spec_file)
    assert [entry.id for entry in load_spec(spec_file).deviations] == before
    facts = in_request(with_("/weight", format="float"))(BOOK)
    ((compared, row),) = [
        (each, row)
        for each in compare([page(facts)], load_spec(spec_file))
        for row in each.differences
        if not row.recorded
    ]
    kept = second.read_text(encoding="utf-8")
    apply(suggestion(row, compared, load_spec(spec_file)).deviation)
    assert "weight-has-a-format" not in first.read_text(encoding="utf-8")
    assert second.read_text(encoding="utf-8") == kept


def test_an_id_stands_in_one_of_several_files(spec_file: Path) -> None:
    first, second = in_folder(spec_file)
    second.write_text(first.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_spec(spec_file)
    (told,) = caught.value.diagnostics
    assert (told.file, told.hint) == (str(second), f"first at {first}:2")
