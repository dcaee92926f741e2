"""Whether a request is attempted again, and after which wait: a pure policy, and the budget that a client shares."""

from __future__ import annotations

from .. import errors
from .._base.locks import lock
from .._base.refusal import told_to_wait

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from .._base.http import Response
    from .._base.options import Options

    Outcome: TypeAlias = Response | errors.TransportError | errors.DecodeError

LONGEST_BACKOFF = 20.0
"""How many seconds a backoff is at most."""

_BUDGET = 500
_COST, _COST_OF_A_TIMEOUT, _REFUND = 5, 10, 1


def wait(attempt: int, outcome: Outcome, idempotent: bool, options: Options, chance: float, now: float) -> float | None:
    """Seconds until the next attempt; None to keep the outcome.

    Args:
        attempt: how many attempts there were.
        outcome: what became of the last of them.
        idempotent: whether the request does the same when it is sent twice.
        options: the client's settings.
        chance: a number from 0 to 1, for the jitter.
        now: the time of day, in seconds since 1970.
    """
    if attempt > options.max_retries or not _may_pass(outcome, idempotent, options):
        return None
    told = None if isinstance(outcome, Exception) else told_to_wait(outcome.status, outcome.headers, now)
    if told is None:
        return chance * min(options.backoff * 2.0 ** min(attempt - 1, 30), LONGEST_BACKOFF, options.max_wait)
    return told if told <= options.max_wait else None


def _may_pass(outcome: Outcome, idempotent: bool, options: Options) -> bool:
    """Whether another attempt may fare better, and does nothing twice."""
    if isinstance(outcome, errors.TLSError):
        return False
    if isinstance(outcome, errors.TransportError):
        return not outcome.sent or idempotent
    if isinstance(outcome, errors.DecodeError):
        return outcome.damaged and idempotent
    if outcome.status == 429:
        return True  # refused before anything was done
    return outcome.status in options.retry_statuses and (idempotent or options.retry_posts)


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
