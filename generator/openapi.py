"""Questions about OpenAPI and JSON Schema objects that several stages ask."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

from generator.spec.document import COMPONENTS, Node

Direction = Literal["inputs", "models"]
"""Which way a schema goes: `inputs` are sent, `models` come back. Also the name of the subpackage that holds it."""

_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A field name of RFC 9110."""

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def is_header_name(text: str) -> bool:
    """Whether HTTP takes this for the name of a header."""
    return _HEADER.fullmatch(text) is not None


def target(node: Node) -> Node:
    """The component that a schema refers to, or the schema itself."""
    reference = node["$ref"].value
    if not isinstance(reference, str):
        return node
    name = reference.removeprefix(COMPONENTS).replace("~1", "/").replace("~0", "~")
    return node.document.root["components"]["schemas"][name]


def travels(node: Node, direction: Direction) -> bool:
    """Whether a property goes this way: `readOnly` is never sent, `writeOnly` never comes back."""
    return node["readOnly" if direction == "inputs" else "writeOnly"].value is not True


def types(node: Node) -> list[str]:
    """The JSON types that a schema names, as a list."""
    value = node["type"].value
    return [str(item) for item in value] if isinstance(value, list) else [value] if isinstance(value, str) else []


def takes_null(node: Node) -> bool:
    """Whether null fits a schema; one that says nothing takes anything."""
    node = target(node)
    if node["nullable"].value is True or "null" in types(node) or None in (node["enum"].value or ()):
        return True
    members = [member for key in ("anyOf", "oneOf") for member in node[key].elements()]
    if members:
        return any(takes_null(member) for member in members)
    bases = list(node["allOf"].elements())
    if bases:
        return all(takes_null(base) for base in bases)
    return not (node.value or {}).keys() & {"type", "enum", "const", "properties"}


def is_text_boolean(node: Node) -> bool:
    """Whether a schema is a boolean that may also come as the text "true" or "false"."""
    members = [*node["anyOf"].elements(), *node["oneOf"].elements()]
    booleans = [member for member in members if types(member) == ["boolean"]]
    texts = [member for member in members if set(member["enum"].value or ()) == {"true", "false"}]
    return len(members) == 2 and len(booleans) == 1 and len(texts) == 1


def required_sets(node: Node) -> list[list[str]]:
    """The alternatives of an `anyOf` that only says which properties must be there."""
    members = [member.value for member in node["anyOf"].elements()]
    if members and all(isinstance(member, dict) and set(member) == {"required"} for member in members):
        return [list(member["required"]) for member in members]
    return []


def only_value(schema: Node) -> Any:
    """The one value that a schema allows, or None."""
    if schema["const"]:
        return schema["const"].value
    values = schema["enum"].value
    return values[0] if isinstance(values, list) and len(values) == 1 else None


def is_empty_object(schema: Node) -> bool:
    """Whether `{}` is the one value that a schema allows."""
    node = target(schema)
    return types(node) == ["object"] and node["additionalProperties"].value is False and not node["properties"].value


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON: `application/json`, `application/problem+json`, with or without a charset."""
    name = media_type.partition(";")[0].strip().lower()
    return name.endswith(("/json", "+json"))


def json_content(node: Node) -> Node:
    """The media type object for JSON in a request body or response; a node of None where there is none."""
    for media_type, content in node["content"].items():
        if is_json(media_type):
            return content
    return node["content"]["application/json"]


def operations(root: Node) -> Iterator[tuple[str, str, Node, Node]]:
    """Path, method, path item and operation, in the order of the spec."""
    for path, item in root["paths"].items():
        for method in METHODS:
            if isinstance(item[method].value, dict):
                yield path, method, item, item[method]


def parameters(item: Node, operation: Node) -> list[Node]:
    """The parameters of an operation; its own win over those of the path item."""
    found: dict[tuple[str, str], Node] = {}
    for parameter in (*item["parameters"].elements(), *operation["parameters"].elements()):
        found[parameter.text("in"), parameter.text("name")] = parameter
    return list(found.values())


def successes(operation: Node) -> list[tuple[str, Node]]:
    """The responses of success by status: `default` is one only where there is no other."""
    found = list(operation["responses"].items())
    good = [(status, node) for status, node in found if status.startswith("2")]
    good = good or [(status, node) for status, node in found if status == "default"]
    return [*good, *((status, node) for status, node in found if status.startswith("3") and not node["content"])]


def holders(root: Node) -> Iterator[Node]:
    """Everything that has a schema and examples of it: parameters and media types."""
    for _, _, item, operation in operations(root):
        yield from parameters(item, operation)
        yield from (content for _, content in operation["requestBody"]["content"].items())
        for _, response in operation["responses"].items():
            yield from (content for _, content in response["content"].items())


def schemas(root: Node) -> Iterator[Node]:
    """Every schema that does not stand inside another one."""
    yield from (holder["schema"] for holder in holders(root) if isinstance(holder["schema"].value, dict))
    yield from (schema for _, schema in root["components"]["schemas"].items())


def nested(schema: Node) -> Iterator[Node]:
    """A schema and all that stand inside it."""
    if not isinstance(schema.value, dict):
        return
    yield schema
    for key in ("properties", "patternProperties"):
        for _, child in schema[key].items():
            yield from nested(child)
    for key in ("items", "additionalProperties"):
        yield from nested(schema[key])
    for key in ("allOf", "anyOf", "oneOf", "prefixItems"):
        for child in schema[key].elements():
            yield from nested(child)


def first_example(node: Node) -> Any:
    """The first example of a media type, parameter or schema object, or None."""
    for _, example in node["examples"].items():
        return example["value"].value
    if node["example"]:
        return node["example"].value
    for element in node["examples"].elements():
        return element.value
    schema = node["schema"]
    return first_example(target(schema)) if schema else None
