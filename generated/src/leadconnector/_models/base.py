"""The bases of generated models."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .checks import matches, wrong_size
from .formats import EpochMilliseconds as EpochMilliseconds
from .formats import EpochMillisecondsText as EpochMillisecondsText
from .formats import EpochSeconds as EpochSeconds
from .formats import EpochSecondsText as EpochSecondsText
from .formats import Timestamp as Timestamp
from .formats import WireBool as WireBool
from .shape import Shape, read_fields

M = TypeVar("M", bound="RequestModel")


def _checks(model: type[BaseModel]) -> list[Any]:
    """The rules of a model that its types cannot say; none for nearly all models."""
    extra: Any = model.model_config.get("json_schema_extra")
    rules: Mapping[str, Any] = extra if isinstance(extra, dict) else {}
    groups = rules.get("x-pyclient-any-of-required")
    known = read_fields(model)
    listed = {field.name: field.shape for field in known.values() if field.shape.loose}
    checks: list[Any] = [partial(_check_listed, listed)] if listed else []
    if groups:
        checks.append(partial(_check_needed, [[known[wire].name for wire in group] for group in groups]))
    if "x-pyclient-patterns" in rules:
        checks.append(partial(_check_patterns, rules["x-pyclient-patterns"]))
    if "x-pyclient-size" in rules:
        checks.append(partial(_check_size, *rules["x-pyclient-size"]))
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


def _check_patterns(patterns: list[str], instance: M) -> M:
    for key in instance.__pydantic_extra__ or {}:
        if not matches(patterns, key):
            raise PydanticCustomError("check", "has a field that the spec does not know: {key}", {"key": key[:100]})
    return instance


def _check_size(least: int, most: int | None, instance: M) -> M:
    reason = wrong_size(len(instance.to_dict()), least, most)
    if reason:
        raise PydanticCustomError("check", "{reason}", {"reason": reason})
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
