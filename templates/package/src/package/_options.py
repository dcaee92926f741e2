"""A client's settings: checked once, never changed."""

from __future__ import annotations

from ._retry import STATUSES
from ._types import OMIT
from .errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, NoReturn, TypeVar

    from ._auth import Tokens
    from ._drift import Drift
    from ._observe import ErrorEvent, RequestEvent, ResponseEvent

    C = TypeVar("C")

_TOKEN_CHARACTERS = frozenset("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_COROUTINE = 0x80  # inspect.CO_COROUTINE, without the cost of importing inspect
_HOST_CHARACTERS = frozenset("-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


class Options:
    """What `with_options` can change, checked.

    Raises ConfigurationError, naming the setting and never its value.
    """

    __slots__ = (
        "attempt_timeout",
        "backoff",
        "base_url",
        "constants",
        "extra_body",
        "extra_headers",
        "extra_query",
        "headers",
        "max_retries",
        "max_wait",
        "on_drift",
        "on_error",
        "on_request",
        "on_response",
        "pace_requests",
        "retry_posts",
        "retry_statuses",
        "strict_responses",
        "timeout",
        "token",
    )

    attempt_timeout: float
    backoff: float
    base_url: str
    constants: Mapping[str, str]
    extra_body: Mapping[str, object]
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, object]
    headers: Mapping[str, str]
    max_retries: int
    max_wait: float
    on_drift: Callable[[Drift], object] | None
    on_error: Callable[[ErrorEvent], object] | None
    on_request: Callable[[RequestEvent], object] | None
    on_response: Callable[[ResponseEvent], object] | None
    pace_requests: bool
    retry_posts: bool
    retry_statuses: frozenset[int]
    strict_responses: bool
    timeout: float
    token: Tokens | None

    def __init__(
        self,
        *,
        token: Tokens | None,
        base_url: str,
        timeout: float,
        headers: Mapping[str, str] | None,
        constants: Mapping[str, str | None],
        on_drift: Callable[[Drift], object] | None,
        strict_responses: bool,
        max_retries: int = 2,
        retry_posts: bool = False,
        retry_statuses: Iterable[int] = STATUSES,
        backoff: float = 0.5,
        max_wait: float = 30.0,
        attempt_timeout: float = 30.0,
        pace_requests: bool = True,
        on_request: Callable[[RequestEvent], object] | None = None,
        on_response: Callable[[ResponseEvent], object] | None = None,
        on_error: Callable[[ErrorEvent], object] | None = None,
        extra_headers: Mapping[str, str] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
    ) -> None:
        settle = super().__setattr__
        settle("token", token)
        settle("base_url", checked_url("base_url", base_url))
        settle("timeout", _seconds("timeout", timeout))
        settle("headers", _headers("headers", headers))
        settle("constants", _headers("constants", {k: v for k, v in constants.items() if v is not None}))
        settle("on_drift", _hook("on_drift", on_drift))
        settle("on_request", _hook("on_request", on_request))
        settle("on_response", _hook("on_response", on_response))
        settle("on_error", _hook("on_error", on_error))
        settle("strict_responses", bool(strict_responses))
        settle("max_retries", _count("max_retries", max_retries))
        settle("retry_posts", bool(retry_posts))
        settle("retry_statuses", _statuses(retry_statuses))
        settle("backoff", _seconds("backoff", backoff))
        settle("max_wait", _seconds("max_wait", max_wait))
        settle("attempt_timeout", _seconds("attempt_timeout", attempt_timeout))
        settle("pace_requests", bool(pace_requests))
        settle("extra_headers", _headers("extra_headers", extra_headers))
        settle("extra_query", _mapping("extra_query", extra_query))
        settle("extra_body", _mapping("extra_body", extra_body))

    def merged(self, **changes: Any) -> Options:
        """These settings with some changed: OMIT changes nothing, and a mapping adds to what is there."""
        settings: dict[str, Any] = {name: getattr(self, name) for name in self.__slots__}
        for name, value in changes.items():
            if isinstance(settings[name], dict) and value is not OMIT:
                settings[name] = {**settings[name], **_given(_mapping(name, value))}
            elif value is not OMIT:
                settings[name] = value
        return Options(**settings)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("settings do not change: with_options gives a client with others")

    def __repr__(self) -> str:
        return f"Options(base_url={self.base_url!r}, timeout={self.timeout!r})"


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


def _given(mapping: Mapping[str, object]) -> dict[str, object]:
    """What is left where OMIT stands for no change."""
    return {key: value for key, value in mapping.items() if value is not OMIT}


def _headers(setting: str, headers: Mapping[str, str] | None) -> dict[str, str]:
    checked = _mapping(setting, headers)
    for name, value in checked.items():
        problem = header_problem(name, value)
        if problem:
            raise ConfigurationError(f"{setting}: {name!a} {problem}")
    return {str(name): str(value) for name, value in checked.items()}


def _mapping(setting: str, value: Mapping[str, object] | None) -> dict[str, object]:
    try:
        return dict(value or {})
    except (TypeError, ValueError):
        raise ConfigurationError(f"{setting}: must be a mapping") from None


def _hook(setting: str, value: C) -> C:
    code = getattr(getattr(value, "__func__", value), "__code__", None)
    if code is not None and code.co_flags & _COROUTINE:
        raise ConfigurationError(f"{setting}: must not be async: nobody would await it")
    if value is not None and not callable(value):
        raise ConfigurationError(f"{setting}: must be callable")
    return value


def _seconds(setting: str, value: float) -> float:
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    if not number or not 0 < value < float("inf"):
        raise ConfigurationError(f"{setting}: must be a number of seconds above 0")
    return float(value)


def _count(setting: str, value: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ConfigurationError(f"{setting}: must be a whole number, 0 or more")
    return value


def _statuses(value: Iterable[int]) -> frozenset[int]:
    try:
        statuses = frozenset(value)
    except TypeError:
        statuses = frozenset({0})
    if not all(isinstance(status, int) and 400 <= status < 600 for status in statuses):
        raise ConfigurationError("retry_statuses: must be statuses from 400 to 599")
    return statuses


def checked_url(setting: str, value: str) -> str:
    """A URL that secrets may be sent to, without a slash at its end. Raises ConfigurationError for any other."""
    scheme, separator, rest = value.partition("://") if isinstance(value, str) else ("", "", "")
    authority, _, path = rest.partition("/")
    if not separator or scheme not in ("https", "http") or not _is_authority(authority):
        raise ConfigurationError(f"{setting}: must read https://host, with a port and a path where needed")
    if not all("!" <= char <= "~" and char not in '"#<>?\\^`{|}' for char in path):
        raise ConfigurationError(f"{setting}: has a character that must not stand in it, or a query")
    if scheme == "http" and not _is_loopback(_host(authority)):
        raise ConfigurationError(f"{setting}: plain http would show the token to the network; use https")
    return value.rstrip("/")


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
