"""What a schema is made of, in a direction: the components that it needs, and the faults among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.diagnostics import Diagnostic
from generator.ledger import Unsupported
from generator.models.families import Families, Member
from generator.models.formats import Direction
from generator.models.merge import Merged, Merger
from generator.spec.objects import Schema


@dataclass(frozen=True)
class Node:
    """A component, or a schema that an operation holds; of a parent either its own class or all of its family."""

    schema: Schema
    is_family: bool = False


class Reach:
    """Walks through schemas, each as one, readOnly and writeOnly properties left out where they do not travel."""

    def __init__(self, components: Mapping[str, Schema]) -> None:
        self.components = components
        self.merger = Merger()
        self.families = Families(components, self.merger)
        self._rests: dict[Merged, Schema] = {}
        self._own: dict[Schema, Merged] = {}
        self._sound: dict[Direction, set[Node]] = {"inputs": set(), "models": set()}
        self._faults: dict[tuple[Node, Direction], Diagnostic | None] = {}

    def fault(self, schema: Schema, direction: Direction) -> Diagnostic | None:
        """The first reason why a schema cannot be used in a direction; None where it can."""
        key = (Node(schema), direction)
        if key not in self._faults:
            self._faults[key] = self._find_fault(schema, direction)
        return self._faults[key]

    def _find_fault(self, schema: Schema, direction: Direction) -> Diagnostic | None:
        sound = self._sound[direction]
        seen: set[Node] = set()
        try:
            if direction == "inputs" and self.merger.content(schema).never:
                return schema.place.says("nothing fits the schema, so nothing can be sent")
            pending = [self.node(schema)]
            while pending:
                node = pending.pop()
                if node not in seen and node not in sound:
                    seen.add(node)
                    pending += self.links(node, direction)
        except Unsupported as problem:
            return problem.diagnostic
        sound |= seen
        return None

    def is_class(self, node: Node) -> bool:
        """Whether a node is an object with fields; else it is an alias."""
        own = self.own(node.schema)
        if node.is_family or own.ref is not None or own.enum is not None or self.union(own):
            return False
        is_empty = own.additional is not None and own.additional.never and not own.patterns
        said = own.properties or own.required or is_empty or node.schema in self.families.values
        return bool(said) and own.types in ((), ("object",))

    def node(self, schema: Schema) -> Node:
        """The node of a schema: of a reference, the component."""
        made = self.merger.merged(schema)
        if made.ref is None:
            return Node(schema, is_family=self.families.of(schema) is not None)
        return self.node(made.target)

    def own(self, schema: Schema) -> Merged:
        """What a schema says as a class of its own."""
        if schema not in self._own:
            made = self.merger.merged(schema)
            self._own[schema] = made if made.ref is not None else self.families.own(schema)
        return self._own[schema]

    def links(self, node: Node, direction: Direction) -> list[Node]:
        """The components that a node refers to."""
        if node.is_family:
            return [each for each, _ in self.members(node.schema, direction)]
        own = self.own(node.schema)
        if own.ref is not None:
            return [self.node(node.schema)]
        found: list[Node] = []
        seen: set[Schema] = set()
        pending = list(self._inside(own, direction))
        while pending:
            schema = pending.pop()
            if schema in seen:
                continue
            seen.add(schema)
            made = self.merger.merged(schema)
            if made.ref is not None:
                found.append(self.node(schema))
            else:
                pending += self._inside(made, direction)
        return found

    def members(self, parent: Schema, direction: Direction) -> list[tuple[Node, tuple[Any, ...]]]:
        """The members of a family with the values that mean them; last the parent itself, where it is one."""
        family = self.families.of(parent)
        assert family is not None
        found: list[tuple[Node, tuple[Any, ...]]] = []
        for member in family.members:
            node = self.node(member.schema)
            inner = self.families.of(node.schema) if node.is_family else None
            is_same = inner is not None and inner.tag == family.tag
            found.append((Node(node.schema) if is_same else node, member.values))
        if family.is_open or (direction == "models" and self.has_own_class(parent)):
            found.append((Node(parent), ()))
        return found

    def has_own_class(self, parent: Schema) -> bool:
        """Whether the parent of a family is a class too, beside the union of its children."""
        family = self.families.of(parent)
        return family is not None and (family.is_open or bool(self.own(parent).properties))

    def union(self, schema: Merged) -> tuple[Member, ...]:
        """The members of a union, each with all that stands beside the union, and the values that mean it."""
        if not schema.union or self.alternatives(schema):
            return ()
        members = tuple(self._beside(schema, member) for member in schema.union)
        if schema.discriminator is None:
            return tuple(Member(schema=member, values=()) for member in members)
        return self.families.tagged(schema.discriminator, members)

    def alternatives(self, schema: Merged) -> Sequence[Sequence[str]]:
        """The alternatives of a union that only says which properties must be there."""
        groups = [each.required for each in schema.union if each.required]
        plain = [replace_required(each).says_nothing for each in schema.union]
        return groups if schema.properties and all(plain) and len(groups) == len(plain) else ()

    def travels(self, schema: Schema, direction: Direction) -> bool:
        """Whether a property is there in this direction."""
        made, content = self.merger.merged(schema), self.merger.content(schema)
        hidden = ("read_only",) if direction == "inputs" else ("write_only",)
        return not (content.never or any(getattr(each, flag) for each in (made, content) for flag in hidden))

    def _beside(self, schema: Merged, member: Schema) -> Schema:
        """A member of a union together with what stands beside the union, where that adds anything to it."""
        if schema not in self._rests:
            self._rests[schema] = Schema(
                place=schema.place,
                components=schema.components,
                types=schema.types,
                properties=schema.properties,
                required=schema.required,
                patterns=schema.patterns,
                additional=schema.additional,
                limits=schema.limits,
                format=schema.format,
                pattern=schema.regexes[0] if schema.regexes else None,
                items=schema.items,
            )
        rest, content = self._rests[schema], self.merger.content(member)
        has_all = all(content.properties.get(name) is each for name, each in rest.properties.items())
        tag = schema.discriminator.property if schema.discriminator else ""
        only_tag = set(rest.properties) <= {tag} and set(rest.required) <= {tag}
        fits = not rest.types or set(content.types) <= set(rest.types) or (content.union and not content.types)
        others = (rest.patterns, rest.additional, rest.limits, rest.format, rest.pattern, rest.items)
        if fits and not any(others) and (only_tag or (has_all and set(rest.required) <= set(content.required))):
            return member
        return self.merger.both(rest, member)

    def _inside(self, schema: Merged, direction: Direction) -> Iterator[Schema]:
        yield from (member.schema for member in self.union(schema))
        if not schema.union or self.alternatives(schema):
            yield from (each for each in schema.properties.values() if self.travels(each, direction))
            yield from schema.patterns.values()
            yield from (each for each in (schema.additional, schema.items) if each is not None)
            yield from schema.prefix
            if direction == "inputs" and schema.contains is not None:
                yield schema.contains


def replace_required(schema: Schema) -> Schema:
    """A schema without what it requires, and without its type where that is an object."""
    return replace(schema, required=(), types=() if schema.types == ("object",) else schema.types)
