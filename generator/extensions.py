"""The rules of the `x-` fields of an operation or a schema, and the pointers in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic
from generator.names import snake
from generator.openapi import json_content, nested, operations, parameters, schemas, successes, target, types
from generator.spec.document import Document, Node

EPOCH_UNITS = ("milliseconds", "seconds")
PAGING_STYLES = ("offset",)
"""The kinds of paging that there is a runtime for."""

Rule = Callable[[Node, Node, Node], Iterator[Diagnostic]]
"""A rule for the value of a key: its node, the path item, the operation."""


@dataclass(frozen=True, kw_only=True)
class _Rules:
    """The keys of an extension that is a mapping, each with the rule for its value."""

    name: str
    example: str
    needed: Mapping[str, Rule]
    optional: Mapping[str, Rule]


def alternatives(document: Document) -> Iterator[Diagnostic]:
    """What `x-pyclient-any-of-required` lists are parameters of the operation."""
    for _, _, item, operation in operations(document.root):
        known = {node.text("name") for node in parameters(item, operation)}
        listed = operation["x-pyclient-any-of-required"]
        if listed and not (isinstance(listed.value, list) and all(isinstance(names, list) for names in listed.value)):
            yield listed.error(
                "x-pyclient-any-of-required is no list of lists", "x-pyclient-any-of-required: [[name], [id]]"
            )
            continue
        for names in listed.elements():
            for name in names.elements():
                if name.value not in known:
                    yield name.error(f"x-pyclient-any-of-required names {name.value!r}, which is no parameter")


def epochs(document: Document) -> Iterator[Diagnostic]:
    """`x-pyclient-epoch` names a unit that is known, on a number or a text."""
    for schema in (inner for outer in schemas(document.root) for inner in nested(outer)):
        unit = schema["x-pyclient-epoch"]
        if unit and unit.value not in EPOCH_UNITS:
            yield unit.error(f"x-pyclient-epoch {unit.value!r} is no unit of time", " or ".join(EPOCH_UNITS))
        elif unit and not set(types(schema)) & {"integer", "number", "string"}:
            yield unit.error("x-pyclient-epoch needs a schema of a number or a text", "type: integer")


def iterations(document: Document) -> Iterator[Diagnostic]:
    """`x-pyclient-paging` and `x-pyclient-window` name what is there, and give a method with a name of its own."""
    names = {(operation["tags"][0].value, method_name(operation)) for *_, operation in operations(document.root)}
    for _, _, item, operation in operations(document.root):
        extension = iteration(operation)
        if not extension:
            continue
        if operation["x-pyclient-paging"] and operation["x-pyclient-window"]:
            yield operation["x-pyclient-window"].error(
                "x-pyclient-window stands beside x-pyclient-paging", "an operation has one of them"
            )
        if operation["requestBody"]:
            yield extension.error("an operation with a body cannot be iterated over", "parameters in the query")
        name = (operation["tags"][0].value, iterator_name(operation))
        if name in names:
            yield extension.error(f"two methods are named {iterator_name(operation)}", "change an operationId")
        names.add(name)
        yield from _wrong(_PAGING if operation["x-pyclient-paging"] else _WINDOW, extension, item, operation)


def iteration(operation: Node) -> Node:
    """The extension that says how to iterate; a node of nothing where none does."""
    return operation["x-pyclient-paging"] or operation["x-pyclient-window"]


def method_name(operation: Node) -> str:
    """The method of an operation that has an id."""
    return snake(operation.text("operationId"))


def iterator_name(operation: Node) -> str:
    """The method that iterates: `iter_things` beside `list_things` or `get_things`."""
    name = method_name(operation)
    return f"iter_{name.removeprefix('list_').removeprefix('get_')}"


def follow(schema: Node, pointer: str) -> Node | None:
    """The schema that a pointer into a value leads to, `*` standing for all entries of a map; None where none does."""
    node: Node | None = target(schema) if pointer[:1] in ("", "/") else None
    for step in steps(pointer):
        node = inside(node, step) if node else None
    return node


def steps(pointer: str) -> list[str]:
    """The steps of a JSON pointer."""
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def inside(node: Node, step: str) -> Node | None:
    """The schema one step further."""
    inner = node["additionalProperties"] if step == "*" else _property(node, step)
    return target(inner) if isinstance(inner.value, dict) else None


def _property(node: Node, name: str) -> Node:
    for member in node["allOf"].elements():
        if found := _property(target(member), name):
            return found
    return node["properties"][name]


def reply(operation: Node) -> Node:
    """The schema of what a success gives."""
    return json_content(successes(operation)[0][1])["schema"]


def _wrong(rules: _Rules, extension: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    if not isinstance(extension.value, dict):
        yield extension.error(f"{rules.name} is no mapping", rules.example)
        return
    for key in sorted(rules.needed.keys() - extension.value.keys()):
        yield extension.error(f"{rules.name} has no {key!r}", rules.example)
    known = {**rules.needed, **rules.optional}
    for key, node in extension.items():
        if key in known:
            yield from known[key](node, item, operation)
        else:
            yield node.error(f"{key!r} is nothing that {rules.name} has", ", ".join(known))


def _style(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    if node.value not in PAGING_STYLES:
        yield node.error(f"the paging style {node.value!r} cannot be generated", ", ".join(PAGING_STYLES))


def _count(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    schema = _query_schema(node, item, operation)
    if schema is None or "integer" not in types(schema):
        yield node.error(f"{node.value!r} is no query parameter of a whole number")


def _moment(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    schema = _query_schema(node, item, operation)
    if schema is None or not (schema["x-pyclient-epoch"] or schema["format"].value == "date-time"):
        yield node.error(f"{node.value!r} is no query parameter of a moment", "format: date-time, or x-pyclient-epoch")


def _end(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    yield from (problems := list(_moment(node, item, operation)))
    start, end = (_query_schema(each, item, operation) for each in (iteration(operation)["start"], node))
    if (
        not problems
        and start is not None
        and end is not None
        and start.text("x-pyclient-epoch") != end.text("x-pyclient-epoch")
    ):
        yield node.error(
            f"{node.value!r} is not written as {iteration(operation).text('start')!r} is",
            "one x-pyclient-epoch for both",
        )


def _query_schema(name: Node, item: Node, operation: Node) -> Node | None:
    for parameter in parameters(item, operation):
        if parameter.text("in") == "query" and parameter.text("name") == name.value:
            return target(parameter["schema"])
    return None


def _days(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    if not isinstance(node.value, int) or isinstance(node.value, bool) or node.value < 1:
        yield node.error("`days` is no whole number above 0", "days: 31")


def _items(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    found = _pointed(node, reply(operation))
    if found is None or types(found) != ["array"]:
        yield node.error(f"{node.value!r} leads to no list in the reply", "a JSON pointer, such as /things")


def _more(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    found = _pointed(node, reply(operation))
    if found is None or types(found) != ["boolean"]:
        yield node.error(f"{node.value!r} leads to no boolean in the reply", "a JSON pointer, such as /hasMore")


def _id(node: Node, item: Node, operation: Node) -> Iterator[Diagnostic]:
    listed = _pointed(iteration(operation)["items"], reply(operation))
    if listed is not None and _pointed(node, listed["items"]) is None:
        yield node.error(f"{node.value!r} leads to nothing in an item", "a JSON pointer, such as /id")


def _pointed(pointer: Node, schema: Node) -> Node | None:
    return follow(schema, pointer.value) if isinstance(pointer.value, str) and schema else None


_PAGING = _Rules(
    name="x-pyclient-paging",
    example="x-pyclient-paging: {style: offset, limit: limit, offset: offset, items: /things}",
    needed={"style": _style, "limit": _count, "offset": _count, "items": _items},
    optional={"more": _more},
)
_WINDOW = _Rules(
    name="x-pyclient-window",
    example="x-pyclient-window: {start: from, end: to, days: 31, items: /things, id: /id}",
    needed={"start": _moment, "end": _end, "days": _days, "items": _items},
    optional={"id": _id},
)
