"""A clock on which waiting takes no time."""

from __future__ import annotations

import threading
import time

import pytest
from leadconnector._base import clock


class FakeClock:
    """The real clock, and ahead of it by all that was slept. Those who sleep at the same time wake at the same time."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._ahead = 0.0
        self._lock = threading.Lock()

    def monotonic(self) -> float:
        return time.monotonic() + self._ahead

    def sleep(self, seconds: float) -> None:
        self._sleep(self.monotonic() + seconds, seconds)
        time.sleep(0)

    async def async_sleep(self, seconds: float) -> None:
        import anyio

        until = self.monotonic() + seconds
        await anyio.sleep(0)
        self._sleep(until, seconds)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._ahead += seconds

    def _sleep(self, until: float, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)
            self._ahead = max(self._ahead, until - time.monotonic())


def install(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """Let the package go by a fake clock, with backoffs as long as they can be."""
    fake = FakeClock()
    for name in ("monotonic", "sleep", "async_sleep"):
        monkeypatch.setattr(clock, name, getattr(fake, name))
    monkeypatch.setattr(clock, "chance", lambda: 1.0)
    return fake
