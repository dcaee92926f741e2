"""Turns a schema into the JSON that datamodel-code-generator is given, into the annotation of a signature, and marks.

What is sent is strict, what comes back is lenient, so the same schema has two shapes. Nothing but keywords that are
known here reaches datamodel-code-generator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.ir.annotation import ANY, NONE, Annotation, generic, named, union
from generator.models.formats import (
    CHECKS,
    CHOICE,
    FORMATS,
    INT,
    NUMBER,
    STR,
    WIRE_BOOL,
    Direction,
    Mark,
    Scalar,
)
from generator.spec.document import COMPONENTS
from generator.text import literal

Json = dict[str, Any]

_SEQUENCE = {"inputs": named("collections.abc", "Sequence"), "models": Annotation("list")}
_MAPPING = {"inputs": named("collections.abc", "Mapping"), "models": Annotation("dict")}
_LITERAL = named("typing", "Literal")


@dataclass(frozen=True, kw_only=True)
class Shape:
    """A type in its two forms: for datamodel-code-generator, and as a signature has it."""

    json: Mapping[str, Any]
    spelled: Annotation
    marks: tuple[Mark, ...] = ()
    limits: Mapping[str, Any] = field(default_factory=dict)
    """Constraints that datamodel-code-generator writes. They and the marks need a field or an alias to stand on."""

    @property
    def whole(self) -> Json:
        """The JSON with the limits in it."""
        return {**self.json, **self.limits}

    @property
    def is_bare(self) -> bool:
        """Whether it can stand inside another type."""
        return not (self.marks or self.limits)

    def marked(self, *marks: Mark) -> Shape:
        """The same with more marks."""
        return replace(self, marks=(*self.marks, *marks))


ANYTHING = Shape(json={}, spelled=ANY)
NULL = Shape(json={"type": "null"}, spelled=NONE)
_TEXT = Shape(json={"type": "string"}, spelled=STR)
_FREE_NUMBER = Shape(json={"type": "number", "x-python-type": "int | float"}, spelled=NUMBER)
_WHOLE = Shape(json={"type": "integer"}, spelled=INT)
_FREE: Mapping[type, Shape] = {
    str: _TEXT,
    int: _FREE_NUMBER,
    float: _FREE_NUMBER,
    bool: Shape(json={"type": "boolean"}, spelled=Annotation("bool")),
}


def scalar(kind: str, found: Scalar, package: str) -> Shape:
    """A type without parts."""
    json: Json = {"type": kind}
    if found.runtime:
        json["x-python-type"] = f"{package}.{FORMATS}.{found.runtime}"
    elif found.text:
        json["x-python-type"] = found.text
    if found.format:
        json["format"] = found.format
    return Shape(json=json, spelled=found.spelled)


def wire_bool(package: str) -> Shape:
    """A boolean that also comes as text."""
    return scalar("boolean", WIRE_BOOL, package)


def reference(path: str, spelled: Annotation) -> Shape:
    """A class or alias by name."""
    return Shape(json={"$ref": f"{COMPONENTS}{path}"}, spelled=spelled)


def listed(item: Shape, direction: Direction) -> Shape:
    """A list."""
    return Shape(json={"type": "array", "items": dict(item.json)}, spelled=generic(_SEQUENCE[direction], item.spelled))


def fixed(items: Iterable[Shape]) -> Shape:
    """A tuple of so many items, each of its own type."""
    members = list(items)
    json = {"type": "array", "prefixItems": [dict(each.json) for each in members]}
    sizes = {"minItems": len(members), "maxItems": len(members)}
    return Shape(json={**json, **sizes}, spelled=generic(Annotation("tuple"), *(each.spelled for each in members)))


def mapping(value: Shape, direction: Direction) -> Shape:
    """A mapping of any keys to values of one type."""
    json = {"type": "object", "additionalProperties": dict(value.json) or True}
    return Shape(json=json, spelled=generic(_MAPPING[direction], STR, value.spelled))


def any_of(members: Iterable[Shape]) -> Shape:
    """Any of some types, each once, null at the end."""
    found: dict[str, tuple[Json, Annotation]] = {}
    for member in members:
        parts = member.json.get("anyOf") or [member.json]
        for json in parts:
            key = repr(json)
            found.setdefault(key, (dict(json), member.spelled))
    if any(json == {} for json, _ in found.values()):
        return ANYTHING
    ordered = sorted((json for json, _ in found.values()), key=lambda json: json == NULL.json)
    spelled = union(spelled for _, spelled in found.values())
    return Shape(json=ordered[0] if len(ordered) == 1 else {"anyOf": ordered}, spelled=spelled)


def or_null(shape: Shape) -> Shape:
    """The same, or null. Marks and limits stay: they do not look at null."""
    if shape.json in ({}, NULL.json):
        return shape
    both = any_of([replace(shape, marks=(), limits={}), NULL])
    if shape.limits:  # on the member, from where they get to the field
        members = [{**each, **shape.limits} if each != NULL.json else each for each in both.json["anyOf"]]
        both = replace(both, json={"anyOf": members})
    return replace(both, marks=shape.marks)


def enumeration(values: tuple[Any, ...], types: tuple[str, ...], direction: Direction) -> Shape:
    """Listed values: closed where they are sent, open where they come back."""
    plain = [value for value in values if isinstance(value, (str, int)) and not _is_odd(value)]
    if len(plain) == len(values):
        known = Shape(json={"enum": plain}, spelled=literals(plain))
        if direction == "inputs":
            return known
        kinds = sorted({type(value) for value in plain}, key=lambda kind: kind.__name__)
        is_whole = "integer" in types and "number" not in types
        return any_of([known, *(_WHOLE if kind is int and is_whole else _FREE[kind] for kind in kinds)])
    mark = Mark(CHECKS, "OneOf" if direction == "inputs" else "Known", tuple(values))
    is_number = all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values)
    return (_FREE_NUMBER if is_number else ANYTHING).marked(mark)


def literals(values: Iterable[Any]) -> Annotation:
    """A Literal of texts, integers and booleans."""
    return Annotation(f"Literal[{', '.join(map(literal, values))}]", _LITERAL.names)


def choice(tag: str, members: Mapping[str, str], other: str) -> Mark:
    """The mark of a union whose members must be told apart."""
    arguments = (tag, members, other) if other else (tag, members) if tag else ()
    return Mark(CHOICE, "Choice", arguments)


def _is_odd(value: Any) -> bool:
    """Whether datamodel-code-generator or Python has no literal for a text: one that is no Unicode."""
    try:
        str(value).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
