"""The examples of the READMEs are code that runs, and each sends the request of its operation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import leadconnector
import pytest
from leadconnector._base.operation import Operation
from leadconnector._models.adapters import locate
from pytest_httpserver import HTTPServer

from tests import cases
from tests.generator import GENERATED, PACKAGE

BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
README = (GENERATED / "README.md").read_text(encoding="utf-8")
READMES = [GENERATED / "README.md", *(cases.HERE / case / "expected" / "README.md" for case in cases.CASES)]
EXAMPLE = re.compile(r"^### `([\w.]+)`$.*?^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
EXAMPLES = dict(EXAMPLE.findall(README))


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


def operations() -> Iterator[tuple[str, Operation[object]]]:
    """Every operation with the name of its method."""
    for path in (PACKAGE / "_operations").glob("[!_]*.py"):
        for item in vars(import_module(f"leadconnector._operations.{path.stem}")).values():
            if isinstance(item, Operation):
                yield f"{path.stem}.{item.name}", item


@pytest.mark.parametrize("path", READMES, ids=lambda path: str(path.relative_to(path.parents[2])))
def test_every_block_is_python(path: Path) -> None:
    blocks = BLOCK.findall(path.read_text(encoding="utf-8"))
    assert blocks
    for block in blocks:
        ast.parse(block)


@pytest.mark.parametrize("case", cases.CASES)
def test_an_example_gives_every_argument_that_is_needed(case: str) -> None:
    examples = dict(EXAMPLE.findall(cases.expected(case)["README.md"]))
    for resource in cases.package(case).api.resources:
        for operation in resource.operations:
            statement: Any = ast.parse(examples[f"{resource.attribute}.{operation.name}"]).body[-1]
            call = statement.value
            assert len(call.args) == len(operation.call.path_arguments)
            needed = {argument.name for argument in operation.call.keywords if argument.required}
            assert needed <= {keyword.arg for keyword in call.keywords}, operation.name


def test_every_operation_has_an_example_and_a_line_in_the_table() -> None:
    known = dict(operations())
    assert sorted(EXAMPLES) == sorted(known)
    for name, operation in known.items():
        assert re.search(
            rf"^\| `client\.{name}` \| `{operation.method} {re.escape(operation.path)}`", README, re.MULTILINE
        )


def smallest(operation: Operation[object]) -> object:
    """A reply with nothing in it: a list where the operation gives one, else an object."""
    ((content,),) = operation.replies.values()
    return {} if isinstance(locate(content.type or ""), type) else []


@pytest.mark.parametrize(("name", "operation"), list(operations()))
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_an_example_runs_and_sends_its_request(name: str, operation: Operation[object], httpserver: HTTPServer) -> None:
    pattern = re.compile(re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(operation.path)))
    httpserver.expect_request(pattern, method=operation.method).respond_with_json(smallest(operation))
    with leadconnector.LeadConnector(token="t", base_url=httpserver.url_for(""), on_drift=lambda drift: None) as client:
        exec(EXAMPLES[name], {"client": client})
    ((request, response),) = httpserver.log
    assert response.status_code == 200
    assert bool(request.get_data()) == operation.body_required


def test_the_first_block_opens_a_client() -> None:
    code = BLOCK.findall(README)[0].replace('"…"', '"t"')
    scope: dict[str, object] = {}
    exec(code, scope)
    assert isinstance(scope["client"], leadconnector.LeadConnector)
