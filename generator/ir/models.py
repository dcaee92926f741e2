"""The classes of a package, and the schemas that they are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.openapi import Direction, target
from generator.spec.document import Node, Pointer


@dataclass(frozen=True, kw_only=True)
class Use:
    """A schema that an operation sends or gets back."""

    direction: Direction
    area: str
    node: Node
    name: str
    """The name of its class where the schema stands in the operation itself."""


@dataclass(frozen=True, kw_only=True)
class Rest:
    """An attribute of a class for all properties beside those that its schema names."""

    name: str
    description: str


@dataclass(frozen=True, kw_only=True)
class Schema:
    """A schema that becomes a class or a type alias, shaped for datamodel-code-generator."""

    name: str
    direction: Direction
    area: str
    pointer: Pointer
    shape: Mapping[str, Any]
    fields: Mapping[str, str] = field(default_factory=dict)
    """Python name of each property, by wire name."""
    rest: Rest | None = None
    """What holds the properties that are not named one by one, where they have a type."""

    @property
    def module(self) -> str:
        """The module that defines it, relative to the package."""
        return f"{self.direction}.{self.area}"

    @property
    def reference(self) -> str:
        """How the runtime names it: `module:name`."""
        return f"{self.module}:{self.name}"


@dataclass(frozen=True, kw_only=True)
class Schemas:
    """The schemas of a package: by name, and the name of each by pointer and direction."""

    by_name: Mapping[str, Schema]
    names: Mapping[tuple[Pointer, Direction], str]
    lenient: tuple[Pointer, ...]
    """Keywords that are documented but not enforced."""

    @property
    def wire_names(self) -> Mapping[str, str]:
        """The Python name of every property, by wire name; not of one that has several."""
        pairs = {(wire, name) for schema in self.by_name.values() for wire, name in schema.fields.items()}
        several = Counter(wire for wire, _ in pairs)
        return {wire: name for wire, name in sorted(pairs) if several[wire] == 1}

    def of(self, node: Node, direction: Direction) -> Schema:
        """The schema that stands at `node`, or that `node` refers to."""
        return self.by_name[self.names[target(node).pointer, direction]]


@dataclass(frozen=True, kw_only=True)
class Models:
    """What datamodel-code-generator made of the schemas."""

    sources: Mapping[str, str]
    """Python source by path in the package."""
    modules: Mapping[str, str]
    """The module of each class or alias, by name."""
    types: Mapping[tuple[str, str], str]
    """The annotation of each field, by class name and wire name."""
