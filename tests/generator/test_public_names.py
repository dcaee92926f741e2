"""The public names of the package: complete, sorted, importable in every way."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module

import leadconnector
import pytest

from tests.generator import PACKAGE, tree

NAMES = [name for name in leadconnector.__all__ if name != "__version__"]


def test_the_names_are_sorted_and_stand_once() -> None:
    assert sorted(NAMES) == NAMES
    assert len(set(NAMES)) == len(NAMES)
    assert leadconnector.__all__ == [*NAMES, "__version__"]


@pytest.mark.parametrize("name", leadconnector.__all__)
def test_a_name_is_there(name: str) -> None:
    assert getattr(leadconnector, name) is not None
    assert name in dir(leadconnector)


def test_every_class_of_the_models_and_of_the_errors_is_public() -> None:
    modules = [*(PACKAGE / "models").glob("*.py"), *(PACKAGE / "inputs").glob("*.py"), PACKAGE / "errors.py"]
    defined = {
        node.name if isinstance(node, ast.ClassDef) else ast.unparse(node.targets[0])
        for path in modules
        for node in tree(path).body
        if isinstance(node, (ast.ClassDef, ast.Assign))
    }
    assert len(defined) > 30
    assert defined <= {*NAMES, "TYPE_CHECKING", "__all__"}


def test_type_checkers_and_the_interpreter_see_the_same_names() -> None:
    (choice,) = (node for node in tree(PACKAGE / "__init__.py").body if isinstance(node, ast.If))
    seen = {
        alias.name: node.module or ""
        for node in choice.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    modules = next(node.value for node in choice.orelse if isinstance(node, ast.Assign))
    assert ast.literal_eval(modules) == seen
    assert sorted(seen) == NAMES


def test_every_name_comes_from_the_module_that_defines_it() -> None:
    (choice,) = (node for node in tree(PACKAGE / "__init__.py").body if isinstance(node, ast.If))
    for node in choice.body:
        assert isinstance(node, ast.ImportFrom)
        for alias in node.names:
            home = import_module(f"leadconnector.{node.module or alias.name}")
            value = getattr(home, alias.name) if node.module else home
            assert getattr(value, "__module__", home.__name__) == home.__name__


def test_a_star_import_gives_them_all_in_a_process_of_its_own() -> None:
    code = "own = {*globals(), 'own'}\nfrom leadconnector import *\nprint(*globals().keys() - own)"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=True
    )
    assert sorted(result.stdout.split()) == sorted([*NAMES, "__version__"])


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'leadconnector' has no attribute 'Lead'"):
        leadconnector.Lead  # type: ignore[attr-defined]  # noqa: B018 - the access is the test
