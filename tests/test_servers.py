"""Where a client sends its requests, by what a document says of servers, and what it does not send over plain http."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests import cases


def said(case: str, code: str, folder: Path) -> Any:
    """What a program prints that uses the package of a case."""
    for path, text in cases.package(case).files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    head = f"import inspect, json\nfrom {case} import *\nimport {case} as package\n"
    result = subprocess.run(
        [sys.executable, "-c", head + code],
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.stderr, result.returncode) == ("", 0)
    return json.loads(result.stdout)


URL = "print(json.dumps([client._core.options.base_url for client in clients]))"


def test_variables_are_arguments_with_their_defaults(tmp_path: Path) -> None:
    code = """
C = ServerVariables
clients = [C(), C(region="us", port="1"), C(base_url="https://a.example", region="us")]
clients += [C(server_timeout="v3", timeout=5)]
clients += [clients[1].with_options(timeout=1)]
""" + URL
    assert said("server_variables", code, tmp_path) == [
        "https://eu.example.com:8443/v2",
        "https://us.example.com:1/v2",
        "https://a.example",
        "https://eu.example.com:8443/v3",
        "https://us.example.com:1/v2",
    ]


@pytest.mark.parametrize(
    "settings, message",
    [
        ("region='asia'", "region: must be one of 'eu', 'us'"),
        ("port='1#'", "base_url: must read https://host, with a port and a path where needed"),
        ("port=1", "port: must be a string"),
    ],
)
def test_a_variable_that_is_refused(settings: str, message: str, tmp_path: Path) -> None:
    code = (
        f"try:\n    ServerVariables({settings})\nexcept ConfigurationError as error:\n    print(json.dumps(str(error)))"
    )
    assert said("server_variables", code, tmp_path) == message


def test_a_server_that_nothing_is_known_of_has_to_be_named(tmp_path: Path) -> None:
    code = "print(json.dumps(str(inspect.signature(ServerMissing).parameters['base_url'])))"
    assert said("server_missing", code, tmp_path) == "base_url: 'str'"
    assert "`/api/v1` of some host" in cases.package("server_missing").files["src/server_missing/_sync/client.py"]
    assert 'ServerMissing(token="…", base_url="https://…")' in cases.package("server_missing").files["README.md"]


def test_plain_http_is_for_what_is_no_secret(tmp_path: Path) -> None:
    code = """
def what(**settings):
    try:
        return ServerHttp(**settings)._core.options.base_url
    except ConfigurationError as error:
        return str(error)
print(json.dumps([what(), what(key="k"), what(key="k", allow_plain_http=True), what(key="k", base_url="http://127.0.0.1")]))
"""
    refused = "base_url: plain http would show the credentials to the network; use https, or allow_plain_http=True"
    plain = "http://plain.example/api"
    assert said("server_http", code, tmp_path) == [plain, refused, plain, "http://127.0.0.1"]


def test_an_api_with_https_has_no_way_round_it(tmp_path: Path) -> None:
    code = "print(json.dumps([name for name in inspect.signature(ServerOperations).parameters]))"
    assert "allow_plain_http" not in said("server_operations", code, tmp_path)


def test_an_operation_goes_to_its_own_server(tmp_path: Path) -> None:
    code = """
from server_operations._operations import places
from server_operations._wire.build import build
options = ServerOperations(token="t", base_url="https://a.example/v1")._core.options
names = ["HERE", "UPLOAD", "ELSEWHERE", "OLD", "BELOW"]
print(json.dumps([build(getattr(places, name), options, {}, OMIT).url for name in names]))
"""
    assert said("server_operations", code, tmp_path) == [
        "https://a.example/v1/here",
        "https://upload.example.com/files/files",
        "http://elsewhere.example/files",
        "https://a.example/v0/old",
        "https://a.example/v1/below/below",
    ]
