"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

from bodies._models.base import RequestModel
from pydantic import MISSING, ConfigDict, Field
from typing_extensions import TypeAliasType


class AddNoteBody(RequestModel):

    model_config = ConfigDict(
        extra="allow",
    )
    text: str


class ClosedNoteBody(RequestModel):
    text: str


RenameThingsBody = TypeAliasType("RenameThingsBody", Mapping[str, str])


SetCountBody = TypeAliasType("SetCountBody", Annotated[int, Field(ge=0)])


class ThingPartsItem(RequestModel):
    id: str | MISSING = MISSING


class ThingSize(RequestModel):
    """How large it is."""

    width: int
    height: int | MISSING = MISSING


class TouchThingBody(RequestModel):
    reason: str | MISSING = MISSING


class Thing(RequestModel):
    name: Annotated[str, Field(min_length=1)]
    """What it is called."""
    size: ThingSize | MISSING = MISSING
    """How large it is."""
    tags: Sequence[str] | MISSING = MISSING
    parts: Sequence[ThingPartsItem] | MISSING = MISSING


ReplaceThingsBody = TypeAliasType("ReplaceThingsBody", Annotated[Sequence[Thing], Field(min_length=1)])
