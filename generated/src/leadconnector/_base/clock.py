"""Time and chance, in one place, so that tests need not wait and can know what comes."""

from __future__ import annotations

from time import monotonic as monotonic
from time import sleep as sleep
from time import time as time

_ABSURD = 30 * 86_400.0
"""A server that names more seconds than this has mistaken the unit."""


async def async_sleep(seconds: float) -> None:
    """Wait, in whatever event loop this is."""
    from anyio import sleep

    await sleep(seconds)


def chance() -> float:
    """A number from 0 up to 1."""
    from random import random

    return random()


def left(end: float) -> float:
    """The seconds until a moment of the steady clock; a moment at least, so that what is late is still tried."""
    return max(end - monotonic(), 0.001)


def sensible(seconds: float | None) -> float | None:
    """The seconds that a server names; None where it names none, or a number that it cannot mean."""
    return seconds if seconds and 0 < seconds <= _ABSURD else None
