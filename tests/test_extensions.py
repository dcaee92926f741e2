"""What the spec of calendars needs beyond plain OpenAPI, on a small spec of something else."""

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import InputError
from generator.ir import Operation
from generator.pipeline import Package, build
from generator.settings import Settings

THING = {"type": "object", "properties": {"size": {"type": "integer"}}, "required": ["size"]}
OK = {"200": {"description": "Done.", "content": {"application/json": {"schema": THING}}}}


def parameter(name: str, where: str, **more: object) -> dict[str, Any]:
    return {"name": name, "in": where, "required": where == "path", "schema": {"type": "string"}, **more}


def operation(name: str, *parameters: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"operationId": name, "tags": ["Things"], "parameters": list(parameters), "responses": OK, **more}


def package(folder: Path, paths: dict[str, Any], *, strict: bool = False) -> Package:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.example"}],
        "paths": paths,
    }
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    return build(
        Settings(
            spec=spec, output=folder, package="things", client_class="Things", version="1", files={}, strict=strict
        )
    )


def only(made: Package, name: str) -> Operation:
    (found,) = (each for each in made.api.operations if each.name == name)
    return found


def test_a_parameter_may_have_a_python_name(tmp_path: Path) -> None:
    path = parameter("id", "path", **{"x-pyclient-name": "thing_id"})
    query = parameter("n", "query", **{"x-pyclient-name": "count", "schema": {"type": "integer"}})
    made = package(
        tmp_path,
        {"/things/{id}": {"get": operation("get-thing", path), "put": operation("count-thing", path, query)}},
    )
    assert dict(only(made, "get_thing").path_names) == {"id": "thing_id"}
    assert [each.name for each in only(made, "count_thing").call.all] == ["thing_id", "count"]


def test_parameters_may_be_alternatives(tmp_path: Path) -> None:
    listed = operation("list-things", parameter("a", "query"), parameter("b", "query"))
    made = package(tmp_path, {"/things": {"get": {**listed, "x-pyclient-any-of-required": [["a"], ["b"]]}}})
    assert '"x-pyclient-any-of-required": [["a"], ["b"]]' in made.files["src/things/inputs/things.py"]


@pytest.mark.parametrize(
    ("alternatives", "message"),
    [
        ([["a"], ["c"]], "names 'c', which is not a parameter"),
        (["a"], "must be a list of lists"),
    ],
)
def test_alternatives_are_parameters(alternatives: object, message: str, tmp_path: Path) -> None:
    listed = operation("list-things", parameter("a", "query"))
    with pytest.raises(InputError) as caught:
        package(tmp_path, {"/things": {"get": {**listed, "x-pyclient-any-of-required": alternatives}}}, strict=True)
    assert message in str(caught.value)


@pytest.mark.parametrize(("required", "sent"), [(True, True), (False, False)])
def test_a_body_that_can_only_be_empty_is_no_argument(required: bool, sent: bool, tmp_path: Path) -> None:
    empty = {"application/json": {"schema": {"type": "object", "additionalProperties": False}}}
    body = {"required": required, "content": empty}
    made = package(tmp_path, {"/things": {"delete": operation("delete-things", requestBody=body)}})
    method = only(made, "delete_things")
    assert (method.call.all, method.body is not None and method.body.is_empty_object) == ((), sent)


def test_a_reply_may_have_typed_properties_beside_the_named_ones(tmp_path: Path) -> None:
    days = {"type": "object", "properties": {"note": {"type": "string"}}, "additionalProperties": THING}
    named = {**days, "additionalProperties": {**THING, "x-pyclient-name": "days", "description": "By day."}}
    replies = [
        {"200": {"description": "D", "content": {"application/json": {"schema": each}}}} for each in (days, named)
    ]
    made = package(
        tmp_path,
        {
            "/plain": {"get": {**operation("get-plain"), "responses": replies[0]}},
            "/named": {"get": {**operation("get-named"), "responses": replies[1]}},
        },
    )
    source = made.files["src/things/models/things.py"]
    assert "def additional_properties(self) -> dict[str, GetPlainReplyValue]:" in source
    assert 'def days(self) -> dict[str, GetNamedReplyValue]:\n        """By day."""' in source
    assert "Dict" not in source.replace("ConfigDict", "")


def test_paths_that_a_parameter_could_lead_to(tmp_path: Path) -> None:
    thing, part = parameter("id", "path"), parameter("part", "path")
    made = package(
        tmp_path,
        {
            "/things/{id}": {"get": operation("get-thing", thing)},
            "/things/new": {"get": operation("get-new")},
            "/things/": {"get": operation("list-things")},
            "/things/{id}/parts": {"get": operation("list-parts", thing)},
            "/things/shared/{part}": {"get": operation("get-shared", part)},
            "/other/new": {"get": operation("get-other")},
        },
    )
    rivals = {each.name: each.rivals for each in made.api.operations if each.rivals}
    assert rivals == {"get_thing": ("/things/new",), "list_parts": ("/things/shared/{part}",)}
