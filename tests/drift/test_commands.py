"""The commands as a person runs them: what they print, as text and as data, and how they end."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from generator.__main__ import main
from generator.drift.data import SCHEMA
from tests.drift.shop import copy_of_the_spec
from tests.support.places import CAPTURED_PAGES, ROOT, SPEC

VENDOR = CAPTURED_PAGES.parents[1] / "reference" / "vendor-openapi" / "apps"
CAPTURED = sorted(CAPTURED_PAGES.glob("*.txt"))

OPENAPI: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "Bookshop", "version": "1"},
    "servers": [{"url": "https://api.books.example"}],
    "paths": {
        "/shelves/{shelfId}": {
            "get": {
                "operationId": "get-shelf",
                "parameters": [{"name": "shelfId", "in": "path", "required": True, "schema": {"type": "string"}}],
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "../common/shelf.json#/Shelf"}}}}
                },
                "security": [{"any": ["shelves.read"]}],
            }
        }
    },
    "components": {"securitySchemes": {"any": {"type": "http", "scheme": "bearer"}}},
}
SHELF: dict[str, Any] = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "state": {"type": "string", "enum": ["open", "closed"]}},
}


@pytest.fixture
def spec_file(tmp_path: Path) -> Path:
    (tmp_path / "spec").mkdir()
    return copy_of_the_spec(tmp_path / "spec")


def published(tmp_path: Path, shelf: dict[str, Any] = SHELF, document: dict[str, Any] = OPENAPI) -> Path:
    """Somebody's OpenAPI file, with a second one in a folder beside its own."""
    for name, data in (("apps/shop.json", document), ("common/shelf.json", {"Shelf": shelf})):
        file = tmp_path / "published" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(data, indent=1))
    return tmp_path / "published" / "apps" / "shop.json"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


