"""Whether a reply is as documented: a client that reports drift in such a reply is wrong."""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator

Schema = dict[str, Any]

_COMPONENTS = "#/components/schemas/"


def as_documented(root: Schema, schema: Schema, value: object) -> bool:
    """Whether a JSON value fits a schema of a document and has no members that the document does not know."""
    named = root.get("components", {}).get("schemas", {})
    definitions = {
        "open": {name: _open(each) for name, each in named.items()},
        "closed": {name: _closed(each) for name, each in named.items()},
    }
    return Draft202012Validator({**_closed(schema), "$defs": definitions}).is_valid(value)


def _closed(schema: Any) -> Any:
    """A schema that says all that a value may have; a parent stands for each of its children too."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"$ref": schema["$ref"].replace(_COMPONENTS, "#/$defs/closed/")}
    composed = {"properties", "allOf"} & schema.keys()
    opened = _open(schema)
    if not composed:
        unions = {key: [_closed(each) for each in schema[key]] for key in ("oneOf", "anyOf") if key in schema}
        return _nullable(schema, {**opened, **unions})
    children = schema.get("discriminator", {}).get("mapping", {})
    if children:  # another value is one that the document does not know
        tag = schema["discriminator"]["propertyName"]
        opened["properties"] = {**opened.get("properties", {}), tag: {"enum": list(children)}}
    own = {"unevaluatedProperties": False, **opened}
    return _nullable(schema, {"anyOf": [own, *(_closed({"$ref": child}) for child in children.values())]})


def _open(schema: Any) -> Any:
    """A schema that is one of several for a value, as the members of allOf are."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return {"$ref": schema["$ref"].replace(_COMPONENTS, "#/$defs/open/")}
    opened = {key: each for key, each in schema.items() if key not in ("discriminator", "unevaluatedProperties")}
    for key in {"additionalProperties", "unevaluatedProperties"} & schema.keys():
        # what a parent says of other members is not meant for those that its children add
        opened["additionalProperties"] = schema[key] is not False
    for key in {"allOf", "oneOf", "anyOf"} & schema.keys():
        opened[key] = [_open(each) for each in schema[key]]
    if "properties" in schema:
        opened["properties"] = {name: _closed(each) for name, each in schema["properties"].items()}
    if "items" in schema:
        opened["items"] = _closed(schema["items"])
    return _nullable(schema, opened)


def _nullable(schema: Schema, made: Schema) -> Schema:
    return {"anyOf": [made, {"type": "null"}]} if schema.get("nullable") else made
