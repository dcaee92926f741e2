"""The transport of the async side that uses pyreqwest, which speaks HTTP in Rust."""

from __future__ import annotations

from ..._base.http import Request, Response
from ..pyreqwest import FAILURES, PyreqwestExchange, async_clients, fields
from ..settings import TransportSettings


class AsyncPyreqwestTransport:
    """A transport whose connections belong to the process: to no thread and no event loop."""

    def __init__(self, settings: TransportSettings) -> None:
        self._clients = async_clients(settings)

    async def send(self, request: Request, *, timeout: float) -> Response:
        """See AsyncTransport."""
        exchange = PyreqwestExchange(request, timeout)
        try:
            http = self._clients.get()
            outgoing = exchange.outgoing(http.request(request.method, request.url))
            async with outgoing.build_streamed() as response:
                exchange.start(response.status, fields(response.headers))
                while (chunk := await response.body_reader.read_chunk()) is not None:
                    exchange.add(bytes(chunk))
            return exchange.response()
        except FAILURES as error:
            failure: BaseException = exchange.failure(error)
        except BaseException as error:
            # the frames that a cancellation has passed hold the token
            failure = error if isinstance(error, Exception) else error.with_traceback(None)
        raise failure  # out here, so that it does not carry pyreqwest's error, which shows the URL, as its context

    async def close(self) -> None:
        """Close the connections."""
        http = self._clients.pop()
        if http:
            await http.close()
