"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from composition._models.base import ReplyModel
from composition._models.choice import MemberChoice
from typing_extensions import TypeAliasType


class Branch(ReplyModel):
    leaf: str | None = None
    branches: list[Branch] | None = None
    by: dict[str, Branch] | None = None


class Cat(ReplyModel):
    type: Literal["Cat"] | str
    lives: int | None = None


class Circle(ReplyModel):
    name: str
    kind: Literal["circle"] | str
    radius: int | float


class Dog(ReplyModel):
    type: Literal["hound"] | str
    lives: int | None = None


class DrawingFrameWithWide(ReplyModel):
    wide: bool | None = None


class Named(ReplyModel):
    name: str


class Square(ReplyModel):
    kind: Literal["square"] | str
    side: int | float


Animal = TypeAliasType("Animal", Annotated[Cat | Dog, MemberChoice("type", {"Cat": "Cat", "hound": "Dog"})])


Shape = TypeAliasType(
    "Shape", Annotated[Circle | Square, MemberChoice("kind", {"circle": "Circle", "square": "Square"})]
)
"""A circle or a square."""


class Drawing(ReplyModel):
    shapes: list[Shape] | None = None
    main: Shape | None = None
    """The one in the middle."""
    label: str | int | None = None
    frame: DrawingFrameWithWide | str | None = None
    background: Named | None = None


Branch.model_rebuild()
