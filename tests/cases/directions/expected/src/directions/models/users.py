"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Literal

from directions._models.base import ReplyModel
from pydantic import AwareDatetime


class Address(ReplyModel):
    street: str | None = None
    verified: bool | None = None


class User(ReplyModel):
    """Someone who may sign in."""

    id: str
    name: str
    born: AwareDatetime
    address: Address | None = None
    role: Literal["admin", "guest"] | str | None = None
