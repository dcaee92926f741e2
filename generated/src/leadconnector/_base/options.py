"""A client's settings: checked once, never changed."""

from __future__ import annotations

from ..errors import ConfigurationError
from .checks import count, flag, headers, hook, mapping, overrides, seconds, statuses, url, is_plain, present
from .types import OMIT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, NoReturn

    from .events import Drift, ErrorEvent, RequestEvent, ResponseEvent
    from .types import Credential

RETRY_STATUSES = (408, 500, 502, 503, 504)
"""The answers after which another attempt may fare better. 429 has a rule of its own."""

_CHECKS: Mapping[str, Callable[[str, Any], Any]] = {
    "base_url": url,
    "timeout": seconds,
    "max_retries": count,
    "retry_posts": flag,
    "retry_statuses": statuses,
    "backoff": seconds,
    "max_wait": seconds,
    "attempt_timeout": seconds,
    "pace_requests": flag,
    "headers": headers,
    "on_drift": hook,
    "strict_responses": flag,
    "on_request": hook,
    "on_response": hook,
    "on_error": hook,
    "extra_headers": headers,
    "extra_query": mapping,
    "extra_body": mapping,
    "constants": overrides,
    "credentials": present,
}
"""The settings, each with what checks it."""


class Options:
    """What `with_options` can change, checked.

    Raises ConfigurationError, naming the setting and never its value.
    """

    __slots__ = tuple(_CHECKS)

    base_url: str
    timeout: float
    max_retries: int
    retry_posts: bool
    retry_statuses: frozenset[int]
    backoff: float
    max_wait: float
    attempt_timeout: float
    pace_requests: bool
    headers: Mapping[str, str]
    on_drift: Callable[[Drift], object] | None
    strict_responses: bool
    on_request: Callable[[RequestEvent], object] | None
    on_response: Callable[[ResponseEvent], object] | None
    on_error: Callable[[ErrorEvent], object] | None
    extra_headers: Mapping[str, str]
    extra_query: Mapping[str, object]
    extra_body: Mapping[str, object]
    constants: Mapping[str, str]
    credentials: Mapping[str, Credential]

    def __init__(self, **given: Any) -> None:
        settle = super().__setattr__
        for name, check in _CHECKS.items():
            settle(name, check(name, given.get(name)))
        if not self.credentials:
            raise ConfigurationError("token: must be given")
        if self.credentials and is_plain(self.base_url):
            raise ConfigurationError("base_url: plain http would show the credentials to the network; use https")

    def merged(self, **changes: Any) -> Options:
        """These settings with some changed: OMIT changes nothing, and a mapping adds to what is there."""
        settings: dict[str, Any] = {name: getattr(self, name) for name in _CHECKS}
        for name, value in changes.items():
            if isinstance(settings[name], dict) and value is not OMIT:
                settings[name] = {**settings[name], **_given(mapping(name, value))}
            elif value is not OMIT:
                settings[name] = value
        return Options(**settings)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("settings do not change: with_options gives a client with others")

    def __repr__(self) -> str:
        return f"Options(base_url={self.base_url!r}, timeout={self.timeout!r})"


def _given(values: Mapping[str, object]) -> dict[str, object]:
    """What is left where OMIT stands for no change."""
    return {key: value for key, value in values.items() if value is not OMIT}
