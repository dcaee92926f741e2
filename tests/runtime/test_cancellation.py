"""A task that is cancelled, wherever it is just then: it takes nothing with it, and the others go on."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx2
import leadconnector
import pytest
from leadconnector import AsyncLeadConnector, OAuth, OAuthTokens, RateLimit, TokenSet, TransportSettings
from leadconnector._net._async.transport import adapted

from tests.runtime.clock import FakeClock
from tests.runtime.things import things

LIMITED = "X-RateLimit-Max: 9\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Interval-Milliseconds: 5000\r\n"


class Server:
    """Lets each call fail in every way that makes it wait, then answers in pieces; counts who is connected."""

    def __init__(self) -> None:
        self.url = ""
        self.open = 0
        self.seen: Counter[str] = Counter()
        self.refreshes = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.open += 1
        try:
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode()
                length = re.search(r"content-length: (\d+)", head, re.IGNORECASE)
                await reader.readexactly(int(length[1]) if length else 0)
                await self.answer(head.split(" ")[1], "Bearer old" in head, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.open -= 1
            writer.close()

    async def answer(self, path: str, is_old: bool, writer: asyncio.StreamWriter) -> None:
        if path == "/token":
            self.refreshes += 1
            await asyncio.sleep(0.01)
            tokens = f'{{"access_token": "new-{self.refreshes}", "refresh_token": "r", "expires_in": 86399}}'
            return await self.send(writer, "200 OK", tokens)
        if is_old:
            return await self.send(writer, "401 X", "{}")
        self.seen[path] += 1
        number = self.seen[path]
        status, lines = {1: ("503 X", ""), 2: ("429 X", LIMITED)}.get(number, ("200 OK", ""))
        await self.send(writer, status, f'{{"id": "{path.rpartition("/")[2]}"}}', lines)

    async def send(self, writer: asyncio.StreamWriter, status: str, body: str, lines: str = "") -> None:
        """In pieces, so that there is something to wait for in between."""
        text = f"HTTP/1.1 {status}\r\n{lines}Content-Length: {len(body)}\r\n\r\n{body}".encode()
        third = len(text) // 3
        for piece in (text[:third], text[third:-2], text[-2:]):
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(0)


@asynccontextmanager
async def serving() -> AsyncIterator[Server]:
    made = Server()
    async with await asyncio.start_server(made.serve, "127.0.0.1", 0) as listener:
        made.url = f"http://127.0.0.1:{listener.sockets[0].getsockname()[1]}"
        yield made


def put(client: Any, name: str) -> Any:
    return asyncio.create_task(things(client).update_thing(name, user_id="u"))


class Source:
    """A provider of tokens that takes a while."""

    async def async_get_token(self, *, refused: str | None, timeout: float) -> str:
        await asyncio.sleep(0)
        return "new" if refused else "old"

    def get_token(self, *, refused: str | None, timeout: float) -> str:
        raise NotImplementedError


async def given_back(http: Any, server: Server, *clients: Any) -> None:
    """Check that nothing is held any more by anyone, as far as the transport lets one see it: httpx2 does."""
    if isinstance(http, httpx2.AsyncClient):
        pool = http._transport._pool  # type: ignore[attr-defined]
        for _ in range(100):
            if server.open == len(pool.connections):
                break
            await asyncio.sleep(0.001)
        assert server.open == len(pool.connections)
        assert all("IDLE" in repr(connection) for connection in pool.connections) and not pool._requests
    for client in clients:
        connection = client._core.connection
        assert connection._calls == 0
        assert [limiter._under_way for limiter in connection.limiters._by_token.values()] == [0]


async def cancelled_at(steps: int | float, http: Any, server: Server) -> bool:
    """Cancel one call of two after some steps of the event loop, or a time; gives whether it was still going on."""
    client = AsyncLeadConnector(token=Source(), base_url=server.url, transport=http, max_retries=3)
    server.seen.clear()
    first, other = put(client, "first"), put(client, "other")
    if isinstance(steps, int):
        for _ in range(steps):
            await asyncio.sleep(0)
    else:
        await asyncio.sleep(steps)
    is_cancelled = first.cancel()
    done, _ = await asyncio.wait([first, other], timeout=10)
    assert done == {first, other} and other.result().id == "other"
    assert first.cancelled() if is_cancelled else first.result().id == "first"
    assert (await put(client, "next")).id == "next"
    await given_back(http, server, client)
    return is_cancelled


@pytest.mark.parametrize("connections", [1, 2, 10])
def test_a_call_that_is_cancelled_at_any_step(connections: int, clock: FakeClock) -> None:
    async def run() -> int:
        async with serving() as server, pool(connections) as http:
            steps = 0
            while await cancelled_at(steps, http, server):
                steps += 1
            return steps

    assert asyncio.run(run()) > 30


def test_a_call_that_is_cancelled_at_any_time(library: Any, clock: FakeClock) -> None:
    """With one connection, which the next call needs."""
    draw = random.Random(5)

    async def run() -> list[bool]:
        async with serving() as server, closing(adapted(TransportSettings(library, max_connections=1))) as http:
            return [await cancelled_at(draw.uniform(0, 0.02), http, server) for _ in range(100)]

    assert any(asyncio.run(run()))


@asynccontextmanager
async def closing(transport: Any) -> AsyncIterator[Any]:
    yield transport
    await transport.close()


def pool(connections: int) -> httpx2.AsyncClient:
    limits = httpx2.Limits(max_connections=connections)
    return httpx2.AsyncClient(trust_env=False, limits=limits)


def test_many_that_are_cancelled_at_random() -> None:
    draw = random.Random(7)

    async def run() -> None:
        async with serving() as server, pool(20) as http:
            client = AsyncLeadConnector(token="new", base_url=server.url, transport=http, backoff=0.01)
            client = client.with_options(max_retries=3, pace_requests=False, max_wait=0.01)
            server.seen.update({f"/things/t{n}": 2 * (n % 2) for n in range(1000)})
            calls = [put(client, f"t{n}") for n in range(1000)]
            for n in draw.sample(range(1000), 500):
                await asyncio.sleep(draw.choice([0, 0, 0, 0.001]))
                calls[n].cancel()
            found = await asyncio.gather(*calls, return_exceptions=True)
            kinds = Counter(type(each).__name__ for each in found)
            assert {f"t{n}" for n, each in enumerate(found) if hasattr(each, "id")} == {
                each.id for each in found if hasattr(each, "id")
            }
            assert set(kinds) <= {"Thing", "CancelledError", "RateLimitError", "ServerError"}, kinds
            assert kinds["CancelledError"] > 100 and kinds["Thing"] > 100
            await given_back(http, server, client)

    asyncio.run(run())


def test_waiting_for_a_refresh() -> None:
    """Of those who wait for one refresh some are cancelled, at any time of it; it is done once, and not lost."""

    async def run(delay: float) -> None:
        async with serving() as server, pool(10) as http:
            oauth = OAuth("app", "secret", token_url=f"{server.url}/token", base_url=server.url)
            stored: list[str] = []
            tokens = OAuthTokens(
                "app",
                "secret",
                TokenSet("old", "r", 1.0),
                oauth=oauth,
                on_refresh=lambda new: stored.append(new.access_token),
            )
            server.seen.update({f"/things/t{n}": 2 for n in range(10)})
            client = AsyncLeadConnector(token=tokens, base_url=server.url, transport=http)
            calls = [put(client, f"t{n}") for n in range(10)]
            await asyncio.sleep(delay)
            for call in calls[::2]:
                call.cancel()
            found = await asyncio.gather(*calls, return_exceptions=True)
            assert [each.id for each in found[1::2]] == [f"t{n}" for n in range(1, 10, 2)]
            assert stored == ["new-1"] and server.refreshes == 1 and tokens._refresh is None
            await given_back(http, server, client)

    for delay in (0, 0.002, 0.005, 0.01, 0.015, 0.03):
        asyncio.run(run(delay))


async def waiting(client: AsyncLeadConnector, settled: float = 0.05) -> Any:
    """A call that has come to where it waits."""
    call = put(client, "t")
    await asyncio.sleep(settled)
    return call


async def ended(call: Any) -> None:
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call


def test_a_retry_that_is_not_begun_costs_nothing() -> None:
    async def run() -> None:
        async with serving() as server, pool(1) as http:
            client = AsyncLeadConnector(token="new", base_url=server.url, transport=http, backoff=30, max_wait=30)
            server.seen["/things/t"] = 0
            call = await waiting(client)
            assert client._core.connection.budget._left == 495
            await ended(call)
            assert client._core.connection.budget._left == 500 and server.seen["/things/t"] == 1

    asyncio.run(run())


@pytest.mark.parametrize("what", ["token", "turn", "connection", "answer"])
def test_a_request_that_is_not_answered_is_not_counted(what: str) -> None:
    async def never(*_: Any) -> str:
        await asyncio.sleep(60)
        raise AssertionError

    async def run() -> None:
        async with serving() as server, pool(1) as http:
            token: Any = never if what == "token" else "new"
            url = "http://127.0.0.1:1" if what == "connection" else server.url
            client = AsyncLeadConnector(token=token, base_url=url, transport=http, max_retries=0)
            server.send = never if what == "answer" else server.send  # type: ignore[method-assign, assignment]
            limiter = client._core.connection.limiters.of(tuple(client._core.options.credentials.values()))
            limiter.enter(None, "")
            told = {"X-RateLimit-Max": "9", "X-RateLimit-Remaining": "0" if what == "turn" else "3"}
            limiter.leave({**told, "X-RateLimit-Interval-Milliseconds": "20000"})
            call = await waiting(client)
            if what == "connection":
                with pytest.raises(leadconnector.ConnectError):
                    await call
            else:
                await ended(call)
            assert limiter._under_way == 0
            assert limiter._windows["interval"].left == (0 if what == "turn" else 3)
            assert client.rate_limits == {"interval": RateLimit(9, 0 if what == "turn" else 3, 20.0, None)}

    asyncio.run(run())
