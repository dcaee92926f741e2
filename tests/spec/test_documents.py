"""Documents of many files: references, anchors, and what must not be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from generator.diagnostics import InputError
from generator.spec.bundle import load
from tests.spec import parsed, told

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
GET = "get: {operationId: a, responses: {'200': {description: Good., content: {application/json: {schema: %s}}}}}"


def reply(text: str) -> str:
    return HEAD + "paths: {/a: {" + GET % text + "}}\n"


REFERENCES = {
    "into-property": ("{$ref: '#/components/schemas/A/properties/b'}", "integer"),
    "into-items": ("{$ref: '#/components/schemas/A/properties/c/items'}", "boolean"),
    "into-defs": ("{$ref: '#/components/schemas/A/$defs/D'}", "number"),
    "into-path": ("{$ref: '#/paths/~1b/get/responses/200/content/application~1json/schema'}", "array"),
    "percent-encoded": ("{$ref: '#/components/schemas/Page%5BItem%5D'}", "string"),
    "anchor": ("{$ref: '#here'}", "object"),
    "other-file": ("{$ref: 'other.yaml#/Thing'}", "string"),
    "whole-file": ("{$ref: 'whole.yaml'}", "boolean"),
}
COMPONENTS = """components:
  schemas:
    A:
      $defs: {D: {type: number}}
      properties: {b: {type: integer}, c: {type: array, items: {type: boolean}}}
    Page[Item]: {type: string}
    H: {type: object, $anchor: here}
