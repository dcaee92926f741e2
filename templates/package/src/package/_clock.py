"""Time and chance, in one place, so that tests need not wait and can know what comes."""

from __future__ import annotations

from time import monotonic, sleep, time

__all__ = ["async_sleep", "chance", "monotonic", "sleep", "time"]


async def async_sleep(seconds: float) -> None:
    """Wait, in whatever event loop this is."""
    from anyio import sleep

    await sleep(seconds)


def chance() -> float:
    """A number from 0 up to 1."""
    from random import random

    return random()
