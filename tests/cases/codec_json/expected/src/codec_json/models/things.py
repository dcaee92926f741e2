"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from codec_json._models.base import ReplyModel


class Problem(ReplyModel):
    title: str | None = None


class Thing(ReplyModel):
    name: str
