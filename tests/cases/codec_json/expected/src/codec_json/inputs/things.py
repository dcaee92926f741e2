"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from codec_json._models.base import RequestModel


class ThingInput(RequestModel):
    name: str