"""


@pytest.mark.parametrize("case", REFERENCES)
def test_a_reference_may_lead_anywhere(case: str, tmp_path: Path) -> None:
    text, kind = REFERENCES[case]
    other = GET.replace("operationId: a", "operationId: b") % "{type: array, items: {}}"
    spec = HEAD + "paths: {/a: {" + GET % text + "}, /b: {" + other + "}}\n" + COMPONENTS
    api, ledger = parsed(tmp_path, spec, other="Thing: {type: string}\n", whole="type: boolean\n")
    schema = api.operations[0].responses[0].contents[0].schema
    assert schema is not None
    assert (schema.target.types, told(ledger)) == ((kind,), [])


def test_two_files_may_use_one_name(tmp_path: Path) -> None:
    text = reply("{type: object, properties: {a: {$ref: 'a.yaml#/Item'}, b: {$ref: 'b.yaml#/Item'}}}")
    api, ledger = parsed(tmp_path, text, a="Item: {type: string}\n", b="Item: {type: integer}\n")
    schema = api.operations[0].responses[0].contents[0].schema
    assert schema is not None
    assert [schema.properties[name].target.types for name in "ab"] == [("string",), ("integer",)]
    assert told(ledger) == []


def test_a_file_in_a_folder_beside_is_read_with_a_warning_and_with_a_root_without_one(tmp_path: Path) -> None:
    (tmp_path / "common").mkdir()
    (tmp_path / "common" / "c.yaml").write_text("Thing: {type: string}\n")
    (home := tmp_path / "apps").mkdir()
    api, ledger = parsed(home, reply("{$ref: '../common/c.yaml#/Thing'}"))
    schema = api.operations[0].responses[0].contents[0].schema
    assert schema is not None
    assert schema.target.types == ("string",)
    assert ["leads to a folder beside the spec's own" in reason for _, _, reason in told(ledger)] == [True]
    assert load(home / "spec.yaml", root=tmp_path).distant == ()


@pytest.mark.parametrize("reference", ["../../secret.yaml", "/etc/hostname", "../x.txt"])
def test_nothing_else_outside_is_read(reference: str, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("type: string\n")
    (home := tmp_path / "apps").mkdir()
    api, _ = parsed(home, reply(f"{{$ref: '{reference}'}}"))
    schema = api.operations[0].responses[0].contents[0].schema
    assert schema is not None
    assert schema.fault is not None
    assert schema.fault.message == f"the reference {reference!r} leaves the spec's folder"


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (home := tmp_path / "apps").mkdir()
    (tmp_path / "secret.yaml").write_text("Thing: {type: string, description: secret}\n")
    (home / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    _, ledger = parsed(home, reply("{$ref: 'link.yaml#/Thing'}"))
    assert [reason for _, _, reason in told(ledger)] == ["the reference 'link.yaml#/Thing' leaves the spec's folder"]


def test_aliases_and_merged_keys_are_written_out(tmp_path: Path) -> None:
    text = HEAD + (
        "paths: {}\ncomponents:\n  schemas:\n    A: &a {type: object, properties: &p {x: {type: string}}}\n"
        "    B: {<<: *a, description: Mine.}\n    C: {type: object, properties: *p}\n"
        "    D: {<<: [{type: string}, {type: integer, format: int64}]}\n"
    )
    api, ledger = parsed(tmp_path, text)
    assert (list(api.schemas["B"].properties), api.schemas["B"].description) == (["x"], "Mine.")
    assert list(api.schemas["C"].properties) == ["x"]
    assert (api.schemas["D"].types, api.schemas["D"].format) == (("string",), "int64")
    assert told(ledger) == []


BOMBS = {
    "aliases": (
        "a: &a [1,1,1,1,1,1,1,1,1,1]\n"
        + "".join(f"{chr(98 + i)}: &{chr(98 + i)} [{','.join([f'*{chr(97 + i)}'] * 10)}]\n" for i in range(7)),
        "the aliases stand for more than 2,000,000 values",
    ),
    "recursion": ("a: &a {b: *a}\n", "the alias stands inside its own anchor"),
    "deep": (
        "a: &a " + "[" * 60 + "]" * 60 + "\nb: " + "[" * 60 + "*a" + "]" * 60 + "\n",
        "the file nests deeper than 100 levels",
    ),
    "twice": ("a: 1\na: 2\n", "the key 'a' stands here a second time"),
    "merge-of-text": ("a: {<<: text}\n", "`<<` must name a mapping"),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_what_no_document_needs_is_refused(bomb: str, tmp_path: Path) -> None:
    text, message = BOMBS[bomb]
    (tmp_path / "spec.yaml").write_text(text)
    with pytest.raises(InputError) as caught:
        load(tmp_path / "spec.yaml")
    assert caught.value.diagnostics[0].message == message


def test_json_may_be_indented_with_tabs(tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    path.write_text('{\n\t"openapi":\t"3.1.0",\n\t"info": {"title": "a\\tb \\ud83d\\ude00"}\n}')
    assert load(path).data["info"] == {"title": "a\tb 😀"}


def served(server: HTTPServer, **files: str) -> str:
    for name, text in files.items():
        server.expect_request(f"/api/{name}.yaml").respond_with_data(text)
    return server.url_for("/api/spec.yaml")


def test_a_spec_may_be_a_url_and_refers_to_hosts_that_are_named(httpserver: HTTPServer) -> None:
    text = reply("{$ref: 'other.yaml#/Thing'}")
    url = served(httpserver, spec=text, other="Thing: {type: string}\n")
    document = load(url, hosts=["localhost", "127.0.0.1"])
    assert document.holes == {}
    assert document.data["components"]["schemas"]["Thing"] == {"type": "string"}
    assert {place.file for place in document.places.values()} == {url, url.replace("spec", "other")}
    assert [request.path for request, _ in httpserver.log] == ["/api/spec.yaml", "/api/other.yaml"]


def test_other_hosts_are_not_asked(httpserver: HTTPServer, tmp_path: Path) -> None:
    url = served(httpserver, other="Thing: {type: string}\n").replace("spec", "other")
    (tmp_path / "spec.yaml").write_text(reply(f"{{$ref: '{url}#/Thing'}}"))
    (hole,) = load(tmp_path / "spec.yaml").holes.values()
    assert "leads to another host" in hole.message
    assert httpserver.log == []
    assert load(tmp_path / "spec.yaml", hosts=["localhost", "127.0.0.1"]).holes == {}


def test_what_cannot_be_fetched_is_told(httpserver: HTTPServer) -> None:
    for url, message in {
        httpserver.url_for("/none.yaml"): "the server answered with status 500",
        "http://example.com/spec.yaml": "a spec is fetched over https only",
    }.items():
        with pytest.raises(InputError) as caught:
            load(url)
        assert [(item.file, item.message) for item in caught.value.diagnostics] == [(url, message)]
