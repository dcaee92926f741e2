"""From a parameter as it goes over the wire to the value that a user would pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from tests.conformance.documents import Operation

_SEPARATORS = {"pipeDelimited": "|", "spaceDelimited": " "}


def scalar(schema: dict[str, Any], value: Any) -> Any:
    """A text as the number or boolean that its schema says."""
    kind = json_type(schema)
    if not isinstance(value, str):
        return value
    if kind == "integer":
        return int(value)
    if kind == "number":
        return float(value)
    return value == "true" if kind == "boolean" else value


def json_type(schema: dict[str, Any]) -> Any:
    """The type that a schema names, null apart."""
    kind = schema.get("type")
    return next((each for each in kind if each != "null"), None) if isinstance(kind, list) else kind


def decoded(operation: Operation, parameter: dict[str, Any], value: Any, query: Mapping[str, Any]) -> Any:
    """The value of a parameter; `query` is the whole query, in which an exploded object is spread."""
    schema = operation.resolve(parameter.get("schema"))
    place, kind = parameter["in"], json_type(schema)
    style = parameter.get("style") or ("form" if place in ("query", "cookie") else "simple")
    explode = parameter.get("explode", style == "form")
    if place == "path":
        value = _unstyled(value, style, explode, kind)
    separator = {"label": ".", "matrix": ";"}.get(style, ",") if explode else _SEPARATORS.get(style, ",")
    if kind == "array":
        items = value if isinstance(value, list) else str(value).split(separator)
        return [scalar(operation.resolve(schema.get("items")), item) for item in items]
    if kind == "object":
        if place == "query" and explode:
            named = schema.get("properties") or {name: None for name in query if name not in _declared(operation)}
            return _members(schema, ((name, query[name]) for name in named if name in query))
        flat = value.replace("=", separator).split(separator) if explode else value.split(separator)
        return _members(schema, zip(flat[::2], flat[1::2], strict=True))
    return scalar(schema, value)


def spread(operation: Operation, parameter: dict[str, Any], query: Mapping[str, Any]) -> bool:
    """Whether a query parameter is an object whose members stand in the query under their own names."""
    schema = operation.resolve(parameter.get("schema"))
    return (
        schema.get("type") == "object" and parameter.get("explode", True) and bool(query.keys() - _declared(operation))
    )


def _declared(operation: Operation) -> set[str]:
    return {parameter["name"] for parameter in operation.parameters if parameter["in"] == "query"}


def _unstyled(value: str, style: str, explode: bool, kind: Any) -> str:
    """A path parameter without what its style puts around it."""
    value = unquote(value)
    structured = kind in ("array", "object")
    if style == "label":
        return value.removeprefix(".")
    if style == "matrix":
        value = value.removeprefix(";")
        if kind == "array" and explode:
            return ";".join(item.partition("=")[2] for item in value.split(";"))
        return value if structured and explode else value.partition("=")[2]
    if value.startswith("/"):  # an expansion with slashes, which the document gives as a plain parameter
        value = value[1:].replace("/", ",") if explode and structured else value[1:]
    return value


def _members(schema: dict[str, Any], items: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    extra = schema.get("additionalProperties") or schema.get("unevaluatedProperties")
    others = extra if isinstance(extra, dict) else {}
    named = schema.get("properties", {})
    return {name: scalar(named.get(name, others), value) for name, value in items}
