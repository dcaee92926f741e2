"""One call: how often it was attempted, how much time it has left, and what becomes of it."""

from __future__ import annotations

from .. import errors
from .._base import clock
from .retry import wait

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._base.http import Request, Response
    from .._base.options import Options
    from .retry import Budget, Outcome


class Attempts:
    """The attempts of one call, up to a deadline on a clock that cannot be set."""

    __slots__ = ("_budget", "_deadline", "_is_due", "_options", "_outcome", "_paid", "_request", "count")

    def __init__(self, request: Request, options: Options, budget: Budget) -> None:
        self._request = request
        self._options = options
        self._budget = budget
        self._deadline = clock.monotonic() + options.timeout
        self._outcome: Outcome | None = None
        self._paid = 0
        self._is_due = False
        self.count = 0

    def left(self) -> float:
        """The seconds that the call has left."""
        return self._deadline - clock.monotonic()

    def bound(self, waited: float) -> float:
        """The seconds that the call may still wait before an attempt, after some that it has waited already."""
        return min(self._options.max_wait - waited, self.left())

    def timeout(self) -> float:
        """The seconds for the next attempt: all that is left where there can be no other one."""
        self.count += 1
        self._is_due = False
        left = max(self.left(), 0.001)
        last = not self._request.is_idempotent or self.count > self._options.max_retries
        return left if last else min(left, self._options.attempt_timeout)

    def wait(self, outcome: Outcome) -> float | None:
        """Take the outcome of an attempt; gives the seconds until the next one, None where there is none."""
        self._outcome = outcome
        if not isinstance(outcome, Exception) and outcome.is_success:
            self._budget.refund(self._paid)
            return None
        options, idempotent = self._options, self._request.is_idempotent
        seconds = wait(self.count, outcome, idempotent, options, clock.chance(), clock.time())
        if seconds is None or seconds >= self.left():
            return None
        self._paid = self._budget.spend(outcome)
        self._is_due = self._paid > 0
        return seconds if self._is_due else None

    def give_up(self) -> None:
        """The call ends here: a retry that was paid for and not begun costs nothing."""
        if self._is_due:
            self._budget.refund(self._paid)

    def result(self) -> Response:
        """The answer of the last attempt, whatever its status. Raises its error where it had none."""
        outcome = self._outcome
        if isinstance(outcome, Exception):
            raise outcome
        assert outcome is not None
        return outcome


FAILURES = (errors.TransportError, errors.DecodeError)
"""What an attempt raises that may be followed by another."""
