"""Which schemas become classes: who reaches them, in which direction, and under which names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.ir.annotation import Annotation, named
from generator.ledger import Ledger, Unsupported
from generator.models.formats import IMPORTED, Direction, runtime_names
from generator.models.naming import class_names, component_names, in_direction
from generator.models.reach import Node, Reach
from generator.names import pascal
from generator.spec.objects import Schema

SHARED = "common"
"""The module of what more than one resource uses."""

Key = tuple[Node, Direction]


@dataclass(frozen=True, kw_only=True)
class Use:
    """A schema that an operation sends or gets back."""

    direction: Direction
    area: str
    """The resource: the module of classes that only it uses."""
    schema: Schema
    name: str
    """The name of its class where the schema stands in the operation itself."""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A class or alias to be made."""

    name: str
    area: str
    direction: Direction
    node: Node

    @property
    def module(self) -> str:
        """The module that defines it, relative to the package."""
        return f"{self.direction}.{self.area}"

    @property
    def path(self) -> str:
        """What datamodel-code-generator calls it."""
        return f"{self.area}.{self.name}"

    @property
    def annotation(self) -> Annotation:
        """How it is named in a signature."""
        return named(f".{self.module}", self.name)


def everything(components: Mapping[str, Schema]) -> Sequence[Use]:
    """Every component as something that comes back: the package of a document without operations."""
    return [
        Use(direction="models", area=SHARED, schema=schema, name=pascal(name)) for name, schema in components.items()
    ]


def plan(uses: Sequence[Use], reach: Reach, reserved: frozenset[str], main: str) -> Mapping[Key, Planned]:
    """A name and a module for every class that the uses need. Raises Unsupported for a schema with a fault."""
    for use in uses:
        fault = reach.fault(use.schema, use.direction)
        if fault is not None:
            raise Unsupported(fault)
    areas = _areas(uses, reach)
    names = _names(uses, reach, areas, reserved | runtime_names() | IMPORTED, main)
    made = {
        key: Planned(name=names[key], area=min(found) if len(found) == 1 else SHARED, direction=key[1], node=key[0])
        for key, found in areas.items()
    }
    return dict(sorted(made.items(), key=lambda item: (item[1].module, item[1].name)))


def unused(uses: Sequence[Use], reach: Reach, components: Mapping[str, Schema], ledger: Ledger) -> None:
    """Note the components that no operation uses."""
    reached = {node.schema for node, _ in _areas(uses, reach)}
    merged = {part for schema in reached for part in _all_parts(schema)}
    for name, schema in components.items():
        if schema.target not in merged and schema.fault is None:
            ledger.lenient(schema.place, "schema", name, "is used by no operation")


def root(use: Use, reach: Reach) -> Node:
    """What a use needs a type for: a component, or the schema itself where it is more than a reference to one."""
    made = reach.merger.merged(use.schema)
    node = reach.node(use.schema)
    is_nullable = made.ref is not None and reach.merger.takes_null(made)
    is_said_there = not reach.is_class(node) and not node.is_family and not made.null
    return Node(use.schema) if is_nullable and not is_said_there else node


def _all_parts(schema: Schema) -> set[Schema]:
    """A schema, and the components that it takes in by `allOf`."""
    found: set[Schema] = set()
    pending = [schema]
    while pending:
        current = pending.pop()
        if current not in found:
            found.add(current)
            pending += [each.target for each in (*current.children(), current)]
    return found


def _areas(uses: Sequence[Use], reach: Reach) -> Mapping[Key, set[str]]:
    """Every class that the uses need, with the resources that reach it."""
    areas: dict[Key, set[str]] = defaultdict(set)
    for use in uses:
        pending = [root(use, reach)]
        while pending:
            node = pending.pop()
            if use.area not in areas[node, use.direction]:
                areas[node, use.direction].add(use.area)
                pending += reach.links(node, use.direction)
    return areas


def _names(
    uses: Sequence[Use], reach: Reach, areas: Mapping[Key, set[str]], taken: frozenset[str], main: str
) -> Mapping[Key, str]:
    inline: dict[Schema, list[str]] = defaultdict(list)
    for use in uses:
        inline[use.schema].append(use.name)
    stands = component_names(reach.components, main)
    wanted: dict[str, Sequence[str]] = {}
    spellings: dict[str, str] = {}
    keys: dict[str, Key] = {}
    for node, direction in areas:
        key = f"{node.schema.place.file}#{node.schema.place.pointer} {direction} {node.is_family}"
        names = stands.get(node.schema)
        if names is None:
            names = sorted(inline[node.schema])
            wanted[key] = [pascal(name) for name in names]
        else:
            prefix = "Any" if node.is_family and reach.has_own_class(node.schema) else ""
            wanted[key] = [f"{prefix}{in_direction(name, direction)}" for name in names]
            if direction == "inputs":
                wanted[key] = [*wanted[key], *(f"{prefix}{pascal(name)}AsInput" for name in names)]
        spellings[key] = names[0]
        keys[key] = (node, direction)
    return {keys[key]: name for key, name in class_names(wanted, spellings, taken).items()}
