"""The layout of the generator: who imports whom, what it must not know, how long its parts may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.generator import ROOT, tree

GENERATOR = ROOT / "generator"
TEMPLATES = ROOT / "templates"
LAYERS = (
    {"diagnostics", "templates", "wire"},
    {"names", "text", "ledger"},
    {"spec", "settings"},
    {"openapi"},
    {"ir", "extensions"},
    {"arguments"},
    {
        "check",
        "schemas",
        "shape",
        "models",
        "methods",
        "lower",
        "facts",
        "iterators",
        "prose",
        "samples",
        "surface",
    },
    {"emit"},
    {"pipeline"},
    {"drift"},
    {"commands"},
    {"__main__", "__init__"},
)
"""From the bottom to the top: a module imports from below its own layer only."""
STAGES = (
    {"check"},
    {"schemas", "shape"},
    {"models"},
    {"methods", "lower", "facts", "iterators", "prose", "samples", "surface"},
)
"""Within a stage modules may import each other, as long as they do it one way."""
ONLY = {"jinja2": "render", "datamodel_code_generator": "models", "black": "formatting"}
MODULES = sorted(GENERATOR.glob("*.py"))
PACKAGES = {"commands", "drift", "emit", "ir", "spec", "wire"}
"""Each of them stands in the layers as one module."""
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


def own_imports(path: Path) -> set[str]:
    """The modules of the generator that a module imports."""
    return {name.split(".")[1] for name in imported(path) if name.startswith("generator.")}


def layer(module: str) -> int:
    return next(number for number, names in enumerate(LAYERS) if module in names)


def test_every_module_has_a_layer_and_every_stage_is_known() -> None:
    assert sorted(set().union(*LAYERS) - PACKAGES) == sorted(path.stem for path in MODULES)
    assert set().union(*STAGES) == next(names for names in LAYERS if "lower" in names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_imports_run_one_way(path: Path) -> None:
    stage = next((names for names in STAGES if path.stem in names), set())
    higher = {name for name in own_imports(path) if layer(name) >= layer(path.stem)}
    assert higher <= stage - {path.stem}


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {path.stem: own_imports(path) for path in MODULES}
    while leaves := {name for name, used in graph.items() if not used & graph.keys()}:
        graph = {name: used for name, used in graph.items() if name not in leaves}
    assert graph == {}


EMIT = (
    {"features", "formatting", "output", "verify", "exports"},
    {"render"},
)
"""The modules of `emit` from the bottom to the top."""


def test_emit_knows_only_what_is_planned_and_runs_one_way() -> None:
    known = {"diagnostics", "templates", "text", "wire", "ir", "arguments", "emit"}
    assert set().union(*EMIT) == {path.stem for path in (GENERATOR / "emit").glob("*.py")} - {"__init__"}
    for number, modules in enumerate(EMIT):
        for module in modules:
            path = GENERATOR / "emit" / f"{module}.py"
            assert own_imports(path) <= known, path
            inside = {name.split(".")[2] for name in imported(path) if name.startswith("generator.emit.")}
            assert inside <= set().union(*EMIT[:number]), path


def test_readers_of_documentation_know_no_stage() -> None:
    for path in (GENERATOR / "drift").glob("*.py"):
        assert own_imports(path) <= set().union(*LAYERS[:4]) | {"drift"}, path


@pytest.mark.parametrize("library", ONLY)
def test_one_module_imports_a_library(library: str) -> None:
    found = {path.stem for path in SOURCES if any(name.partition(".")[0] == library for name in imported(path))}
    assert found == {ONLY[library]}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_generator_does_not_import_what_it_generates(path: Path) -> None:
    assert not {name for name in imported(path) if name.partition(".")[0] in ("leadconnector", "generated", "tests")}


def texts() -> list[Path]:
    """The sources of the generator but for the readers of pages, and the templates."""
    found = [*MODULES, *TEMPLATES.rglob("*")]
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


def test_the_layers_do_not_overlap() -> None:
    assert all(not low & high for low, high in pairwise(LAYERS))
