"""How the network is reached: the settings of a transport, in one place."""

from __future__ import annotations

import os
from dataclasses import KW_ONLY, dataclass
from pathlib import Path
from typing import Literal

from ..errors import ConfigurationError

__all__ = ["TransportSettings"]

_PROXIES = ("http://", "https://", "socks5://", "socks5h://")


@dataclass(frozen=True, slots=True, repr=False)
class TransportSettings:
    """How connections are made, for every `transport=` of this package.

    Attributes:
        library: what speaks HTTP: `httpx2`, or `pyreqwest`, which is written in Rust and comes with the extra `fast`.
        proxy: the URL of a proxy for all requests: http, https or socks5, with user and password where needed.
        proxy_from_environment: use the proxies that `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` name.
        verify: False trusts any certificate, and so anybody who sits on the way: for tests on your own machine only.
        ca_file: certificates in PEM to trust besides those of the system.
        client_cert: a file with a certificate and its key, in PEM, to show to the server.
        http2: offer HTTP/2 to the server; httpx2 needs the package h2 for it.
        max_connections: connections at once; whoever needs another one waits for it.
        max_idle_connections: connections that are kept open between requests.
        idle_timeout: seconds that such a connection is kept.
        pool_timeout: seconds to wait for a free connection.
        connect_timeout: seconds to look up a name, connect, and set up TLS.
        read_timeout: seconds without a byte of the answer; None for no limit of its own.
        write_timeout: seconds without a byte of the request going out, likewise; httpx2 only.

    Each of these times ends at the latest when that of the attempt ends: `attempt_timeout` and `timeout` of the client.
    A pool_timeout or connect_timeout that passes is a TimeoutError before anything was sent, so that any method is
    tried again.

    Raises:
        ConfigurationError: a setting is wrong.
    """

    library: Literal["httpx2", "pyreqwest"] = "httpx2"
    _: KW_ONLY
    proxy: str | None = None
    proxy_from_environment: bool = False
    verify: bool = True
    ca_file: str | os.PathLike[str] | None = None
    client_cert: str | os.PathLike[str] | None = None
    http2: bool = False
    max_connections: int = 100
    max_idle_connections: int = 20
    idle_timeout: float = 5.0
    pool_timeout: float = 30.0
    connect_timeout: float = 10.0
    read_timeout: float | None = None
    write_timeout: float | None = None

    def __post_init__(self) -> None:
        for name, problem in self._problems():
            if problem:
                raise ConfigurationError(f"{name}: {problem}")

    def _problems(self) -> list[tuple[str, str | None]]:
        """What is wrong with each setting, without its value: a proxy's URL may hold a password."""
        counts, times = ("max_connections", "max_idle_connections"), ("idle_timeout", "pool_timeout", "connect_timeout")
        optional, flags = ("read_timeout", "write_timeout"), ("proxy_from_environment", "verify", "http2")
        two_proxies = self.proxy is not None and self.proxy_from_environment
        writes = self.write_timeout is not None and self.library == "pyreqwest"
        return [
            ("library", None if self.library in ("httpx2", "pyreqwest") else "must be httpx2 or pyreqwest"),
            ("proxy", _proxy_problem(self.proxy)),
            ("proxy_from_environment", "cannot be had with a proxy" if two_proxies else None),
            *((name, _flag_problem(getattr(self, name))) for name in flags),
            *((name, _file_problem(getattr(self, name))) for name in ("ca_file", "client_cert")),
            *((name, _count_problem(getattr(self, name))) for name in counts),
            *((name, _time_problem(getattr(self, name))) for name in times),
            *((name, _time_problem(value)) for name in optional if (value := getattr(self, name)) is not None),
            ("write_timeout", "pyreqwest has none" if writes else None),
        ]

    def __repr__(self) -> str:
        return f"TransportSettings(library={self.library!r})"


def _flag_problem(value: object) -> str | None:
    return None if isinstance(value, bool) else "must be True or False"


def _proxy_problem(value: object) -> str | None:
    good = value is None or (isinstance(value, str) and value.startswith(_PROXIES) and value.isascii())
    return None if good else f"must be a URL that begins with {', '.join(_PROXIES)}"


def _file_problem(value: str | os.PathLike[str] | None) -> str | None:
    return None if value is None or Path(value).is_file() else "must be a file"


def _count_problem(value: object) -> str | None:
    good = isinstance(value, int) and not isinstance(value, bool) and value > 0
    return None if good else "must be a whole number above 0"


def _time_problem(value: object) -> str | None:
    good = isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value < float("inf")
    return None if good else "must be a number of seconds above 0"
