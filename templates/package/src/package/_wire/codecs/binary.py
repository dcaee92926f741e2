"""Bytes, as they are."""

from __future__ import annotations

from collections.abc import Mapping

from ..._base.operation import Content
from ..._models.salvage import Findings
from ..unfit import UnfitError


def encode(operation: str, content: Content, value: object, extra: Mapping[str, object]) -> bytes:
    """See Codec."""
    if extra:
        raise UnfitError("extra_body", "needs a body that is an object")
    if not isinstance(value, (bytes, bytearray, memoryview)):
        raise UnfitError("body", "must be bytes")
    return bytes(value)


def decode(content: Content, said: str, data: bytes, findings: Findings) -> bytes:
    """See Codec."""
    return data
