"""A client in other processes and in other event loops than the one where it was made."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import leadconnector
import pytest
import trio
from leadconnector import AsyncLeadConnector, LeadConnector, OAuth, OAuthTokens, TokenSet, TransportSettings

from tests.runtime.clock import FakeClock
from tests.runtime.faulty import answers, scripted
from tests.runtime.test_retries import post, put
from tests.runtime.things import TOKEN

GOOD = answers(200)


def in_a_child(action: Callable[[], object]) -> int:
    """The exit status of a fork that does something, and ends: 0 where all went well, 9 where it hangs."""
    child = os.fork()
    if not child:
        signal.setitimer(signal.ITIMER_REAL, 10)
        signal.signal(signal.SIGALRM, lambda *_: os._exit(9))
        try:
            os._exit(0 if action() else 1)
        except BaseException:
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_fork_with_httpx2() -> None:
    with scripted(GOOD) as server, LeadConnector(token=TOKEN, base_url=server.url) as client:
        assert put(client).id == "1"
        assert in_a_child(lambda: put(client).id == "1" and put(client).id == "1") == 0
        assert put(client).id == "1"


def test_a_fork_with_pyreqwest_is_refused() -> None:
    def refused() -> bool:
        for each in (client, LeadConnector(token=TOKEN, transport=TransportSettings("pyreqwest"))):
            try:
                put(each)
            except leadconnector.ConfigurationError as error:
                if "fork" not in str(error):
                    return False
        client.close()
        return True

    settings = TransportSettings("pyreqwest")
    with scripted(GOOD) as server, LeadConnector(token=TOKEN, base_url=server.url, transport=settings) as client:
        assert put(client).id == "1"
        assert in_a_child(refused) == 0
        assert put(client).id == "1"


def test_forks_while_threads_hold_locks() -> None:
    stopped, interval = threading.Event(), sys.getswitchinterval()

    def busy() -> None:
        while not stopped.is_set():
            put(client)

    with scripted(GOOD) as server, LeadConnector(token=TOKEN, base_url=server.url) as client:
        put(client)
        core: Any = client._core
        held = [core.connection._lock, core.connection.budget._lock, core.connection.limiters._lock]
        threads = [threading.Thread(target=busy) for _ in range(4)]
        for thread in threads:
            thread.start()
        try:
            sys.setswitchinterval(1e-6)
            assert [in_a_child(lambda: put(client).id == "1") for _ in range(10)] == [0] * 10
        finally:
            sys.setswitchinterval(interval)
            stopped.set()
            for thread in threads:
                thread.join(10)
        for each in held:  # as if a thread held it
            with each:
                assert in_a_child(lambda: put(client).id == "1") == 0


def test_trio() -> None:
    async def run(client: AsyncLeadConnector) -> list[str]:
        found: list[str] = []

        async def call(action: Any) -> None:
            found.append((await action(client)).id)

        async with trio.open_nursery() as nursery:
            for action in (put, post) * 5:
                nursery.start_soon(call, action)
        return found

    with scripted(GOOD) as server:
        client = AsyncLeadConnector(token=TOKEN, base_url=server.url)
        for _ in range(2):  # one event loop after the other
            assert trio.run(run, client) == ["1"] * 10
        trio.run(client.close)


def test_trio_retries_and_times_out(clock: FakeClock) -> None:
    async def run(url: str, **settings: Any) -> Any:
        async with AsyncLeadConnector(token=TOKEN, base_url=url, **settings) as client:
            return await put(client)

    with scripted(answers(503), GOOD) as server:
        assert trio.run(run, server.url).id == "1"
    with scripted(lambda _: threading.Event().wait(1)) as server, pytest.raises(leadconnector.TimeoutError):  # type: ignore[arg-type,return-value]
        trio.run(lambda: run(server.url, timeout=0.3))
    assert clock.slept == [0.5]


def test_trio_waits_for_a_refresh() -> None:
    issued = answers(200, body=b'{"access_token": "new", "refresh_token": "r2", "expires_in": 3600}')
    with scripted(issued) as issuer, scripted(GOOD) as server:
        oauth = OAuth("app", "s", token_url=issuer.url, base_url=server.url)
        tokens = OAuthTokens("app", "s", TokenSet("old", "r", 1.0), oauth=oauth)

        async def run() -> None:
            async with AsyncLeadConnector(token=tokens, base_url=server.url) as client, trio.open_nursery() as nursery:
                for _ in range(10):
                    nursery.start_soon(put, client)

        trio.run(run)
        assert trio.run(oauth.async_exchange, "code").access_token == "new"
    assert server.tokens() == ["Bearer new"] * 10 and len(issuer.requests) == 2


def test_trio_with_pyreqwest_is_refused() -> None:
    async def run() -> None:
        async with AsyncLeadConnector(token=TOKEN, transport=TransportSettings("pyreqwest")) as client:
            await put(client)

    with pytest.raises(leadconnector.ConfigurationError, match="pyreqwest needs asyncio"):
        trio.run(run)


def test_pyreqwest_in_several_event_loops() -> None:
    import asyncio

    with scripted(GOOD) as server:
        settings = TransportSettings("pyreqwest")
        client = AsyncLeadConnector(token=TOKEN, base_url=server.url, transport=settings)

        async def run() -> list[str]:
            return [each.id for each in await asyncio.gather(*(put(client) for _ in range(20)))]

        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(lambda _: asyncio.run(run()), range(8))) == [["1"] * 20] * 8
        asyncio.run(client.close())
