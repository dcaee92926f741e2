"""1,000 scripts of faults, drawn at random, and what must hold after each of them, whatever it was."""

from __future__ import annotations

import asyncio
import inspect
import logging
import random
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import leadconnector
import pytest
from leadconnector import TransportSettings
from leadconnector._net._async.transport import adapted as async_adapted
from leadconnector._net._sync.transport import adapted as sync_adapted

from tests.runtime.clock import FakeClock
from tests.runtime.disclosure import MARK, shown
from tests.runtime.faults import FAULTS, Fault, Meaning
from tests.runtime.faulty import read, serving, stays
from tests.runtime.test_retries import delete, get, patch, post, put

SCRIPTS, CHUNK = 1000, 100
QUICK = [name for name, fault in FAULTS.items() if not fault.is_slow]
POSTS = {"POST", "PATCH"}
ACTIONS: list[Callable[[Any], Any]] = [put, post, post, get, delete, patch]
ALIKE = stays(200)


@dataclass
class Play:
    """One call of a client, and what the server does to each of its requests."""

    seed: int
    action: Callable[[Any], Any]
    names: list[str]
    settings: dict[str, Any]
    has_fresh_tokens: bool
    requests: list[bytes] = field(default_factory=list)

    @property
    def met(self) -> list[Fault]:
        """The faults that came to pass."""
        return [FAULTS[self.names[min(at, len(self.names) - 1)]] for at in range(len(self.requests))]

    @property
    def is_hasty(self) -> bool:
        return any(FAULTS[name].is_slow for name in self.names)

    def token(self) -> Any:
        """A token, or where a new one comes each time that the client asks for it."""
        numbers = iter(range(1000))
        return (lambda: f"{MARK}-token-{next(numbers)}") if self.has_fresh_tokens else f"{MARK}-token"

    def __str__(self) -> str:
        return f"script {self.seed}: {self.action.__name__} {self.settings}, {self.names[: len(self.requests) + 1]}"


def drawn(seed: int) -> Play:
    """A play, always the same for a seed; every twentieth has faults that only a timeout ends."""
    draw = random.Random(seed)
    is_hasty = seed % 20 == 0
    settings = {
        "max_retries": draw.choice([0, 1, 2, 2, 2, 5]),
        "retry_posts": draw.random() < 0.3,
        "pace_requests": draw.random() < 0.7,
        "timeout": 0.1 if is_hasty else 60,
        "backoff": 0.001 if is_hasty else 0.5,
    }
    names = draw.choices(list(FAULTS) if is_hasty else QUICK, k=draw.randint(1, 6))
    if is_hasty:
        names[draw.randrange(len(names))] = draw.choice([name for name in FAULTS if FAULTS[name].is_slow])
    return Play(seed, draw.choice(ACTIONS), names, settings, draw.random() < 0.5)


class Stage:
    """A server where each play has a path of its own, so that a request that comes late is no other play's."""

    def __init__(self) -> None:
        self.plays: dict[int, Play] = {}
        self.url = ""

    def answer(self, connection: socket.socket) -> None:
        while request := read(connection):
            play = self.plays.get(int(request.split(b"/", 2)[1]))
            if play is not None:
                play.requests.append(request)
            if not (play.met[-1].behave if play else ALIKE)(connection):
                return


@contextmanager
def stage() -> Iterator[Stage]:
    made = Stage()
    with serving(made.answer, until=b"") as made.url:
        yield made


@pytest.mark.parametrize("start", range(0, SCRIPTS, CHUNK))
def test_random_faults(
    side: str,
    library: Any,
    start: int,
    clock: FakeClock,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG, "leadconnector")
    plays = [drawn(seed) for seed in range(start, start + CHUNK)]
    with stage() as server:
        server.plays = {play.seed: play for play in plays}
        asyncio.run(perform(side, library, server, plays))
    assert MARK not in caplog.text + "".join(capfd.readouterr())


async def perform(side: str, library: Any, server: Stage, plays: list[Play]) -> None:
    """All plays, one after the other, over one pool of connections."""
    adapted: Any = sync_adapted if side == "sync" else async_adapted
    transport = adapted(TransportSettings(library))
    for play in plays:
        try:
            await check(side, server, play, transport)
        except BaseException as error:
            error.add_note(str(play))
            raise
    await result(transport.close())


async def check(side: str, server: Stage, play: Play, transport: Any) -> None:
    """Let one play happen, and look at what it left."""
    kind = leadconnector.LeadConnector if side == "sync" else leadconnector.AsyncLeadConnector
    drift: list[Any] = []
    client = kind(
        token=play.token(),
        base_url=f"{server.url}/{play.seed}",
        headers={"X-Key": f"{MARK}-header", "Cookie": f"{MARK}-cookie"},
        transport=transport,
        on_drift=drift.append,
        **play.settings,
    )
    error: leadconnector.LeadConnectorError | None = None
    try:
        await result(play.action(client))
    except leadconnector.LeadConnectorError as caught:
        error = caught
    met = play.met
    assert all(may_follow(first, play) for first, _ in pairwise(met)), "a request that must not have been sent"
    assert len(met) <= (play.settings["max_retries"] + 1) * (2 if play.has_fresh_tokens else 1)
    if error is not None:
        assert MARK not in shown(error) and error.__context__ is None
    assert MARK not in repr(drift) + repr(client)
    if not play.is_hasty and isinstance(error, (leadconnector.TransportError, type(None))):
        assert (error is None) == (met[-1].meaning is Meaning.ANSWERED)
    if play.action in (post, patch) and met[-1].meaning is Meaning.LOST:
        assert isinstance(error, (leadconnector.OutcomeUnknown, leadconnector.DecodeError))
    again = client.with_options(base_url=f"{server.url}/0000{SCRIPTS}", timeout=60, max_retries=2, pace_requests=False)
    assert (await result(put(again))).id == "1"
    assert not busy(transport)
    assert client._core.connection._calls == 0


def may_follow(fault: Fault, play: Play) -> bool:
    """Whether a client may send a request again after a fault."""
    repeatable = play.action not in (post, patch)
    if fault.meaning is Meaning.LOST:
        return repeatable
    if fault.meaning is Meaning.FAILED:
        return repeatable or play.settings["retry_posts"]
    if fault.meaning is Meaning.REFUSED:
        return play.has_fresh_tokens
    return fault.meaning is Meaning.PUT_OFF


async def result(given: Any) -> Any:
    return await given if inspect.isawaitable(given) else given


def busy(transport: Any) -> list[str]:
    """The connections of a pool that are neither idle nor closed, as far as it shows them: that of httpx2 does."""
    pool = getattr(transport._clients.get(), "_transport", None)
    states = [repr(connection) for connection in pool._pool.connections] if pool else []
    return [state for state in states if not re.search("IDLE|CLOSED", state)]


def test_every_fault_comes_to_pass() -> None:
    assert {name for seed in range(SCRIPTS) for name in drawn(seed).names} == set(FAULTS)
