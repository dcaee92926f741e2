"""What is one change is one difference: what goes with a rename, a retyping, a printed body, a deviation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.drift.difference import Difference
from generator.drift.drift import compare, load_spec
from generator.drift.facts import BodyFacts, OperationFacts
from generator.drift.samples import explained
from generator.drift.source import Source
from generator.drift.suggest import suggestion
from generator.drift.tokens import listed, mentioned, told
from tests.drift.shop import (
    BOOK,
    EXAMPLE,
    SHELF,
    also,
    apply,
    copy_of_the_spec,
    field,
    in_parameters,
    in_request,
    page,
    renamed,
    said,
    with_,
    without,
)


@pytest.fixture
def spec_file(tmp_path: Path) -> Path:
    return copy_of_the_spec(tmp_path)


def found(spec_file: Path, facts: OperationFacts) -> list[Difference]:
    return [
        row for each in compare([page(facts)], load_spec(spec_file)) for row in each.differences if not row.recorded
    ]


def places(rows: list[Difference]) -> list[tuple[str, ...]]:
    return [(*row.where, row.kind) for row in rows]


def test_a_renamed_field_may_differ_in_what_is_recorded_of_it(spec_file: Path) -> None:
    rows = found(spec_file, in_request(renamed("/weight", "/mass"))(BOOK))
    assert places(rows) == [("request", "/weight", "name", "renamed")]


def test_a_renamed_field_that_differs_in_more_is_another_one(spec_file: Path) -> None:
    change = in_request(lambda fields: with_("/mass", required=True)(renamed("/weight", "/mass")(fields)))
    assert [kind for *_, kind in places(found(spec_file, change(BOOK)))] == ["page-only", "spec-only"]


def test_a_value_that_is_read_otherwise_goes_with_the_new_type(spec_file: Path) -> None:
    rows = found(spec_file, in_parameters(with_("/query/notify", type="string", default="true"))(BOOK))
    assert places(rows) == [("parameters", "/query/notify", "type", "changed")]


def test_another_value_does_not_go_with_the_new_type(spec_file: Path) -> None:
    rows = found(spec_file, in_parameters(with_("/query/notify", type="string", default="false"))(BOOK))
    assert [(row.where.aspect, row.documented) for row in rows] == [("default", "false"), ("type", "string")]


def test_a_request_that_is_new_speaks_for_all_that_is_said_of_it(spec_file: Path) -> None:
    body = BodyFacts(
        line=9, fields=(field("/to", "string"),), required=said(True, 9), media_type=said("application/json")
    )
    rows = [row for row in found(spec_file, replace(SHELF, request=body)) if row.operation == "get-shelf"]
    assert places(rows) == [("request", "", "presence", "page-only")]


def sampled(body: dict[str, Any], *names: str) -> OperationFacts:
    """A page of which only the printed body is left, with new names in it."""
    fields = tuple(replace(field(name, "string"), aspects={}) for name in names)
    facts = in_request(also(*fields))(replace(BOOK, complete=False))
    assert facts.request
    return replace(facts, request=replace(facts.request, example=said(body, 20)))


def test_a_name_that_only_a_body_shows_is_told_with_the_body(spec_file: Path) -> None:
    facts = sampled({**EXAMPLE, "isbn": "978"}, "/isbn")
    (row,) = found(spec_file, facts)
    assert (*row.where, row.kind) == ("request", "/isbn", "presence", "page-only")
    assert [each.where.aspect for each in row.along] == ["example"]
    spec = load_spec(spec_file)
    ((each, row),) = [
        (each, row) for each in compare([page(facts)], spec) for row in each.differences if not row.recorded
    ]
    apply(suggestion(row, each, spec).spec)
    assert found(spec_file, facts) == []


def test_a_body_that_differs_in_more_is_told_as_well(spec_file: Path) -> None:
    rows = found(spec_file, sampled({**EXAMPLE, "isbn": "978", "title": "The Hill"}, "/isbn"))
    assert places(rows) == [("request", "", "example", "changed"), ("request", "/isbn", "presence", "page-only")]


@pytest.mark.parametrize(
    ("body", "new", "expected"),
    [
        ({"a": 1, "b": 2, "c": 3}, {"/c"}, True),
        ({"a": 1, "c": 2}, {"/c"}, True),
        ({"a": 2, "b": 2, "c": 3}, {"/c"}, False),
        ({"c": 1}, {"/c"}, False),
        ({"a": 1, "b": 2}, set(), True),
    ],
)
def test_explained(body: Any, new: set[str], expected: bool) -> None:
    assert explained(body, [{"a": 1, "b": 2}], new) is expected


def test_explained_inside_lists() -> None:
    assert explained([{"x": [{"a": 1, "c": 2}]}], [[{"x": [{"a": 1}]}]], {"/*/x/*/c"})
    assert not explained([{"x": []}], [[{"x": [{"a": 1}]}]], {"/*/x/*/c"})


LEFT_OUT = """
- id: isbn-is-left-out
  where: {operations: [add-book], part: request, field: /isbn, aspect: presence}
  documented: present
  implemented: absent
  reason: Nobody knows it.
  pages: ["book"]
