"""Each small spec gives the package that stands beside it, and that package imports, type-checks and calls."""

from __future__ import annotations

import ast
import gzip
import json
import os
import re
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
import yaml
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from generator.emit.exports import exports
from tests import cases

ROOT = Path(__file__).parent.parent
RUNNER = cases.HERE / "runner.py"
OWN_HEADERS = {"accept", "accept-encoding", "connection", "content-length", "content-type", "host", "user-agent"}
"""Headers that are no part of what a spec says."""


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


@pytest.mark.parametrize("case", cases.CASES)
def test_the_spec_gives_the_package_beside_it(case: str) -> None:
    assert cases.decided(cases.package(case)) == cases.expected(case), f"see: python -m tests.cases {case}"


@pytest.mark.parametrize("case", cases.CASES)
def test_the_package_imports_and_calls(case: str, httpserver: HTTPServer, tmp_path: Path) -> None:
    calls = yaml.safe_load((cases.HERE / case / "calls.yaml").read_text(encoding="utf-8"))
    exchanges = [each for call in calls for each in call.get("requests", [call]) if "request" in each]
    seen = answering(httpserver, exchanges)
    made = run(case, httpserver.url_for(base_path(case)), [call["call"] for call in calls], tmp_path)
    outcomes = [(call, got) for side in ("sync", "async") for call, got in zip(calls, made[side], strict=True)]
    wrong = [f"{call['call']} gave {got}" for call, got in outcomes if not fits(call, got)]
    wanted = [sent(each) for each in exchanges]
    wrong += [f"{got} came instead of {want}" for got, want in zip_longest(seen, 2 * wanted) if got != want]
    if wrong:
        pytest.fail("\n".join(wrong[:3]), pytrace=False)


def fits(call: dict[str, Any], got: dict[str, Any]) -> bool:
    """Whether a call gave or raised what it should; the type of what it gives counts where it is named."""
    if "raises" in call:
        return got == {"raises": call["raises"], **({"body": call.get("body", got["body"])} if "body" in got else {})}
    return got == {"gives": call.get("gives"), "type": call.get("type", got.get("type"))}


@pytest.mark.parametrize("case", cases.CASES)
def test_a_signature_lists_the_values_that_the_model_takes(case: str) -> None:
    parts = {"_sync": set[str](), "inputs": set[str]()}
    for path, text in cases.expected(case).items():
        for part in parts.keys() & set(path.split("/")):
            parts[part] |= {ast.unparse(node) for node in ast.walk(ast.parse(text)) if is_literal(node)}
    assert parts["_sync"] <= parts["inputs"]
    assert parts["_sync"] or case != "enums"


def is_literal(node: ast.AST) -> bool:
    return isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal"


@pytest.mark.parametrize("case", cases.CASES)
def test_no_public_name_takes_the_place_of_another(case: str) -> None:
    api = cases.package(case).api
    exported = dict(exports(api, cases.package(case).files))
    wanted = {api.client_class: "_sync.client", "NotFoundError": "errors", "OMIT": "_base.types", **api.models.modules}
    assert {name: exported.get(name) for name in wanted} == wanted


def test_every_operation_and_model_was_reached(tmp_path: Path) -> None:
    made = run("directions", "http://127.0.0.1:1", [], tmp_path)
    assert made["references"] == ["inputs.users:UserInput", "models.users:User"]
    assert made["models"] == ["Address", "AddressInput", "User", "UserInput"]


def test_type_checkers_find_nothing_in_the_packages(tmp_path: Path) -> None:
    for case in cases.CASES:
        written(case, tmp_path)
    options = ("--config-file", str(ROOT / "pyproject.toml"), "--strict", "--no-error-summary")
    packages = [str(tmp_path / "src" / case) for case in cases.CASES]
    result = subprocess.run(
        [sys.executable, "-m", "mypy", *options, "--cache-dir", str(ROOT / ".mypy_cache" / "cases"), *packages],
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)


def written(case: str, folder: Path) -> None:
    """The whole package on disk, as `generate` would write it."""
    for path, text in cases.package(case).files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def run(case: str, base_url: str, calls: list[str], folder: Path) -> Any:
    """What the package gives for the calls, in a process of its own."""
    written(case, folder)
    result = subprocess.run(
        [sys.executable, str(RUNNER), case, base_url],
        input=json.dumps(calls),
        env={**os.environ, "PYTHONPATH": str(folder / "src"), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.stderr, result.returncode) == ("", 0)
    return json.loads(result.stdout)


def base_path(case: str) -> str:
    """The path of the first server of a case."""
    return cases.package(case).api.base_url.partition("://")[2].partition("/")[2]


def answering(server: HTTPServer, calls: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Let the server answer each request as its call says, twice over; gives the list of what it will have seen."""
    replies = [call["reply"] for call in calls] * 2
    seen: list[dict[str, Any]] = []

    def handler(request: Request) -> Response:
        seen.append(shown(request))
        reply = replies[len(seen) - 1]
        data = (json.dumps(reply["json"]) if "json" in reply else reply.get("bytes", "")).encode("latin-1")
        media_type = reply.get("content-type", "application/json" if "json" in reply else None)
        if reply.get("gzip"):
            data = gzip.compress(data)
        response = Response(data, status=reply["status"])
        del response.headers["Content-Type"]
        response.headers.update({"Content-Type": media_type} if media_type else {})
        response.headers.update({"Content-Encoding": "gzip"} if reply.get("gzip") else {})
        return response

    server.expect_request(re.compile(".*", re.DOTALL)).respond_with_handler(handler)
    return seen


def shown(request: Request) -> dict[str, Any]:
    """A request as it came: the target undecoded, the body parsed, and the headers that a spec decides."""
    body = request.get_data()
    return {
        "request": f"{request.method} {request.environ['RAW_URI']}",
        "headers": {name.lower(): value for name, value in request.headers if name.lower() not in OWN_HEADERS},
        "content-type": request.headers.get("Content-Type"),
        "accept": request.headers.get("Accept"),
        "body": _body(body, request.headers.get("Content-Type", "")),
    }


def _body(body: bytes, media_type: str) -> Any:
    """JSON as a value, anything else byte by byte."""
    if not body:
        return "nothing"
    return json.loads(body) if "json" in media_type else body.decode("latin-1")


def sent(call: dict[str, Any]) -> dict[str, Any]:
    """The same of what a call must send."""
    media_type = call.get("content-type", "application/json" if "json" in call else None)
    return {
        "request": call["request"],
        "headers": {name.lower(): value for name, value in call.get("headers", {}).items()},
        "content-type": media_type,
        "accept": call.get("accept", "application/json"),
        "body": call["json"] if "json" in call else call.get("bytes", "nothing"),
    }
