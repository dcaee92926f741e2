"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from nulls._models.base import ReplyModel
from pydantic import Field


class SaveThingReply(ReplyModel):
    needed: str
    needed_or_null: Annotated[str | None, Field(alias="neededOrNull")]
    maybe_or_null: Annotated[int | None, Field(alias="maybeOrNull", json_schema_extra={"x-nullable": True})] = None
    with_default: Annotated[int | None, Field(alias="withDefault")] = None
