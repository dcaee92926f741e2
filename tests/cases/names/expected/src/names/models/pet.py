"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from names._models.base import ReplyModel


class Pet(ReplyModel):
    name: str | None = None
