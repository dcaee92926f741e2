"""The classes of a package by the schemas that they were made of: the way from a schema to a name in Python."""

from __future__ import annotations

from generator import ir
from generator.models import Direction, Made, Models
from generator.names import field as field_name
from generator.spec.objects import Schema

_PLAIN = {"string": ir.STR, "integer": ir.INT, "number": ir.NUMBER, "boolean": ir.BOOL}


class Classes:
    """Finds the class of a schema, wherever that stands."""

    def __init__(self, models: Models) -> None:
        self.models = models
        self._by_schema = {(made.plan.node.schema, made.plan.direction): made for made in models.made.values()}

    def of(self, schema: Schema, direction: Direction) -> Made | None:
        """The class of a schema that is an object with fields; None of any other."""
        made = self._by_schema.get((schema.target, direction))
        return made if made is not None and made.fields is not None else None

    def attributes(self, schema: Schema, step: str) -> tuple[str, ...]:
        """What leads from a value that came back to one of its parts; `*` stands for all entries of a map."""
        made = self.of(schema, "models")
        if step == "*":
            return (made.rest.name, "*") if made is not None and made.rest is not None else ("*",)
        named = {each.wire: each.name for each in made.fields or ()} if made is not None else {}
        return (named.get(step) or field_name(step),)

    def item(self, schema: Schema) -> ir.Annotation:
        """The type of an item of a list that came back."""
        target = schema.target
        made = self._by_schema.get((target, "models"))
        if made is not None:
            return made.plan.annotation
        if target.format == "date-time":
            return ir.DATETIME
        return ir.union([_PLAIN.get(kind, ir.ANY) for kind in target.types] or [ir.ANY])
