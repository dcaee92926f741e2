"""From an OpenAPI file that somebody publishes to what `drift` says: each change is found once, and nothing else."""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from generator.drift.drift import Report, drift, load_spec
from generator.drift.suggest import suggestions
from generator.drift.yamltext import block
from tests.drift.shop import apply
from tests.drift.test_every_layout import BARE

LOAN: dict[str, Any] = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string", "example": "loan-1"},
        "weeks": {"type": "number", "default": 2, "minimum": 1, "maximum": 8},
        "format": {"type": "string", "enum": ["paper", "audio"], "description": "In which form 📚"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "desk": {"type": "object", "properties": {"floor": {"type": "number"}, "name": {"type": "string"}}},
    },
}
REFUSAL: dict[str, Any] = {"type": "object", "properties": {"reason": {"type": "string"}, "code": {"type": "number"}}}


def body(name: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {"$ref": name}}}}


def loan(name: str, *parameters: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": name,
        "parameters": [
            {"name": "loanId", "in": "path", "required": True, "schema": {"type": "string"}},
            *parameters,
        ],
        "requestBody": {"required": True, **body("#/components/schemas/Loan")},
        "responses": {
            "200": body("#/components/schemas/Loan"),
            "409": body("../common/refusal.json#/Refusal"),
        },
        "security": [{"bearer": ["loans.write"]}],
    }


DRY: dict[str, Any] = {"name": "dry", "in": "query", "required": False, "schema": {"type": "boolean"}}
FILES: dict[str, Any] = {
    "apps/loans.json": {
        "openapi": "3.0.0",
        "info": {"title": "Loans", "version": "1"},
        "servers": [{"url": "https://api.library.example"}],
        "paths": {"/loans/{loanId}": {"put": loan("renew-loan", DRY), "post": loan("copy-loan")}},
        "components": {
            "schemas": {"Loan": LOAN},
            "securitySchemes": {
                "bearer": {"type": "http", "scheme": "bearer", "description": "An access token of an agency."},
                "desk": {"type": "http", "scheme": "bearer", "description": "An API key."},
                "basic": {"type": "http", "scheme": "basic", "description": "An access token of an agency."},
            },
        },
    },
    "common/refusal.json": {"Refusal": REFUSAL},
}

APP = "apps/loans.json"
PUT = (APP, "paths", "/loans/{loanId}", "put")
FIELDS = (APP, "components", "schemas", "Loan", "properties")
GONE: Any = object()

# What is changed: where, and to what; then what is found: part, field, aspect.
CHANGES: dict[str, tuple[Sequence[Any], Any, tuple[str, str, str]]] = {
    "field added": ((*FIELDS, "row"), {"type": "string"}, ("request", "/row", "presence")),
    "nested field added": (
        (*FIELDS, "desk", "properties", "x"),
        {"type": "number"},
        ("request", "/desk/x", "presence"),
    ),
    "field removed": ((*FIELDS, "weeks"), GONE, ("request", "/weeks", "presence")),
    "field renamed": (
        FIELDS,
        {("form" if name == "format" else name): schema for name, schema in LOAN["properties"].items()},
        ("request", "/format", "name"),
    ),
    "field retyped": ((*FIELDS, "id", "type"), "integer", ("request", "/id", "type")),
    "elements retyped": ((*FIELDS, "tags", "items", "type"), "number", ("request", "/tags/*", "type")),
    "object became a text": ((*FIELDS, "desk"), {"type": "string"}, ("request", "/desk", "type")),
    "format": ((*FIELDS, "id", "format"), "uuid", ("request", "/id", "format")),
    "null allowed": ((*FIELDS, "id", "nullable"), True, ("request", "/id", "nullable")),
    "field made required": ((*FIELDS[:-1], "required"), ["id", "weeks"], ("request", "/weeks", "required")),
    "field made optional": ((*FIELDS[:-1], "required"), [], ("request", "/id", "required")),
    "enum value added": ((*FIELDS, "format", "enum"), ["paper", "audio", "film"], ("request", "/format", "enum")),
    "enum value removed": ((*FIELDS, "format", "enum"), ["paper"], ("request", "/format", "enum")),
    "default": ((*FIELDS, "weeks", "default"), 3, ("request", "/weeks", "default")),
    "example": ((*FIELDS, "id", "example"), "loan-2", ("request", "/id", "example")),
    "limit": ((*FIELDS, "weeks", "maximum"), 9, ("request", "/weeks", "limits")),
    "limit removed": ((*FIELDS, "weeks", "maximum"), GONE, ("request", "/weeks", "limits")),
    "field deprecated": ((*FIELDS, "id", "deprecated"), True, ("request", "/id", "deprecated")),
    "field of an error in another file": (
        ("common/refusal.json", "Refusal", "properties", "code"),
        GONE,
        ("errors", "/409/code", "presence"),
    ),
    "status": ((*PUT, "responses", "404"), {"description": "x"}, ("errors", "", "status")),
    "status of success": ((*PUT, "responses", "200"), GONE, ("response", "", "status")),
    "scope": ((*PUT, "security"), [{"bearer": ["loans.all"]}], ("security", "", "security")),
    "scope removed": ((*PUT, "security"), [{"bearer": []}], ("security", "", "security")),
    "kind of token": ((*PUT, "security"), [{"desk": ["loans.write"]}], ("security", "", "tokens")),
    "scheme": ((*PUT, "security"), [{"basic": ["loans.write"]}], ("security", "", "scheme")),
    "operation deprecated": ((*PUT, "deprecated"), True, ("operation", "", "deprecated")),
    "name": ((*PUT, "operationId"), "extend-loan", ("operation", "", "name")),
    "path": (PUT[:2], {"/lendings/{loanId}": FILES[APP]["paths"]["/loans/{loanId}"]}, ("operation", "", "path")),
    "parameter removed": ((*PUT, "parameters", 1), GONE, ("parameters", "/query/dry", "presence")),
    "parameter renamed": ((*PUT, "parameters", 1, "name"), "test", ("parameters", "/query/dry", "name")),
    "parameter retyped": ((*PUT, "parameters", 1, "schema", "type"), "string", ("parameters", "/query/dry", "type")),
    "parameter made required": ((*PUT, "parameters", 1, "required"), True, ("parameters", "/query/dry", "required")),
    "body made optional": ((*PUT, "requestBody", "required"), False, ("request", "", "required")),
    "body removed": ((*PUT, "requestBody"), GONE, ("request", "", "presence")),
}
BOTH = {"path"}
"""Changes that two operations have, each by itself."""


