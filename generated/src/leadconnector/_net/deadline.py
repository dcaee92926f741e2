"""A deadline for all that an exchange does together: httpx2 itself only knows one for each step."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping, MutableMapping
from concurrent.futures import Future, TimeoutError
from contextvars import ContextVar
from math import inf
from threading import Thread
from time import monotonic
from typing import Any

import httpcore2

DEADLINE: ContextVar[float] = ContextVar("deadline", default=inf)
"""When the exchange that is under way in this thread or task must be over."""

_OPENED = (".connect_tcp.complete", ".connect_unix_socket.complete", ".start_tls.complete")


def watch(event: str, info: Mapping[str, Any]) -> None:
    """Bind each step to the deadline: what httpx2's `trace` extension is called with.

    The arguments of a step are there before it begins, and can still be changed; a stream is there once it is opened.
    """
    if event.endswith(".started") and isinstance(info, MutableMapping) and "timeout" in info:
        info["timeout"] = _within(info["timeout"])
    elif event.endswith(_OPENED):
        stream = info["return_value"]
        stream.read = _bound(stream.read)
        stream.write = _bound(stream.write)


async def async_watch(event: str, info: Mapping[str, Any]) -> None:
    """`watch` for async streams."""
    watch(event, info)


def _bound(transfer: Callable[..., Any]) -> Callable[..., Any]:
    def bound(data: Any, timeout: float | None = None) -> Any:
        return transfer(data, timeout=_within(timeout))

    return bound


def _within(timeout: float | None) -> float:
    left = max(DEADLINE.get() - monotonic(), 0.001)
    return left if timeout is None else min(timeout, left)


class Backend(httpcore2.SyncBackend):
    """Looks up a name and tries its addresses, all within one timeout.

    httpcore2's own, without an event loop, lets the lookup take its time and gives the whole timeout to each address.
    """

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, *args: Any, **options: Any
    ) -> httpcore2.NetworkStream:
        """A connection to one of the addresses of a host."""
        end = monotonic() + _within(timeout)
        problem: Exception = httpcore2.ConnectError("the host has no address")
        addresses = _addresses(host, port, end - monotonic())
        for number, address in enumerate(addresses):
            share = max(end - monotonic(), 0.001) / (len(addresses) - number)
            try:
                return super().connect_tcp(address, port, share, *args, **options)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                problem = error
        raise problem


def _addresses(host: str, port: int, timeout: float) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        found = _looked_up(host, port, timeout)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def _looked_up(host: str, port: int, timeout: float) -> list[Any]:
    """What the system's resolver says, which cannot be told to hurry: it is left behind in a thread of its own."""
    answer: Future[list[Any]] = Future()

    def ask() -> None:
        try:
            answer.set_result(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as error:
            answer.set_exception(error)

    Thread(target=ask, name="name-lookup", daemon=True).start()
    try:
        return answer.result(timeout)
    except TimeoutError:
        raise httpcore2.ConnectTimeout("the name was not looked up in time") from None
    except (OSError, UnicodeError) as error:
        raise httpcore2.ConnectError(str(error)) from None
