"""Makes one schema of an `allOf` with all that stands beside it: every property, every constraint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from generator.ledger import Unsupported
from generator.models import narrow
from generator.spec.objects import Schema

_MOST_MEMBERS = 200
"""Two unions that must both fit are one of every pair of their members; more than these nobody could read."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Merged(Schema):
    """A schema without `allOf`: with a `ref`, and then nothing beside it but annotations and null; or without one."""

    union: tuple[Schema, ...] = ()
    """Of these one must fit: the members of its `anyOf` or `oneOf`, or of both in pairs."""
    regexes: tuple[str, ...] = ()
    """Every pattern that a text must match."""


class Merger:
    """Merges each schema of a document once."""

    def __init__(self) -> None:
        self._made: dict[Schema, Merged] = {}
        self._pairs: dict[frozenset[Schema], Schema] = {}
        self._kinds: dict[tuple[Merged, str], Merged] = {}
        self._parts: dict[Schema, dict[Schema, Schema]] = {}
        """What a schema that was made of others consists of: each part by what it refers to."""

    def merged(self, schema: Schema) -> Merged:
        """The schema as one. Raises Unsupported where it cannot be used, or where no value fits all its parts."""
        made = self._made.get(schema)
        if made is None:
            if schema.fault is not None:
                raise Unsupported(schema.fault)
            made = self._made[schema] = self._merge(schema)
        return made

    def content(self, schema: Schema) -> Merged:
        """What the schema says, through references."""
        made = self.merged(schema)
        if made.ref is None:
            return made
        inner = self.content(made.target)
        return inner if inner.null or not self.takes_null(made) else replace(inner, null=True)

    def only(self, schema: Merged, kind: str) -> Schema:
        """The part of a schema of several types that is of one of them."""
        key = (schema, kind)
        if key not in self._kinds:
            self._kinds[key] = made = replace(schema, types=(kind,), null=False)
            self._made[made] = made
        return self._kinds[key]

    def takes_null(self, schema: Schema) -> bool:
        """Whether null fits, by what the schema says or by what it refers to."""
        made = schema if isinstance(schema, Merged) else self.merged(schema)
        if made.null or made.types == ("null",) or (made.ref is None and made.says_nothing and not made.union):
            return True
        return made.ref is not None and self.takes_null(made.target)

    def both(self, one: Schema, other: Schema) -> Schema:
        """A schema that fits where both do: the same object for the same parts, so that recursion comes to an end."""
        if one is other or other.says_nothing:
            return one
        if one.says_nothing:
            return other
        first, second = self._parts.get(one, {_part(one): one}), self._parts.get(other, {_part(other): other})
        if second.keys() <= first.keys():
            return one
        if first.keys() <= second.keys():
            return other
        parts = {**first, **second}
        key = frozenset(parts)
        if key not in self._pairs:
            made = replace(_blank(one), all_of=tuple(parts.values()), **_said(one, other))
            self._pairs[key] = made
            self._parts[made] = parts
        return self._pairs[key]

    def _merge(self, schema: Schema) -> Merged:
        if not schema.all_of:
            return self._alone(schema)
        own = self._alone(replace(schema, all_of=()))
        if len(schema.all_of) == 1 and _says_only_annotations(own) and not self._is_child(schema):
            return self._relabelled(self.merged(schema.all_of[0]), schema)
        result: Merged | None = None
        nulls: list[bool] = []
        for member in schema.all_of:
            content = self._member(member, schema)
            if content.types or content.enum is not None or content.union:
                nulls.append(content.null)
            result = content if result is None else self._joined(result, content, schema)
        assert result is not None
        if not _says_only_annotations(own):
            if own.types or own.enum is not None or own.union:
                nulls.append(own.null)
            result = self._joined(result, own, schema)
        null = schema.null or (bool(nulls) and all(nulls))
        return replace(self._relabelled(result, schema), null=null and result.types != ("null",))

    def _alone(self, schema: Schema) -> Merged:
        """A schema without `allOf` as it stands."""
        data = {name: getattr(schema, name) for name in Schema.__dataclass_fields__}
        members = schema.any_of or schema.one_of
        if schema.any_of and schema.one_of:
            members = self._product(schema.any_of, schema.one_of, schema)
        return Merged(**data, union=members, regexes=(schema.pattern,) if schema.pattern is not None else ())

    def _is_child(self, schema: Schema) -> bool:
        """Whether a component is one of those that the discriminator of its parent tells apart."""
        is_component = any(component is schema for component in schema.components.values())
        return is_component and self.content(schema.all_of[0]).discriminator is not None

    def _member(self, member: Schema, whole: Schema) -> Merged:
        """What a member of an `allOf` adds. Of a parent whose union holds the child, only what it says itself."""
        content = self.content(member)
        if content.discriminator is None and not content.union:
            return content
        if any(_refers(choice, whole) for choice in content.union):
            return replace(content, union=(), any_of=(), one_of=(), discriminator=None)
        return content if content.union else replace(content, discriminator=None)

    def _relabelled(self, made: Merged, schema: Schema) -> Merged:
        """The same with the annotations of the schema around it, where that has any."""
        said = _said(made, schema)
        keywords = {**made.keywords, **schema.keywords}
        return replace(made, place=schema.place, keywords=keywords, null=made.null or schema.null, **said)

    def _joined(self, one: Merged, other: Merged, whole: Schema) -> Merged:
        kinds = narrow.types(one.types, other.types)
        values = narrow.values(one.enum, other.enum)
        if kinds is None or values == () or one.never or other.never:
            raise Unsupported(whole.place.says("no value fits all members of the `allOf`", "they exclude each other"))
        return replace(
            one,
            types=kinds,
            enum=values,
            keywords={**one.keywords, **other.keywords},
            properties=self._properties(one.properties, other.properties),
            required=tuple(dict.fromkeys((*one.required, *other.required))),
            patterns=self._properties(one.patterns, other.patterns),
            additional=self._optional(one.additional, other.additional),
            items=self._optional(one.items, other.items),
            prefix=tuple(self._optional(*pair) for pair in zip_longest(one.prefix, other.prefix)),  # type: ignore[misc]
            contains=self._optional(one.contains, other.contains),
            union=self._product(one.union, other.union, whole),
            discriminator=one.discriminator or other.discriminator,
            format=one.format or other.format,
            regexes=tuple(dict.fromkeys((*one.regexes, *other.regexes))),
            content_encoding=one.content_encoding or other.content_encoding,
            limits=narrow.limits(one.limits, other.limits),
            epoch=one.epoch or other.epoch,
            **_said(one, other) | {"default": other.default, "examples": other.examples},
        )

    def _properties(self, one: Mapping[str, Schema], other: Mapping[str, Schema]) -> Mapping[str, Schema]:
        found = dict(one)
        for name, schema in other.items():
            found[name] = self.both(found[name], schema) if name in found else schema
        return found

    def _optional(self, one: Schema | None, other: Schema | None) -> Schema | None:
        return self.both(one, other) if one is not None and other is not None else one or other

    def _product(self, one: tuple[Schema, ...], other: tuple[Schema, ...], whole: Schema) -> tuple[Schema, ...]:
        if not one or not other or one == other:
            return one or other
        if len(one) * len(other) > _MOST_MEMBERS:
            raise Unsupported(whole.place.says("two unions that must both fit have too many pairs of members"))
        return tuple(pair for left in one for right in other if self._can_be(pair := self.both(left, right)))

    def _can_be(self, pair: Schema) -> bool:
        """Whether any value fits both of a pair."""
        try:
            self.merged(pair)
        except Unsupported:
            return False
        return True


