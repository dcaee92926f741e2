"""What the types of a model's fields say: alternatives, listed values, items, and how to put it in a few words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache
from inspect import get_annotations
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, RootModel
from pydantic.fields import FieldInfo
from typing_extensions import TypeAliasType

from .checks import Known, matches

_WORDS: Mapping[Any, str] = {
    str: "string",
    int: "integer",
    float: "number",
    bool: "boolean",
    datetime: "date-time",
    AwareDatetime: "date-time",
    date: "date",
    time: "time",
    timedelta: "duration",
    UUID: "uuid",
    Decimal: "decimal",
    bytes: "base64",
    dict: "object",
    Any: "any JSON",
}


@dataclass(frozen=True, slots=True)
class Shape:
    """What there is to look at in a value that already has its type."""

    known: tuple[Any, ...] = ()
    """The values that the spec lists."""
    item: Shape | None = None
    """The shape of a list's items or a map's values."""
    models: bool = False
    """Whether a model may be there."""
    loose: bool = False
    """Whether the listed values, here or in the items, are more than the type itself can enforce."""

    @property
    def plain(self) -> bool:
        """Whether there is nothing to look at."""
        return not (self.known or self.item or self.models)

    def odd(self, value: object) -> bool:
        """Whether a value has the type of the listed ones, and is none of them."""
        kind = _kind(value)
        alike = [each for each in self.known if _kind(each) is kind]
        return bool(alike) and value not in alike


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a model, as the wire and the spec see it."""

    name: str
    wire: str
    annotation: Any
    required: bool
    nullable: bool
    """Whether null is documented; what is optional may be None all the same."""
    shape: Shape


def read_fields(model: type[BaseModel]) -> Mapping[str, Field]:
    """The fields of a model by wire name, as far as they are known while the model is still being built."""
    made = (_field(name, info) for name, info in model.__pydantic_fields__.items())
    return {field.wire: field for field in made}


def rest_type(model: type[BaseModel], wire: str) -> Any:
    """The type of a field that the spec does not name; None where it says nothing of such a one."""
    rest, patterns = _rest(model)
    return rest if not patterns or matches(patterns, wire) else None


@cache
def _rest(model: type[BaseModel]) -> tuple[Any, tuple[str, ...]]:
    """The type of the fields that the spec does not name one by one, and the patterns of their names; () for any."""
    if "__pydantic_extra__" not in get_annotations(model):
        return None, ()
    extra: Any = model.model_config.get("json_schema_extra")
    patterns = extra.get("x-pyclient-patterns", ()) if isinstance(extra, dict) else ()
    return item_type(get_annotations(model, eval_str=True)["__pydantic_extra__"]), tuple(patterns)


fields = cache(read_fields)
"""The fields of a complete model by wire name."""


def _field(name: str, info: FieldInfo) -> Field:
    annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    nullable = "x-nullable" in _extra(info)
    return Field(name, info.alias or name, annotation, info.is_required(), nullable, shape(annotation, _listed(info)))


def _listed(info: object) -> tuple[Any, ...]:
    """The values that are listed where `Literal` cannot say them: typing has no literal floats."""
    if isinstance(info, Known):
        return info.values
    known: Any = _extra(info).get("x-known", ())
    return tuple(known)


def _extra(info: object) -> Mapping[str, Any]:
    """What the spec says of a field beyond its type."""
    extra = info.json_schema_extra if isinstance(info, FieldInfo) else None
    return extra if isinstance(extra, dict) else {}


def branches(annotation: Any) -> Iterator[Any]:
    """The concrete types that a value may have: unions and aliases taken apart.

    Marks are left out, but for those of a plain type: they say how it is read.
    """
    if isinstance(annotation, TypeAliasType):
        yield from branches(annotation.__value__)
    elif get_origin(annotation) is Annotated:
        base = get_args(annotation)[0]
        if isinstance(base, type) and not is_model(base) and get_origin(base) is None:
            yield annotation
        else:
            yield from branches(base)
    elif get_origin(annotation) in (Union, UnionType):
        for part in get_args(annotation):
            yield from branches(part)
    else:
        yield annotation


def _kind(value: object) -> type:
    """The type of a JSON value, where an integer is a number and a boolean is not."""
    return float if type(value) is int else type(value)


def shape(annotation: Any, listed: tuple[Any, ...] = (), inside: frozenset[str] = frozenset()) -> Shape:
    """What there is to look at in a value of this type."""
    if isinstance(annotation, TypeAliasType):
        if annotation.__name__ in inside:  # an alias that holds itself, such as any JSON
            return Shape()
        return shape(annotation.__value__, listed, inside | {annotation.__name__})
    if get_origin(annotation) is Annotated:
        base, *marks = get_args(annotation)
        return shape(base, listed + tuple(value for mark in marks for value in _listed(mark)), inside)
    if get_origin(annotation) in (Union, UnionType):
        return _joined([shape(part, (), inside) for part in get_args(annotation)], listed)
    if get_origin(annotation) is Literal:
        return Shape(known=listed + get_args(annotation), loose=bool(listed))
    inner = Union[get_args(annotation)] if get_origin(annotation) is tuple else item_type(annotation)  # noqa: UP007
    item = shape(inner, (), inside) if inner is not None else None
    return Shape(
        known=listed,
        item=None if item is None or item.plain else item,
        models=is_model(annotation),
        loose=bool(listed) or (item is not None and item.loose),
    )


def _joined(parts: Sequence[Shape], listed: tuple[Any, ...]) -> Shape:
    return Shape(
        known=listed + tuple(value for part in parts for value in part.known),
        item=next((part.item for part in parts if part.item), None),
        models=any(part.models for part in parts),
        loose=bool(listed) or any(part.loose for part in parts),
    )


def is_model(annotation: Any) -> bool:
    """Whether a type is a model of fields."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel) and not issubclass(annotation, RootModel)


def item_type(annotation: Any, of: type | None = None) -> Any:
    """The type of a list's items or a map's values; None for any other type, or another kind than asked for."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (list, Sequence) and of is not dict:
        return arguments[0]
    return arguments[1] if origin in (dict, Mapping) and of is not list else None


def describe(annotation: Any) -> str:
    """A type in a few words, without null."""
    words = [_word(branch) for branch in branches(annotation) if branch is not NoneType]
    if "number" in words and "integer" in words:
        words.remove("integer")
    return " or ".join(dict.fromkeys(words))


def _word(branch: Any) -> str:
    if get_origin(branch) is Annotated:
        return _word(get_args(branch)[0])
    if get_origin(branch) is Literal:
        return "one of " + ", ".join(map(repr, get_args(branch)))
    if is_model(branch):
        return "object"
    if get_origin(branch) in (list, tuple, Sequence):
        return "list"
    return _WORDS.get(get_origin(branch) or branch, "value of another type")
