"""The spec says what the pages say; every place where it does not is recorded, and still true."""

import json

import pytest

from tests.support.deviations import COMPARED, Deviation, deviations
from tests.support.differences import Difference, differences, shown
from tests.support.documents import bundle
from tests.support.pages import pages
from tests.support.places import SPEC
from tests.support.specs import Operation, operations

PAGES = {page.number: page for page in pages()}
DESCRIBED = [(page.number, name) for page in PAGES.values() for name in page.operations]


@pytest.fixture(scope="module")
def spec() -> dict[str, Operation]:
    return operations(bundle(SPEC))


@pytest.fixture(scope="module")
def recorded() -> list[Deviation]:
    return deviations()


@pytest.fixture(scope="module")
def found(spec: dict[str, Operation]) -> list[Difference]:
    return [row for number, name in DESCRIBED for row in differences(PAGES[number], name, spec[name])]


def test_spec_has_the_operations_of_the_pages(spec: dict[str, Operation]) -> None:
    """Those that no page describes are held by test_vendor_file.py, which knows them all."""
    assert {name for _, name in DESCRIBED} <= spec.keys()


@pytest.mark.parametrize(("number", "name"), DESCRIBED)
def test_every_difference_is_recorded(
    number: str, name: str, found: list[Difference], recorded: list[Deviation]
) -> None:
    here = [row for row in found if (row.page, row.operation) == (number, name)]
    unrecorded = [row for row in here if not any(entry.explains(row) for entry in recorded)]
    assert not unrecorded, "\n".join(["not in spec/deviations/:", *map(str, unrecorded)])


def test_every_deviation_is_still_true(
    spec: dict[str, Operation], found: list[Difference], recorded: list[Deviation]
) -> None:
    stale = [
        f"{entry.id}: {name}, {entry.part} {field or '(whole)'}, {entry.aspect}: {problem}"
        for entry in recorded
        if entry.aspect in COMPARED
        for name in entry.operations
        for field in entry.fields
        if (problem := _problem(entry, name, field, spec[name], found))
    ]
    assert not stale, "\n".join(["no longer true in spec/deviations/:", *stale])


def _problem(entry: Deviation, name: str, field: str, operation: Operation, found: list[Difference]) -> str | None:
    if not entry.holds(field, operation):
        return f"the spec does not say {shown(entry.implemented)}"
    if not PAGES.keys() & entry.pages:
        return None
    if any((row.operation, row.field) == (name, field) and entry.explains(row) for row in found):
        return None
    return f"no page of {shown(entry.pages)} says {shown(entry.documented)}"


def test_deviation_ids_are_unique(recorded: list[Deviation]) -> None:
    ids = [entry.id for entry in recorded]
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize(("number", "name"), DESCRIBED)
def test_operation_names_its_page(number: str, name: str, spec: dict[str, Operation]) -> None:
    page = PAGES[number].content
    said = {"page": number, **{key: page[key] for key in ("title", "captured", "last-modified")}}
    assert said in spec[name].content["x-pyclient-sources"]


@pytest.mark.parametrize("name", sorted({name for _, name in DESCRIBED}))
def test_operation_takes_a_bearer_token(name: str, spec: dict[str, Operation]) -> None:
    (requirement,) = spec[name].content["security"]
    schemes = bundle(SPEC)["components"]["securitySchemes"]
    kinds = [(schemes[scheme]["type"], schemes[scheme]["scheme"]) for scheme in requirement]
    assert kinds == [("http", "bearer")]


@pytest.mark.parametrize("status", PAGES["004"].errors)
@pytest.mark.parametrize("name", PAGES["004"].operations)
def test_error_examples_are_put_together_from_those_of_their_fields(
    name: str, status: str, spec: dict[str, Operation]
) -> None:
    documented = json.loads(PAGES["004"].example("errors", status) or "")
    assert documented in spec[name].examples(status).values()


@pytest.mark.parametrize("number", [number for number, page in PAGES.items() if "server" in page.content])
def test_server_is_the_documented_one(number: str) -> None:
    assert [server["url"] for server in bundle(SPEC)["servers"]] == [PAGES[number].content["server"]]


@pytest.mark.parametrize(("number", "name"), DESCRIBED)
def test_bodies_are_json(number: str, name: str, spec: dict[str, Operation]) -> None:
    documented = PAGES[number].content["request"].get("media-type", "application/json")
    assert list(spec[name].content["requestBody"]["content"]) == [documented]
