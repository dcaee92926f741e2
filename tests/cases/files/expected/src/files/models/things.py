"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from files._models.base import ReplyModel
from pydantic import Field
from typing_extensions import TypeAliasType

Label = TypeAliasType("Label", str)
"""A whole file that is one schema."""


class Part(ReplyModel):
    label: Label | None = None


class PutThingError404(ReplyModel):
    ref: Annotated[str | None, Field(alias="$ref")] = None


class Own(ReplyModel):
    part: Part | None = None


class Thing(ReplyModel):
    own: Own
    others: list[Thing] | None = None


Thing.model_rebuild()
