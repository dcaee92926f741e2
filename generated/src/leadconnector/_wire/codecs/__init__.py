"""How values become bytes, and bytes values: a module a codec, each with `encode` and `decode`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from ..._base.operation import Content
from ..._models.salvage import Findings


class Codec(Protocol):
    """What a module here does."""

    def encode(self, operation: str, content: Content, value: object, extra: Mapping[str, object]) -> bytes:
        """The bytes of a body, with more fields for one that is an object.

        Raises UnfitError, and InvalidRequest with the name of the operation.
        """
        ...

    def decode(self, content: Content, said: str, data: bytes, findings: Findings) -> Any:
        """The value of a reply whose Content-Type says something. Raises UnreadableError."""
        ...


@cache
def codec(name: str) -> Codec:
    """The codec of this name, imported when it is first needed."""
    module: Any = import_module(f".{name}", __name__)
    found: Codec = module
    return found
