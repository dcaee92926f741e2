"""Makes the classes and aliases of a plan: their fields, and what the runtime must check of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.ir.annotation import Annotation
from generator.models import shape as shapes
from generator.models.families import tag_text
from generator.models.formats import Direction, Mark
from generator.models.merge import Merged
from generator.models.schemas import Planned
from generator.models.shape import Shape
from generator.models.types import Types, key_limits
from generator.names import field as field_name
from generator.names import unique
from generator.spec.objects import Schema

Json = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Field:
    """A property of a class."""

    name: str
    wire: str
    required: bool
    annotation: Annotation
    description: str
    deprecated: bool
    schema: Schema
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Rest:
    """What holds the properties of a class that have no names of their own: an attribute, and the type of each."""

    name: str
    annotation: Annotation
    description: str


@dataclass(frozen=True, kw_only=True)
class Made:
    """A class, or an alias where it has no fields, as datamodel-code-generator is given it."""

    plan: Planned
    json: Mapping[str, Any]
    annotation: Annotation
    """What an alias stands for; of a class, itself."""
    description: str = ""
    marks: tuple[Mark, ...] = ()
    fields: tuple[Field, ...] | None = None
    rest: Rest | None = None


@dataclass
class Classes:
    """Makes each class of a plan, and those that are nested in it."""

    types: Types

    def make(self, plan: Planned) -> Iterator[Made]:
        """A class, followed by those nested in it."""
        self.types.nested = {}
        self.types.queue = [plan]
        while self.types.queue:
            yield self._made(self.types.queue.pop(0))

    def annotation(self, schema: Schema, plan: Planned) -> Annotation:
        """How a schema reads in a signature, as it would inside a class of that plan."""
        return self.types.field(schema, plan, "Value").spelled

    def _made(self, plan: Planned) -> Made:
        own = self.types.reach.own(plan.node.schema)
        if self.types.reach.is_class(plan.node):
            return self._object(plan, own)
        if plan.node.is_family:
            shape = self.types.family(plan)
        elif own.ref is not None:
            shape = self.types.referring(own, plan)
        else:
            shape = self.types.inner(own, plan)
            shape = shapes.or_null(shape) if own.null else shape
        return Made(
            plan=plan,
            json=shape.whole,
            annotation=shape.spelled,
            description=own.description,
            marks=shape.marks,
        )

    def _object(self, plan: Planned, own: Merged) -> Made:
        going = dict(self._properties(plan, own))
        given = {wire: each.python_name or wire for wire, each in going.items()}
        names = unique(given, lambda wire: field_name(given[wire]))
        required = [wire for wire in own.required if wire in going]
        properties: dict[str, Json] = {}
        fields: list[Field] = []
        for wire, schema in going.items():
            shape, default = self._property(plan, own, wire, schema)
            needed = wire in required and default is None
            properties[wire] = self._described(shape, schema, wire in required, plan.direction)
            if default is not None:
                properties[wire]["default"] = default
                required = [each for each in required if each != wire]
            merged = self.types.reach.merger.merged(schema)
            fields.append(
                Field(
                    name=names[wire],
                    wire=wire,
                    required=needed,
                    annotation=shape.spelled,
                    description=merged.description,
                    deprecated=merged.deprecated,
                    schema=schema,
                    marks=shape.marks,
                )
            )
        json: Json = {"type": "object", "properties": properties, "required": required}
        rest = self._rest(plan, own, json, set(names.values()))
        json |= self._rules(own, plan.direction, rest)
        return Made(
            plan=plan,
            json=json,
            annotation=plan.annotation,
            description=own.description,
            fields=tuple(fields),
            rest=rest,
        )

    def _properties(self, plan: Planned, own: Merged) -> Iterator[tuple[str, Schema]]:
        """The properties that travel, those that are only required among them, and the one that tells it apart."""
        blank = Schema(place=own.place, components=own.components)
        for wire, schema in own.properties.items():
            if self.types.reach.travels(schema, plan.direction):
                yield wire, schema
        tags = self.types.reach.families.values.get(plan.node.schema, {})
        for wire in dict.fromkeys([*own.required, *sorted(tags)]):
            if wire not in own.properties:
                yield wire, blank

    def _property(self, plan: Planned, own: Merged, wire: str, schema: Schema) -> tuple[Shape, Any]:
        """The type of a property; of a discriminator also the value that is sent where the caller gives none."""
        values = self.types.reach.families.values.get(plan.node.schema, {}).get(wire)
        content = self.types.reach.merger.content(schema)
        if not values:
            return self._watched(plan, own, wire, self.types.field(schema, plan, wire)), None
        if content.enum is not None and len(content.enum) == 1:
            values = list(content.enum)
        shape = shapes.enumeration(tuple(values), content.types, plan.direction)
        if plan.direction == "models":
            return (shapes.or_null(shape) if content.null else shape), None
        name = self.types.reach.families.names.get(plan.node.schema)
        return shape, name if name in values else min(values, key=tag_text)

    def _watched(self, plan: Planned, own: Merged, wire: str, shape: Shape) -> Shape:
        """The discriminator of a parent that came back: any other value than those of its children is drift."""
        family = self.types.reach.families.of(plan.node.schema)
        declared = self.types.reach.merger.content(own.properties[wire]).enum if wire in own.properties else None
        if plan.direction == "inputs" or family is None or family.tag != wire or declared is not None:
            return shape
        values = [value for member in family.members for value in member.values]
        return shapes.enumeration(tuple(values), (), plan.direction)

    def _described(self, shape: Shape, schema: Schema, required: bool, direction: Direction) -> Json:
        json = shape.whole
        if self.types.reach.merger.merged(schema).deprecated:
            json["deprecated"] = True
        if direction == "models" and not required and self.types.reach.merger.takes_null(schema):
            json["x-nullable"] = True  # there any optional field may be None, and this tells a null from a gap
        if "$ref" in json and len(json) > 1:
            json = {"allOf": [{"$ref": json.pop("$ref")}], **json}
        return json

    def _rest(self, plan: Planned, own: Merged, json: Json, taken: set[str]) -> Rest | None:
        """The attribute for properties that have no names of their own; its type goes into the JSON."""
        extra = own.additional
        is_closed = extra is not None and self.types.reach.merger.content(extra).never
        if (extra is None or is_closed) and not own.patterns:
            return None
        values = self.types.values(own, plan, "", free=False)
        json["additionalProperties"] = dict(values.json) or True
        said = extra if extra is not None else next(iter(own.patterns.values()))
        made = self.types.reach.merger.merged(said)
        name = field_name(made.python_name or "additional_properties")
        while name in taken:
            name += "_"
        description = made.description or "The properties that have no names of their own."
        return Rest(name=name, annotation=values.spelled, description=description)

    def _rules(self, own: Merged, direction: Direction, rest: Rest | None) -> Json:
        """What the bases of the runtime must know of a class."""
        rules: Json = {}
        if own.patterns and (own.additional is None or self.types.reach.merger.content(own.additional).never):
            rules["x-pyclient-patterns"] = sorted(own.patterns)
        if direction == "inputs" and (groups := self.types.reach.alternatives(own)):
            rules["x-pyclient-any-of-required"] = [list(group) for group in groups]
        if direction == "inputs" and (sizes := key_limits(own)):
            rules["x-pyclient-size"] = list(sizes)
        return rules
