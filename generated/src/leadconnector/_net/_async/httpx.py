"""The transport of the async side that uses httpx2."""

from __future__ import annotations

import httpx2

from ..._base.http import Request, Response
from ..httpx import FAILURES, HttpxExchange, async_clients
from ..settings import TransportSettings


class AsyncHttpxTransport:
    """The default transport.

    Args:
        given: how to connect, or a client of the caller's, who closes it.
    """

    def __init__(self, given: TransportSettings | httpx2.AsyncClient) -> None:
        settings = given if isinstance(given, TransportSettings) else TransportSettings()
        self._given = None if isinstance(given, TransportSettings) else given
        self._clients = async_clients(settings)

    async def send(self, request: Request, *, timeout: float) -> Response:
        """See AsyncTransport."""
        exchange = HttpxExchange(request, timeout)
        try:
            with exchange:
                http = self._given or self._clients.get()
                outgoing = exchange.outgoing(http, is_own=self._given is None)
                response = await http.send(outgoing, stream=True, follow_redirects=False)
                try:
                    exchange.start(response.status_code, response.headers.multi_items())
                    async for chunk in response.aiter_raw():
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
        """Close the connections, unless they are a caller's client's."""
        http = self._clients.pop()
        if http:
            await http.aclose()
