"""The only I/O of the async side: a small protocol, and its adapter for httpx2."""

from __future__ import annotations

from typing import Protocol

import httpx2

from .._httpx import FAILURES, AsyncClients, Exchange
from .._request import Request
from .._response import Response
from ..errors import ConfigurationError


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


class AsyncHttpxTransport:
    """The default transport: httpx2, without proxies from the environment.

    Args:
        client: a client of your own, for proxies, certificates or limits. It stays yours to close.
    """

    def __init__(self, client: httpx2.AsyncClient | None = None) -> None:
        self._given = client
        self._clients = AsyncClients(lambda: httpx2.AsyncClient(trust_env=False))

    async def send(self, request: Request, *, timeout: float) -> Response:
        """See AsyncTransport."""
        exchange = Exchange(request, timeout)
        try:
            with exchange:
                client = self._given or self._clients.get()
                response = await client.send(exchange.outgoing(client), stream=True, follow_redirects=False)
                try:
                    exchange.start(response)
                    chunks = response.aiter_raw() if exchange.is_raw else response.aiter_bytes()
                    async for chunk in chunks:
                        exchange.add(chunk)
                finally:
                    await response.aclose()
            return exchange.response()
        except FAILURES as error:
            failure: BaseException = exchange.failure(error)
        except BaseException as error:
            # the frames that a cancellation has passed hold the token
            failure = error if isinstance(error, Exception) else error.with_traceback(None)
        raise failure  # out here, so that it does not carry httpx2's error, which holds the token, as its context

    async def close(self) -> None:
        """Close the connections of the default client."""
        client = self._clients.pop()
        if client:
            await client.aclose()


def adapted(transport: AsyncTransport | httpx2.AsyncClient) -> AsyncTransport:
    """A caller's transport, or the adapter for a caller's httpx2 client.

    Raises ConfigurationError for anything else.
    """
    if isinstance(transport, httpx2.AsyncClient):
        return AsyncHttpxTransport(transport)
    if isinstance(transport, (httpx2.Client, httpx2.AsyncClient)) or not callable(getattr(transport, "send", None)):
        raise ConfigurationError("transport: must be an httpx2.AsyncClient or an AsyncTransport")
    return transport
