"""Methods that iterate: what `x-pyclient-paging` and `x-pyclient-window` say, in the terms of the package."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from generator import ir, prose
from generator.extensions import inside, iteration, iterator_name, reply, steps
from generator.names import constant
from generator.names import field as field_name
from generator.openapi import parameters, target, types
from generator.spec.document import Node

_PLAIN = {"string": "str", "integer": "int", "number": "int | float", "boolean": "bool"}


def iterator(
    item: Node, operation: Node, call: ir.Call, names: Mapping[str, str], schemas: ir.Schemas
) -> ir.Iterator | None:
    """The method that iterates over what another one gives in parts; None where there is nothing to iterate."""
    extension = iteration(operation)
    if not extension:
        return None
    by_wire = {node.text("name"): node for node in parameters(item, operation)}
    paging = bool(operation["x-pyclient-paging"])
    items, listed = _way(reply(operation), extension.text("items"), schemas)
    if paging:
        facts = _paging(extension, by_wire, operation, schemas)
        start, optional = extension.text("offset"), {extension.text("offset")}
        optional |= {extension.text("limit")} if "size" in facts else set()
    else:
        facts = _window(extension, by_wire, listed, schemas)
        start, optional = extension.text("start"), set()
    own = _call(call, optional)
    position = next(argument for argument in own.arguments if argument.wire == start)
    return ir.Iterator(
        name=iterator_name(operation),
        call=own,
        docstring=prose.iterator(operation, iterator_name(operation), own, position, names, pages=paging),
        item=_type(listed["items"], schemas),
        position=ir.Annotation("int") if paging else ir.named("datetime", "datetime"),
        constant=constant(iterator_name(operation)),
        kind="Paging" if paging else "Window",
        facts={**facts, "items": items},
    )


def _call(call: ir.Call, optional: set[str]) -> ir.Call:
    """The arguments without which the iterator can begin are optional."""
    arguments = (replace(each, required=each.required and each.wire not in optional) for each in call.arguments)
    return replace(call, arguments=tuple(arguments))


def _paging(extension: Node, by_wire: Mapping[str, Node], operation: Node, schemas: ir.Schemas) -> Mapping[str, Any]:
    limit = by_wire[extension.text("limit")]
    schema, needed = target(limit["schema"]), limit["required"].value is True
    size = schema["maximum" if needed else "default"].value
    facts: dict[str, Any] = {"limit": extension.text("limit"), "offset": extension.text("offset")}
    if isinstance(size, int):
        facts |= {"size": size} | ({"sends_size": True} if needed else {})
    if extension["more"]:
        facts["more"] = _way(reply(operation), extension.text("more"), schemas)[0]
    return facts


def _window(extension: Node, by_wire: Mapping[str, Node], listed: Node, schemas: ir.Schemas) -> Mapping[str, Any]:
    facts: dict[str, Any] = {key: extension[key].value for key in ("start", "end", "days")}
    if unit := target(by_wire[extension.text("start")]["schema"]).text("x-pyclient-epoch"):
        facts["unit"] = unit
    if extension["id"]:
        facts["id"] = _way(listed["items"], extension.text("id"), schemas)[0]
    return facts


def _way(schema: Node, pointer: str, schemas: ir.Schemas) -> tuple[tuple[str, ...], Node]:
    """The attributes that a JSON pointer goes by, and the schema that it leads to."""
    way: list[str] = []
    here = target(schema)
    for step in steps(pointer):
        made = _made(here, schemas)
        if step != "*":
            way.append(_attribute(here, step, schemas))
        else:
            way += [made.rest.name, "*"] if made and made.rest else ["*"]
        following = inside(here, step)
        assert following is not None, "the check comes first"
        here = following
    return tuple(way), here


def _made(schema: Node, schemas: ir.Schemas) -> ir.Schema | None:
    return schemas.by_name.get(schemas.names.get((schema.pointer, "models"), ""))


def _attribute(schema: Node, wire: str, schemas: ir.Schemas) -> str:
    """The Python name of a property, its own or that of what it is composed of."""
    for part in (schema, *map(target, schema["allOf"].elements())):
        made = _made(part, schemas)
        if made and wire in made.fields:
            return made.fields[wire]
    return field_name(wire)


def _type(schema: Node, schemas: ir.Schemas) -> ir.Annotation:
    """The annotation of an item."""
    schema = target(schema)
    name = schemas.names.get((schema.pointer, "models"))
    if name:
        return ir.named(f".{schemas.by_name[name].module}", name)
    if schema["format"].value == "date-time":
        return ir.named("datetime", "datetime")
    kinds = [ir.Annotation(_PLAIN[kind]) if kind in _PLAIN else ir.ANY for kind in types(schema)]
    return ir.union(kinds or [ir.ANY])
