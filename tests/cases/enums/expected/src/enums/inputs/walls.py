"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from enums._models.base import RequestModel
from enums._models.checks import ValuesCheck
from pydantic import MISSING
from typing_extensions import TypeAliasType

ColourInput = TypeAliasType(
    "ColourInput", Literal["red", 'with "quotes"', "a\\b", "line\nbreak", "", "mro", "Timestamp", "x | MISSING", "it's"]
)
"""A colour."""


class PaintInput(RequestModel):
    kind: Literal["paint"]
    colour: ColourInput
    coats: Literal[1, 2, 3] | MISSING = MISSING
    litres: Annotated[int | float | MISSING, ValuesCheck(0.5, 1, 2.5)] = MISSING
    glossy: Literal[True] | MISSING = MISSING
    trim: Literal["Timestamp", "x | MISSING", "it's", '"', "WireBool"] | MISSING = MISSING
    finish: Literal["matt", "satin"] | None | MISSING = MISSING
    version: Literal[2] | MISSING = MISSING
    surfaces: Sequence[Literal["wall", "floor"]] | MISSING = MISSING
    mixed: Literal["auto", 7] | MISSING = MISSING


class PaintParams(RequestModel):
    """The parameters of `paint`."""

    mode: Literal["fast", "slow"] | MISSING = MISSING
