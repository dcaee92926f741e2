"""What a JSON schema says about a value, form by form: references followed, `allOf` merged, alternatives apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import reduce
from itertools import product

from generator.openapi import target
from generator.spec.document import Node

MOST_FORMS = 64
"""Alternatives of alternatives multiply; nobody documents more than this."""

_STRUCTURE = frozenset({"$ref", "allOf", "anyOf", "oneOf", "properties", "required"})


@dataclass(frozen=True)
class Shape:
    """One of the forms that a value may have: what holds for it, and the node that says so."""

    node: Node
    """The schema that the form starts from."""
    keys: Mapping[str, Node] = field(default_factory=dict)
    properties: Mapping[str, Node] = field(default_factory=dict)
    required: Mapping[str, Node] = field(default_factory=dict)
    """The names of required properties, with the schema whose list names them."""
    trail: frozenset[str] = frozenset()
    """The schemas that the form was put together from, by pointer."""

    def __or__(self, other: Shape) -> Shape:
        """Both at once; where they disagree, the first counts."""
        return Shape(
            self.node,
            {**other.keys, **self.keys},
            {**other.properties, **self.properties},
            {**other.required, **self.required},
            self.trail | other.trail,
        )


def shapes(schema: Node, above: frozenset[str] = frozenset()) -> list[Shape]:
    """Every form of a value that fits `schema`; empty for a schema that stands `above` itself."""
    if schema.pointer in above:
        return []
    referred = target(schema)
    trail = above | {schema.pointer}
    own = _own(schema)
    if referred.pointer != schema.pointer:
        return [own | shape for shape in shapes(referred, trail)]
    common = [own]
    for part in schema["allOf"].elements():
        common = [one | other for one, other in product(common, shapes(part, trail))][:MOST_FORMS] or common
    choices = [
        shape
        for key in ("anyOf", "oneOf")
        for part in schema[key].elements()
        if not isinstance(part.value, dict) or set(part.value) != {"required"}
        for shape in shapes(part, trail)
    ]
    return [one | choice for one, choice in product(common, choices)][:MOST_FORMS] or common


def _own(schema: Node) -> Shape:
    """What a schema says by itself."""
    names = [item for item in schema["required"].elements() if isinstance(item.value, str)]
    return Shape(
        schema,
        {key: node for key, node in schema.items() if key not in _STRUCTURE},
        dict(schema["properties"].items()),
        {str(item.value): schema for item in names},
        frozenset({schema.pointer}),
    )


def united(forms: list[Shape]) -> Shape:
    """All forms as one, for those who ask which properties there are at all."""
    return reduce(lambda one, other: one | other, forms)


def types(form: Shape) -> Iterator[str]:
    """The JSON types of a form, null among them; told from its parts where it names none."""
    named = form.keys["type"].value if "type" in form.keys else None
    if isinstance(named, (str, list)):
        yield from [named] if isinstance(named, str) else map(str, named)
    elif form.properties:
        yield "object"
    elif "items" in form.keys:
        yield "array"
    if "nullable" in form.keys and form.keys["nullable"].value is True:
        yield "null"
