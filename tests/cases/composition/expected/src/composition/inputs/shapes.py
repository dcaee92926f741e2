"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from composition._models.base import RequestModel
from pydantic import MISSING, ConfigDict, Field
from typing_extensions import TypeAliasType


class CatInput(RequestModel):
    type: Literal["Cat"]
    lives: int | MISSING = MISSING


class DogInput(RequestModel):
    type: Literal["hound"]
    lives: int | MISSING = MISSING


class DrawingInputOption1(RequestModel):
    wide: bool | MISSING = MISSING


class NamedInput(RequestModel):
    name: str


class SquareInput(RequestModel):
    kind: Literal["square"]
    side: int | float


AnimalInput = TypeAliasType("AnimalInput", Annotated[CatInput | DogInput, Field(discriminator="type")])


class CircleInput(NamedInput):
    kind: Literal["circle"]
    radius: int | float


ShapeInput = TypeAliasType("ShapeInput", Annotated[CircleInput | SquareInput, Field(discriminator="kind")])
"""
A circle or a square.
"""


class DrawingInput(RequestModel):
    shapes: Sequence[ShapeInput] | MISSING = MISSING
    main: ShapeInput | MISSING = MISSING
    """The one in the middle."""
    label: str | int | MISSING = MISSING
    frame: DrawingInputOption1 | str | MISSING = MISSING
    background: NamedInput | MISSING = MISSING