def write(folder: Path, files: dict[str, Any]) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(json.dumps(data, indent=1))
    return folder / APP


def changed(where: Sequence[Any], value: Any) -> dict[str, Any]:
    files = copy.deepcopy(FILES)
    holder: Any = files
    for step in where[:-1]:
        holder = holder[step]
    if value is GONE:
        del holder[where[-1]]
    else:
        holder[where[-1]] = value
    return files


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A spec that agrees with the files: made by following what `--suggest` says, to the letter."""
    folder = tmp_path_factory.mktemp("spec")
    file = folder / "openapi.yaml"
    file.write_text(block(BARE) + "\n", encoding="utf-8")
    page = write(folder, FILES)
    for way in ("spec", "deviation"):
        known = load_spec(file)
        for _ in suggestions(drift([page], known), known):  # lines move with each edit
            known = load_spec(file)
            found = suggestions(drift([page], known), known).values()
            apply(next((getattr(each, way) for each in found if getattr(each, way)), ()))
    return file


def compared(folder: Path, files: dict[str, Any], spec: Path) -> Report:
    return drift([write(folder, files)], load_spec(spec))


def test_a_spec_made_from_suggestions_agrees(spec: Path, tmp_path: Path) -> None:
    assert compared(tmp_path, FILES, spec).exit_code == 0


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_is_found_once(what: str, spec: Path, tmp_path: Path) -> None:
    where, value, expected = CHANGES[what]
    report = compared(tmp_path, changed(where, value), spec)
    assert [tuple(row.where) for row in report.unrecorded] == [expected] * (2 if what in BOTH else 1)


def test_an_operation_of_the_same_name_in_another_file_is_another_one(spec: Path, tmp_path: Path) -> None:
    here = tmp_path / "openapi.yaml"
    source = "x-pyclient-sources: [{page: loans, file: loans.json}], operationId: renew-loan"
    here.write_text(spec.read_text().replace("operationId: renew-loan", source))
    where, value, _ = CHANGES["path"]
    page = write(tmp_path, changed(where, value))
    found = [(row.operation, row.where.aspect) for row in drift([page], load_spec(here)).unrecorded]
    assert ("renew-loan", "path") in found
    other = page.rename(page.with_name("others.json"))
    found = [(row.operation, row.where.aspect) for row in drift([other], load_spec(here)).unrecorded]
    assert ("renew-loan", "coverage") in found
    assert ("renew-loan", "path") not in found


def test_what_operations_share_names_every_place(spec: Path, tmp_path: Path) -> None:
    (row,) = compared(tmp_path, changed((*FIELDS, "row"), {"type": "string"}), spec).unrecorded
    assert [(other.operation, other.where.part) for other in row.also] == [
        ("renew-loan", "response"),
        ("copy-loan", "request"),
        ("copy-loan", "response"),
    ]


@pytest.mark.parametrize("way", ["spec", "deviation"])
@pytest.mark.parametrize("what", ["field added", "field removed", "limit", "enum value added", "example"])
def test_one_suggestion_is_for_all_places(what: str, way: str, spec: Path, tmp_path: Path) -> None:
    for file in spec.parent.glob("*.yaml"):
        (tmp_path / file.name).write_text(file.read_text())
    where, value, _ = CHANGES[what]
    files, here = changed(where, value), tmp_path / "openapi.yaml"
    report, known = compared(tmp_path, files, here), load_spec(here)
    (found,) = suggestions(report, known).values()
    apply(getattr(found, way))
    assert compared(tmp_path, files, here).exit_code == 0
