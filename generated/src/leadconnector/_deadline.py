"""A deadline for all reads and writes of an exchange together: httpx2 itself only knows one for each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextvars import ContextVar
from math import inf
from time import monotonic
from typing import Any

DEADLINE: ContextVar[float] = ContextVar("deadline", default=inf)
"""When the exchange that is under way in this thread or task must be over."""

_OPENED = (".connect_tcp.complete", ".connect_unix_socket.complete", ".start_tls.complete")


def watch(event: str, info: Mapping[str, Any]) -> None:
    """Bind each stream to the deadline as it is opened: what httpx2's `trace` extension is called with."""
    if event.endswith(_OPENED):
        stream = info["return_value"]
        stream.read = _bound(stream.read)
        stream.write = _bound(stream.write)


async def async_watch(event: str, info: Mapping[str, Any]) -> None:
    """`watch` for async streams."""
    watch(event, info)


def _bound(transfer: Callable[..., Any]) -> Callable[..., Any]:
    def bound(data: Any, timeout: float | None = None) -> Any:
        left = max(DEADLINE.get() - monotonic(), 0.001)
        return transfer(data, timeout=left if timeout is None else min(timeout, left))

    return bound
