"""Turns a schema of the spec into the JSON that datamodel-code-generator is given: nothing but keywords we know.

What is sent is strict, what comes back is lenient, so the same schema has two shapes. Whatever the spec says beyond
the keywords below reaches the documentation, never the code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import SchemaError, SchemaValidator, core_schema

from generator import ir
from generator.names import field as field_name
from generator.names import pascal, unique
from generator.openapi import Direction, is_text_boolean, only_value, required_sets, takes_null, target, travels, types
from generator.spec.document import COMPONENTS, Node, Pointer

Key = tuple[Pointer, Direction]
Shape = dict[str, Any]

_NULL: Shape = {"type": "null"}
_NUMBER: Shape = {"type": "number", "x-python-type": "int | float"}
_LIMITS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength")
_ITEM_LIMITS = ("minItems", "maxItems")
_SHAPED = {"$ref", "type", "enum", "const", "properties", "required", "items", "additionalProperties", "allOf", "anyOf"}
_SHAPED |= {"oneOf", "discriminator", "format", "pattern", "nullable", "readOnly", "writeOnly", *_LIMITS, *_ITEM_LIMITS}
_ANNOTATIONS = {
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "externalDocs",
    "xml",
    "$comment",
}


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A class or alias to be made of the schema at `node`."""

    name: str
    area: str
    direction: Direction
    node: Node

    @property
    def reference(self) -> Shape:
        """A reference to it, in the document that datamodel-code-generator sees."""
        return {"$ref": f"{COMPONENTS}{self.area}.{self.name}"}


