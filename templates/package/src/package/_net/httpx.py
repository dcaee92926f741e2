"""What the two httpx2 adapters share: all but the waiting."""

from __future__ import annotations

import re
import ssl
from typing import TypeVar

import httpx2

from ..errors import ConfigurationError, TransportError
from .clients import Clients
from .deadline import DEADLINE, Backend, async_watch, watch
from .exchange import Exchange
from .settings import TransportSettings

C = TypeVar("C", httpx2.Client, httpx2.AsyncClient)

FAILURES = (httpx2.HTTPError, httpx2.InvalidURL, ssl.SSLError)
"""What httpx2 raises where there is no answer. It lets errors of TLS through that come after the handshake."""

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


def clients(settings: TransportSettings) -> Clients[httpx2.Client]:
    """Clients with these settings. They raise ConfigurationError where they cannot be had."""
    return Clients(lambda: _client(settings), by_loop=False)


def async_clients(settings: TransportSettings) -> Clients[httpx2.AsyncClient]:
    """The same for async code."""
    return Clients(lambda: _built(httpx2.AsyncClient, settings), by_loop=True)


def _client(settings: TransportSettings) -> httpx2.Client:
    built = _built(httpx2.Client, settings)
    for transport in (built._transport, *built._mounts.values()):
        if isinstance(transport, httpx2.HTTPTransport):
            transport._pool._network_backend = Backend()
    return built


def _built(kind: type[C], settings: TransportSettings) -> C:
    try:
        return kind(
            verify=_tls(settings),
            http2=settings.http2,
            proxy=settings.proxy,
            trust_env=settings.proxy_from_environment,
            limits=httpx2.Limits(
                max_connections=settings.max_connections,
                max_keepalive_connections=settings.max_idle_connections,
                keepalive_expiry=settings.idle_timeout,
            ),
            timeout=httpx2.Timeout(
                connect=settings.connect_timeout,
                read=settings.read_timeout,
                write=settings.write_timeout,
                pool=settings.pool_timeout,
            ),
        )
    except ImportError:
        extra = "http2" if settings.http2 and not (settings.proxy or "").startswith("socks") else "socks"
        problem = f"a library is missing; it comes with the extra `{extra}`"
    except Exception as error:  # its text may show the URL of a proxy, with a password
        problem = type(error).__name__
    raise ConfigurationError(f"transport: httpx2 cannot have these settings: {problem}")


def _tls(settings: TransportSettings) -> ssl.SSLContext:
    context = httpx2.create_ssl_context(verify=settings.verify, trust_env=False)
    if settings.ca_file:
        context.load_verify_locations(settings.ca_file)
    if settings.client_cert:
        context.load_cert_chain(settings.client_cert)
    return context


class HttpxExchange(Exchange):
    """An exchange in httpx2's terms."""

    def __enter__(self) -> None:
        self._outer = DEADLINE.set(self.deadline)

    def __exit__(self, *exception: object) -> None:
        DEADLINE.reset(self._outer)

    def outgoing(self, client: httpx2.Client | httpx2.AsyncClient, *, is_own: bool) -> httpx2.Request:
        """The request, with the client's own headers below ours; no cookies.

        A caller's client decides how long to wait for a connection; how long for an answer is the call's affair.

        Raises ConfigurationError for a client that is closed.
        """
        if client.is_closed:
            raise ConfigurationError("the httpx2 client is closed")
        headers = httpx2.Headers(client.headers)
        headers.update(self.fields())
        timeouts = client.timeout.as_dict() if is_own else {**client.timeout.as_dict(), "read": None, "write": None}
        return httpx2.Request(
            self.request.method,
            self.request.url,
            headers=headers,
            content=self.request.content,
            extensions={
                "timeout": {step: min(limit or self.timeout, self.timeout) for step, limit in timeouts.items()},
                "trace": watch if isinstance(client, httpx2.Client) else async_watch,
            },
        )

    def failure(self, error: Exception) -> ConfigurationError | TransportError:
        """What an error of httpx2 means. The error itself is not kept, since it holds the request and its token."""
        text = _QUOTED.sub("", str(error)) or type(error).__name__
        if isinstance(error, httpx2.InvalidURL):
            return ConfigurationError(f"base_url: {text}")
        if isinstance(error, httpx2.PoolTimeout):
            return self.unsent("no connection came free in time", late=True)
        if isinstance(error, httpx2.ConnectTimeout):
            return self.unsent("no connection in time", late=True)
        if isinstance(error, _NOT_SENT):
            return self.unsent(text, tls=_is_tls(error))
        return self.lost(text, late=isinstance(error, httpx2.TimeoutException))


def _is_tls(error: BaseException | None) -> bool:
    """Whether TLS is behind an error, and not a server that hung up in the middle of it."""
    while error is not None and not isinstance(error, ssl.SSLError):
        error = error.__cause__ or error.__context__
    return error is not None and not isinstance(error, (ssl.SSLEOFError, ssl.SSLZeroReturnError))
