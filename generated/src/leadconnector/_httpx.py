"""What the two httpx2 adapters share: all but the waiting."""

from __future__ import annotations

import os
import re
import ssl
import zlib
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Callable
from threading import Lock
from time import monotonic
from typing import Generic, TypeVar

import httpx2

from . import errors
from ._deadline import DEADLINE, async_watch, watch
from ._gzip import Gunzip
from ._headers import Headers
from ._request import Request
from ._response import MAX_BODY, Response
from ._retry import IDEMPOTENT

C = TypeVar("C")
Home = tuple[int, AbstractEventLoop | None]

_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.LocalProtocolError,
    httpx2.PoolTimeout,
    httpx2.ProxyError,
    httpx2.UnsupportedProtocol,
)

_QUOTED = re.compile(r":?\s+(bytearray\()?b['\"].*", re.DOTALL)
"""How h11 quotes a line that it cannot read or write, which may hold a secret."""

FAILURES = (httpx2.HTTPError, httpx2.InvalidURL, zlib.error)
"""What httpx2 and zlib raise where there is no answer."""


class Clients(Generic[C]):
    """One httpx2 client a process, made on first use: processes must not share connections after a fork."""

    def __init__(self, make: Callable[[], C]) -> None:
        self._make = make
        self._made: dict[Home, C] = {}
        self._lock = Lock()

    def get(self) -> C:
        """The client of this place."""
        home = self._home()
        client = self._made.get(home)
        if client is None:
            with self._lock:
                self._made = {place: made for place, made in self._made.items() if _is_usable(place)}
                client = self._made.get(home) or self._made.setdefault(home, self._make())
        return client

    def pop(self) -> C | None:
        """The client of this place, for the last time; None where there is none."""
        return self._made.pop(self._home(), None)

    def _home(self) -> Home:
        return os.getpid(), None


class AsyncClients(Clients[C]):
    """One httpx2 client an event loop: connections belong to the loop that opened them."""

    def _home(self) -> Home:
        try:
            return os.getpid(), get_running_loop()
        except RuntimeError:  # an event loop that is not asyncio's
            return os.getpid(), None


def _is_usable(home: Home) -> bool:
    process, loop = home
    return process == os.getpid() and not (loop and loop.is_closed())


class Exchange:
    """One request and its answer, up to a deadline."""

    def __init__(self, request: Request, timeout: float) -> None:
        self._request = request
        self._timeout = timeout
        self._deadline = monotonic() + timeout
        self._status = 0
        self._headers = Headers()
        self._body = bytearray()
        self._gunzip: Gunzip | None = None

    def __enter__(self) -> None:
        self._outer = DEADLINE.set(self._deadline)

    def __exit__(self, *exception: object) -> None:
        DEADLINE.reset(self._outer)

    def outgoing(self, client: httpx2.Client | httpx2.AsyncClient) -> httpx2.Request:
        """The request in httpx2's terms, with the client's own headers below ours; no cookies.

        Raises ConfigurationError for a client that is closed.
        """
        if client.is_closed:
            raise errors.ConfigurationError("the httpx2 client is closed")
        headers = httpx2.Headers(client.headers)
        headers.update({"Accept-Encoding": "gzip", **self._request.headers})
        return httpx2.Request(
            self._request.method,
            self._request.url,
            headers=headers,
            content=self._request.content,
            extensions={
                "timeout": dict.fromkeys(("connect", "read", "write", "pool"), self._timeout),
                "trace": watch if isinstance(client, httpx2.Client) else async_watch,
            },
        )

    def start(self, response: httpx2.Response) -> None:
        """Take the status and the headers."""
        self._status = response.status_code
        self._headers = Headers(response.headers.multi_items())
        if self._headers.get("Content-Encoding", "").strip().lower() in ("gzip", "x-gzip"):
            self._gunzip = Gunzip()
        self._check_time()

    @property
    def is_raw(self) -> bool:
        """Whether `add` wants the body as it comes: httpx2 would not notice a gzip stream that ends too early."""
        return self._gunzip is not None

    def add(self, chunk: bytes) -> None:
        """Take a part of the body.

        Raises DecodeError where the body is too long or no gzip, TimeoutError or OutcomeUnknown after the deadline.
        """
        self._body += chunk if self._gunzip is None else self._gunzip.add(chunk, MAX_BODY - len(self._body))
        self._check_time()
        if len(self._body) > MAX_BODY:
            raise self._undecodable(f"is longer than {MAX_BODY} bytes")

    def response(self) -> Response:
        """The answer, when all of the body is there. Raises DecodeError where it is not."""
        if self._gunzip and not self._gunzip.is_whole:
            raise self._undecodable("cannot be decompressed: it ends too early", damaged=True)
        return Response(self._status, self._headers, bytes(self._body))

    def failure(self, error: Exception) -> Exception:
        """What an error of httpx2 means. The error itself is not kept, since it holds the request and its token."""
        text = _QUOTED.sub("", str(error)) or type(error).__name__
        if isinstance(error, (httpx2.DecodingError, zlib.error)):
            return self._undecodable(f"cannot be decompressed: {text}", damaged=True)
        if isinstance(error, httpx2.InvalidURL):
            return errors.ConfigurationError(f"base_url: {text}")
        if isinstance(error, httpx2.TimeoutException):
            text = f"no answer within {self._timeout:.3g} s"
        if not isinstance(error, _NOT_SENT):
            return self._lost(text, late=isinstance(error, httpx2.TimeoutException))
        if isinstance(error, httpx2.TimeoutException):
            return errors.TimeoutError(f"{text}; nothing was sent", operation=self._request.operation)
        kind = errors.TLSError if _is_tls(error) else errors.ConnectError
        return kind(text, operation=self._request.operation)

    def _lost(self, text: str, *, late: bool) -> errors.TransportError:
        """The request went out, and there is no answer."""
        if self._request.method not in IDEMPOTENT:
            text = f"{text}; the server may have acted on the request, so it is not sent again"
            return errors.OutcomeUnknown(text, operation=self._request.operation)
        kind = errors.TimeoutError if late else errors.TransportError
        return kind(text, operation=self._request.operation)

    def _check_time(self) -> None:
        if monotonic() > self._deadline:
            raise self._lost(f"no complete answer within {self._timeout:.3g} s", late=True)

    def _undecodable(self, reason: str, *, damaged: bool = False) -> errors.DecodeError:
        return errors.DecodeError(
            f"the answer {reason}",
            operation=self._request.operation,
            status=self._status,
            body=bytes(self._body[:500]),
            damaged=damaged,
        )


def _is_tls(error: BaseException | None) -> bool:
    """Whether TLS is behind an error, and not a server that hung up in the middle of it."""
    while error is not None and not isinstance(error, ssl.SSLError):
        error = error.__cause__ or error.__context__
    return error is not None and not isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError))
