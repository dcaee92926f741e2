"""The layout of the generator: who imports whom, what it must not know, how long its parts may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.generator import ROOT, tree

GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
KNOWS: dict[str, set[str]] = {
    "diagnostics": set(),
    "text": set(),
    "templates": set(),
    "wire": set(),
    "names": {"templates"},
    "ledger": {"diagnostics"},
    "spec": {"diagnostics", "ledger", "wire"},
    "settings": {"diagnostics", "names", "spec", "templates"},
    "ir": set(),
    "arguments": {"ir", "text", "wire"},
    "models": {"diagnostics", "ir", "ledger", "names", "spec", "text"},
    "lower": {
        *("arguments", "diagnostics", "ir", "ledger", "models", "names", "settings", "spec", "templates", "text"),
        "wire",
    },
    "emit": {"arguments", "diagnostics", "ir", "templates", "text", "wire"},
    "pipeline": {"diagnostics", "emit", "ir", "ledger", "lower", "settings", "spec"},
    "openapi": {"spec"},
    "drift": {"diagnostics", "openapi", "spec"},
    "commands": {"diagnostics", "drift", "emit", "ledger", "pipeline", "settings"},
    "__main__": {"commands"},
    "__init__": set(),
}
"""Each part of the generator, from the bottom to the top, with the parts that it may import."""
ONLY = {"jinja2": "render", "datamodel_code_generator": "datamodel", "black": "formatting"}
MODULES = sorted(GENERATOR.glob("*.py"))
SOURCES = sorted(GENERATOR.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 45


def imported(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in it."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def part(path: Path) -> str:
    """The part of the generator that a module is in: a folder, or a module of its own."""
    return path.relative_to(GENERATOR).parts[0].removesuffix(".py")


def own_imports(path: Path) -> set[str]:
    """The parts of the generator that a module imports, but for its own."""
    found = {name.split(".")[1] for name in imported(path) if name.startswith("generator.")}
    return found - {part(path)}


def test_every_part_is_known() -> None:
    assert {part(path) for path in SOURCES} == set(KNOWS)


def test_the_parts_stand_in_an_order() -> None:
    below: set[str] = set()
    for name, known in KNOWS.items():
        assert known <= below, name
        below.add(name)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(GENERATOR)))
def test_imports_run_one_way(path: Path) -> None:
    assert own_imports(path) <= KNOWS[part(path)]


def test_no_module_imports_itself_by_way_of_others() -> None:
    names = {".".join(path.relative_to(GENERATOR.parent).with_suffix("").parts): path for path in SOURCES}
    graph = {name: {each for each in names if each in dotted(path)} - {name} for name, path in names.items()}
    while leaves := {name for name, used in graph.items() if not used & graph.keys()}:
        graph = {name: used for name, used in graph.items() if name not in leaves}
    assert graph == {}


def dotted(path: Path) -> set[str]:
    """Every module that a module may mean by what it imports at its top."""
    tops = [node for node in tree(path).body if isinstance(node, ast.ImportFrom) and node.module]
    return {
        name for node in tops for name in (node.module or "", *(f"{node.module}.{each.name}" for each in node.names))
    }


@pytest.mark.parametrize("library", ONLY)
def test_one_module_imports_a_library(library: str) -> None:
    found = {path.stem for path in SOURCES if any(name.partition(".")[0] == library for name in imported(path))}
    assert found == {ONLY[library]}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_generator_does_not_import_what_it_generates(path: Path) -> None:
    assert not {name for name in imported(path) if name.partition(".")[0] in ("leadconnector", "generated", "tests")}


def texts() -> list[Path]:
    """The sources of the generator but for the readers of pages, and the templates."""
    found = [path for path in SOURCES if part(path) != "drift"] + [*TEMPLATES.rglob("*")]
    return [path for path in found if path.is_file() and "__pycache__" not in path.parts]


@pytest.mark.parametrize("path", texts(), ids=lambda path: path.name)
def test_nothing_is_about_one_api(path: Path) -> None:
    known = re.compile(r"high.?level|lead.?connector|go.?high|\bghl\b", re.IGNORECASE)
    assert not known.findall(path.read_text(encoding="utf-8"))
    assert not known.findall(path.name)


@pytest.mark.parametrize("path", dict.fromkeys([*SOURCES, *texts()]), ids=lambda path: path.name)
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_functions_are_short(path: Path) -> None:
    functions = [node for node in ast.walk(tree(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    long = {
        node.name: end - node.lineno + 1
        for node in functions
        if (end := node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    }
    assert long == {}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_public_things_say_what_they_are_for(path: Path) -> None:
    module = tree(path)
    public = (ast.ClassDef, ast.FunctionDef)
    named = [node for node in module.body if isinstance(node, public) and not node.name.startswith("_")]
    assert ast.get_docstring(module)
    assert [node.name for node in named if not ast.get_docstring(node)] == []
