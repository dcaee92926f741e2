"""What the headers say of rate limits, and waiting before the server has to ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from .._base import clock
from .._base.limits import RateLimit, end, read
from .._base.locks import lock
from ..errors import RateLimitError


class _Window:
    """One limit, and what was sent since the server last told of it."""

    __slots__ = ("last", "left", "unsure", "until")

    def __init__(self) -> None:
        self.last = RateLimit(None, None, None, None)
        self.left: int | None = None
        self.until = -inf
        self.unsure = 1

    def wait(self, under_way: int, now: float) -> float:
        """The seconds until another request may go."""
        if now >= self.until:
            # what is under way may be counted in the new interval
            self.left = None if self.last.limit is None else max(self.last.limit - under_way, 1)
            self.unsure = under_way + 1
            self.until = now + self.last.interval if self.last.interval else -inf
        return self.until - now if self.left is not None and self.left <= 0 and self.until > now else 0.0

    def observe(self, limit: RateLimit, under_way: int, now: float) -> None:
        """Believe the server, but for the requests that it may not have counted yet."""
        self.last = limit
        span = end(limit)
        if limit.remaining is None or span is None:
            self.left, self.until = None, -inf
            return
        left = limit.remaining - under_way
        is_new = self.left is None or now >= self.until or (not under_way and left > self.left)
        if is_new or self.unsure or limit.reset is not None:
            # the server began to count when the first request came: before the reply to that one, but not before
            # the replies to those that were under way when we began to
            self.until, self.unsure = now + span, max(self.unsure - 1, 0)
        # replies overtake each other: of those in one window the lowest count is the latest
        self.left = left if is_new or self.left is None else min(self.left, left)


class Limiter:
    """What one token may still send. Used by many threads or tasks at once; it never waits itself."""

    def __init__(self) -> None:
        self._windows: dict[str, _Window] = {}
        self._under_way = 0
        self._lock = lock()

    def enter(self, bound: float | None, operation: str) -> float:
        """Take leave to send one request, and give 0; or give the seconds to wait before asking again.

        Raises RateLimitError where these are more than the bound. Without a bound every request may go.
        """
        with self._lock:
            now = clock.monotonic()
            waits = [window.wait(self._under_way, now) for window in self._windows.values()]
            seconds = max(waits, default=0.0) if bound is not None else 0.0
            if not seconds:
                self._under_way += 1
                for window in self._windows.values():
                    window.left = None if window.left is None else window.left - 1
        if bound is not None and seconds > bound:
            raise _too_long(seconds, operation)
        return seconds

    def leave(self, headers: Mapping[str, str] | None) -> None:
        """A request is over: with the headers of its reply, or None where there was none.

        One without a reply may not have been sent, and counts no more: it is better to be told to wait than to wait
        for nothing.
        """
        limits = {} if headers is None else read(headers, clock.time())
        with self._lock:
            self._under_way -= 1
            now = clock.monotonic()
            if headers is None:
                for window in self._windows.values():
                    window.left = None if window.left is None else window.left + 1
            for name, limit in limits.items():
                self._windows.setdefault(name, _Window()).observe(limit, self._under_way, now)

    def now(self) -> dict[str, RateLimit]:
        """What the server last said."""
        with self._lock:
            return {name: window.last for name, window in self._windows.items()}


def _too_long(seconds: float, operation: str) -> RateLimitError:
    error = RateLimitError(
        f"not sent: no request is left for the next {seconds:.0f} s, as the server said before",
        operation=operation,
        status=429,
        headers={},
    )
    error.retry_after = seconds
    return error


class Limiters:
    """The limiter of each token that a client and its copies use."""

    _MOST = 1000
    """Tokens that a program made up and forgot must not be remembered for ever."""

    def __init__(self) -> None:
        self._by_token: dict[object, Limiter] = {}
        self._lock = lock()

    def of(self, token: object) -> Limiter:
        """The limiter of a token, by what stands for it."""
        with self._lock:
            if token not in self._by_token and len(self._by_token) >= self._MOST:
                del self._by_token[next(iter(self._by_token))]
            return self._by_token.setdefault(token, Limiter())
