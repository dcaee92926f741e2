"""Where connections belong: to one process, and mostly to one event loop."""

from __future__ import annotations

import os
from asyncio import AbstractEventLoop, get_running_loop
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .._base.locks import lock

if TYPE_CHECKING:
    from trio.lowlevel import TrioToken

C = TypeVar("C")
T = TypeVar("T")


class Loop:
    """The event loop that is running, asyncio's or trio's."""

    __slots__ = ("_native",)

    def __init__(self) -> None:
        self._native: AbstractEventLoop | TrioToken
        try:
            self._native = get_running_loop()
        except RuntimeError:
            from trio.lowlevel import current_trio_token

            self._native = current_trio_token()

    def soon(self, call: Callable[[], object]) -> bool:
        """Have something called in the loop, from any thread; False where the loop has ended."""
        try:
            if isinstance(self._native, AbstractEventLoop):
                self._native.call_soon_threadsafe(call)
            else:
                self._native.run_sync_soon(call)
        except RuntimeError:  # trio's RunFinishedError is one too
            return False
        return True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Loop) and self._native is other._native

    def __hash__(self) -> int:
        return id(self._native)


async def finished(future: Future[Any], timeout: float) -> bool:
    """Wait for what a thread does, in whatever event loop this is; whether it came to its end in time."""
    from anyio import Event, move_on_after

    loop, event = Loop(), Event()
    future.add_done_callback(lambda _: loop.soon(event.set))
    with move_on_after(timeout):
        await event.wait()
    return event.is_set()


async def to_thread(call: Callable[[], T]) -> T:
    """What a call gives that would keep other tasks waiting, in whatever event loop this is."""
    from anyio.to_thread import run_sync

    return await run_sync(call)


class Clients(Generic[C]):
    """One HTTP client a process, made on first use: processes must not share connections after a fork.

    Args:
        make: makes a client.
        by_loop: have one for each event loop, for connections that belong to the loop that opened them.
    """

    def __init__(self, make: Callable[[], C], *, by_loop: bool) -> None:
        self._make = make
        self._by_loop = by_loop
        self._made: dict[tuple[int, Loop | None], C] = {}
        self._lock = lock()

    def get(self) -> C:
        """The client of this place."""
        home = self._home()
        client = self._made.get(home)
        if client is None:
            with self._lock:
                self._made = {place: made for place, made in self._made.items() if _is_usable(*place)}
                client = self._made.get(home) or self._made.setdefault(home, self._make())
        return client

    def pop(self) -> C | None:
        """The client of this place, for the last time; None where there is none."""
        return self._made.pop(self._home(), None)

    def _home(self) -> tuple[int, Loop | None]:
        return os.getpid(), Loop() if self._by_loop else None


def _is_usable(process: int, loop: Loop | None) -> bool:
    return process == os.getpid() and (loop is None or loop.soon(int))
