"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

from bodies._models.base import RequestModel
from bodies._models.formats import WireInteger
from pydantic import MISSING, ConfigDict, Field
from typing_extensions import TypeAliasType


class AddNoteBody(RequestModel):

    model_config = ConfigDict(
        extra="allow",
    )
    __pydantic_extra__: dict[str, Any]  # pyright: ignore[reportIncompatibleVariableOverride]
    text: str

    @property
    def additional_properties(self) -> dict[str, Any]:
        """The properties that have no names of their own."""
        return self.__pydantic_extra__


class ClosedNoteBody(RequestModel):
    text: str


RenameThingsBody = TypeAliasType("RenameThingsBody", Mapping[str, str])


SetCountBody = TypeAliasType("SetCountBody", Annotated[WireInteger, Field(ge=0)])


class ThingInputPartsItem(RequestModel):
    id: str | MISSING = MISSING


class ThingInputSize(RequestModel):
    """How large it is."""

    width: WireInteger
    height: WireInteger | MISSING = MISSING


class TouchThingBody(RequestModel):
    reason: str | MISSING = MISSING


class ThingInput(RequestModel):
    name: Annotated[str, Field(min_length=1)]
    """What it is called."""
    size: ThingInputSize | MISSING = MISSING
    """How large it is."""
    tags: Sequence[str] | MISSING = MISSING
    parts: Sequence[ThingInputPartsItem] | MISSING = MISSING


ReplaceThingsBody = TypeAliasType("ReplaceThingsBody", Annotated[Sequence[ThingInput], Field(min_length=1)])
