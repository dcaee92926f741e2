"""What a schema asks of a value beyond its type: marks in the annotations of model fields."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import MISSING, BaseModel, GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic_core import CoreSchema, PydanticCustomError, core_schema, to_jsonable_python


class Check:
    """A rule for what is sent. Subclasses say what is wrong with a value."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self._checked, handler(source))

    def problem(self, value: Any) -> str:
        """What the value must be; empty where it is."""
        raise NotImplementedError

    def _checked(self, value: Any) -> Any:
        reason = "" if value is None or value is MISSING else self.problem(value)
        if reason:
            raise PydanticCustomError("check", "{reason}", {"reason": reason})
        return value


class MultipleOf(Check):
    """A number must be a multiple of another one, exact in decimal: 19.99 is a multiple of 0.01."""

    def __init__(self, step: str) -> None:
        self.step = Decimal(step)

    def problem(self, value: Any) -> str:
        """Empty for a multiple, and for what is no number."""
        is_number = isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)
        return f"must be a multiple of {self.step}" if is_number and _exact(value) % self.step else ""


class Matches(Check):
    """A text must match a pattern."""

    def __init__(self, pattern: str) -> None:
        self.pattern = re.compile(pattern)

    def problem(self, value: Any) -> str:
        """Empty for a text that matches, and for what is no text."""
        fits = not isinstance(value, str) or self.pattern.search(value)
        return "" if fits else f"must match {self.pattern.pattern!r}"


class Unique(Check):
    """No two items of a list may be alike."""

    def problem(self, value: Any) -> str:
        """Empty for a list without doubles."""
        keys = [_key(item) for item in value] if isinstance(value, (list, tuple)) else []
        return "must have no item twice" if len(set(keys)) < len(keys) else ""


class Size(Check):
    """A mapping must have so many keys."""

    def __init__(self, least: int, most: int | None) -> None:
        self.least, self.most = least, most

    def problem(self, value: Any) -> str:
        """Empty for a mapping of a fitting size."""
        return wrong_size(len(value), self.least, self.most) if isinstance(value, Mapping) else ""


class Keys(Check):
    """Each key of a mapping must match one of some patterns."""

    def __init__(self, *patterns: str) -> None:
        self.patterns = patterns

    def problem(self, value: Any) -> str:
        """Empty for a mapping whose keys all match."""
        fits = not isinstance(value, Mapping) or all(matches(self.patterns, key) for key in value)
        return "" if fits else f"must have keys that match {' or '.join(map(repr, self.patterns))}"


class Contains(Check):
    """Some items of a list must be of a type, which is named as `module:name`."""

    def __init__(self, reference: str, least: int, most: int | None) -> None:
        self.reference, self.least, self.most = reference, least, most

    def problem(self, value: Any) -> str:
        """Empty where as many items fit as should."""
        fitting = sum(map(self._fits, value)) if isinstance(value, (list, tuple)) else self.least
        if fitting < self.least:
            return f"must contain at least {self.least} of the documented items"
        return f"must contain at most {self.most} of the documented items" if fitting > (self.most or fitting) else ""

    def _fits(self, item: Any) -> bool:
        try:
            _adapter(self.reference).validate_python(item)
        except ValidationError:
            return False
        return True


class OneOf(Check):
    """A value must be one of some JSON values, of which not all can be said with `Literal`."""

    def __init__(self, *values: Any) -> None:
        self.values = values

    def problem(self, value: Any) -> str:
        """Empty for one of the values."""
        keys = {_key(each) for each in self.values}
        return "" if _key(value) in keys else f"must be one of {', '.join(map(repr, self.values)) or 'no value at all'}"


class Known:
    """The values that a reply is documented to have, where `Literal` cannot say them. Others are kept, as drift."""

    def __init__(self, *values: Any) -> None:
        self.values = values


def wrong_size(size: int, least: int, most: int | None) -> str:
    """What a number of keys must be; empty where it is."""
    if size < least:
        return f"must have at least {least} key" + "s" * (least != 1)
    return f"must have at most {most} key" + "s" * (most != 1) if most is not None and size > most else ""


def matches(patterns: Iterable[str], key: str) -> bool:
    """Whether a key matches any of some patterns."""
    return any(re.search(pattern, key) for pattern in patterns)


def _exact(value: float | Decimal) -> Decimal:
    """A number as it is written in decimal."""
    return value if isinstance(value, Decimal) else Decimal(repr(value))


def _key(value: Any) -> Any:
    """A hashable stand-in that is the same for two JSON values that are the same: 1 and 1.0 are, 1 and true are not."""
    if isinstance(value, BaseModel):
        value = value.model_dump(mode="json", by_alias=True)
    if isinstance(value, Mapping):
        return ("object", frozenset((key, _key(item)) for key, item in value.items()))
    if isinstance(value, (list, tuple)):
        return ("list", tuple(map(_key, value)))
    if not (value is None or isinstance(value, (str, bool, int, float))):
        value = to_jsonable_python(value)
    return (isinstance(value, bool), value)


@cache
def _adapter(reference: str) -> TypeAdapter[Any]:
    module, _, name = reference.partition(":")
    return TypeAdapter(getattr(import_module(module), name))
