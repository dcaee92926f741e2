"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from contents._models.base import ReplyModel


class Fault(ReplyModel):
    message: str | None = None


class Job(ReplyModel):
    name: str
