"""From a request of a scenario to the values that a user would call the operation with."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl

from tests.conformance import xml_values
from tests.conformance.calls import Body, Call, Credential, Field, Parameter
from tests.conformance.corpus import Entry
from tests.conformance.documents import Match, Operation
from tests.conformance.values import decoded, json_type, spread

OCTETS = "application/octet-stream"
WRONG = "not-the-one"
"""The credential of a scenario that expects a refusal."""


def call(entry: Entry, match: Match) -> Call:
    """The values of a request."""
    request = entry["request"]
    query = {**dict(parse_qsl(entry["uri"].partition("?")[2])), **request["query"]}
    headers = {name.lower(): value for name, value in request["headers"].items()}
    return Call(
        match=match,
        parameters=tuple(_parameters(match, query, headers)),
        body=_body(match.operation, request.get("body")),
        credentials=tuple(_credentials(match.operation, query, headers)),
        accept=headers.get("accept"),
    )


def is_file(operation: Operation, schema: Any) -> bool:
    """Whether a schema is of bytes, whatever the media type."""
    schema = operation.resolve(schema)
    return "contentMediaType" in schema or schema.get("format") == "binary"


def is_structured(operation: Operation, media: dict[str, Any]) -> bool:
    """Whether the document says what is inside, so that a text of it would leave the work to the caller."""
    schema = operation.resolve(media.get("schema"))
    composed = ("properties", "allOf", "oneOf", "anyOf")
    return "itemSchema" in media or schema.get("type") in ("object", "array") or any(key in schema for key in composed)


def _parameters(match: Match, query: dict[str, Any], headers: dict[str, Any]) -> Iterator[Parameter]:
    operation = match.operation
    for parameter in operation.parameters:
        name, place = parameter["name"], parameter["in"]
        schema = operation.resolve(parameter.get("schema"))
        sent: Mapping[str, Any] = {"path": match.path_values, "query": query, "header": headers}.get(place, {})
        value = sent.get(name.lower() if place == "header" else name)
        if value is None and place == "query" and spread(operation, parameter, query):
            value = ""
        if value is None and parameter.get("required"):
            only = schema.get("enum", [schema["const"]] if "const" in schema else [])
            value = only[0] if len(only) == 1 else None
        if value is not None:
            value = decoded(operation, parameter, value, query)
            yield Parameter(name=name, place=place, value=value, schema=schema)


def _body(operation: Operation, sent: dict[str, Any] | None) -> Body | None:
    described = operation.resolve(operation.data.get("requestBody"))
    content = described.get("content", {})
    if sent is None:
        media = content.get("application/json")
        if not described.get("required") or not media:
            return None
        return Body(kind="json", media_type="application/json", value=_sample(operation, media.get("schema")))
    media_type = (sent["type"] or "").partition(";")[0]
    media = content.get(media_type) or content.get("*/*") or next(iter(content.values()), {})
    if media_type not in content and len(content) == 1 and "*" not in "".join(content):
        (media_type,) = content
    return _sent_body(operation, media_type, media, sent)


def _sent_body(operation: Operation, media_type: str, media: dict[str, Any], sent: dict[str, Any]) -> Body:
    schema = operation.resolve(media.get("schema"))
    if "parts" in sent:
        return Body(kind="multipart", media_type=media_type, value=tuple(_fields(operation, schema, sent)))
    raw = base64.b64decode(sent["base64"]) if "base64" in sent else sent["text"].encode()
    is_text = json_type(schema) == "string" and "contentEncoding" not in schema and media_type != OCTETS
    if is_file(operation, schema) or ("base64" in sent and not is_text):
        return Body(kind="bytes", media_type=media_type, value=raw)
    if "jsonl" in media_type:
        items = [json.loads(line) for line in raw.decode().splitlines() if line]
        return Body(kind="items", media_type=media_type, value=items, text=raw.decode())
    if "json" in sent and not (media_type.startswith("text/") and isinstance(sent["json"], str)):
        return Body(kind="json", media_type=media_type, value=sent["json"])
    if "xml" in media_type and is_structured(operation, media):
        value = xml_values.parsed(operation.root, schema, raw.decode())
        return Body(kind="xml", media_type=media_type, value=value)
    return Body(kind="text", media_type=media_type, value=sent.get("json", raw.decode()))


def _fields(operation: Operation, schema: dict[str, Any], sent: dict[str, Any]) -> Iterator[Field]:
    members = schema.get("properties", {})
    for name, value in sent["parts"].items():
        # the server lists the number 123 where the document has a string
        is_text = json_type(operation.resolve(members.get(name))) == "string"
        yield Field(name=name, value=json.dumps(value) if is_text and not isinstance(value, str) else value)
    for file in sent["files"]:
        content = base64.b64decode(file["base64"])
        yield Field(name=file["field"], value=content, file_name=file["name"], media_type=file["type"])


def _credentials(operation: Operation, query: dict[str, Any], headers: dict[str, Any]) -> Iterator[Credential]:
    """Those of the first alternative that the request has whole; a wrong one where it has none and must be refused."""
    alternatives = operation.data.get("security", operation.root.get("security", []))
    schemes = operation.root.get("components", {}).get("securitySchemes", {})
    for alternative in alternatives:
        found = {name: _credential(operation.resolve(schemes[name]), query, headers) for name in alternative}
        if found and None not in found.values():
            for name, value in found.items():
                yield Credential(scheme=name, definition=operation.resolve(schemes[name]), value=str(value))
            return
    if alternatives and {} not in alternatives:
        name = next(iter(alternatives[0]))
        yield Credential(scheme=name, definition=operation.resolve(schemes[name]), value=WRONG)


def _credential(scheme: dict[str, Any], query: dict[str, Any], headers: dict[str, Any]) -> str | None:
    if scheme["type"] != "apiKey":
        value = headers.get("authorization")
        return value and value.partition(" ")[2]
    found = headers.get(scheme["name"].lower()) if scheme["in"] == "header" else query.get(scheme["name"])
    return found if found is None else str(found)


def _sample(operation: Operation, schema: Any, depth: int = 0) -> Any:
    """Something valid, for a body that the document requires and the server does not look at."""
    schema = operation.resolve(schema)
    for key in ("oneOf", "anyOf"):
        if key in schema:
            return _sample(operation, schema[key][0], depth + 1)
    if "const" in schema or "enum" in schema:
        return schema.get("const", schema.get("enum", [None])[0])
    if json_type(schema) != "object" and not {"properties", "allOf"} & schema.keys():
        return {"array": [], "integer": 1, "number": 1.5, "boolean": True, "null": None}.get(json_type(schema), "x")
    value: dict[str, Any] = {}
    for part in [schema, *(operation.resolve(each) for each in schema.get("allOf", []))]:
        for name in part.get("required", []):
            member = part.get("properties", {}).get(name, {})
            if depth < 5 and not operation.resolve(member).get("readOnly") and not member.get("readOnly"):
                value[name] = _sample(operation, member, depth + 1)
    return value
