"""What the headers of a reply say of rate limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import inf

from . import api, clock

__all__ = ["RateLimit"]

_UNITS = {"seconds": 1.0, "milliseconds": 0.001}


@dataclass(frozen=True, slots=True)
class RateLimit:
    """How many requests a server takes in some time, as its headers said; None for what they did not say.

    Attributes:
        limit: requests in all.
        remaining: requests that are left.
        interval: seconds in which they are counted.
        reset: seconds until they are counted anew, from when the headers came.
    """

    limit: int | None
    remaining: int | None
    interval: float | None
    reset: float | None


def read(headers: Mapping[str, str], now: float) -> dict[str, RateLimit]:
    """The rate limits that a reply tells of, by their names in the spec.

    Args:
        headers: of the reply.
        now: the time of day, in seconds since 1970.
    """
    found = {facts["name"]: _limit(facts, headers, now) for facts in api.RATE_LIMITS}
    return {name: limit for name, limit in found.items() if limit != RateLimit(None, None, None, None)}


def _limit(facts: Mapping[str, str], headers: Mapping[str, str], now: float) -> RateLimit:
    count, remaining = _number(headers, facts, "limit"), _number(headers, facts, "remaining")
    interval, reset = _number(headers, facts, "interval"), _number(headers, facts, "reset")
    unit, zero = _UNITS[facts["unit"]], now if facts["reset-as"] == "time" else 0.0
    return RateLimit(
        limit=None if count is None else int(count),
        remaining=None if remaining is None else int(remaining),
        interval=clock.sensible(interval and interval * unit),
        reset=clock.sensible(None if reset is None else reset * unit - zero),
    )


def _number(headers: Mapping[str, str], facts: Mapping[str, str], what: str) -> float | None:
    text = headers.get(facts.get(what, ""), "").strip()
    is_number = len(text) < 20 and text.isascii() and text.replace(".", "", 1).isdecimal()
    return float(text) if is_number else None


def pause(limits: Mapping[str, RateLimit]) -> float | None:
    """The seconds to wait after a 429: until the limit that is spent counts anew, else one interval.

    Infinite where a limit is spent and nothing says until when; None where the headers say nothing.
    """
    spent = [limit for limit in limits.values() if limit.remaining == 0]
    ends = [end(limit) for limit in spent]
    waits = [inf if seconds is None else seconds for seconds in ends]
    intervals = [limit.interval for limit in limits.values() if limit.interval]
    return max(waits, default=min(intervals, default=None))


def is_spent(limits: Mapping[str, RateLimit]) -> bool:
    """Whether a limit is spent that does not come back interval by interval, such as that of a day."""
    return any(limit.remaining == 0 and limit.interval is None for limit in limits.values())


def end(limit: RateLimit) -> float | None:
    """The seconds until a limit counts anew."""
    return limit.interval if limit.reset is None else limit.reset
