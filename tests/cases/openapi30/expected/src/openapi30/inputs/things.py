"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from openapi30._models.base import RequestModel
from openapi30._models.formats import WireInteger
from pydantic import MISSING, Field


class ThingInput(RequestModel):
    name: str
    price: int | float | None
    colour: Literal["red"] | None | MISSING = MISSING
    limit: Annotated[WireInteger | MISSING, Field(gt=0)] = MISSING
    other: ThingInput | None | MISSING = MISSING


ThingInput.model_rebuild()
