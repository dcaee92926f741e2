"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from composition._models.base import RequestModel
from composition._models.choice import MemberChoice
from composition._models.formats import WireInteger
from pydantic import MISSING
from typing_extensions import TypeAliasType


class CatInput(RequestModel):
    type: Literal["Cat"] = "Cat"
    lives: WireInteger | MISSING = MISSING


class CircleInput(RequestModel):
    name: str
    kind: Literal["circle"] = "circle"
    radius: int | float


class DogInput(RequestModel):
    type: Literal["hound"] = "hound"
    lives: WireInteger | MISSING = MISSING


class DrawingInputFrameWithWide(RequestModel):
    wide: bool | MISSING = MISSING


class NamedInput(RequestModel):
    name: str


class SquareInput(RequestModel):
    kind: Literal["square"] = "square"
    side: int | float


AnimalInput = TypeAliasType(
    "AnimalInput", Annotated[CatInput | DogInput, MemberChoice("type", {"Cat": "CatInput", "hound": "DogInput"})]
)


ShapeInput = TypeAliasType(
    "ShapeInput",
    Annotated[CircleInput | SquareInput, MemberChoice("kind", {"circle": "CircleInput", "square": "SquareInput"})],
)
"""A circle or a square."""


class DrawingInput(RequestModel):
    shapes: Sequence[ShapeInput] | MISSING = MISSING
    main: ShapeInput | MISSING = MISSING
    """The one in the middle."""
    label: str | WireInteger | MISSING = MISSING
    frame: DrawingInputFrameWithWide | str | MISSING = MISSING
    background: NamedInput | MISSING = MISSING