def _part(schema: Schema) -> Schema:
    """What tells a part from others: a reference is what it refers to."""
    return schema if schema.null else schema.target


def _blank(schema: Schema) -> Schema:
    """A schema at the same place that says nothing."""
    return Schema(place=schema.place, components=schema.components, keywords=schema.keywords)


def _said(base: Schema, over: Schema) -> dict[str, Any]:
    """The annotations of two schemas, those of the second first."""
    return {
        "title": over.title or base.title,
        "description": over.description or base.description,
        "default": over.default or base.default,
        "examples": over.examples or base.examples,
        "deprecated": over.deprecated or base.deprecated,
        "read_only": over.read_only or base.read_only,
        "write_only": over.write_only or base.write_only,
        "python_name": over.python_name or base.python_name,
        "xml": over.xml or base.xml,
        "sources": over.sources or base.sources,
    }


def _says_only_annotations(schema: Merged) -> bool:
    return schema.says_nothing and not schema.union and schema.discriminator is None


def _refers(schema: Schema, whole: Schema, seen: frozenset[str] = frozenset()) -> bool:
    """Whether a member of a union is made of `whole`, by reference or by `allOf`."""
    if schema is whole:
        return True
    if schema.ref is not None and schema.ref not in seen and schema.ref in schema.components:
        return _refers(schema.components[schema.ref], whole, seen | {schema.ref})
    return any(_refers(member, whole, seen) for member in schema.all_of)
