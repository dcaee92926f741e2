"""What the headers say of rate limits, and who waits for whom."""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import leadconnector
import pytest
from leadconnector import AsyncLeadConnector, LeadConnector, RateLimit
from leadconnector._base import api
from leadconnector._base.limits import is_spent, pause, read
from leadconnector._core.ratelimit import Limiter

from tests.runtime.clock import FakeClock
from tests.runtime.faulty import answers, reply, scripted, sends
from tests.runtime.test_retries import GOOD, attempted, post, put
from tests.runtime.things import raw_things, use


def told(remaining: int, *, limit: int = 100, interval: int = 10_000) -> list[str]:
    """The headers of one interval, as the spec names them."""
    return [
        f"X-RateLimit-Max: {limit}",
        f"X-RateLimit-Remaining: {remaining}",
        f"X-RateLimit-Interval-Milliseconds: {interval}",
    ]


def daily(remaining: int, reset: int | None = None) -> list[str]:
    fields = ["X-RateLimit-Limit-Daily: 200000", f"X-RateLimit-Daily-Remaining: {remaining}"]
    return fields if reset is None else [*fields, f"X-RateLimit-Daily-Reset: {reset}"]


def twice(side: str, first: Any, second: Any = None) -> Any:
    """An action that calls twice, and gives both results."""

    def action(client: Any) -> Any:
        if side == "sync":
            return [first(client), (second or first)(client)]

        async def run() -> Any:
            return [await first(client), await (second or first)(client)]

        return run()

    return action


def test_what_the_client_shows(side: str) -> None:
    shown: list[Any] = []

    def action(client: Any) -> Any:
        shown.append((client, dict(client.rate_limits)))
        return put(client)

    result, _ = attempted(side, action, answers(200, *told(57), *daily(199_999, 3_600_000)))
    client, before = shown[0]
    assert result.id == "1" and before == {}
    assert client.rate_limits == {
        "interval": RateLimit(limit=100, remaining=57, interval=10.0, reset=None),
        "daily": RateLimit(limit=200_000, remaining=199_999, interval=None, reset=3600.0),
    }
    assert client.with_options(token="other").rate_limits == {}
    assert client.with_options(timeout=5).rate_limits == client.rate_limits


def test_what_a_raw_response_shows(side: str) -> None:
    raw, _ = attempted(side, lambda c: raw_things(c).update_thing("t", user_id="u"), answers(200, *told(57)))
    assert raw.rate_limits == {"interval": RateLimit(100, 57, 10.0, None)}


def test_a_failure_tells_of_them_too(side: str) -> None:
    def action(client: Any) -> Any:
        kept.append(client)
        return put(client)

    kept: list[Any] = []
    attempted(side, action, answers(404, *told(3)))
    assert kept[0].rate_limits["interval"].remaining == 3


GARBLED = ["-1", "", "x", "1e3", "nan", "9" * 30, "\u0661", "1, 2"]


@pytest.mark.parametrize("value", GARBLED)
def test_garbled_headers(value: str) -> None:
    names = ("X-RateLimit-Max", "X-RateLimit-Remaining", "X-RateLimit-Interval-Milliseconds", "X-RateLimit-Daily-Reset")
    assert read(dict.fromkeys(names, value), 0) == {}


def test_another_api(monkeypatch: pytest.MonkeyPatch) -> None:
    facts = {"name": "core", "remaining": "RL-Left", "reset": "RL-Reset", "unit": "seconds", "reset-as": "time"}
    monkeypatch.setattr(api, "RATE_LIMITS", (facts,))
    assert read({"RL-Left": "0", "RL-Reset": "1060"}, 1000) == {"core": RateLimit(None, 0, None, 60.0)}
    assert read({"RL-Left": "0", "RL-Reset": "940"}, 1000) == {"core": RateLimit(None, 0, None, None)}
    monkeypatch.setattr(api, "RATE_LIMITS", ())
    assert read({"RL-Left": "0"}, 1000) == {}


def test_waiting_before_being_told_to(side: str, clock: FakeClock) -> None:
    results, count = attempted(side, twice(side, put), answers(200, *told(0)), answers(200, *told(99)))
    assert [thing.id for thing in results] == ["1", "1"] and count == 2
    assert clock.slept == [pytest.approx(10, abs=0.5)]


def test_no_waiting_when_it_is_switched_off(side: str, clock: FakeClock) -> None:
    _, count = attempted(side, twice(side, put), answers(200, *told(0)), pace_requests=False)
    assert count == 2 and clock.slept == []


def test_no_waiting_for_another_token(side: str, clock: FakeClock) -> None:
    other = twice(side, put, lambda client: put(client.with_options(token="other")))
    _, count = attempted(side, other, answers(200, *told(0)))
    assert count == 2 and clock.slept == []


@pytest.mark.parametrize("settings", [{"max_wait": 5}, {"timeout": 5}])
def test_a_wait_that_is_too_long(side: str, settings: dict[str, Any], clock: FakeClock) -> None:
    error, count = attempted(side, twice(side, put), answers(200, *told(0)), **settings)
    assert type(error) is leadconnector.RateLimitError and count == 1
    assert error.retry_after == pytest.approx(10, abs=0.5)
    assert str(error) == "update_thing: 429: not sent: no request is left for the next 10 s, as the server said before"
    assert clock.slept == []


