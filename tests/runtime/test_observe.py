"""What is told of each attempt: a line of the log, and the hooks."""

import asyncio
import logging
import re
import threading
from collections.abc import Callable
from dataclasses import FrozenInstanceError
from typing import Any

import leadconnector
import pytest
from leadconnector import AsyncLeadConnector, ConfigurationError, ErrorEvent, LeadConnector, RequestEvent
from leadconnector._wire.decode import trace_id

from tests.runtime.clock import FakeClock
from tests.runtime.faulty import Behaviour, answers, resets, scripted, sends
from tests.runtime.test_retries import attempted, get, post, put
from tests.runtime.things import TOKEN, things, use

pytestmark = pytest.mark.usefixtures("library")
GOOD = answers(200)
TRACED = answers(503, body=b'{"message": "no", "traceId": "7b9-\\u000a\\u001b[31m4f"}')


Lines = Callable[[], list[str]]


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Lines:
    """What the package has logged, with every duration as N."""
    caplog.set_level(logging.DEBUG, "leadconnector")

    def told() -> list[str]:
        own = [each.getMessage() for each in caplog.records if each.name == "leadconnector"]
        return [re.sub(r"\d+\.\d ms", "N ms", each) for each in own]

    return told


def test_one_line_for_each_attempt(side: str, lines: Lines, clock: FakeClock) -> None:
    attempted(side, put, resets, TRACED, GOOD)
    assert lines() == [
        "PUT /things/{thingId} TransportError N ms, attempt 1, trace id -",
        "PUT /things/{thingId} 503 N ms, attempt 2, trace id 7b9-[31m4f",
        "PUT /things/{thingId} 200 N ms, attempt 3, trace id -",
    ]


def test_a_request_that_the_documentation_does_not_know(side: str, lines: Lines) -> None:
    attempted(side, lambda client: client.request("GET", "/people/an-id", query={"q": "Jo"}), GOOD)
    assert lines() == ["GET - 200 N ms, attempt 1, trace id -"]


def test_a_new_token_is_another_attempt(side: str, lines: Lines) -> None:
    given = iter(["old", "new"])
    attempted(side, post, answers(401), GOOD, token=lambda: next(given))
    assert lines() == [
        "POST /things 401 N ms, attempt 1, trace id -",
        "POST /things 200 N ms, attempt 2, trace id -",
    ]


def test_nothing_is_told_of_what_is_not_attempted(side: str, lines: Lines) -> None:
    with pytest.raises(leadconnector.InvalidRequest):
        use(side, "http://127.0.0.1:1", lambda client: things(client).update_thing("t1", count="S3CRET"))
    with pytest.raises(leadconnector.ConfigurationError):
        use(side, "http://127.0.0.1:1", put, token=lambda: "")
    assert lines() == []


