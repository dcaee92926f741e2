"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from openapi30._models.base import ReplyModel
from pydantic import Field


class Thing(ReplyModel):
    name: str
    price: int | float | None
    colour: Annotated[Literal["red"] | str | None, Field(json_schema_extra={"x-nullable": True})] = None
    limit: int | None = None
    other: Annotated[Thing | None, Field(json_schema_extra={"x-nullable": True})] = None


Thing.model_rebuild()
