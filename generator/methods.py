"""The operations of a document as methods to be: named, placed in a resource, and nothing that cannot be generated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import ir
from generator.diagnostics import Diagnostic, InputError
from generator.names import pascal, snake
from generator.openapi import (
    Direction,
    is_empty_object,
    is_header_name,
    is_json,
    json_content,
    only_value,
    operations,
    parameters,
    target,
    types,
)
from generator.spec.document import Document, Node, Pointer

_PLACED = ("path", "query", "header")
_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")


@dataclass(frozen=True, kw_only=True)
class Method:
    """An operation of the spec with the names that Python has for it."""

    node: Node
    item: Node
    """The path item that it stands in."""
    path: str
    verb: str
    parameters: tuple[Node, ...]
    area: str
    name: str

    @property
    def id(self) -> str:
        """The operationId, or what stands in for it."""
        return self.node.text("operationId") or self.name.replace("_", "-")

    @property
    def body(self) -> Node | None:
        """The schema of the body, or None where there is nothing to say in it."""
        schema = json_content(self.node["requestBody"])["schema"]
        return schema if schema and not is_empty_object(schema) else None

    @property
    def media_type(self) -> str:
        """The JSON media type of the body."""
        return next((name for name, _ in self.node["requestBody"]["content"].items() if is_json(name)), "")

    @property
    def body_required(self) -> bool:
        """Whether the operation cannot do without a body."""
        return self.node["requestBody"]["required"].value is True

    @property
    def sends_empty_object(self) -> bool:
        """Whether the body is `{}`, whatever the caller wants."""
        return self.body_required and self.body is None

    @property
    def checked(self) -> Node | None:
        """All parameters as one object schema, or None where there is nothing to check about them."""
        free = [node for node in self.parameters if fixed(node) is None]
        if all(node.text("in") == "path" and _is_plain_text(node["schema"]) for node in free):
            return None
        shape: dict[str, object] = {
            "type": "object",
            "description": f"The parameters of `{self.name}`.",
            "properties": {node.text("name"): _described(node) for node in free},
            "required": [node.text("name") for node in free if node["required"].value],
        }
        if alternatives := self.node["x-pyclient-any-of-required"].value:
            shape["anyOf"] = [{"required": names} for names in alternatives]
        return Node(self.node.document, Pointer(f"{self.node.pointer}/parameters"), shape)

    def replies(self) -> Iterable[tuple[str, Node]]:
        """The responses by status: `default` is a success only where there is no other."""
        return self.node["responses"].items()


def fixed(parameter: Node) -> str | None:
    """The value of a header that the spec leaves no choice about."""
    value = only_value(target(parameter["schema"]))
    is_fixed = parameter.text("in") == "header" and parameter["required"].value is True and value is not None
    return str(value) if is_fixed else None


def _is_plain_text(schema: Node) -> bool:
    return (
        isinstance(schema.value, dict)
        and types(schema) == ["string"]
        and not schema.value.keys()
        & {*("enum", "const", "format", "pattern", "minLength", "maxLength", "x-pyclient-epoch")}
    )


def _described(parameter: Node) -> dict[str, object]:
    said = {key: text for key in ("description", "x-pyclient-name") if (text := parameter.text(key))}
    return {**(parameter["schema"].value or {}), **said}


def methods(document: Document) -> list[Method]:
    """Every operation of the spec, named. Raises InputError for what cannot be generated."""
    found = [
        Method(
            node=node,
            item=item,
            path=path,
            verb=verb,
            parameters=tuple(node for node in parameters(item, node) if node.text("in") in _PLACED),
            area=snake(tag_of(node)),
            name=snake(node.text("operationId") or f"{verb} {path}"),
        )
        for path, verb, item, node in operations(document.root)
    ]
    problems = [problem for path, verb, item, node in operations(document.root) for problem in _refused(item, node)]
    if problems:
        raise InputError(problems)
    return found


def tag_of(operation: Node) -> str:
    """The tag that an operation is placed by: its first."""
    return str(operation["tags"][0].value or "default")


def _refused(item: Node, operation: Node) -> Iterable[Diagnostic]:
    """What this generator does not know how to send or read."""
    for parameter in parameters(item, operation):
        if parameter.text("in") == "cookie":
            yield parameter.error("a cookie parameter cannot be generated", "remove it, or send it as a header")
        if parameter["content"]:
            yield parameter["content"].error("a parameter with `content` cannot be generated", "give it a `schema`")
        style = parameter.text("style")
        if parameter.text("in") == "query" and style and style not in _STYLES:
            yield parameter["style"].error(f"the query style {style!r} cannot be generated", ", ".join(_STYLES))
        if parameter.text("in") == "header" and not is_header_name(parameter.text("name")):
            yield parameter.error(f"{parameter.text('name')!r} is no header name")
        if parameter.text("in") == "path" and style not in ("", "simple"):
            yield parameter["style"].error(f"the path style {style!r} cannot be generated", "simple")
    body = operation["requestBody"]
    if body and not any(is_json(media_type) for media_type, _ in body["content"].items()):
        yield body.error("the body has no JSON form, and no other can be generated", "application/json")
    for status, response in operation["responses"].items():
        if status.startswith("2") and response["content"] and not json_content(response):
            message = f"the response {status} has no JSON form, and no other can be generated"
            yield response.error(message, "application/json")


def uses(found: Iterable[Method]) -> list[ir.Use]:
    """The schemas that the methods send and get back."""
    result = []
    for method in found:
        wanted: list[tuple[Direction, Node, str]] = [("inputs", method.body, "Body")] if method.body else []
        if method.checked:
            wanted.append(("inputs", method.checked, "Params"))
        for status, response in method.replies():
            wanted.append(
                ("models", json_content(response)["schema"], "Reply" if status[0] == "2" else f"Error{status}")
            )
        result += [
            ir.Use(direction=direction, area=method.area, node=node, name=pascal(method.name) + suffix)
            for direction, node, suffix in wanted
            if node
        ]
    return result