def checked(text: str) -> Any:
    """The data, as the schema describes it."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    data = json.loads(text)
    Draft202012Validator(schema).validate(data)
    return data


def test_what_agrees_ends_with_0(spec_file: Path, tmp_path: Path) -> None:
    result = run("drift", published(tmp_path), "--spec", spec_file)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "get-shelf  GET /shelves/{shelfId}" in result.stdout
    assert "agrees" in result.stdout


def test_a_difference_is_a_line_that_says_where_and_ends_with_1(spec_file: Path, tmp_path: Path) -> None:
    shelf = {**SHELF, "properties": {**SHELF["properties"], "state": {"type": "string", "enum": ["open", "lost"]}}}
    result = run("drift", published(tmp_path, shelf), "--spec", spec_file)
    assert result.exit_code == 1
    (line,) = [line for line in result.stdout.splitlines() if line.startswith("  ~")]
    assert "response /state enum: the page says open, lost" in line
    assert "common/shelf.json:10)" in line
    assert f"the spec says open, closed ({spec_file.parent}/schemas.yaml:59): new: lost; gone: closed" in line
    assert line.endswith("not recorded")


def test_the_data_is_as_its_schema_says(spec_file: Path, tmp_path: Path) -> None:
    shelf = {**SHELF, "required": ["id"]}
    page, nothing = published(tmp_path, shelf), tmp_path / "nothing.txt"
    plain = run("drift", page, "--spec", spec_file, "--json")
    (difference,) = checked(plain.stdout)["operations"][0]["differences"]
    assert {key: difference[key] for key in ("part", "field", "aspect", "kind", "recorded")} == {
        **{"part": "response", "field": "/id", "aspect": "required", "kind": "changed", "recorded": None}
    }
    assert (difference["page"]["value"], difference["spec"]["value"]) == (True, False)
    suggested = checked(run("drift", page, nothing, "--spec", spec_file, "--json", "--suggest").stdout)
    assert suggested["exit"] == 2
    assert [each["file"] for each in suggested["unreadable"]] == [str(nothing)]
    (edit,) = suggested["operations"][0]["differences"][0]["suggestion"]["spec"]
    assert (edit["remove"], edit["insert"]) == ([], ["  required: [id]"])


def test_suggestions_change_no_file(spec_file: Path, tmp_path: Path) -> None:
    before = {file: file.read_bytes() for file in spec_file.parent.iterdir()}
    result = run("drift", published(tmp_path, {**SHELF, "required": ["id"]}), "--spec", spec_file, "--suggest")
    assert f"follow the page, at {spec_file.parent}/schemas.yaml:" in result.stdout
    assert f"or record it, at {spec_file.parent}/deviations.yaml:" in result.stdout
    assert "+   where:" in result.stdout
    assert before == {file: file.read_bytes() for file in spec_file.parent.iterdir()}


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "the page is empty"),
        (b"{}", 1, ""),
        (b'{"openapi": "3.0.0",\n "paths": {,', 2, "this is not YAML"),
        (b'{"openapi": "3.0.0"}', 1, "there are no `paths`"),
        (b'{"swagger": "2.0", "paths": {}}', 1, "only OpenAPI 3 can be read"),
        (b'{"operation": "a", "pointer": "/b", "kind": "type"}\nhello\n', 2, "this line is no finding of a drift log"),
        (b"\x00\x01\x02", 1, "the page is binary"),
        (b"Just words.\n", 1, ""),
    ],
)
def test_a_source_that_cannot_be_read_ends_with_2(
    content: bytes, line: int, reason: str, spec_file: Path, tmp_path: Path
) -> None:
    file = tmp_path / "page"
    file.write_bytes(content)
    result = run("drift", file, published(tmp_path), "--spec", spec_file)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"{file}:{line}: {reason}")
    assert "get-shelf" in result.stdout  # the others are compared


def test_a_spec_that_cannot_be_read_ends_with_2(tmp_path: Path) -> None:
    result = run("drift", published(tmp_path), "--spec", tmp_path / "none.yaml")
    assert result.exit_code == 2
    assert "none.yaml: the file cannot be read" in result.stderr


def test_references_lead_no_further_than_the_folders_beside(spec_file: Path, tmp_path: Path) -> None:
    document = json.loads(json.dumps(OPENAPI).replace("../common/", "../../common/"))
    result = run("drift", published(tmp_path, document=document), "--spec", spec_file)
    assert "cannot be read: a reference" in result.stdout
    assert "leaves the spec's folder" in result.stdout


def test_a_schema_that_holds_itself(spec_file: Path, tmp_path: Path) -> None:
    shelf = {**SHELF, "properties": {**SHELF["properties"], "above": {"$ref": "#/Shelf"}}}
    result = run("drift", published(tmp_path, shelf), "--spec", spec_file, "--json")
    rows = checked(result.stdout)["operations"][0]["differences"]
    assert [(row["field"], row["kind"]) for row in rows] == [("/above", "page-only")]


def test_the_command_itself(spec_file: Path, tmp_path: Path) -> None:
    page = published(tmp_path, {**SHELF, "required": ["id"]})
    command = [sys.executable, "-m", "generator", "drift", str(page), "--spec", str(spec_file)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert "response /id required: the page says required" in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.skipif(not CAPTURED, reason="the captured pages are not beside the repository")
def test_the_captured_pages_differ_only_where_it_is_recorded() -> None:
    started = time.perf_counter()
    result = run("drift", *CAPTURED, "--spec", SPEC)
    seconds = time.perf_counter() - started
    assert result.exit_code == 0, result.output
    assert "0 differences not recorded" in result.stdout
    assert seconds < 5, "far more than the second that it may take on a machine with nothing else to do"


@pytest.mark.skipif(not VENDOR.is_dir(), reason="the vendor's files are not beside the repository")
def test_the_vendors_file_differs_only_where_it_is_recorded() -> None:
    result = run("drift", VENDOR / "calendars.json", "--spec", SPEC)
    assert result.exit_code == 0, result.output
    assert "41 operations compared in 1 source: 0 differences not recorded" in result.stdout


@pytest.mark.skipif(not VENDOR.is_dir(), reason="the vendor's files are not beside the repository")
def test_all_of_the_vendors_files_can_be_read() -> None:
    data = checked(run("drift", *sorted(VENDOR.glob("*.json")), "--spec", SPEC, "--json").stdout)
    assert data["unreadable"] == []
    assert len(data["operations"]) == 576
    holes = {Path(each["file"]).name for each in data["operations"] if each["unreadable"]}
    assert holes <= {"links.json"}


def test_sources_of_an_operation(spec_file: Path) -> None:
    result = run("sources", "add-book", "--spec", spec_file)
    assert result.exit_code == 0
    assert "page book “Add Book”, last modified 2026-02-03" in result.stdout
    (line,) = [line for line in result.stdout.splitlines() if "/weight" in line]
    assert '"number", "float"' in line
    assert f"{spec_file.parent}/schemas.yaml:14" in line
    assert "pages book" in line
    assert "weight-has-a-format" in line


def test_sources_of_all_operations_as_data() -> None:
    found = {each["operation"]: each for each in json.loads(run("sources", "--json", "--spec", SPEC).stdout)}
    assert [each["page"] for each in found["create-block-slot"]["sources"]] == ["003", "001", "vendor"]
    fields = {(each["part"], each["field"]): each for each in found["update-calendar"]["fields"]}
    hour = fields["request", "/openHours/*/hours/*/openHour"]
    assert [each["page"] for each in hour["sources"]] == ["vendor"]
    assert Path(hour["file"]).name == "availability.yaml"
    assert [each["page"] for each in fields["request", "/name"]["sources"]] == ["004", "vendor"]


def test_sources_of_an_operation_that_is_not_there(spec_file: Path) -> None:
    result = run("sources", "burn-book", "--spec", spec_file)
    assert result.exit_code == 1
    assert result.stderr == "the spec has no operation 'burn-book': add-book, get-shelf\n"
