"""The only I/O of the sync side: a small protocol, and its adapter for httpx2."""

from __future__ import annotations

from typing import Protocol

import httpx2

from .._httpx import FAILURES, Clients, Exchange
from .._request import Request
from .._response import Response
from ..errors import ConfigurationError


class Transport(Protocol):
    """What carries a request to the server and the answer back. Used by many callers at once."""

    def send(self, request: Request, *, timeout: float) -> Response:
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

    def close(self) -> None:
        """Give up all connections. May be called twice."""
        ...


class HttpxTransport:
    """The default transport: httpx2, without proxies from the environment.

    Args:
        client: a client of your own, for proxies, certificates or limits. It stays yours to close.
    """

    def __init__(self, client: httpx2.Client | None = None) -> None:
        self._given = client
        self._clients = Clients(lambda: httpx2.Client(trust_env=False))

    def send(self, request: Request, *, timeout: float) -> Response:
        """See Transport."""
        exchange = Exchange(request, timeout)
        try:
            with exchange:
                client = self._given or self._clients.get()
                response = client.send(exchange.outgoing(client), stream=True, follow_redirects=False)
                try:
                    exchange.start(response)
                    chunks = response.iter_raw() if exchange.is_raw else response.iter_bytes()
                    for chunk in chunks:
                        exchange.add(chunk)
                finally:
                    response.close()
            return exchange.response()
        except FAILURES as error:
            failure: BaseException = exchange.failure(error)
        except BaseException as error:
            # the frames that a cancellation has passed hold the token
            failure = error if isinstance(error, Exception) else error.with_traceback(None)
        raise failure  # out here, so that it does not carry httpx2's error, which holds the token, as its context

    def close(self) -> None:
        """Close the connections of the default client."""
        client = self._clients.pop()
        if client:
            client.close()


def adapted(transport: Transport | httpx2.Client) -> Transport:
    """A caller's transport, or the adapter for a caller's httpx2 client.

    Raises ConfigurationError for anything else.
    """
    if isinstance(transport, httpx2.Client):
        return HttpxTransport(transport)
    if isinstance(transport, (httpx2.Client, httpx2.AsyncClient)) or not callable(getattr(transport, "send", None)):
        raise ConfigurationError("transport: must be an httpx2.Client or an Transport")
    return transport
