"""The committed package is what the spec gives, and nothing but the spec decides its bytes."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.emit import output
from generator.settings import Settings
from generator.spec.yaml12 import read
from tests import cases
from tests.generator import GENERATED, ROOT, own_package, own_settings

SETTINGS = """\
[tool.generator]
spec = "{root}/spec/openapi.yaml"
output = "out"
package = "leadconnector"
client-class = "LeadConnector"
version = "0.1.0"

[tool.generator.files]
"CHANGELOG.md" = "{root}/spec/CHANGELOG.md"
"LICENSE" = "{root}/LICENSE"
"docs/cookbook.md" = "{root}/spec/cookbook.md"
"""


def test_the_committed_package_is_up_to_date() -> None:
    changes = output.compare(own_package().files, GENERATED)
    assert output.diff(own_package().files, changes) == ""
    assert not changes
    assert output.strays(own_package().files, GENERATED, "leadconnector") == []


def test_the_manifest_lists_the_files() -> None:
    assert (GENERATED / output.MANIFEST).read_text(encoding="utf-8").splitlines() == sorted(own_package().files)


def test_a_second_run_gives_the_same() -> None:
    assert pipeline.build(own_settings()).files == own_package().files


@pytest.mark.parametrize("seed", ["1", "2"])
def test_neither_the_hash_seed_nor_the_folder_nor_the_locale_matters(seed: str, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(SETTINGS.format(root=ROOT.as_posix()), encoding="utf-8")
    environment = {
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": str(ROOT),
        "TZ": f"UTC+{seed}",
        "LC_ALL": "C",
        "COLUMNS": seed * 2,
    }
    command = [sys.executable, "-m", "generator", "generate", "--quiet"]
    subprocess.run(command, cwd=tmp_path, env={**os.environ, **environment}, check=True)
    folder = tmp_path / "out"
    made = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    made.pop(output.MANIFEST)
    assert made == {path: text.encode() for path, text in own_package().files.items()}


def test_the_settings_of_this_test_are_those_of_the_repository() -> None:
    assert own_settings().output == GENERATED
    assert own_settings().client_class == "LeadConnector"
    assert set(own_settings().files) == {"CHANGELOG.md", "LICENSE", "docs/cookbook.md"}
    assert own_settings().version == "0.1.0"


def test_the_order_of_the_spec_decides_no_name_of_the_package(tmp_path: Path) -> None:
    reverse(ROOT / "spec", tmp_path)
    assert names(pipeline.build(own_settings(tmp_path / "openapi.yaml"))) == names(own_package())


@pytest.mark.parametrize("case", ["bodies", "composition", "names", "parameters", "replies"])
def test_the_order_of_a_spec_decides_no_name(case: str, tmp_path: Path) -> None:
    reverse(cases.HERE / case, tmp_path)
    settings = Settings(
        spec=tmp_path / "spec.yaml", output=tmp_path, package=case, client_class=case.title(), version="0.1.0", files={}
    )
    assert names(pipeline.build(settings)) == names(cases.package(case))


def reverse(source: Path, target: Path) -> None:
    """A copy of a spec with every mapping in reverse order."""
    for path in source.rglob("*"):
        if path.suffix in (".yaml", ".json") and "expected" not in path.parts:
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(json.dumps(reversed_(read(path, path.name).data), ensure_ascii=False), encoding="utf-8")


def reversed_(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: reversed_(item) for key, item in reversed(value.items())}
    return [reversed_(item) for item in value] if isinstance(value, list) else value


def names(made: pipeline.Package) -> Mapping[str, Mapping[str, list[str]]]:
    """What each module defines, and what is in each of its classes, in order of the alphabet."""
    return {path: defined(text) for path, text in made.files.items() if path.endswith(".py")}


def defined(source: str) -> Mapping[str, list[str]]:
    classes = [node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
    others = [ast.unparse(node.target) for node in ast.parse(source).body if isinstance(node, ast.AnnAssign)]
    inside = {node.name: sorted(member for part in node.body for member in members(part)) for node in classes}
    return {**inside, "": sorted(others)}


def members(node: ast.stmt) -> list[str]:
    """A method with its arguments, or a field with its type."""
    if isinstance(node, ast.AnnAssign):
        return [ast.unparse(node)]
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        arguments = sorted(
            f"{argument.arg}: {argument.annotation and ast.unparse(argument.annotation)}"
            for argument in (*node.args.args, *node.args.kwonlyargs)
        )
        return [f"{node.name} {arguments}"]
    return []
