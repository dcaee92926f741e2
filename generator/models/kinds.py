"""What type a schema means: where it names none, and where a union says it in several parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generator.models.merge import Merged

BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")


def key_limits(own: Merged) -> tuple[int, int | None] | None:
    """How many keys an object must have; None where it may have any number."""
    least, most = own.limits.get("minProperties", 0), own.limits.get("maxProperties")
    return (least, most) if least or most is not None else None


def _kinds(values: tuple[Any, ...]) -> tuple[str, ...]:
    """The types of some values, as a schema names them."""
    names = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}
    return tuple(sorted({names[type(value)] for value in values}))


def is_text_boolean(own: Merged) -> bool:
    """Whether a schema is a boolean that may also come as the text "true" or "false"."""
    booleans = [each for each in own.union if each.types == ("boolean",)]
    texts = [each for each in own.union if set(map(str, each.enum or ())) == {"true", "false"} and each.ref is None]
    return len(own.union) == 2 and len(booleans) == 1 and len(texts) == 1


def implied(own: Merged) -> tuple[str, ...]:
    """The type that a schema means which names none."""
    if own.properties or own.required or own.patterns or own.additional is not None:
        return ("object",)
    if own.items is not None or own.prefix:
        return ("array",)
    if own.regexes or "minLength" in own.limits or "maxLength" in own.limits:
        return ("string",)
    return ("number",) if any(name in own.limits for name in (*BOUNDS, "multipleOf")) else ()


def without_listed(members: Sequence[Merged]) -> list[int]:
    """The members but for lists of values beside a member that takes any value of their type: none is unknown there."""
    free = {each.types for each in members if each.enum is None and not each.format and len(each.types) == 1}
    return [
        index for index, each in enumerate(members) if each.enum is None or _kinds(each.enum) not in free or each.null
    ]
