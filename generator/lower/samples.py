"""Documented examples as Python code: how a call reads, for the README."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator import ir
from generator.lower.classes import Classes
from generator.spec.objects import Example, MediaType, Parameter, Schema
from generator.text import literal


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A call as code, and the public names that it uses."""

    code: str
    names: tuple[str, ...]


@dataclass
class Sampler:
    """Writes values of the spec's examples as expressions of the models made for them."""

    classes: Classes
    used: set[str] = field(default_factory=set)

    def call(
        self, target: str, parameters: Mapping[str, Parameter], content: MediaType | None, call: ir.Call
    ) -> Sample:
        """A call of a method with the examples of its parameters, by key, and of its body."""
        self.used = set()
        given = [self._value(parameters[argument.wire]) for argument in call.path_arguments]
        given += [
            f"{argument.name}={self._value(parameters[argument.wire])}"
            for argument in call.arguments
            if argument.required or _example(parameters[argument.wire]) is not None
        ]
        given += self._body(content, call)
        return Sample(code=f"{target}({', '.join(given)})", names=tuple(sorted(self.used)))

    def _value(self, parameter: Parameter) -> str:
        example = _example(parameter)
        return literal(example.value if example and example.value is not None else "…")

    def _body(self, content: MediaType | None, call: ir.Call) -> list[str]:
        schema = content.schema if content else None
        example = first(content.examples, schema) if content else None
        if call.whole_body:
            if example is None or schema is None:
                return ["body=..."] if call.whole_body.required else []
            return [f"body={self.expression(schema, example.value)}"]
        value = example.value if example and isinstance(example.value, dict) else {}
        made = self.classes.of(schema, "inputs") if schema else None
        fields = {each.wire: each.schema for each in made.fields or ()} if made else {}
        return [
            (
                f"{argument.name}={self.expression(fields[argument.wire], value[argument.wire])}"
                if argument.wire in value
                else f"{argument.name}=..."
            )
            for argument in call.fields
            if argument.wire in value or argument.required
        ]

    def expression(self, schema: Schema, value: Any) -> str:
        """A value as the code that makes it: an object with a class of its own is a call of that class."""
        schema = schema.target
        if isinstance(value, list):
            items = schema.items
            return f"[{', '.join(self.expression(items, item) if items else literal(item) for item in value)}]"
        made = self.classes.of(schema, "inputs") if isinstance(value, dict) else None
        fields = {each.wire: each for each in made.fields or ()} if made else {}
        if made is None or not value.keys() <= fields.keys():
            return literal(value)
        self.used.add(made.plan.name)
        inside = (f"{fields[wire].name}={self.expression(fields[wire].schema, item)}" for wire, item in value.items())
        return f"{made.plan.name}({', '.join(inside)})"


def first(examples: Sequence[Example], schema: Schema | None) -> Example | None:
    """The first documented value, of a thing itself or of its schema."""
    if examples or schema is None:
        return examples[0] if examples else None
    own = schema.examples or schema.target.examples
    return own[0] if own else None


def _example(parameter: Parameter) -> Example | None:
    return first(parameter.examples, parameter.schema)
