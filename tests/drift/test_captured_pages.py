"""The readers and the transcriptions were made apart from each other from the same pages: they must agree."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.drift.facts import BodyFacts, FieldFacts, OperationFacts, RunTogether
from generator.drift.nesting import settle
from generator.drift.read import read_page
from tests.drift.reading import bodies, changes, flat, read_text, said
from tests.support.documents import bundle
from tests.support.pages import Page, pages
from tests.support.places import CAPTURED_PAGES, SPEC
from tests.support.specs import operations

pytestmark = pytest.mark.skipif(
    not CAPTURED_PAGES.is_dir(), reason="the captured pages are not beside this checkout (../shared/docs/pages)"
)

TRANSCRIBED = {page.number: page for page in pages()}
LAYOUTS = {"000": "plain", "001": "collapsed", "002": "plain", "003": "markdown", "004": "viewer"}
ASPECTS = {"type", "format", "required", "enum", "default", "limits", "deprecated", "example", "nullable"}
FLAGS = ("required", "deprecated", "nullable")


def path_of(number: str) -> Any:
    return CAPTURED_PAGES / TRANSCRIBED[number].content["file"]


def read(number: str) -> OperationFacts:
    (operation,) = read_page(path_of(number)).operations
    return operation


def settled(number: str, part: str, body: BodyFacts) -> BodyFacts:
    """The body with its nested fields where the spec has them."""
    operation = operations(bundle(SPEC))[TRANSCRIBED[number].operations[0]]
    return settle(body, operation.fields(part))


def transcribed(page: Page, part: str) -> dict[str, dict[str, Any]]:
    found = {path: aspects for path, aspects in page.fields("errors").items() if path.startswith(f"/{part}/")}
    fields = page.fields(part) if part in ("parameters", "request", "response") else found
    prefix = "" if part in ("parameters", "request", "response") else f"/{part}"
    return {path.removeprefix(prefix): _printed(aspects) for path, aspects in fields.items()}


def _printed(aspects: dict[str, Any]) -> dict[str, Any]:
    """Aspects as the page prints them, without those of which it is silent."""
    values = {name: value for name, value in aspects.items() if name != "printed"}
    for name, text in aspects["printed"].items():
        if len(values[name]) > 1:
            values[name] = RunTogether(text)
    return {
        name: value for name, value in values.items() if value is not None and not (value is False and name in FLAGS)
    }


@pytest.mark.parametrize("number", TRANSCRIBED)
def test_page(number: str) -> None:
    page, content = read_page(path_of(number)), TRANSCRIBED[number].content
    assert page.layout == LAYOUTS[number]
    assert (page.captured, page.last_modified) == (content["captured"], content["last-modified"])


@pytest.mark.parametrize("number", TRANSCRIBED)
def test_operation(number: str) -> None:
    operation, content = read(number), TRANSCRIBED[number].content
    assert operation.server is not None
    assert (operation.method, operation.path) == (content["method"], content["path"])
    assert (operation.title, operation.server.value) == (content["title"], content["server"])
    assert operation.security is not None
    assert operation.security.value == "bearer"
    assert (operation.scopes.value if operation.scopes else None) == content["security"].get("scopes")
    assert operation.complete is ("type" in content["shows"])


@pytest.mark.parametrize("number", TRANSCRIBED)
def test_statuses(number: str) -> None:
    operation, content = read(number), TRANSCRIBED[number].content
    success = [content["response"]["status"]] if "status" in content["response"] else []
    assert (operation.statuses.value if operation.statuses else []) == sorted([*success, *content["errors"]])
    assert sorted(operation.errors) == sorted(content["errors"])


@pytest.mark.parametrize("number", TRANSCRIBED)
def test_parameters(number: str) -> None:
    assert said(read(number).parameters) == transcribed(TRANSCRIBED[number], "parameters")


@pytest.mark.parametrize(
    ("number", "part"),
    [(number, part) for number, page in TRANSCRIBED.items() for part in ("request", "response", *page.errors)],
)
def test_body(number: str, part: str) -> None:
    page = TRANSCRIBED[number]
    body = settled(number, part, bodies(read(number))[part])
    assert said(body.fields) == transcribed(page, part)
    # The order of the page, too, is kept.
    assert list(said(body.fields)) == list(transcribed(page, part))
    name = part if part in ("request", "response") else f"errors/{part}"
    text = page.examples().get(name)
    assert (body.example.value if body.example else None) == (json.loads(text) if text else None)


@pytest.mark.parametrize("number", [number for number in TRANSCRIBED if number != "001"])
def test_silence_is_said(number: str) -> None:
    operation = read(number)
    every = [
        *(operation.parameters or ()),
        *(each for body in bodies(operation).values() for each in body.fields or ()),
    ]
    assert [each.path for each in every if not each.path.endswith("/*") and set(each.aspects) != ASPECTS] == []


@pytest.mark.parametrize("number", TRANSCRIBED)
def test_lines_are_those_on_which_the_page_says_it(number: str) -> None:
    operation, lines = read(number), path_of(number).read_text(encoding="utf-8").splitlines()
    every: list[FieldFacts] = [each for body in bodies(operation).values() for each in body.fields or ()]
    for each in every:
        assert each.path.removesuffix("/*").rpartition("/")[2] in lines[each.line - 1]
        for name in ("example", "default"):
            fact = each.aspects.get(name)
            if fact is not None and fact.value is not None:
                assert _shown(fact.value) in lines[fact.line - 1]


def _shown(value: Any) -> str:
    if isinstance(value, RunTogether):
        return value.text
    value = value[0] if isinstance(value, list) else value
    return value if isinstance(value, str) else json.dumps(value)


def places() -> list[tuple[str, str, int]]:
    """Every field of the captured pages that show types, by part and position."""
    if not CAPTURED_PAGES.is_dir():
        return []
    numbers = [number for number in TRANSCRIBED if LAYOUTS[number] != "collapsed"]
    return [
        (number, part, position)
        for number in numbers
        for part, body in bodies(read(number)).items()
        for position, each in enumerate(settled(number, part, body).fields or ())
        if not each.path.endswith("/*")
    ]


def known(number: str) -> set[str]:
    operation = operations(bundle(SPEC))[TRANSCRIBED[number].operations[0]]
    return {f"{part}{path}" for part in ("request", "response") for path in operation.fields(part)}


def changed(number: str, lines: list[str], tmp_path: Path) -> set[str]:
    """The fields that are read otherwise when the page has these lines."""
    before = flat(read_page(path_of(number)), known(number))
    after = flat(read_text(tmp_path, "\n".join(lines)), known(number))
    return {key.split(" ")[1] for key in changes(before, after)}


@pytest.mark.parametrize(("number", "part", "position"), places())
def test_field_that_is_renamed_or_removed(number: str, part: str, position: int, tmp_path: Path) -> None:
    fields = settled(number, part, bodies(read(number))[part]).fields
    assert fields is not None
    field = fields[position]
    below = {each.path for each in fields if each.path.startswith(f"{field.path}/")}
    name = field.path.rpartition("/")[2]
    lines = path_of(number).read_text(encoding="utf-8").split("\n")
    renamed = [*lines]
    renamed[field.line - 1] = renamed[field.line - 1].replace(name, f"{name}Too")
    gone = {f"{part}{path}" for path in (field.path, *below)}
    new = {f"{part}{field.path}Too{path.removeprefix(field.path)}" for path in (field.path, *below)}
    assert changed(number, renamed, tmp_path) == gone | new

    following = next((each for each in fields[position:] if each.line > field.line), None)
    if following is not None and not any(not path.endswith("/*") for path in below):
        assert changed(number, lines[: field.line - 1] + lines[following.line - 1 :], tmp_path) == gone
