"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from constants._models.base import RequestModel
from pydantic import MISSING, Field


class GetNewParams(RequestModel):
    """The parameters of `get_new`."""

    x_optional: Annotated[Literal["only"] | MISSING, Field(alias="X-Optional")] = MISSING
