"""Which member of a union a reply is: the one that its tag names, else the most specific one that fits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypeAliasType

from .shape import branches, fields, is_model, item_type

UNKNOWN: Any = object()
"""Stands for the member of a value whose tag nobody knows."""


class Choice:
    """A mark of a union: the property that tells its members apart, and the name of the member for each value of it.

    Values that are no text are named as JSON writes them. `other` is the member for any other value, if there is one.
    Without a property, the member that has the most of a value's keys is chosen.
    """

    def __init__(self, tag: str = "", members: Mapping[str, str] | None = None, other: str = "") -> None:
        self.tag, self.members, self.other = tag, members or {}, other

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        members = list(_members(source))
        schemas = [handler.generate_schema(member) for member in members]
        choices: dict[Any, CoreSchema] = {}
        for index, schema in enumerate(schemas):
            others = schemas[:index] + schemas[index + 1 :]
            choices[index, True] = schema
            choices[index, False] = core_schema.union_schema([schema, *others], mode="left_to_right")

        def chosen(value: Any) -> Any:
            member, is_sure = self.member(members, value)
            return None if member is UNKNOWN else (members.index(member), is_sure)

        return core_schema.tagged_union_schema(
            choices, discriminator=chosen, serialization=core_schema.simple_ser_schema("any")
        )

    def member(self, members: list[Any], value: Any) -> tuple[Any, bool]:
        """The member for a value, and whether its tag says so; UNKNOWN where the tag has no member."""
        if isinstance(value, BaseModel):
            return next((each for each in members if type(value) in branches(each)), UNKNOWN), True
        if self.tag and isinstance(value, Mapping) and self.tag in value:
            named = {_name(member): member for member in members}
            name = self.members.get(_key(value[self.tag]), self.other)
            return named.get(name, UNKNOWN), True
        if self.tag and isinstance(value, Mapping) and self.other:
            return next(member for member in members if _name(member) == self.other), True
        return max(members, key=lambda member: likeness(member, value)), False


def choice_of(annotation: Any) -> tuple[Choice | None, Any]:
    """The mark of a union, through aliases, and the union that it stands on."""
    while True:
        if isinstance(annotation, TypeAliasType):
            annotation = annotation.__value__
        elif get_origin(annotation) is Annotated:
            base, *marks = get_args(annotation)
            found = next((mark for mark in marks if isinstance(mark, Choice)), None)
            if found:
                return found, base
            annotation = base
        else:
            return None, annotation


def members_of(union: Any) -> list[Any]:
    """The members of a union as they are written."""
    return list(_members(union))


def likeness(annotation: Any, value: Any) -> tuple[int, int]:
    """How much a value resembles a type: whether it is of its kind, then by its keys."""
    return max((_likeness(branch, value) for branch in branches(annotation)), default=(-1, 0))


def _likeness(branch: Any, value: Any) -> tuple[int, int]:
    if value is None or branch is NoneType:
        return (1, 0) if value is None and branch is NoneType else (-1, 0)
    if isinstance(value, Mapping):
        if is_model(branch):
            return 1, _keys(branch, value)
        inner = item_type(branch, of=dict)
        return (0, 0) if inner is not None else (-1, 0)
    if isinstance(value, (list, tuple)):
        inner = item_type(branch, of=list)
        if inner is None:
            return (0, 0) if get_origin(branch) is tuple else (-1, 0)
        return 1, sum(sum(likeness(inner, item)) for item in value[:3])
    return (-1, 0) if is_model(branch) or item_type(branch) is not None else (0, 0)


def _keys(model: Any, value: Mapping[str, Any]) -> int:
    """How many of a value's keys a model has, less those that it needs and the value has not; listed values count."""
    score = 0
    for wire, field in fields(model).items():
        if wire in value:
            alike = bool(field.shape.known) and value[wire] is not None
            score += 2 + (alike and (-8 if field.shape.odd(value[wire]) else 8))
        elif field.required:
            score -= 4
    return score


def _members(union: Any) -> Iterator[Any]:
    if get_origin(union) in (Union, UnionType):
        yield from get_args(union)
    else:
        yield union


def _name(member: Any) -> str:
    return str(getattr(member, "__name__", ""))


def _key(tag: Any) -> str:
    if isinstance(tag, bool):
        return str(tag).lower()
    return str(int(tag)) if isinstance(tag, float) and tag.is_integer() else str(tag)
