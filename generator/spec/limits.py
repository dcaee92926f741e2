"""Limits of a schema: sizes, counts and steps, as numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.ledger import Unsupported
from generator.spec.document import Node
from generator.spec.fields import Fields

NUMBERS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf")
COUNTS = (
    *("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"),
    *("minContains", "maxContains"),
)


def limits(node: Node, fields: Fields) -> Mapping[str, Any]:
    """What a schema says of sizes and counts, by keyword. Raises Unsupported for what makes no sense."""
    found: dict[str, Any] = {}
    for key in (*NUMBERS, *COUNTS):
        value, child = node[key].value, node[key]
        if value is None or (isinstance(value, bool) and key.startswith("exclusive")):
            continue
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise Unsupported(child.error(f"`{key}` must be a number"))
        if key in COUNTS and (value != int(value) or value < 0):
            raise Unsupported(child.error(f"`{key}` must be a whole number, 0 or more"))
        if key == "multipleOf" and value <= 0:
            raise Unsupported(child.error("`multipleOf` must be above 0"))
        found[key] = int(value) if key in COUNTS else value
    for bound in ("minimum", "maximum"):  # OpenAPI 3.0 has a flag beside the bound
        if node[f"exclusive{bound.capitalize()}"].value is True and bound in found:
            found[f"exclusive{bound.capitalize()}"] = found.pop(bound)
    if fields.flag(node, "uniqueItems"):
        found["uniqueItems"] = True
    return found
