"""Documented examples as Python code: how a call reads, for the README."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ir
from generator.openapi import first_example, target
from generator.spec.document import Node
from generator.text import literal


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A call as code, and the public names that it uses."""

    code: str
    names: tuple[str, ...]


@dataclass
class Sampler:
    """Writes values of the spec's examples as expressions of the models made for them."""

    schemas: ir.Schemas
    used: set[str] = field(default_factory=set)

    def call(
        self, target_name: str, operation: Node, parameters: Sequence[Node], body: ir.Schema | None, call: ir.Call
    ) -> Sample:
        """A call of a method with the examples of its parameters and its body."""
        self.used = set()
        by_wire = {node.text("name"): node for node in parameters}
        given = [self._value(by_wire[argument.wire]) for argument in call.path_arguments]
        given += [
            f"{argument.name}={self._value(by_wire[argument.wire])}"
            for argument in call.arguments
            if argument.required or first_example(by_wire[argument.wire]) is not None
        ]
        if body or call.whole_body:
            given += self._body(next(content for _, content in operation["requestBody"]["content"].items()), call)
        return Sample(code=f"{target_name}({', '.join(given)})", names=tuple(sorted(self.used)))

    def _value(self, parameter: Node) -> str:
        value = first_example(parameter)
        return literal("…" if value is None else value)

    def _body(self, content: Node, call: ir.Call) -> list[str]:
        value, schema = first_example(content), target(content["schema"])
        if call.whole_body:
            if call.whole_body.type.text == "bytes":
                return ['body=b"..."'] if call.whole_body.required else []
            if value is None:
                return ["body=..."] if call.whole_body.required else []
            return [f"body={self.expression(schema, value)}"]
        example = value if isinstance(value, dict) else {}
        return [
            (
                f"{argument.name}={self.expression(schema['properties'][argument.wire], example[argument.wire])}"
                if argument.wire in example
                else f"{argument.name}=..."
            )
            for argument in call.fields
            if argument.wire in example or argument.required
        ]

    def expression(self, schema: Node, value: Any) -> str:
        """A value as the code that makes it: an object with a class of its own is a call of that class."""
        schema = target(schema)
        if isinstance(value, list):
            return f"[{', '.join(self.expression(schema['items'], item) for item in value)}]"
        name = self.schemas.names.get((schema.pointer, "inputs"))
        if not isinstance(value, dict) or name is None or not self.schemas.by_name[name].fields:
            return literal(value)
        fields = self.schemas.by_name[name].fields
        if not value.keys() <= fields.keys():
            return literal(value)
        self.used.add(name)
        inside = (f"{fields[wire]}={self.expression(schema['properties'][wire], item)}" for wire, item in value.items())
        return f"{name}({', '.join(inside)})"
