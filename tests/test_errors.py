"""A mistake is told in one line with its place. Where nothing can be generated, the output folder stays as it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main
from tests import errors

ROOT = Path(__file__).parent.parent
VALID = (errors.HERE / "output-foreign-file" / "spec.yaml").read_text(encoding="utf-8")
BUILT = {
    "not-utf8": (b"openapi: 3.1.0\nx: \xff\n", "spec.yaml: the file is not UTF-8: byte 18\n"),
    "utf-16": (VALID.encode("utf-16"), "spec.yaml: the file is not UTF-8: byte 0\n"),
    "nul": (b"openapi: 3.1.0\nx: a\0b\n", "spec.yaml:2: the line holds a control character\n"),
    "deep": (b"x: " + b"[" * 200_000, "spec.yaml:1: the file nests deeper than 100 levels\n"),
    "deep-mappings": (
        b"".join(b" " * level + b"x:\n" for level in range(500)),
        "spec.yaml:101: the file nests deeper than 100 levels\n",
    ),
    "long-number": (b"x: " + b"9" * 5000, "spec.yaml:1: the number is too large\n"),
}
"""Files that nobody wants in a repository: their bytes, and what a person is told."""


@pytest.fixture(autouse=True)
def no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)


def run(folder: Path, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> Result:
    monkeypatch.chdir(folder)
    return CliRunner().invoke(main, command, prog_name="python -m generator")


def told(result: Result) -> str:
    """What stderr said; a crash is shown as such."""
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        return f"crashed: {result.exception!r}"
    return result.stderr


@pytest.mark.parametrize("rule", errors.RULES)
def test_a_mistake_is_told(rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = errors.prepare(rule, folder := tmp_path / "work")
    before = errors.snapshot(tmp_path)
    result = run(folder, command, monkeypatch)
    assert told(result) == errors.expected(rule)
    assert result.exit_code == errors.exit_code(rule)
    if result.exit_code == 0:
        assert (folder / "out" / "src" / "client" / "errors.py").is_file()
    else:
        assert result.stdout == ""
        assert errors.snapshot(tmp_path) == before


@pytest.mark.parametrize("rule", BUILT)
def test_an_unreadable_file_is_told(rule: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data, message = BUILT[rule]
    (tmp_path / "spec.yaml").write_bytes(data)
    errors.prefill(tmp_path / "out")
    before = errors.snapshot(tmp_path)
    started = time.perf_counter()
    result = run(tmp_path, errors.COMMAND, monkeypatch)
    assert (told(result), result.exit_code) == (message, 1)
    assert time.perf_counter() - started < 5
    assert errors.snapshot(tmp_path) == before


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = errors.prepare("reference-to-missing-file", folder := tmp_path / "work")
    (tmp_path / "secret.yaml").write_text("Thing: {type: string, description: secret}\n")
    (folder / "schemas.yaml").symlink_to(tmp_path / "secret.yaml")
    result = run(folder, command, monkeypatch)
    expected = "spec.yaml: no operation of the spec can be generated\n"
    expected += "spec.yaml:14: the reference 'schemas.yaml#/Thing' leaves the spec's folder (copy the file into it)\n"
    assert (told(result), result.exit_code) == (expected, 1)


def test_a_process_of_its_own_says_the_same(tmp_path: Path) -> None:
    command = errors.prepare("several", folder := tmp_path / "work")
    before = errors.snapshot(tmp_path)
    result = subprocess.run(
        [sys.executable, "-m", "generator", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.stderr, result.stdout, result.returncode) == (errors.expected("several"), "", 1)
    assert errors.snapshot(tmp_path) == before


def test_json_has_the_same_mistakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    command = errors.prepare("several", folder := tmp_path / "work")
    result = run(folder, (*command, "--json"), monkeypatch)
    found = json.loads(result.stdout)["errors"]
    places = [f"{item['file']}:{item['line']}" if item["line"] else item["file"] for item in found]
    lines = [f"{place}: {item['message']}" for place, item in zip(places, found, strict=True)]
    assert [
        line.startswith(said) for line, said in zip(errors.expected("several").splitlines(), lines, strict=True)
    ] == len(lines) * [True]
    assert (result.stderr, result.exit_code) == ("", 1)


def test_mistakes_are_sorted_by_place() -> None:
    places = [line.split(":")[:2] for line in errors.expected("several").splitlines()[1:]]
    assert len(places) > 3
    assert places == sorted(places, key=lambda place: (place[0], int(place[1])))


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "spec.yaml").write_bytes(b"\xef\xbb\xbf" + VALID.encode())
    result = run(tmp_path, errors.COMMAND, monkeypatch)
    assert (told(result), result.exit_code) == ("", 0)
    assert (tmp_path / "out" / "src" / "client" / "__init__.py").is_file()
