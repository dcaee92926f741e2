"""Methods that iterate: what `x-pyclient-paging` and `x-pyclient-window` say, in the terms of the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator import ir
from generator.ledger import Ledger
from generator.lower import prose
from generator.lower.classes import Classes
from generator.names import constant
from generator.spec.extensions import follow, inside, query_schema, reply, steps
from generator.spec.fields import PREFIX, Extension
from generator.spec.objects import Operation, Schema


def name_of(method: str) -> str:
    """The method that iterates: `iter_things` beside `list_things` or `get_things`."""
    return f"iter_{method.removeprefix('list_').removeprefix('get_')}"


def iterator(
    operation: Operation, name: str, call: ir.Call, names: Mapping[str, str], classes: Classes
) -> ir.Iterator | None:
    """The method that iterates over what another one gives in parts; None where there is nothing to iterate."""
    extension = operation.paging or operation.window
    listed = reply(operation)
    if extension is None or listed is None:
        return None
    items = follow(listed, extension.value["items"])
    assert items is not None, "the rules of extensions come first"
    way = _way(listed, extension.value["items"], classes)
    paging = operation.paging is not None
    if paging:
        facts = _paging(extension, operation, listed, classes)
        start, optional = extension.value["offset"], {extension.value["offset"]}
        optional |= {extension.value["limit"]} if "size" in facts else set()
    else:
        facts = _window(extension, operation, items, classes)
        start, optional = extension.value["start"], set()
    own = _call(call, optional)
    position = next(argument for argument in own.arguments if argument.wire == start)
    return ir.Iterator(
        name=name_of(name),
        call=own,
        docstring=prose.iterator(operation, name_of(name), own, position, names, pages=paging),
        item=classes.item(items.items) if items.items else ir.ANY,
        constant=constant(name_of(name)),
        position=ir.INT if paging else ir.DATETIME,
        kind="Paging" if paging else "Window",
        facts={**facts, "items": way},
    )


def _call(call: ir.Call, optional: set[str]) -> ir.Call:
    """The arguments without which the iterator can begin are optional."""
    arguments = (replace(each, required=each.required and each.wire not in optional) for each in call.arguments)
    return replace(call, arguments=tuple(arguments))


def _paging(extension: Extension, operation: Operation, listed: Schema, classes: Classes) -> Mapping[str, Any]:
    limit, offset = extension.value["limit"], extension.value["offset"]
    parameter = next(each for each in operation.parameters if (each.where, each.name) == ("query", limit))
    schema = parameter.schema.target
    size = schema.limits.get("maximum") if parameter.required else schema.default.value if schema.default else None
    facts: dict[str, Any] = {"limit": limit, "offset": offset}
    if isinstance(size, int):
        facts |= {"size": size} | ({"sends_size": True} if parameter.required else {})
    if "more" in extension.value:
        facts["more"] = _way(listed, extension.value["more"], classes)
    return facts


def _window(extension: Extension, operation: Operation, items: Schema, classes: Classes) -> Mapping[str, Any]:
    facts: dict[str, Any] = {key: extension.value[key] for key in ("start", "end", "days")}
    start = query_schema(operation, extension.value["start"])
    if start is not None and start.epoch:
        facts["unit"] = start.epoch
    if "id" in extension.value and items.items is not None:
        facts["id"] = _way(items.items, extension.value["id"], classes)
    return facts


def _way(schema: Schema, pointer: str, classes: Classes) -> tuple[str, ...]:
    """The attributes that a JSON pointer goes by."""
    way: list[str] = []
    here = schema.target
    for step in steps(pointer):
        way += classes.attributes(here, step)
        following = inside(here, step)
        assert following is not None, "the rules of extensions come first"
        here = following
    return tuple(way)


def clashes(operation: Operation, name: str, taken: set[str], ledger: Ledger) -> bool:
    """Whether the name of an iterator is that of another method; then it is left out, and noted."""
    extension = operation.paging or operation.window
    if extension is None or name_of(name) not in taken:
        return False
    key = PREFIX + ("paging" if operation.paging else "window")
    reason = f"the iterator would be called {name_of(name)!r}, as another method is"
    ledger.refused(extension.place, "keyword", key, reason, "change an operationId")
    return True
