"""Edits of the spec that make a parameter or field agree with a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.drift import sketch
from generator.drift.described import LIMITS, PlacedFact, above, last
from generator.drift.difference import Compared, Difference
from generator.drift.editing import Editor
from generator.drift.facts import FieldFacts, Json
from generator.drift.statements import Statements, Where, parent, statements
from generator.drift.wholes import change_example
from generator.drift.yamltext import NoPlaceError
from generator.openapi import target
from generator.spec.document import Node

_KEYS: Mapping[str, tuple[str, ...]] = {
    "type": ("type",),
    "format": ("format",),
    "default": ("default",),
    "enum": ("enum", "const"),
    "limits": LIMITS,
    "deprecated": ("deprecated",),
    "example": ("examples", "example"),
    "nullable": ("nullable", "type"),
    "required": ("required",),
}
_CONTAINERS = ("array", "object")


def change_field(editor: Editor, row: Difference, compared: Compared) -> None:
    """Make a field as the page has it. Raises NoPlaceError where no small edit does."""
    described = compared.described
    if described is None:
        raise NoPlaceError("the spec has no such operation")
    side = statements(described.facts, described.node)
    fact = side.said.get(row.where._replace(aspect="presence") if row.where.aspect == "name" else row.where)
    if row.where.part == "errors" and row.where.field.count("/") == 1:
        change_example(editor, row, side)
    elif row.kind == "page-only":
        _add(editor, row, compared, side)
    elif not isinstance(fact, PlacedFact):
        raise NoPlaceError("the spec does not say so anywhere")
    elif row.kind == "spec-only":
        _take_out(editor, row, compared, fact.node)
    elif row.kind == "renamed":
        _rename(editor, row, fact.node)
    else:
        _change(editor, row, compared, fact)


def _add(editor: Editor, row: Difference, compared: Compared, side: Statements) -> None:
    fields = _fields(row, compared)
    path = row.where.field.removeprefix(_status(row))
    assert compared.described is not None
    if row.where.part == "parameters":
        facts = next((each for each in fields if each.path == path), FieldFacts(path=path, line=0, aspects={}))
        _append(editor, compared.described.node, "parameters", sketch.parameter(facts))
        return
    holder = _holder(side, row.where)
    name = sketch.name_of(path)
    if holder["properties"]:
        editor.put(holder["properties"], name, sketch.field(fields, path))
    else:
        editor.put(holder, "properties", {name: sketch.field(fields, path)})
    if any(each.path == path and "required" in each.aspects and each.aspects["required"].value for each in fields):
        _append(editor, holder, "required", name)


def _holder(side: Statements, where: Where) -> Node:
    """The schema that the fields beside this one are properties of."""
    if beside := side.beside(where):
        return above(beside, 2)
    around = parent(where.field)
    holder = side.said.get(Where(where.part, around, "presence"))
    if not isinstance(holder, PlacedFact) or not around:
        raise NoPlaceError("the spec has no such body")
    return target(holder.node)


def _take_out(editor: Editor, row: Difference, compared: Compared, node: Node) -> None:
    if row.where.part == "parameters":
        _drop_element(editor, above(node), int(last(node.pointer)))
        return
    holder, name = above(node, 2), last(node.pointer)
    editor.drop(above(node), name)
    if name in (holder["required"].value or ()):
        _drop_element(editor, holder["required"], holder["required"].value.index(name))


def _rename(editor: Editor, row: Difference, node: Node) -> None:
    if row.where.part == "parameters":
        editor.put(node, "name", row.documented)
        return
    holder, name = above(node, 2), last(node.pointer)
    editor.rename(above(node), name, row.documented)
    if name in (holder["required"].value or ()):
        names = [row.documented if each == name else each for each in holder["required"].value]
        editor.put(holder, "required", names)


def _change(editor: Editor, row: Difference, compared: Compared, fact: PlacedFact) -> None:
    aspect, value = row.where.aspect, row.documented
    if aspect == "required":
        _require(editor, row, fact.node)
        return
    holder = _said_by(fact, aspect)
    if aspect == "type":
        _retype(editor, row, compared, holder)
    elif aspect == "nullable":
        _set(editor, holder, "type", _types(holder, bool(value)))
    elif aspect == "limits":
        for key in {**(row.implemented or {}), **(value or {})}:
            _set(editor, holder, key, (value or {}).get(key))
    elif aspect == "example" and row.where.part == "parameters" and holder["schema"]:
        _drop_keys(editor, holder, "examples", "example")
        _set(editor, holder["schema"], "examples", value if isinstance(value, list) else [value])
    else:
        first, *others = _KEYS[aspect]
        _drop_keys(editor, holder, *others)
        _set(editor, holder, first, _listed(aspect, value, holder))


def _listed(aspect: str, value: Json, holder: Node) -> Json:
    """The value as the key wants it."""
    if aspect == "example":
        return value if isinstance(value, list) or value is None else [value]
    if aspect == "enum" and isinstance(value, list) and None in (holder["enum"].value or ()) and None not in value:
        return [*value, None]
    return value


def _retype(editor: Editor, row: Difference, compared: Compared, holder: Node) -> None:
    """Another type; with what is inside, where that changes as well."""
    if holder["anyOf"] or holder["oneOf"] or holder["allOf"]:
        raise NoPlaceError("the type is put together from several schemas")
    names = [row.documented] if isinstance(row.documented, str) else list(row.documented or ())
    old = [row.implemented] if isinstance(row.implemented, str) else list(row.implemented or ())
    if not names or ({*names, *old} & {*_CONTAINERS} and row.where.part != "parameters"):
        path = row.where.field.removeprefix(_status(row))
        if path.endswith("/*") or last(above(holder).pointer) != "properties":
            raise NoPlaceError("the schema is shared")
        editor.put(above(holder), last(holder.pointer), sketch.field(_fields(row, compared), path))
        return
    kinds = [*names, "null"] if "null" in (holder["type"].value or ()) else names
    editor.put(holder, "type", kinds[0] if len(kinds) == 1 else kinds)


def _types(holder: Node, nullable: bool) -> Json:
    """The types of a schema, with or without null."""
    current = holder["type"].value
    if current is None:
        raise NoPlaceError("the schema names no type")
    kinds = [each for each in (current if isinstance(current, list) else [current]) if each != "null"]
    kinds += ["null"] if nullable else []
    return kinds[0] if len(kinds) == 1 else kinds


def _require(editor: Editor, row: Difference, node: Node) -> None:
    if row.where.part == "parameters":
        holder = above(node) if last(node.pointer) == "required" else node
        _set(editor, holder, "required", row.documented or None)
        return
    name = sketch.name_of(row.where.field)
    if row.documented:
        _append(editor, above(node, 2), "required", name)
    else:
        _drop_element(editor, node["required"], node["required"].value.index(name))


def _said_by(fact: PlacedFact, aspect: str) -> Node:
    """The mapping whose key says so, or would."""
    holder = above(fact.node)
    if last(fact.node.pointer) in _KEYS[aspect] and last(holder.pointer) != "properties":
        return holder
    if last(fact.node.pointer) in ("anyOf", "oneOf") and aspect == "type":
        raise NoPlaceError("the type is put together from several schemas")
    return fact.node


def _fields(row: Difference, compared: Compared) -> tuple[FieldFacts, ...]:
    """What the page says about the fields of this part."""
    if compared.facts is None:
        return ()
    if row.where.part == "parameters":
        return compared.facts.parameters or ()
    bodies: Mapping[str, Any] = {"request": compared.facts.request, "response": compared.facts.response}
    status = _status(row).removeprefix("/")
    body = compared.facts.errors.get(status) if status else bodies.get(row.where.part)
    return body.fields or () if body else ()


def _status(row: Difference) -> str:
    return "/" + row.where.field.split("/")[1] if row.where.part == "errors" else ""


def _set(editor: Editor, holder: Node, key: str, value: Json) -> None:
    """Set a key, or take it out where there is nothing to say."""
    if value is None or value == [] or (value is False and key != "default"):
        _drop_keys(editor, holder, key)
    else:
        editor.put(holder, key, value)


def _drop_keys(editor: Editor, holder: Node, *keys: str) -> None:
    for key in keys:
        if isinstance(holder.value, dict) and key in holder.value:
            editor.drop(holder, key)


def _append(editor: Editor, holder: Node, key: str, value: Json) -> None:
    if isinstance(holder[key].value, list) and holder[key].value:
        editor.append(holder[key], value)
    else:
        editor.put(holder, key, [value])


def _drop_element(editor: Editor, elements: Node, index: int) -> None:
    """Take an element out of a list, and the list itself with its last element."""
    if len(elements.value) == 1:
        editor.drop(above(elements), last(elements.pointer))
    else:
        editor.remove(elements, index)
