"""What does the I/O of the async side: a small protocol, and who speaks it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ..._base.http import Request, Response
from ...errors import ConfigurationError
from ..settings import TransportSettings

if TYPE_CHECKING:
    import httpx2

__all__ = ["AsyncTransport"]


class AsyncTransport(Protocol):
    """What carries a request to the server and the answer back. Used by many callers at once."""

    async def send(self, request: Request, *, timeout: float) -> Response:
        """Send a request once, follow no redirect, and read the whole answer, whatever its status.

        Args:
            request: what to send, token included: to be shown nowhere.
            timeout: seconds until the answer must be complete.

        Raises:
            ConnectError: nothing was sent.
            TimeoutError: there was no complete answer in time.
            OutcomeUnknown: a request that is not idempotent went out, and was not answered.
            TransportError: any other way of getting no answer.
            DecodeError: the body is too long, or cannot be decompressed.
        """
        ...

    async def close(self) -> None:
        """Give up all connections. May be called twice."""
        ...


def adapted(given: TransportSettings | AsyncTransport | httpx2.AsyncClient) -> AsyncTransport:
    """The transport that a caller gave or described. Raises ConfigurationError for anything else."""
    if isinstance(given, TransportSettings):
        if given.library == "pyreqwest":
            from .pyreqwest import AsyncPyreqwestTransport

            return AsyncPyreqwestTransport(given)
        from .httpx import AsyncHttpxTransport

        return AsyncHttpxTransport(given)
    import httpx2

    if isinstance(given, httpx2.AsyncClient):
        from .httpx import AsyncHttpxTransport

        return AsyncHttpxTransport(given)
    if isinstance(given, (httpx2.Client, httpx2.AsyncClient)) or not callable(getattr(given, "send", None)):
        raise ConfigurationError(
            "transport: must be TransportSettings, an httpx2.AsyncClient or what AsyncTransport describes"
        )
    return given
