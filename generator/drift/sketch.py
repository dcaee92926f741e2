"""Turns what a page says back into OpenAPI: the start of what a person then finishes by hand."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from generator.drift.facts import BodyFacts, FieldFacts, Json, OperationFacts, RunTogether
from generator.drift.matching import label
from generator.drift.statements import parent

_PLAIN = ("type", "format", "enum", "default", "deprecated")


def field(fields: Sequence[FieldFacts], path: str) -> dict[str, Any]:
    """The schema of a field, with all that the page shows below it."""
    facts = next((each for each in fields if each.path == path), None)
    schema = _own(facts) if facts else {}
    names = _children(fields, path)
    if "*" in names:
        schema.setdefault("type", "array")
        schema["items"] = field(fields, f"{path}/*")
        names.remove("*")
    if names:
        schema.setdefault("type", "object")
        schema |= _object(fields, path, names)
    return schema


def body(facts: BodyFacts) -> dict[str, Any]:
    """The content of a request or response."""
    fields = facts.fields or ()
    media: dict[str, Any] = {"schema": {"type": "object", **_object(fields, "", _children(fields, ""))}}
    if facts.example and facts.example.value not in (None, []):
        media["example"] = facts.example.value
    return {"application/json": media}


def response(status: str, facts: BodyFacts | None) -> dict[str, Any]:
    """A response object."""
    return {"description": phrase(status)} | ({"content": body(facts)} if facts and facts.fields else {})


def parameter(facts: FieldFacts) -> dict[str, Any]:
    """A parameter object."""
    _, place, name = facts.path.split("/", 2)
    required = facts.aspects.get("required")
    said: dict[str, Any] = {"name": name, "in": place}
    if place == "path" or (required and required.value):
        said["required"] = True
    schema = _own(facts)
    if schema.pop("deprecated", False):
        said["deprecated"] = True
    return {**said, "schema": schema or {"type": "string"}}


def operation(facts: OperationFacts, scheme: str | None) -> dict[str, Any]:
    """An operation object."""
    said: dict[str, Any] = {"operationId": label(facts), "summary": facts.title or label(facts)}
    if facts.deprecated and facts.deprecated.value:
        said["deprecated"] = True
    if facts.parameters:
        said["parameters"] = [parameter(each) for each in facts.parameters]
    if facts.request:
        required = facts.request.required
        needed = {"required": True} if required is None or required.value else {}
        said["requestBody"] = {**needed, "content": body(facts.request)}
    statuses = list(facts.statuses.value) if facts.statuses else []
    success = next((status for status in statuses if str(status).startswith("2")), "200")
    said["responses"] = {success: response(success, facts.response)} | {
        str(status): response(str(status), facts.errors.get(str(status)))
        for status in sorted({*map(str, statuses), *facts.errors} - {success})
    }
    if facts.scopes and facts.scopes.value and scheme:
        said["security"] = [{scheme: list(facts.scopes.value)}]
    return said


def phrase(status: str) -> str:
    """What HTTP calls a status."""
    try:
        return HTTPStatus(int(status)).phrase
    except ValueError:
        return "A reply"


def _own(facts: FieldFacts) -> dict[str, Any]:
    """What is said about the field itself."""
    said = {aspect: _value(fact.value) for aspect, fact in facts.aspects.items()}
    schema = {key: said[key] for key in _PLAIN if said.get(key) not in (None, False, [])}
    if said.get("default") is False:
        schema["default"] = False
    if said.get("nullable") and schema.get("type"):
        kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
        schema["type"] = [*kinds, "null"]
    schema |= said.get("limits") or {}
    if said.get("example") not in (None, []):
        schema["examples"] = said["example"] if isinstance(said["example"], list) else [said["example"]]
    return schema


def _object(fields: Sequence[FieldFacts], above: str, names: list[str]) -> dict[str, Any]:
    required = [name for name in names if _is_required(fields, f"{above}/{name}")]
    properties = {name: field(fields, f"{above}/{name}") for name in names}
    return ({"required": required} if required else {}) | {"properties": properties}


def _is_required(fields: Sequence[FieldFacts], path: str) -> bool:
    return any(
        each.path == path and "required" in each.aspects and each.aspects["required"].value is True for each in fields
    )


def _children(fields: Sequence[FieldFacts], path: str) -> list[str]:
    """The names right below a path, in the order of the page."""
    below = [each.path[len(path) + 1 :].split("/")[0] for each in fields if each.path.startswith(f"{path}/")]
    return list(dict.fromkeys(below))


def _value(value: Json) -> Json:
    return [value.text] if isinstance(value, RunTogether) else value


def name_of(path: str) -> str:
    """The wire name at the end of a path."""
    return path.removeprefix(f"{parent(path)}/").replace("~1", "/").replace("~0", "~")
