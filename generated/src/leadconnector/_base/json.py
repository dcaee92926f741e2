"""Any JSON, and nothing but JSON."""

from __future__ import annotations

from typing import Any

from pydantic_core import from_json


class UnreadableError(Exception):
    """The bytes are no JSON, or JSON of another kind than documented."""


def parse(content: bytes) -> Any:
    """Any JSON. Raises UnreadableError; NaN and infinity are none."""
    try:
        return from_json(content, allow_inf_nan=False)
    except ValueError as error:
        reason = str(error)
    raise UnreadableError(f"is no JSON: {reason}")


def may_hold_nan(content: bytes) -> bool:
    """`validate_json` takes NaN for JSON where no field says otherwise."""
    return b"NaN" in content or b"Infinity" in content