def test_no_request_left_for_the_day_is_known_before(side: str, clock: FakeClock) -> None:
    error, count = attempted(side, twice(side, put), answers(200, *told(9), *daily(0, 3_600_000)))
    assert type(error) is leadconnector.RateLimitError and count == 1
    assert error.retry_after == pytest.approx(3600, abs=1)
    results, count = attempted(side, twice(side, put), answers(200, *told(9), *daily(0)))
    assert len(results) == count == 2  # nothing says until when: only the server can tell


@pytest.mark.parametrize("retry_after", [[], ["Retry-After: 1"]])
def test_429_with_no_request_left_for_the_day(side: str, retry_after: list[str], clock: FakeClock) -> None:
    for action in (put, post):
        spent = answers(429, *retry_after, *told(7), *daily(0, 7_200_000))
        error, count = attempted(side, action, spent, GOOD)
        assert (type(error), error.retry_after, count) == (leadconnector.RateLimitError, 7200, 1)
        error, count = attempted(side, action, answers(429, *retry_after, *told(0), *daily(0)), GOOD)
        assert (type(error), error.retry_after, count) == (leadconnector.RateLimitError, None, 1)
    assert clock.slept == []


@pytest.mark.parametrize("remaining", [0, 3])
@pytest.mark.parametrize("action", [put, post])
def test_429_without_retry_after_waits_one_interval(side: str, action: Any, remaining: int, clock: FakeClock) -> None:
    result, count = attempted(side, action, answers(429, *told(remaining), *daily(50)), GOOD)
    assert (result.id, count) == ("1", 2)
    assert clock.slept[0] == 10 and sum(clock.slept) < 10.5


def test_what_a_429_means() -> None:
    interval, day = RateLimit(100, 0, 10.0, None), RateLimit(9, 0, None, 60.0)
    some, unknown = RateLimit(9, 5, None, 60.0), RateLimit(9, 0, None, None)
    assert pause({}) is None
    assert pause({"a": interval}) == 10
    assert pause({"a": interval, "b": day}) == 60
    assert pause({"a": interval, "b": some}) == 10
    assert pause({"a": RateLimit(100, 4, 10.0, None), "b": some}) == 10
    assert pause({"b": some}) is None
    assert pause({"a": interval, "b": unknown}) == float("inf")
    assert is_spent({"b": unknown}) and not is_spent({"a": interval, "b": some})


class Meter:
    """A server that takes so many requests in each window of its own clock, and refuses the others."""

    def __init__(self, limit: int, interval: float) -> None:
        self.limit, self.interval = limit, interval
        self.start, self.used, self.refused, self.served = -interval, 0, 0, 0
        self.lock = threading.Lock()

    def behave(self, connection: Any) -> None:
        with self.lock:
            now = time.monotonic()
            if now >= self.start + self.interval:
                self.start, self.used = now, 0
            self.used += 1
            left = self.limit - self.used
            self.refused += left < 0
            self.served += left >= 0
            head = told(max(left, 0), limit=self.limit, interval=int(self.interval * 1000))
        sends(reply(b'{"id": "1"}', *head, status="200 OK" if left >= 0 else "429 Slow"))(connection)


def many(side: str, client: Any, count: int) -> Any:
    """One call, and then many at once."""
    if side == "sync":
        put(client)
        with ThreadPoolExecutor(32) as pool:
            return list(pool.map(lambda _: put(client), range(count)))

    async def run() -> Any:
        await put(client)
        return await asyncio.gather(*(put(client) for _ in range(count)))

    return run()


def test_many_at_once_wait_for_their_turn(side: str) -> None:
    meter = Meter(limit=25, interval=1)
    with scripted(meter.behave) as server:
        results = use(side, server.url, lambda c: many(side, c, 60), timeout=60, max_retries=2)
    assert len(results) == 60 and meter.served == 61
    assert meter.refused <= 6  # none but on a machine so busy that requests take longer than the interval


def test_a_limiter_believes_the_server_but_for_what_is_under_way(clock: FakeClock) -> None:
    limiter = Limiter()
    fields = {name: value for name, _, value in (field.partition(": ") for field in told(2))}
    assert [limiter.enter(0, "x") for _ in range(3)] == [0, 0, 0]
    limiter.leave(fields)  # two are left, and two are under way
    with pytest.raises(leadconnector.RateLimitError):
        limiter.enter(0, "x")
    limiter.leave({**fields, "X-RateLimit-Remaining": "1"})
    limiter.leave({**fields, "X-RateLimit-Remaining": "4"})  # nothing is under way: this is the latest word
    assert [limiter.enter(0, "x") for _ in range(4)] == [0] * 4
    assert limiter.enter(20, "x") == pytest.approx(10, abs=0.5)
    clock.advance(11)
    assert limiter.enter(0, "x") == 0


def test_a_task_that_is_cancelled_while_it_waits_takes_nobodys_turn() -> None:
    async def run(url: str) -> int:
        async with AsyncLeadConnector(token="x", base_url=url) as client:
            await put(client)
            task = asyncio.create_task(put(client))
            await asyncio.sleep(0.1)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            await put(client)
            return client._core.connection.limiters.of(tuple(client._core.options.credentials.values()))._under_way

    with scripted(answers(200, *told(0, interval=400)), GOOD) as server:
        assert asyncio.run(run(server.url)) == 0
        assert len(server.requests) == 2


def test_tokens_without_end_are_not_remembered_for_ever() -> None:
    client = LeadConnector(token="x")
    for number in range(3000):
        client._core.connection.limiters.of(number)
    assert len(client._core.connection.limiters._by_token) <= 1000
