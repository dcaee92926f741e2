"""Which schemas become classes: who reaches them, in which direction, and under which names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator import ir
from generator.names import pascal, unique
from generator.openapi import Direction, target, travels
from generator.shape import Key, Planned, Shaper
from generator.spec.document import Node

SHARED = "common"
"""The module of what more than one resource uses."""


def collect(uses: Sequence[ir.Use], package: str, client_class: str) -> ir.Schemas:
    """Name and shape every schema that the uses reach."""
    reached = _reach(uses)
    taken = {client_class, f"Async{client_class}", f"{client_class}Error"}
    names = {key: f"{name}Model" if name in taken else name for key, name in _names(uses, reached).items()}
    planned = {
        key: Planned(name=names[key], area=min(areas) if len(areas) == 1 else SHARED, direction=key[1], node=node)
        for key, (node, areas) in reached.items()
    }
    shaper = Shaper(package, planned)
    made = [schema for plan in planned.values() for schema in shaper.define(plan)]
    return ir.Schemas(
        by_name={schema.name: schema for schema in made},
        names={(schema.pointer, schema.direction): schema.name for schema in made},
        lenient=tuple(sorted(set(shaper.lenient))),
    )


Reached = Mapping[Key, tuple[Node, set[str]]]


def _reach(uses: Sequence[ir.Use]) -> Reached:
    """Every root and component, with the resources that reach it."""
    nodes: dict[Key, Node] = {}
    areas: dict[Key, set[str]] = defaultdict(set)
    for use in uses:
        pending = [target(use.node)]
        while pending:
            node = pending.pop()
            key = (node.pointer, use.direction)
            if use.area in areas[key]:
                continue
            areas[key].add(use.area)
            nodes[key] = node
            pending += references(node, use.direction)
    return {key: (nodes[key], areas[key]) for key in sorted(nodes)}


def references(node: Node, direction: Direction) -> Iterator[Node]:
    """The components that a schema refers to, as far as they travel in this direction."""
    if isinstance(node["$ref"].value, str):
        yield target(node)
    for key, child in node.items():
        if key == "properties":
            for _, item in child.items():
                if travels(item, direction):
                    yield from references(item, direction)
        elif key in ("items", "additionalProperties"):
            yield from references(child, direction)
        elif key in ("allOf", "anyOf", "oneOf", "prefixItems"):
            for item in child.elements():
                yield from references(item, direction)


def _names(uses: Sequence[ir.Use], reached: Reached) -> dict[Key, str]:
    """A class name for each schema and direction.

    A component used in both directions gives `X`, what comes back, and `XInput`, what is sent.
    """
    inline = {target(use.node).pointer: use.name for use in uses}
    wanted: dict[str, Key] = {}
    for pointer, direction in reached:
        at_components = pointer.startswith("/components/schemas/") and pointer.count("/") == 3
        base = pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~") if at_components else inline[pointer]
        both = direction == "inputs" and (pointer, "models") in reached
        wanted[f"{pascal(base)}{'Input' if both else ''} {pointer} {direction}"] = (pointer, direction)
    names = unique(wanted, lambda key: key.partition(" ")[0])
    return {wanted[key]: name for key, name in names.items()}
