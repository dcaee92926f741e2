"""Discriminators: which schemas a value of a property tells apart, and which value means which of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.models.merge import Merged, Merger
from generator.models.narrow import key
from generator.spec.objects import Discriminator, Schema


@dataclass(frozen=True, kw_only=True, eq=False)
class Member:
    """A schema that a discriminator tells apart, and the values of the property that mean it, as JSON."""

    schema: Schema
    values: tuple[Any, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Family:
    """A parent and its children: `members` are the children, and `other` is the parent, for all other values."""

    tag: str
    members: tuple[Member, ...]
    is_open: bool
    """Whether an object of none of the children may be sent."""


class Families:
    """The families and the tagged unions of a document."""

    def __init__(self, components: Mapping[str, Schema], merger: Merger) -> None:
        self.merger = merger
        self.names = {component: name for name, component in sorted(components.items()) if component.ref is None}
        self._children: dict[Schema, list[Schema]] = defaultdict(list)
        for name in sorted(components):
            for parent in _parents(components[name]):
                self._children[parent].append(components[name])
        self._made: dict[Schema, Family | None] = {}
        self.values: dict[Schema, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        """For each schema that is told apart, the values that mean it, by the property."""

    def of(self, schema: Schema) -> Family | None:
        """The family of a component that is a parent; None of any other schema."""
        if schema not in self._made:
            self._made[schema] = None  # while it is made
            self._made[schema] = self._family(schema) if schema in self.names else None
        return self._made[schema]

    def own(self, schema: Schema) -> Merged:
        """What a component says of its own class: of a parent, without its children."""
        content = self.merger.content(schema)
        if content.union and self.of(schema) is not None:
            return replace(content, union=(), any_of=(), one_of=(), discriminator=None)
        return content

    def tagged(self, discriminator: Discriminator, union: Sequence[Schema]) -> tuple[Member, ...]:
        """The members of a union, each with the values that mean it."""
        members = tuple(Member(schema=each, values=self._values(discriminator, each)) for each in union)
        self._note(discriminator.property, members)
        return members

    def _family(self, schema: Schema) -> Family | None:
        content = self.merger.content(schema)
        discriminator = content.discriminator
        if discriminator is None:
            return None
        below = list(self._below(schema, discriminator.property))
        if content.union and not any(each.target in below for each in content.union):
            return None
        mapped = [content.components[name].target for name in discriminator.mapping.values()]
        union = [each.target for each in content.union]
        found = [each for each in dict.fromkeys([*below, *mapped, *union]) if each is not schema]
        if not found:
            return None
        found.sort(key=lambda each: self.names.get(each, ""))
        members = self.tagged(discriminator, found)
        return Family(tag=discriminator.property, members=members, is_open=not content.union)

    def _below(self, schema: Schema, tag: str) -> Iterator[Schema]:
        """The children of a parent, and theirs, but for those that another property tells apart."""
        for child in self._children[schema]:
            yield child
            other = self.merger.merged(child).discriminator
            if other is None or other.property == tag:
                yield from self._below(child, tag)

    def _values(self, discriminator: Discriminator, schema: Schema) -> tuple[Any, ...]:
        content = self.merger.content(schema)
        declared = content.properties.get(discriminator.property)
        inner = self.merger.content(declared) if declared is not None else None
        names = [
            value
            for value, name in sorted(discriminator.mapping.items())
            if content.components[name].target is schema.target
        ]
        if (
            not names
            and inner is not None
            and inner.enum is not None
            and (len(inner.enum) == 1 or not self._name(schema))
        ):
            return inner.enum
        return tuple(_typed(name, inner) for name in names or filter(None, [self._name(schema)]))

    def _name(self, schema: Schema) -> str:
        return self.names.get(schema.target, "")

    def _note(self, tag: str, members: Sequence[Member]) -> None:
        known = {member.schema.target for member in members}
        for member in members:
            below = [each for each in self._all_below(member.schema.target) if each not in known]
            for schema in (member.schema.target, *below):
                noted = self.values[schema][tag]
                noted += [value for value in member.values if key(value) not in map(key, noted)]

    def _all_below(self, schema: Schema) -> Iterator[Schema]:
        for child in self._children[schema]:
            yield child
            yield from self._all_below(child)


def tag_text(value: Any) -> str:
    """A value of a discriminator as its mapping writes it."""
    return value if isinstance(value, str) else key(value)


def _typed(value: str, declared: Schema | None) -> Any:
    """A key of a mapping as a value of the property: mappings have texts only."""
    if declared is not None and declared.enum is not None:
        return next((each for each in declared.enum if tag_text(each) == value), value)
    kinds = declared.types if declared is not None else ()
    if kinds == ("integer",) and value.lstrip("-").isdecimal():
        return int(value)
    return value == "true" if kinds == ("boolean",) and value in ("true", "false") else value


def _parents(schema: Schema) -> Iterator[Schema]:
    """The components that a schema takes over by `allOf`."""
    for member in schema.all_of:
        if member.ref is not None and member.ref in member.components:
            yield member.target
        else:
            yield from _parents(member)
