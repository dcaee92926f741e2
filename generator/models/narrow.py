"""What two schemas that must both fit leave of each keyword: the narrower limit, the values that both list."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

_LARGER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains")
_SMALLER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains")


def types(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...] | None:
    """The types that both take; None where no value has both. An integer is a number."""
    if not one or not other:
        return one or other
    found = [name for name in one if name in other or (name == "integer" and "number" in other)]
    if "number" in one and "integer" in other and "integer" not in found:
        found = [*(name for name in found if name != "number"), "integer"]
    return tuple(found) or None


def values(one: tuple[Any, ...] | None, other: tuple[Any, ...] | None) -> tuple[Any, ...] | None:
    """The values that both list; empty where there is none, None where neither lists any."""
    if one is None or other is None:
        return other if one is None else one
    known = {key(value) for value in other}
    return tuple(value for value in one if key(value) in known)


def limits(one: Mapping[str, Any], other: Mapping[str, Any]) -> Mapping[str, Any]:
    """The narrower of two limits each."""
    found = {**one, **other}
    for name in one.keys() & other.keys():
        found[name] = _narrower(name)(one[name], other[name])
    return found


def key(value: Any) -> str:
    """A text that is the same for two JSON values that are the same: 1 and 1.0 are, 1 and true are not."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, list):
        return "[" + ",".join(map(key, value)) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(name)}:{key(value[name])}" for name in sorted(value)) + "}"
    return json.dumps(value)


def _narrower(name: str) -> Callable[[Any, Any], Any]:
    if name in _LARGER:
        return max
    if name in _SMALLER:
        return min
    return _common_multiple if name == "multipleOf" else lambda one, other: one or other


def _common_multiple(one: float, other: float) -> int | float:
    """The smallest number that is a multiple of both, exact in decimal."""
    first, second = Decimal(str(one)), Decimal(str(other))
    scale = Decimal(10) ** max(0, -int(min(first.as_tuple().exponent, second.as_tuple().exponent)))
    common = Decimal(math.lcm(int(first * scale), int(second * scale))) / scale
    return int(common) if common == common.to_integral_value() else float(common)
