"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from nulls._models.base import RequestModel
from nulls._models.formats import WireInteger
from pydantic import MISSING, Field


class SaveThingBody(RequestModel):
    needed: str
    needed_or_null: Annotated[str | None, Field(alias="neededOrNull")]
    maybe: str | MISSING = MISSING
    maybe_or_null: Annotated[WireInteger | None | MISSING, Field(alias="maybeOrNull")] = MISSING
    """None clears it."""
    with_default: Annotated[WireInteger | MISSING, Field(alias="withDefault")] = MISSING
    """How many."""
    list_or_null: Annotated[Sequence[str | None] | None | MISSING, Field(alias="listOrNull")] = MISSING
    one_of: Annotated[str | None | MISSING, Field(alias="oneOf")] = MISSING
