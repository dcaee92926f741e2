"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from enums._models.base import ReplyModel
from enums._models.checks import KnownValues
from pydantic import Field
from typing_extensions import TypeAliasType

Colour = TypeAliasType(
    "Colour",
    Literal["red", 'with "quotes"', "a\\b", "line\nbreak", "", "mro", "Timestamp", "x | MISSING", "it's"] | str,
)
"""A colour."""


class Paint(ReplyModel):
    kind: Literal["paint"] | str
    colour: Colour
    coats: Literal[1, 2, 3] | int | None = None
    litres: Annotated[int | float | None, KnownValues(0.5, 1, 2.5)] = None
    glossy: Literal[True] | bool | None = None
    trim: Literal["Timestamp", "x | MISSING", "it's", '"', "WireBool"] | str | None = None
    finish: Annotated[Literal["matt", "satin"] | str | None, Field(json_schema_extra={"x-nullable": True})] = None
    version: Literal[2] | int | float | None = None
    surfaces: list[Literal["wall", "floor"] | str] | None = None
    mixed: Literal["auto", 7] | int | float | str | None = None
