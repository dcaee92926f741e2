"""The tables of what goes over the wire: each row has its part of the runtime and its case, and the other way round."""

from __future__ import annotations

import ast
import re

import pytest

from generator.templates import TEMPLATES
from generator.wire import media, security, styles
from tests import cases
from tests.generator import tree

RUNTIME = TEMPLATES / "src" / "package"


def test_every_codec_has_a_module_and_a_case() -> None:
    names = {row.name for row in media.CODECS}
    assert names == {path.stem for path in (RUNTIME / "_wire" / "codecs").glob("*.py")} - {"__init__"}
    assert {f"codec_{name}" for name in names} == {case for case in cases.CASES if case.startswith("codec_")}


@pytest.mark.parametrize("name", [row.name for row in media.CODECS])
def test_a_codec_encodes_and_decodes(name: str) -> None:
    module = tree(RUNTIME / "_wire" / "codecs" / f"{name}.py")
    assert {"encode", "decode"} <= {node.name for node in module.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(
    "media_type, codec",
    [
        ("application/json", "json"),
        ("Application/JSON; charset=utf-8", "json"),
        ("application/problem+json", "json"),
        ("text/plain", "text"),
        ("text/*", "text"),
        ("application/octet-stream", "binary"),
        ("image/*", "binary"),
        ("application/pdf", "binary"),
        ("x/unheard-of", "binary"),
        ("*/*", "binary"),
    ],
)
def test_a_media_type_has_one_codec(media_type: str, codec: str) -> None:
    found = media.codec(media_type)
    assert found is not None and found.name == codec


def test_where_anything_may_come_a_schema_of_an_object_says_json() -> None:
    assert [
        row.name for row in (media.codec("*/*", structured=True), media.codec("image/*", structured=True)) if row
    ] == [
        "json",
        "binary",
    ]
    assert media.codec("multipart/form-data") is None


def test_every_style_of_a_query_is_one_that_the_runtime_knows_and_has_a_case() -> None:
    source = (RUNTIME / "_base" / "operation.py").read_text(encoding="utf-8")
    known = re.search(r"^Style = Literal\[(.*)\]$", source, re.MULTILINE)
    assert known and tuple(ast.literal_eval(f"({known[1]})")) == styles.of("query")
    spec = (cases.HERE / "parameters" / "spec.yaml").read_text(encoding="utf-8")
    assert [name for name in styles.of("query")[1:] if f"style: {name}" not in spec] == []
    assert [place for place in styles.places() if f"in: {place}" not in spec] == []


def test_every_kind_of_credential_has_a_row_in_the_runtime_and_a_call_in_the_case() -> None:
    source = (RUNTIME / "_auth" / "schemes.py").read_text(encoding="utf-8")
    rows = re.search(r"^KINDS: .*? = \{(.*?)^\}", source, re.MULTILINE | re.DOTALL)
    assert rows and tuple(re.findall(r'"(\w+)":', rows[1])) == tuple(row.name for row in security.KINDS)
    assert {scheme.kind for scheme in cases.package("credentials").api.schemes} == {row.name for row in security.KINDS}


def test_a_scheme_that_is_added_renames_no_argument() -> None:
    names = [scheme.argument for scheme in cases.package("credentials").api.schemes]
    assert sorted(names) == ["api_key", "in_query", "login", "other", "session", "token"]
    assert [scheme.argument for scheme in cases.package("api_key").api.schemes] == ["key"]


def test_no_kind_is_for_what_answers_a_challenge() -> None:
    assert security.kind("http", "Digest") is None and security.kind("mutualTLS") is None
