"""The spec against the vendor's file: its operations are all there, and every other difference is recorded."""

import pytest

from tests.support.bodies import failures
from tests.support.deviations import COMPARED, Deviation, deviations
from tests.support.differences import Difference, facts, same, shown
from tests.support.documents import bundle
from tests.support.pages import pages
from tests.support.places import SPEC
from tests.support.specs import Operation, operations, values_at
from tests.support.vendor import Case, cases, refusals
from tests.support.vendor_file import VendorPage, vendor_pages

CASES = cases()
VENDOR = vendor_pages()
CAPTURED = {name for page in pages() for name in page.operations}

needs_file = pytest.mark.skipif(
    not VENDOR, reason="the vendor's file is not beside this checkout (../shared/reference/vendor-openapi)"
)


@pytest.fixture(scope="module")
def spec() -> dict[str, Operation]:
    return operations(bundle(SPEC))


@pytest.fixture(scope="module")
def recorded() -> list[Deviation]:
    return deviations()


def test_every_operation_is_transcribed_once(spec: dict[str, Operation]) -> None:
    assert sorted(case.operation for case in CASES) == sorted(spec.keys() - CAPTURED)


def test_every_error_of_the_spec_is_called_for(spec: dict[str, Operation]) -> None:
    tested = {(each.case.operation, str(each.status)) for each in refusals()}
    tested |= {(each.operation, str(each.status)) for each in failures()}
    assert tested == {(name, status) for name, operation in spec.items() for status in operation.errors}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_spec_says_what_was_transcribed(case: Case, spec: dict[str, Operation], recorded: list[Deviation]) -> None:
    operation = spec[case.operation]
    assert operation.content["x-pyclient-vendor-operation-id"] == case.entry["vendor"]
    assert {"page": "vendor", "file": "calendars.json"} in operation.content["x-pyclient-sources"]
    assert operation.scopes == case.entry["scopes"]
    assert operation.successes == [str(case.success)]
    assert operation.method.upper() == case.entry["method"]
    assert ("requestBody" in operation.content) == ("json" in case.entry)
    explained = {
        (entry.part, field): entry.implemented
        for entry in recorded
        if case.operation in entry.operations and "vendor" in entry.pages
        for field in entry.fields
    }
    assert set(operation.errors) == set(map(str, case.entry["errors"])) or ("errors", "") in explained
    said = {
        f"/{parameter['in']}/{parameter['name']}": (parameter["schema"]["type"], parameter.get("required", False))
        for parameter in operation.content["parameters"]
        if parameter["name"] != "Version"
    }
    transcribed = {
        f"/{place}/{name}": (kind, bool(required))
        for name, text in case.entry["parameters"].items()
        for place, kind, *required in [text.split()]
    }
    for field in said.keys() | transcribed.keys():
        assert said.get(field) == transcribed.get(field) or ("parameters", field) in explained, field


@needs_file
def test_every_operation_of_the_file_is_in_the_spec(spec: dict[str, Operation]) -> None:
    known = [operation.content.get("x-pyclient-vendor-operation-id") for operation in spec.values()]
    assert sorted(name for name in known if name) == sorted(VENDOR)


@needs_file
@pytest.mark.parametrize("vendor_id", VENDOR)
def test_every_difference_is_recorded(vendor_id: str, spec: dict[str, Operation], recorded: list[Deviation]) -> None:
    here = [row for row in found(vendor_id, spec) if not any(answers(entry, row) for entry in recorded)]
    assert not here, "\n".join(["not in spec/deviations/:", *map(str, here)])


@needs_file
def test_every_deviation_from_the_file_alone_is_still_true(
    spec: dict[str, Operation], recorded: list[Deviation]
) -> None:
    rows = [row for vendor_id in VENDOR for row in found(vendor_id, spec)]
    stale = [
        f"{entry.id}: {name}, {entry.part} {field or '(whole)'}: the file does not say {shown(entry.documented)}"
        for entry in recorded
        if entry.pages == ("vendor",) and entry.aspect in COMPARED
        for name in entry.operations
        if "x-pyclient-vendor-operation-id" in spec[name].content
        for field in entry.fields
        if not any((row.operation, row.field) == (name, field) and entry.explains(row) for row in rows)
    ]
    assert not stale, "\n".join(["no longer true in spec/deviations/:", *stale])


@needs_file
@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_transcription_has_every_field_of_the_file(case: Case, recorded: list[Deviation]) -> None:
    """A request all of them; a reply too, unless it is a list, which may show other things."""
    operation = VENDOR[case.entry["vendor"]].operation
    assert operation.method.upper() == case.entry["method"]
    assert operation.path.count("/") == case.entry["path"].count("/")
    never_sent = {field for entry in recorded if entry.part == "request" for field in entry.fields if absent(entry)}
    bodies = {"request": case.entry.get("json", {})}
    if not case.operation.startswith("list-") and isinstance(case.entry["reply"], dict):
        bodies["response"] = case.entry["reply"]
    missing = [
        f"{part} {field}"
        for part, body in bodies.items()
        for field in operation.fields(part)
        if not list(values_at(body, field)) and not (part == "request" and field in never_sent)
    ]
    assert not missing


def absent(entry: Deviation) -> bool:
    return (entry.aspect, entry.implemented) == ("presence", "absent")


def found(vendor_id: str, spec: dict[str, Operation]) -> list[Difference]:
    page: VendorPage = VENDOR[vendor_id]
    named = {operation.content.get("x-pyclient-vendor-operation-id"): name for name, operation in spec.items()}
    return facts(page, named[vendor_id], spec[named[vendor_id]])


def answers(entry: Deviation, row: Difference) -> bool:
    """Whether an entry explains a difference; one about a captured page may be about the same fault of both."""
    return entry.explains(row) or (
        "vendor" not in entry.pages
        and row.operation in entry.operations
        and (entry.part, entry.aspect) == (row.part, row.aspect)
        and row.field in entry.fields
        and same(entry.aspect, entry.implemented, row.implemented)
    )
