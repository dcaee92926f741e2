"""The resources of the two sides are the same code but for the waiting, method by method."""

from __future__ import annotations

import ast
import re

import pytest

from tests.generator import PACKAGE, tree

RESOURCES = sorted(path.stem for path in (PACKAGE / "_operations").glob("[!_]*.py"))


class Waiting(ast.NodeTransformer):
    """Takes the waiting out of a module."""

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        parts = {name: getattr(node, name) for name in (*node._fields, *node._attributes)}
        return self.generic_visit(ast.FunctionDef(**parts))

    def visit_Await(self, node: ast.Await) -> ast.AST:
        return self.visit(node.value)  # type: ignore[no-any-return]


def without_waiting(module: ast.Module) -> str:
    """The source of a module without what makes it async."""
    source = ast.unparse(Waiting().visit(module))
    return re.sub(r"\bAsync(?=[A-Z])", "", source).replace("async_raw", "raw").replace(", async.", ", sync.")


def test_there_are_resources() -> None:
    assert len(RESOURCES) > 1


@pytest.mark.parametrize("resource", RESOURCES)
def test_async_minus_await_is_sync(resource: str) -> None:
    sync, twin = (tree(PACKAGE / side / f"{resource}.py") for side in ("_sync", "_async"))
    assert without_waiting(twin) == ast.unparse(sync)


@pytest.mark.parametrize("resource", RESOURCES)
def test_every_async_method_waits_once(resource: str) -> None:
    methods = [
        node for node in ast.walk(tree(PACKAGE / "_async" / f"{resource}.py")) if isinstance(node, ast.AsyncFunctionDef)
    ]
    assert methods
    assert {sum(isinstance(node, ast.Await) for node in ast.walk(method)) for method in methods} == {1}


@pytest.mark.parametrize("resource", RESOURCES)
def test_no_sync_method_waits(resource: str) -> None:
    waiting = (ast.Await, ast.AsyncFunctionDef, ast.AsyncFor, ast.AsyncWith)
    assert not [node for node in ast.walk(tree(PACKAGE / "_sync" / f"{resource}.py")) if isinstance(node, waiting)]
