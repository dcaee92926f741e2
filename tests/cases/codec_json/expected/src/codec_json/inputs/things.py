"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from codec_json._models.base import RequestModel
from pydantic import ConfigDict


class ThingInput(RequestModel):
    name: str
