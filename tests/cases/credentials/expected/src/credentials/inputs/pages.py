"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from credentials._models.base import RequestModel
from pydantic import MISSING


class ByQueryParams(RequestModel):
    """The parameters of `by_query`."""

    q: str | MISSING = MISSING