@dataclass
class Shaper:
    """Shapes schemas, and names the nested ones that need a class of their own."""

    package: str
    planned: Mapping[Key, Planned]
    lenient: list[Pointer] = field(default_factory=list)
    nested: list[Planned] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.taken.update(plan.name for plan in self.planned.values())

    def define(self, plan: Planned) -> Iterator[ir.Schema]:
        """The schema of a class, followed by those nested in it."""
        self.nested = [plan]
        while self.nested:
            current = self.nested.pop(0)
            fields = _fields(current.node) if "properties" in (current.node.value or {}) else {}
            yield ir.Schema(
                name=current.name,
                direction=current.direction,
                area=current.area,
                pointer=current.node.pointer,
                shape=self._shape(current.node, current, top=True),
                fields=fields,
                rest=_rest(current.node, fields) if _has_typed_rest(current.node, current.direction) else None,
            )

    def _shape(self, node: Node, owner: Planned, *, top: bool = False, step: str = "") -> Shape:
        """The shape of the schema at `node`, inside the class `owner`; `step` names it if it needs its own."""
        if not isinstance(node.value, dict):
            return {}
        self.lenient += [
            node[key].pointer for key in node.value if key not in _SHAPED | _ANNOTATIONS and key[:2] != "x-"
        ]
        nested = not top and _needs_class(node, step)
        shape = self._nest(node, owner, step) if nested else self._inner(node, owner)
        if description := node.text("description"):
            shape["description"] = description
        if node["deprecated"].value is True and not top:
            shape["deprecated"] = True
        if "$ref" in shape and len(shape) > 1:
            shape = {"allOf": [{"$ref": shape.pop("$ref")}], **shape}
        return _nullable(shape) if _is_nullable(node) and shape != _NULL else shape

    def _inner(self, node: Node, owner: Planned) -> Shape:
        if types(node) == ["null"]:
            return dict(_NULL)
        if "$ref" in node.value:
            return self.planned[target(node).pointer, owner.direction].reference
        if is_text_boolean(node):
            return {"type": "boolean", "x-python-type": f"{self.package}._formats.WireBool"}
        if "enum" in node.value or "const" in node.value:
            return _enum(node, owner.direction)
        if "properties" in node.value:
            return self._object(node, owner)
        for key in ("allOf", "anyOf", "oneOf"):
            if key in node.value:
                return self._composed(node, owner, key)
        return self._plain(node, owner)

    def _nest(self, node: Node, owner: Planned, step: str) -> Shape:
        """A reference to a class made for this schema, named after the class and property that hold it."""
        name = base = f"{owner.name}{pascal(step)}"
        number = 1
        while name in self.taken:
            number += 1
            name = f"{base}{number}"
        self.taken.add(name)
        plan = Planned(name=name, area=owner.area, direction=owner.direction, node=node)
        self.nested.append(plan)
        return plan.reference

    def _object(self, node: Node, owner: Planned) -> Shape:
        going = {wire: child for wire, child in node["properties"].items() if travels(child, owner.direction)}
        required = [wire for wire in node["required"].value or () if wire in going]
        inner = {wire: self._shape(child, owner, step=wire) for wire, child in going.items()}
        if owner.direction == "models":  # there any optional field may be None, and this tells a null from a gap
            nullable = [wire for wire, child in going.items() if wire not in required and takes_null(child)]
            inner |= {wire: _marked(inner[wire]) for wire in nullable}
        shape: Shape = {"type": "object", "properties": inner, "required": required}
        if _has_typed_rest(node, owner.direction):
            shape["additionalProperties"] = self._shape(node["additionalProperties"], owner, step="Value")
        if owner.direction == "inputs" and node["additionalProperties"].value not in (None, False):
            shape["additionalProperties"] = True
        if alternatives := required_sets(node):
            shape["x-pyclient-any-of-required"] = alternatives
        return shape

    def _composed(self, node: Node, owner: Planned, key: str) -> Shape:
        members = list(node[key].elements())
        if key == "allOf" and len(members) == 1:
            return self._shape(members[0], owner, step="Base")
        inner = [
            self._shape(member, owner, top=key == "allOf", step=f"Option{number}")
            for number, member in enumerate(members, 1)
        ]
        shape: Shape = {"allOf" if key == "allOf" else "anyOf": inner}
        name = node["discriminator"]["propertyName"].value
        if isinstance(name, str) and all("$ref" in item for item in inner):
            shape["discriminator"] = {"propertyName": name, "mapping": self._mapping(node, members, owner.direction)}
        return shape

    def _mapping(self, node: Node, members: list[Node], direction: Direction) -> Shape:
        """The reference of each member by its values of the discriminator: as mapped, else its constant or its name."""
        mapped = {key: str(child.value).rpartition("/")[2] for key, child in node["discriminator"]["mapping"].items()}
        result: Shape = {}
        for member in map(target, members):
            name = member.pointer.rpartition("/")[2]
            values = [key for key, schema in mapped.items() if schema == name]
            own = only_value(target(member["properties"][node["discriminator"]["propertyName"].value]))
            for value in values or [str(own) if own is not None else name]:
                result[value] = self.planned[member.pointer, direction].reference["$ref"]
        return result

    def _plain(self, node: Node, owner: Planned) -> Shape:
        kinds = [kind for kind in types(node) if kind != "null"]
        if len(kinds) > 1:
            return {"anyOf": [self._typed(node, kind, owner) for kind in kinds]}
        return self._typed(node, kinds[0] if kinds else "", owner)

    def _typed(self, node: Node, kind: str, owner: Planned) -> Shape:
        strict = owner.direction == "inputs"
        if strict and node["x-pyclient-epoch"]:
            return {"type": kind, "x-python-type": f"{self.package}._formats.{_epoch(node, kind)}"}
        limits = {key: node[key].value for key in _LIMITS if strict and node[key].value is not None}
        match kind:
            case "number":
                return _NUMBER | limits
            case "string":
                return self._string(node, owner.direction) | limits
            case "array":
                sizes = {key: node[key].value for key in _ITEM_LIMITS if strict and node[key].value is not None}
                return {"type": "array", "items": self._shape(node["items"], owner, step=_item_step(node)), **sizes}
            case "object":
                extra = node["additionalProperties"]
                values = self._shape(extra, owner, step="Value") if isinstance(extra.value, dict) else True
                return {"type": "object", "additionalProperties": values}
            case "":
                return {}
            case _:
                return {"type": kind, **limits}

    def _string(self, node: Node, direction: Direction) -> Shape:
        if node["format"].value == "date-time":
            if direction == "inputs":
                return {"type": "string", "x-python-type": f"{self.package}._formats.WireDateTime"}
            return {"type": "string", "format": "date-time"}
        if node["format"].value == "date":
            return {"type": "string", "format": "date"}
        pattern = node["pattern"].value
        if pattern is None or direction == "models":
            return {"type": "string"}
        if not _compiles(pattern):
            self.lenient.append(node["pattern"].pointer)
            return {"type": "string"}
        return {"type": "string", "pattern": pattern}