"""


def test_a_field_that_the_spec_left_out_has_another_name(spec_file: Path) -> None:
    file = spec_file.parent / "deviations.yaml"
    file.write_text(file.read_text() + LEFT_OUT)
    assert found(spec_file, in_request(also(field("/isbn", "string")))(BOOK)) == []
    (row,) = found(spec_file, in_request(also(field("/code", "string")))(BOOK))
    assert ((*row.where, row.kind), row.outdated and row.outdated.id) == (
        ("request", "/code", "presence", "page-only"),
        "isbn-is-left-out",
    )


def test_a_page_that_is_evidence_is_not_answered_for(spec_file: Path) -> None:
    file = spec_file.parent / "deviations.yaml"
    file.write_text(file.read_text() + LEFT_OUT.replace('["book"]', '["book", shelf]\n  evidence: ["book"]'))
    rows = found(spec_file, in_request(also(field("/isbn", "string")))(BOOK))
    assert places(rows) == [("request", "/isbn", "presence", "page-only")]


def test_a_list_that_became_a_text_answers_for_deviations_below_it(spec_file: Path) -> None:
    file = spec_file.parent / "deviations.yaml"
    file.write_text(file.read_text() + LEFT_OUT.replace("/isbn", "/authors/*/died"))
    shown = in_request(also(field("/authors/*/died", "integer")))
    assert found(spec_file, shown(BOOK)) == []
    (row,) = found(
        spec_file, in_request(lambda fields: with_("/authors", type="string")(without("/authors/*")(fields)))(BOOK)
    )
    assert row.where.aspect == "type"
    assert row.outdated and row.outdated.id == "isbn-is-left-out"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Use the Access Token of a sub-account.", ["OAuth access token", "of a sub-account"]),
        ("A private integration token (Agency)", ["private integration token", "of an agency"]),
        ("An API-key, or a location token", ["API key", "of a sub-account"]),
        ("A token of the house", []),
    ],
)
def test_kinds_of_token(text: str, kinds: list[str]) -> None:
    assert mentioned(text) == kinds


def test_kinds_of_token_that_a_list_names_may_be_unknown() -> None:
    assert listed(["Access Token", "Desk Token", "Desk Token"]) == ["OAuth access token", "Desk Token"]


def test_the_first_line_that_speaks_of_a_known_kind() -> None:
    source = Source.of("page", "a token\nAn access token\nAn API key")
    fact = told(source, range(3))
    assert fact
    assert (fact.value, fact.line) == (["OAuth access token"], 2)
    unknown = told(Source.of("page", "a token\nanother token"), range(2))
    assert unknown
    assert (unknown.value, unknown.line) == ([], 1)
    assert told(source, []) is None
