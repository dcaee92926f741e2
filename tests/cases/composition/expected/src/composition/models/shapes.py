"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from composition._models.base import ReplyModel
from pydantic import ConfigDict, Field
from typing_extensions import TypeAliasType


class Branch(ReplyModel):
    leaf: str | None = None
    branches: list[Branch] | None = None
    by: dict[str, Branch] | None = None


class Cat(ReplyModel):
    type: Literal["Cat"]
    lives: int | None = None


class Dog(ReplyModel):
    type: Literal["hound"]
    lives: int | None = None


class DrawingOption1(ReplyModel):
    wide: bool | None = None


class Named(ReplyModel):
    name: str


class Square(ReplyModel):
    kind: Literal["square"]
    side: int | float


Animal = TypeAliasType("Animal", Annotated[Cat | Dog, Field(discriminator="type")])


class Circle(Named):
    kind: Literal["circle"]
    radius: int | float


Shape = TypeAliasType("Shape", Annotated[Circle | Square, Field(discriminator="kind")])
"""
A circle or a square.
"""


class Drawing(ReplyModel):
    shapes: list[Shape] | None = None
    main: Shape | None = None
    """The one in the middle."""
    label: str | int | None = None
    frame: DrawingOption1 | str | None = None
    background: Named | None = None


Branch.model_rebuild()
