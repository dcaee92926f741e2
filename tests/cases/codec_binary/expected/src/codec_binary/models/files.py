"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from codec_binary._models.base import ReplyModel


class GetThingReply(ReplyModel):
    id: int | None = None
