"""The types that references such as `models.things:Thing` name, and pydantic's adapters of them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from pydantic import TypeAdapter

from .._base.locks import lock

_PACKAGE = __name__.rpartition("._models.")[0]

_adapters: dict[str, TypeAdapter[Any]] = {}
_lock = lock(reentrant=True)


def locate(reference: str) -> Any:
    """The type that a reference names."""
    module, _, name = reference.partition(":")
    return getattr(import_module(f".{module}", _PACKAGE), name)


def resolve(reference: str) -> TypeAdapter[Any]:
    """The adapter of the type that a reference names: made once, whichever thread comes first."""
    adapter = _adapters.get(reference)
    if adapter is None:
        with _lock:
            adapter = _adapters.get(reference) or _adapters.setdefault(reference, _adapter(reference))
    return adapter


def _adapter(reference: str) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(locate(reference))
