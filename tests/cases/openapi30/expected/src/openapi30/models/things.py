"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Literal

from openapi30._model import ReplyModel
from pydantic import ConfigDict


class Thing(ReplyModel):
    name: str
    price: int | float | None
    colour: Literal["red"] | str | None = None
    limit: int | None = None
    other: Thing | None = None


Thing.model_rebuild()