def _epoch(node: Node, kind: str) -> str:
    """The type of a moment that is sent as a count since 1970."""
    return f"Epoch{node.text('x-pyclient-epoch').capitalize()}{'Text' if kind == 'string' else ''}"


def _fields(node: Node) -> Mapping[str, str]:
    """Python names of the properties; `x-pyclient-name` wins."""
    given = {wire: child.text("x-pyclient-name") or wire for wire, child in node["properties"].items()}
    return unique(given, lambda wire: field_name(given[wire]))


def _has_typed_rest(node: Node, direction: Direction) -> bool:
    """Whether a reply may have properties of a known type beside those that its schema names."""
    extra = node["additionalProperties"].value
    return direction == "models" and "properties" in (node.value or {}) and isinstance(extra, dict) and bool(extra)


def _rest(node: Node, fields: Mapping[str, str]) -> ir.Rest:
    """The attribute for them; `x-pyclient-name` wins."""
    extra = node["additionalProperties"]
    name = field_name(extra.text("x-pyclient-name") or "additional_properties")
    while name in fields.values():
        name += "_"
    return ir.Rest(
        name=name, description=extra.text("description") or "The properties that have no names of their own."
    )


def _item_step(node: Node) -> str:
    """What an element of a list is called: the singular of a property's plural would be a guess."""
    return (
        f"{node.pointer.rpartition('/')[2]}Item" if node.pointer.rpartition("/")[0].endswith("properties") else "Item"
    )


def _needs_class(node: Node, step: str) -> bool:
    """Whether a nested schema cannot be written inside an annotation: an object, or a list element with limits."""
    if "$ref" in node.value:
        return False
    if "properties" in node.value or len(node["allOf"].value or ()) > 1:
        return True
    return step.endswith(("Item", "Value")) and any(key in node.value for key in (*_LIMITS, "pattern", *_ITEM_LIMITS))


def _enum(node: Node, direction: Direction) -> Shape:
    """Closed where it is sent, open where it comes back."""
    values = [node["const"].value] if "const" in node.value else node["enum"].value
    known = [value for value in values if value is not None]
    if any(isinstance(value, float) for value in known):
        return {**_NUMBER, "x-known": known}
    if direction == "inputs":
        return {"enum": known}
    open_types = sorted({type(value).__name__ for value in known})
    return {"anyOf": [{"enum": known}, *(_OPEN[name] for name in open_types)]}


_OPEN: Mapping[str, Shape] = {"str": {"type": "string"}, "int": _NUMBER, "bool": {"type": "boolean"}}


def _marked(shape: Shape) -> Shape:
    """The same, with the mark of a field that is documented to be null at times."""
    return {**({"allOf": [shape]} if "$ref" in shape else shape), "x-nullable": True}


def _is_nullable(node: Node) -> bool:
    in_enum = "enum" in node.value and None in node["enum"].value
    return node["nullable"].value is True or "null" in types(node) or in_enum


def _nullable(shape: Shape) -> Shape:
    """The same, or null; what is said about the field stays outside."""
    outer: Shape = {key: shape.pop(key) for key in ("description", "deprecated") if key in shape}
    members = shape["anyOf"] if set(shape) == {"anyOf"} else [shape]
    return {"anyOf": [*members, _NULL], **outer}


def _compiles(pattern: str) -> bool:
    """Whether pydantic's regular expressions can express the pattern: a module with one they cannot fails to import."""
    try:
        SchemaValidator(core_schema.str_schema(pattern=pattern))
    except SchemaError:
        return False
    return True
