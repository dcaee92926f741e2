"""Whether a request is attempted again, and after which wait: a pure policy, and the budget that a client shares."""

from __future__ import annotations

from . import errors
from ._locks import lock

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import TypeAlias

    from ._options import Options
    from ._response import Response

    Outcome: TypeAlias = Response | errors.TransportError | errors.DecodeError

IDEMPOTENT = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PUT", "TRACE"})
"""The methods that do the same when they are sent twice (RFC 9110, 9.2.2)."""

STATUSES = (408, 500, 502, 503, 504)
"""The answers after which another attempt may fare better. 429 has a rule of its own."""

LONGEST_BACKOFF = 20.0
"""How many seconds a backoff is at most."""

ABSURD = 30 * 86_400.0
"""A server that asks for more seconds than this has mistaken the unit."""

_BUDGET = 500
_COST, _COST_OF_A_TIMEOUT, _REFUND = 5, 10, 1


def wait(attempt: int, outcome: Outcome, method: str, options: Options, chance: float, now: float) -> float | None:
    """Seconds until the next attempt; None to keep the outcome.

    Args:
        attempt: how many attempts there were.
        outcome: what became of the last of them.
        method: of the request.
        options: the client's settings.
        chance: a number from 0 to 1, for the jitter.
        now: the time of day, in seconds since 1970.
    """
    if attempt > options.max_retries or not _may_pass(outcome, method, options):
        return None
    told = None if isinstance(outcome, Exception) else told_to_wait(outcome.status, outcome.headers, now)
    if told is None:
        return chance * min(options.backoff * 2.0 ** min(attempt - 1, 30), LONGEST_BACKOFF, options.max_wait)
    return told if told <= options.max_wait else None


def _may_pass(outcome: Outcome, method: str, options: Options) -> bool:
    """Whether another attempt may fare better, and does nothing twice."""
    if isinstance(outcome, errors.TLSError):
        return False
    if isinstance(outcome, errors.TransportError):
        return not outcome.sent or method in IDEMPOTENT
    if isinstance(outcome, errors.DecodeError):
        return outcome.damaged and method in IDEMPOTENT
    if outcome.status == 429:
        return True  # refused before anything was done
    return outcome.status in options.retry_statuses and (method in IDEMPOTENT or options.retry_posts)


def told_to_wait(status: int, headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that a failure tells us to wait, infinite where none says how long; None without a word."""
    told = retry_after(headers, now)
    if status != 429:
        return told
    from ._ratelimit import is_spent, pause, read

    limits = read(headers, now)
    return pause(limits) if told is None or is_spent(limits) else told


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that a `Retry-After` header asks for; None without a sensible one.

    A date is compared with the server's own clock where it sends it, so that ours may be wrong.
    """
    text = headers.get("Retry-After", "").strip()
    if text.replace(".", "", 1).isdecimal() and text.isascii():
        seconds = float(text)
    else:
        date = _date(text)
        seconds = date - (_date(headers.get("Date", "")) or now) if date else 0.0
    return seconds if 0 < seconds <= ABSURD else None


def _date(text: str) -> float | None:
    """An HTTP date in seconds since 1970."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError, OSError):
        return None


class Budget:
    """How many retries the calls of a client can afford together, as in the standard mode of botocore.

    A retry costs, a success gives back: in a long outage the retries run dry, and each call is one request.
    """

    __slots__ = ("_left", "_lock")

    def __init__(self) -> None:
        self._left = _BUDGET
        self._lock = lock()

    def spend(self, outcome: Outcome) -> int:
        """Pay for a retry; gives what it cost, or 0 where there is not enough left."""
        cost = _COST_OF_A_TIMEOUT if isinstance(outcome, errors.TimeoutError) else _COST
        with self._lock:
            if cost > self._left:
                return 0
            self._left -= cost
            return cost

    def refund(self, cost: int) -> None:
        """Give back what the last retry cost after it succeeded; a little after a success at the first attempt."""
        with self._lock:
            self._left = min(_BUDGET, self._left + (cost or _REFUND))
