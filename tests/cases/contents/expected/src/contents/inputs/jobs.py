"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from contents._models.base import RequestModel


class JobInput(RequestModel):
    name: str
