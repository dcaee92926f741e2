"""What type checkers say: nothing on the sources, and exactly the marked lines of `typing/api.py`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
API = ROOT / "tests" / "typing" / "api.py"


def marked() -> set[int]:
    """The lines that a checker must object to."""
    lines = API.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, 1) if "# error:" in line}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)


def test_mypy_finds_nothing_in_the_sources_and_each_mistake_of_a_caller() -> None:
    result = run("mypy", "--output", "json", "generator", "generated/src", "tests/typing")
    found = [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]
    errors = [item for item in found if item["severity"] == "error"]
    assert [item for item in errors if Path(item["file"]).name != API.name] == []
    assert {item["line"] for item in errors} == marked(), result.stderr


@pytest.mark.skipif(shutil.which("node") is None, reason="pyright runs on node, which is not installed")
def test_pyright_finds_nothing_in_the_sources_and_each_mistake_of_a_caller() -> None:
    result = run("pyright", "--pythonpath", sys.executable, "--outputjson")
    errors = [item for item in json.loads(result.stdout)["generalDiagnostics"] if item["severity"] == "error"]
    assert [item for item in errors if Path(item["file"]).name != API.name] == []
    assert {item["range"]["start"]["line"] + 1 for item in errors} == marked()
