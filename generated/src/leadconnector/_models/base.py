"""The bases of generated models, and the types that their fields share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    PlainValidator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .shape import Shape, read_fields

M = TypeVar("M", bound="RequestModel")

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)


_DIGITS = re.compile(r"-?\d+", re.ASCII)
_1970 = datetime(1970, 1, 1, tzinfo=UTC)


def _aware(value: datetime) -> datetime:
    if value.utcoffset() is None:
        raise PydanticCustomError("time_zone", "needs a time zone, as in datetime(2030, 1, 31, tzinfo=UTC)")
    return value


def _timestamp(value: object) -> datetime | str:
    if isinstance(value, datetime):
        return _aware(value)
    if isinstance(value, str) and _RFC3339.fullmatch(value):
        return value
    raise PydanticCustomError("timestamp", "must be a datetime, or text such as 2030-01-31T09:00:00Z")


def _count(unit: timedelta, value: object) -> int:
    if isinstance(value, datetime):
        return (_aware(value) - _1970) // unit
    if type(value) is int:
        return value
    raise PydanticCustomError("epoch", "must be a datetime, or the count since 1970 as an integer")


def _count_as_text(unit: timedelta, value: object) -> str:
    if isinstance(value, datetime):
        return str(_count(unit, value))
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        return value
    raise PydanticCustomError("epoch", "must be a datetime, or the count since 1970 as a string of digits")


def _wire_bool(value: object) -> object:
    return value == "true" if value in ("true", "false") else value


Timestamp = Annotated[datetime | str, PlainValidator(_timestamp)]
"""A moment that a caller sends: a datetime with a time zone, or RFC 3339 text, which goes out as it is."""

EpochMilliseconds = Annotated[datetime | int, PlainValidator(partial(_count, timedelta(milliseconds=1)))]
"""A moment that is sent as an integer: a datetime with a time zone, or the milliseconds since 1970."""

EpochMillisecondsText = Annotated[datetime | str, PlainValidator(partial(_count_as_text, timedelta(milliseconds=1)))]
"""The same where it is sent as text."""

EpochSeconds = Annotated[datetime | int, PlainValidator(partial(_count, timedelta(seconds=1)))]
"""A moment that is sent as an integer: a datetime with a time zone, or the seconds since 1970."""

EpochSecondsText = Annotated[datetime | str, PlainValidator(partial(_count_as_text, timedelta(seconds=1)))]
"""The same where it is sent as text."""

WireBool = Annotated[bool, BeforeValidator(_wire_bool)]
"""A boolean that the server also spells as text. It is a bool here."""


def _checks(model: type[BaseModel]) -> list[Any]:
    """The rules of a model that its types cannot say; none for nearly all models."""
    extra: Any = model.model_config.get("json_schema_extra")
    groups = extra.get("x-pyclient-any-of-required") if isinstance(extra, dict) else None
    known = read_fields(model)
    listed = {field.name: field.shape for field in known.values() if field.shape.loose}
    checks: list[Any] = [partial(_check_listed, listed)] if listed else []
    if groups:
        checks.append(partial(_check_needed, [[known[wire].name for wire in group] for group in groups]))
    return checks


def _check_listed(listed: Mapping[str, Shape], instance: M) -> M:
    for name, shape in listed.items():
        values = {"field": name, "known": ", ".join(map(repr, (shape.item or shape).known))}
        value = getattr(instance, name)
        items = value if isinstance(value, (list, tuple)) else [value]
        if any((shape.item or shape).odd(item) for item in items):
            raise PydanticCustomError("listed", "{field} must be one of {known}", values)
    return instance


def _check_needed(groups: list[list[str]], instance: M) -> M:
    if not any(instance.model_fields_set.issuperset(group) for group in groups):
        names = ", ".join(" and ".join(group) for group in groups)
        raise PydanticCustomError("needed", "one of {names} is needed", {"names": names})
    return instance


class RequestModel(BaseModel):
    """What a caller sends: exactly the fields that were set, each of its documented type.

    Fields are given by Python name or wire name. Raises pydantic.ValidationError where a field does not fit.
    """

    model_config = ConfigDict(
        extra="forbid",
        strict=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        loc_by_alias=False,
        allow_inf_nan=False,
        hide_input_in_errors=True,
        revalidate_instances="always",
        protected_namespaces=(),
    )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that is sent, as a dict by wire name."""
        return self.model_dump(mode="json", by_alias=True)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler) -> CoreSchema:
        schema = handler(source)
        for check in _checks(cls):
            schema = core_schema.no_info_after_validator_function(check, schema)
        return schema


class ReplyModel(BaseModel):
    """What came back: the documented fields with their types, and whatever else the server sent.

    A field that was not sent is None, or its documented null; `model_fields_set` says what was sent. Fields that the
    spec does not know are attributes too, by wire name, and stand in `model_extra`.
    """

    model_config = ConfigDict(
        extra="allow",
        strict=True,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        allow_inf_nan=False,
        protected_namespaces=(),
    )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that came, as a dict by wire name. Times may be spelled differently."""
        return self.model_dump(mode="json", by_alias=True, exclude_unset=True, serialize_as_any=True)

    def to_json(self) -> str:
        """The JSON object that came, as text. Times may be spelled differently."""
        return self.model_dump_json(by_alias=True, exclude_unset=True, serialize_as_any=True)
