"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from directions._models.base import RequestModel
from directions._models.formats import WireDateTime
from pydantic import MISSING, Field


class AddressInput(RequestModel):
    street: str | MISSING = MISSING


class UserInput(RequestModel):
    """Someone who may sign in."""

    name: Annotated[str, Field(max_length=5)]
    password: str
    born: WireDateTime
    address: AddressInput | MISSING = MISSING
    role: Literal["admin", "guest"] | MISSING = MISSING
