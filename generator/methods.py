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
    only_value,
    operations,
    parameters,
    target,
    types,
)
from generator.spec.document import Document, Node, Pointer
from generator.wire import media, styles


def json_contents(holder: Node) -> list[tuple[str, Node]]:
    """The contents of a body or a response that are JSON: by media type, or since their schema is of nothing else."""
    return [
        (media_type, content)
        for media_type, content in holder["content"].items()
        if codec_of(media_type, content) == "json"
    ]


def codec_of(media_type: str, content: Node) -> str:
    """The codec of a content; empty where there is none."""
    schema = target(content["schema"])
    structured = bool(set(types(schema)) - {"string", "null"} or schema["properties"])
    row = media.codec(media_type, structured=structured)
    return row.name if row else ""


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
        """The schema of the body, or None where it has none, or there is nothing to say in it."""
        found = json_contents(self.node["requestBody"])
        schema = found[0][1]["schema"] if found else None
        return schema if schema and not is_empty_object(schema) else None

    @property
    def body_required(self) -> bool:
        """Whether the operation cannot do without a body."""
        return self.node["requestBody"]["required"].value is True

    @property
    def takes_only_empty(self) -> bool:
        """Whether `{}` is all that there is to send."""
        contents = [content for _, content in self.node["requestBody"]["content"].items()]
        return len(contents) == 1 and is_empty_object(contents[0]["schema"])

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
            parameters=tuple(node for node in parameters(item, node) if node.text("in") in styles.places()),
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
        known = styles.of(parameter.text("in"))
        if known and style and style not in known:
            message = f"the {parameter.text('in')} style {style!r} cannot be generated"
            yield parameter["style"].error(message, ", ".join(known))
        if parameter.text("in") == "header" and not is_header_name(parameter.text("name")):
            yield parameter.error(f"{parameter.text('name')!r} is no header name")
    body = operation["requestBody"]
    if body and not any(media.codec(media_type) for media_type, _ in body["content"].items()):
        yield body.error("the body has no form that can be generated", "application/json")
    for status, response in operation["responses"].items():
        forms = [media_type for media_type, _ in response["content"].items()]
        if status.startswith("2") and forms and not any(map(media.codec, forms)):
            yield response.error(f"the response {status} has no form that can be generated", "application/json")


def uses(found: Iterable[Method]) -> list[ir.Use]:
    """The schemas that the methods send and get back."""
    result = []
    for method in found:
        wanted: list[tuple[Direction, Node, str]] = [("inputs", method.body, "Body")] if method.body else []
        if method.checked:
            wanted.append(("inputs", method.checked, "Params"))
        for status, response in method.replies():
            suffix = "Reply" if status[0] == "2" else f"Error{status}"
            for _, content in json_contents(response):
                wanted.append(("models", content["schema"], suffix))
        result += [
            ir.Use(direction=direction, area=method.area, node=node, name=pascal(method.name) + suffix)
            for direction, node, suffix in wanted
            if node
        ]
    return result
