"""Checks of what a caller gives: each returns the checked value, or raises ConfigurationError without showing it."""

from __future__ import annotations

from ..errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, TypeVar

    C = TypeVar("C")

_TOKEN_CHARACTERS = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_COROUTINE = 0x80  # inspect.CO_COROUTINE, without the cost of importing inspect
_HOST_CHARACTERS = frozenset("-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


def header_problem(name: object, value: object) -> str | None:
    """Why this is no header, without showing its value; None where it is one."""
    if not isinstance(name, str) or not name or not _TOKEN_CHARACTERS.issuperset(name):
        return "has a name that no header has"
    if not isinstance(value, str):
        return "must be a string"
    if not all(" " <= char <= "~" or char == "\t" for char in value):
        return "has a line break, another control character, or a character beyond ASCII"
    if value != value.strip(" \t"):
        return "has a space at its beginning or its end, which no server would get"
    return None


def headers(setting: str, value: Mapping[str, str] | None) -> dict[str, str]:
    """Header fields."""
    checked = mapping(setting, value)
    for name, text in checked.items():
        problem = header_problem(name, text)
        if problem:
            raise ConfigurationError(f"{setting}: {name!a} {problem}")
    return {str(name): str(text) for name, text in checked.items()}


def overrides(setting: str, value: Mapping[str, str | None]) -> dict[str, str]:
    """Header fields in place of others; None is for one that keeps its place."""
    return headers(setting, {name: text for name, text in value.items() if text is not None})


def mapping(setting: str, value: Mapping[str, object] | None) -> dict[str, Any]:
    """A mapping, or nothing."""
    try:
        return dict(value or {})
    except (TypeError, ValueError):
        raise ConfigurationError(f"{setting}: must be a mapping") from None


def present(setting: str, value: Mapping[str, Any]) -> dict[str, Any]:
    """A mapping without what is None."""
    return {name: item for name, item in mapping(setting, value).items() if item is not None}


def hook(setting: str, value: C) -> C:
    """A function to be called, or None."""
    code = getattr(getattr(value, "__func__", value), "__code__", None)
    if code is not None and code.co_flags & _COROUTINE:
        raise ConfigurationError(f"{setting}: must not be async: nobody would await it")
    if value is not None and not callable(value):
        raise ConfigurationError(f"{setting}: must be callable")
    return value


def seconds(setting: str, value: float) -> float:
    """A span of time."""
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not number or not 0 < value < float("inf"):
        raise ConfigurationError(f"{setting}: must be a number of seconds above 0")
    return float(value)


def count(setting: str, value: int) -> int:
    """A number of times."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ConfigurationError(f"{setting}: must be a whole number, 0 or more")
    return value


def flag(setting: str, value: object) -> bool:
    """Yes or no."""
    return bool(value)


def statuses(setting: str, value: Iterable[int]) -> frozenset[int]:
    """HTTP statuses of failures."""
    try:
        given = frozenset(value)
    except TypeError:
        given = frozenset({0})
    if not all(isinstance(status, int) and 400 <= status < 600 for status in given):
        raise ConfigurationError(f"{setting}: must be statuses from 400 to 599")
    return given


def url(setting: str, value: str) -> str:
    """A URL, without a slash at its end."""
    scheme, separator, rest = value.partition("://") if isinstance(value, str) else ("", "", "")
    authority, _, path = rest.partition("/")
    if not separator or scheme not in ("https", "http") or not _is_authority(authority):
        raise ConfigurationError(f"{setting}: must read https://host, with a port and a path where needed")
    if not all("!" <= char <= "~" and char not in '"#<>?\\^`{|}' for char in path):
        raise ConfigurationError(f"{setting}: has a character that must not stand in it, or a query")
    return value.rstrip("/")


def secret_url(setting: str, value: str) -> str:
    """A URL that secrets may be sent to: not over plain http to another machine."""
    if is_plain(url(setting, value)):
        raise ConfigurationError(f"{setting}: plain http would show what is sent to the network; use https")
    return url(setting, value)


def is_plain(url: str) -> bool:
    """Whether what goes to a URL can be read on the way: plain http, and not on this machine."""
    scheme, _, rest = url.partition("://")
    return scheme == "http" and not _is_loopback(_host(rest.partition("/")[0]))


def _is_authority(authority: str) -> bool:
    host = _host(authority)
    port = authority[len(host) :]
    if port and not (port[0] == ":" and port[1:].isdecimal() and port.isascii() and int(port[1:]) < 65536):
        return False
    if host.startswith("["):
        return host.endswith("]") and set(host[1:-1]) <= set("0123456789abcdefABCDEF:.")
    return bool(host) and _HOST_CHARACTERS.issuperset(host)


def _host(authority: str) -> str:
    end = authority.find("]") + 1 if authority.startswith("[") else authority.find(":")
    return authority[:end] if end > 0 else authority


def _is_loopback(host: str) -> bool:
    numbers = host.split(".")
    return host in ("localhost", "[::1]") or (
        len(numbers) == 4 and numbers[0] == "127" and all(number.isdecimal() for number in numbers)
    )
