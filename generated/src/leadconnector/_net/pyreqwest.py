"""What the two pyreqwest adapters share: all but the waiting."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

from .._base.http import Request, Response
from ..errors import ConfigurationError, TransportError
from .clients import Clients
from .exchange import Exchange
from .settings import TransportSettings

try:
    from pyreqwest.client import Client, ClientBuilder, SyncClient, SyncClientBuilder
    from pyreqwest.exceptions import PoolTimeoutError, PyreqwestError, RequestTimeoutError
    from pyreqwest.http import HeaderMap
    from pyreqwest.proxy import ProxyBuilder
    from pyreqwest.request import BaseRequestBuilder
except ImportError:
    raise ConfigurationError("transport: pyreqwest is not installed; it comes with the extra `fast`") from None

B = TypeVar("B", ClientBuilder, SyncClientBuilder)
R = TypeVar("R", bound=BaseRequestBuilder)

FAILURES = (PyreqwestError,)
"""What pyreqwest raises where there is no answer."""

_CONNECTING = "client error (Connect)"
"""How reqwest marks an error that came before anything was sent; the classes of pyreqwest do not tell."""

_TLS = re.compile("certificate|corrupt message|unexpected message|fatal alert|misbehaved|incompatible|handshake fail")
"""What rustls says where the other side is there, but not to be trusted or understood."""


def clients(settings: TransportSettings) -> Clients[SyncClient]:
    """Clients with these settings. They raise ConfigurationError where they cannot be had."""
    return Clients(lambda: _built(SyncClientBuilder(), settings), by_loop=False)


def async_clients(settings: TransportSettings) -> Clients[Client]:
    """The same for async code, and for asyncio only, the one way in which pyreqwest can wait."""
    return Clients(lambda: _async_client(settings), by_loop=False)


def _async_client(settings: TransportSettings) -> Any:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        raise ConfigurationError("transport: pyreqwest needs asyncio; use httpx2 in other event loops") from None
    return _built(ClientBuilder(), settings)


def _built(builder: Any, settings: TransportSettings) -> Any:
    try:
        return _configured(builder, settings).build()
    except RuntimeError as error:  # its runtime does not survive a fork, and it says so
        problem = str(error)
    except Exception as error:  # its text may show the URL of a proxy, with a password
        problem = type(error).__name__
    raise ConfigurationError(f"transport: pyreqwest cannot have these settings: {problem}")


def _configured(builder: B, settings: TransportSettings) -> B:
    builder.follow_redirects(False).referer(False).default_cookie_store(False).http2(settings.http2)
    builder.gzip(False).brotli(False).deflate(False).zstd(False)  # left to us, who notice where it ends too early
    builder.max_connections(settings.max_connections).pool_max_idle_per_host(settings.max_idle_connections)
    builder.pool_timeout(timedelta(seconds=settings.pool_timeout))
    builder.pool_idle_timeout(timedelta(seconds=settings.idle_timeout))
    builder.connect_timeout(timedelta(seconds=settings.connect_timeout))
    builder.danger_accept_invalid_certs(not settings.verify)
    if settings.read_timeout:
        builder.read_timeout(timedelta(seconds=settings.read_timeout))
    if not settings.proxy_from_environment:
        builder.no_proxy()
    if settings.proxy:
        builder.proxy(ProxyBuilder.all(settings.proxy))
    if settings.ca_file:
        builder.add_root_certificate_pem(Path(settings.ca_file).read_bytes())
    if settings.client_cert:
        builder.identity_pem(Path(settings.client_cert).read_bytes())
    return builder


class PyreqwestExchange(Exchange):
    """An exchange in pyreqwest's terms.

    Where a task is cancelled just as something arrives, pyreqwest gives what arrived and forgets the cancellation.
    """

    def __init__(self, request: Request, timeout: float) -> None:
        super().__init__(request, timeout)
        self._cancellations = _cancellations()

    def outgoing(self, builder: R) -> R:
        """The request. No header is shown by what pyreqwest logs."""
        builder.timeout(timedelta(seconds=self.timeout))
        for name, value in self.fields().items():
            builder.header(name, value, is_sensitive=True)
        if self.request.content is not None:
            builder.body_bytes(self.request.content)
        return builder

    def start(self, status: int, fields: Iterable[tuple[str, str]]) -> None:
        """Take the status and the headers. Raises CancelledError besides."""
        if self._is_cancelled:
            raise asyncio.CancelledError
        super().start(status, fields)

    def response(self) -> Response:
        """The answer. Raises CancelledError besides."""
        if self._is_cancelled:
            raise asyncio.CancelledError
        return super().response()

    @property
    def _is_cancelled(self) -> bool:
        return _cancellations() > self._cancellations

    def failure(self, error: PyreqwestError) -> TransportError | asyncio.CancelledError:
        """What an error of pyreqwest means. The error itself is not kept, since it shows the URL."""
        if self._is_cancelled:
            return asyncio.CancelledError()
        causes = _causes(error)
        text = causes[-1] if causes else error.message
        late = isinstance(error, RequestTimeoutError)
        if isinstance(error, PoolTimeoutError):
            return self.unsent("no connection came free in time", late=True)
        if _CONNECTING in causes:
            return self.unsent("no connection in time" if late else text, late=late, tls=bool(_TLS.search(text)))
        return self.lost(text, late=late)


def _cancellations() -> int:
    """How often this task was cancelled; 0 in a thread."""
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return 0
    return task.cancelling() if task else 0


def _causes(error: PyreqwestError) -> list[str]:
    """What an error comes from, the last one being the first cause."""
    details: Mapping[str, list[Mapping[str, str]] | None] = getattr(error, "details", None) or {}
    return [cause["message"] for cause in details.get("causes") or ()]


def fields(headers: HeaderMap) -> Iterator[tuple[str, str]]:
    """The headers of an answer, but for those with characters beyond ASCII, which pyreqwest does not show."""
    for name in dict.fromkeys(headers.keys()):
        try:
            values = headers.getall(name)
        except ValueError:
            continue
        for value in values:
            yield name, value