def test_no_line_where_nobody_reads_it(side: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    attempted(side, put, GOOD)
    assert [each for each in caplog.records if each.name == "leadconnector"] == []


def test_threads_and_tasks_are_told_apart(side: str, lines: Lines) -> None:
    def action(client: Any) -> Any:
        if side == "async":

            async def run() -> Any:
                return await asyncio.gather(*(put(client) for _ in range(20)))

            return run()
        threads = [threading.Thread(target=put, args=(client,)) for _ in range(20)]
        return [thread.start() for thread in threads], [thread.join() for thread in threads]

    attempted(side, action, GOOD)
    assert lines() == ["PUT /things/{thingId} 200 N ms, attempt 1, trace id -"] * 20


class Hooks:
    """Notes what it is called with."""

    def __init__(self) -> None:
        self.events: list[Any] = []

    def settings(self) -> dict[str, Any]:
        return dict.fromkeys(["on_request", "on_response", "on_error"], self.events.append)


def test_hooks(side: str, clock: FakeClock) -> None:
    hooks = Hooks()
    cookie = answers(503, "Set-Cookie: S3CRET", "X-Seen: yes", body=b'{"traceId": "abc"}')
    attempted(side, put, resets, cookie, GOOD, headers={"X-Key": "S3CRET"}, **hooks.settings())
    first, failed, second, refused, third, done = hooks.events
    for number, event in enumerate((first, second, third), 1):
        assert event == RequestEvent("update_thing", "PUT", "/things/{thingId}", number)
    assert (failed.request, type(failed.error)) == (first, leadconnector.TransportError)
    assert (refused.request, refused.status, refused.trace_id) == (second, 503, "abc")
    assert (done.request, done.status, done.trace_id) == (third, 200, None)
    assert (refused.headers["x-seen"], refused.headers.get("set-cookie")) == ("yes", None)
    assert all(0 < event.seconds < 5 for event in (failed, refused, done))
    assert "S3CRET" not in repr(hooks.events) and TOKEN not in repr(hooks.events)
    with pytest.raises(FrozenInstanceError):
        first.attempt = 5


def test_hooks_of_some_calls(side: str) -> None:
    hooks = Hooks()

    def action(client: Any) -> Any:
        hooked = client.with_options(on_response=hooks.events.append)
        unhooked = hooked.with_options(on_response=None)
        if side == "sync":
            return get(client), get(hooked), get(unhooked)

        async def run() -> Any:
            return await get(client), await get(hooked), await get(unhooked)

        return run()

    attempted(side, action, GOOD)
    assert len(hooks.events) == 1


@pytest.mark.parametrize("fault", [GOOD, resets])
def test_a_hook_that_raises_changes_nothing(side: str, fault: Behaviour, caplog: pytest.LogCaptureFixture) -> None:
    def hook(event: Any) -> None:
        raise KeyError(type(event).__name__)

    settings = dict.fromkeys(["on_request", "on_response", "on_error"], hook)
    result, count = attempted(side, post, fault, max_retries=0, **settings)
    assert count == 1
    assert result.id == "1" if fault is GOOD else type(result) is leadconnector.OutcomeUnknown
    told = [each for each in caplog.records if each.name == "leadconnector"]
    assert [each.getMessage() for each in told] == ["a hook raised KeyError"] * 2
    names = [str(each.exc_info[1]) for each in told if each.exc_info]
    assert names == ["'RequestEvent'", "'ResponseEvent'" if fault is GOOD else "'ErrorEvent'"]


def test_a_hook_that_is_async_is_refused() -> None:
    async def hook(event: object) -> None: ...

    class Method:
        async def hook(self, event: object) -> None: ...

    for client in (LeadConnector, AsyncLeadConnector):
        for name in ("on_request", "on_response", "on_error"):
            for wrong in (hook, Method().hook, "print"):
                with pytest.raises(ConfigurationError, match=name):
                    client(token="x", **{name: wrong})  # type: ignore[arg-type]


def test_a_call_that_is_cancelled(lines: Lines) -> None:
    hooks = Hooks()

    async def run(url: str) -> None:
        async with AsyncLeadConnector(token="x", base_url=url, **hooks.settings()) as client:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(put(client), 0.2)

    with scripted(sends(b"", wait=1)) as server:
        asyncio.run(run(server.url))
    started, cancelled = hooks.events
    assert isinstance(started, RequestEvent) and isinstance(cancelled, ErrorEvent)
    assert isinstance(cancelled.error, asyncio.CancelledError)
    assert lines() == ["PUT /things/{thingId} CancelledError N ms, attempt 1, trace id -"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"traceId": "a b"}', "a b"),
        (b'{"traceId": " x\\ty\\u2028 "}', "xy"),
        (b'{"traceId": "' + b"x" * 500 + b'"}', "x" * 100),
        (b'{"traceId": 5}', None),
        (b'{"traceId": null}', None),
        (b'["traceId"]', None),
        (b"traceId", None),
        (b'{"traceId": "\\ud800"}', None),
        (b"", None),
    ],
)
def test_trace_ids(body: bytes, found: str | None) -> None:
    assert trace_id(body) == found


def test_a_drift_hook_that_raises_loses_no_reply(side: str, caplog: pytest.LogCaptureFixture) -> None:
    def fails(drift: Any) -> None:
        raise LookupError(drift.pointer)

    server = answers(201, body=b'{"id": "1", "made-up": 2}')
    result, count = attempted(side, post, server, on_drift=fails)
    assert (result.id, count) == ("1", 1)
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.ERROR] == [
        "a hook raised LookupError"
    ]
