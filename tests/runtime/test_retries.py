"""What is sent again, and when, with both transports: a server that follows a script, and a fake clock."""

import asyncio
import gzip
import socket
import threading
import time
from email.utils import formatdate
from typing import Any

import leadconnector
import pytest
from leadconnector._base.http import Headers, Response

from tests.runtime.clock import FakeClock
from tests.runtime.faulty import Behaviour, answers, reply, resets, scripted, sends, serving
from tests.runtime.things import things, use

pytestmark = pytest.mark.usefixtures("library")
GOOD = answers(200)
BACKOFFS = [0.5, 1.0]


def put(client: Any) -> Any:
    return things(client).update_thing("t1", user_id="u")


def post(client: Any) -> Any:
    return things(client).create_thing(body={"a": 1})


def get(client: Any) -> Any:
    return client.request("GET", "/things")


def delete(client: Any) -> Any:
    return client.request("DELETE", "/things/t1")


def patch(client: Any) -> Any:
    return client.request("PATCH", "/things/t1", json={})


def attempted(side: str, action: Any, *behaviours: Behaviour, **settings: Any) -> tuple[Any, int]:
    """What an action gives or raises where the server follows a script, and how many requests it took."""
    with scripted(*behaviours) as server:
        try:
            result = use(side, server.url, action, **{"max_retries": 2, "timeout": 60, **settings})
        except leadconnector.LeadConnectorError as error:
            assert error.__cause__ is None and error.__context__ is None
            result = error
    return result, len(server.requests)


@pytest.mark.parametrize("action", [put, post])
def test_no_connection_is_tried_again_and_then_an_error(side: str, action: Any, clock: FakeClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    with pytest.raises(leadconnector.ConnectError):
        use(side, url, action, max_retries=2)
    with pytest.raises(leadconnector.ConnectError):
        use(side, "https://no-such-host.invalid", action, max_retries=2)
    assert clock.slept == BACKOFFS * 2


@pytest.mark.parametrize("fault", [resets, sends(), sends(reply(b'{"id"', length=100))])
def test_a_post_without_an_answer_is_not_sent_again(side: str, fault: Behaviour, clock: FakeClock) -> None:
    for settings in ({}, {"retry_posts": True}):
        for action in (post, patch):
            error, count = attempted(side, action, fault, GOOD, **settings)
            assert type(error) is leadconnector.OutcomeUnknown
            assert "the server may have acted on the request, so it is not sent again" in str(error)
            assert count == 1


def test_a_post_that_is_not_answered_in_time_is_not_sent_again(side: str) -> None:
    error, count = attempted(side, post, sends(b"", wait=1), GOOD, timeout=0.2, attempt_timeout=0.1)
    assert type(error) is leadconnector.OutcomeUnknown
    assert count == 1


@pytest.mark.parametrize("action", [get, put, delete])
@pytest.mark.parametrize("fault", [resets, sends(), sends(reply(b'{"id"', length=100))])
def test_a_repeatable_request_is_sent_again(side: str, action: Any, fault: Behaviour, clock: FakeClock) -> None:
    result, count = attempted(side, action, fault, fault, GOOD)
    assert not isinstance(result, Exception)
    assert count == 3
    assert clock.slept == BACKOFFS


def test_a_repeatable_request_without_an_answer_in_time_is_sent_again(side: str, clock: FakeClock) -> None:
    result, count = attempted(side, put, sends(b"", wait=1), GOOD, attempt_timeout=0.2)
    assert (result.id, count) == ("1", 2)


def test_tls_failure_is_final(side: str, clock: FakeClock) -> None:
    with serving(sends(b"no TLS here"), until=b"") as url, pytest.raises(leadconnector.TLSError):
        use(side, url.replace("http:", "https:"), put, max_retries=2)
    assert clock.slept == []


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
def test_failures_of_the_server(side: str, status: int, clock: FakeClock) -> None:
    for action in (get, put, delete):
        result, count = attempted(side, action, answers(status), answers(status), GOOD)
        assert not isinstance(result, Exception) and count == 3
    for action in (post, patch):
        error, count = attempted(side, action, answers(status), GOOD)
        assert error.status == status and count == 1
        result, count = attempted(side, action, answers(status), GOOD, retry_posts=True)
        assert not isinstance(result, Exception) and count == 2


@pytest.mark.parametrize("status", [302, 400, 401, 403, 404, 409, 422, 501, 505])
def test_what_another_attempt_cannot_mend(side: str, status: int, clock: FakeClock) -> None:
    for action in (put, post):
        error, count = attempted(side, action, answers(status), GOOD, retry_posts=True)
        assert (error.status, count) == (status, 1)


def test_other_statuses(side: str, clock: FakeClock) -> None:
    result, count = attempted(side, put, answers(409), GOOD, retry_statuses=[409])
    assert (result.id, count) == ("1", 2)
    error, count = attempted(side, put, answers(500), GOOD, retry_statuses=[409])
    assert (error.status, count) == (500, 1)


def test_the_last_answer_counts(side: str, clock: FakeClock) -> None:
    error, count = attempted(side, put, resets, answers(503), answers(500))
    assert (error.status, count) == (500, 3)
    error, count = attempted(side, put, answers(503), answers(500), resets)
    assert (type(error), count) == (leadconnector.TransportError, 3)


@pytest.mark.parametrize("action", [put, post])
@pytest.mark.parametrize("header", ["7", "  7 ", "7.0", "in 7 seconds"])
def test_429_waits_as_told(side: str, action: Any, header: str, clock: FakeClock) -> None:
    fields = [f"Retry-After: {header}"]
    if header.startswith("in"):  # by the server's clock, whatever ours says
        fields = [f"Retry-After: {formatdate(1_000_007, usegmt=True)}", f"Date: {formatdate(1_000_000, usegmt=True)}"]
    result, count = attempted(side, action, answers(429, *fields), GOOD)
    assert (result.id, count) == ("1", 2)
    assert clock.slept == [7]


def test_503_waits_as_told_too(side: str, clock: FakeClock) -> None:
    result, _ = attempted(side, put, answers(503, "Retry-After: 9"), GOOD)
    assert result.id == "1" and clock.slept == [9]


def test_429_without_sense_backs_off(side: str, clock: FakeClock) -> None:
    result, count = attempted(side, post, answers(429, "Retry-After: -3"), answers(429, "Retry-After: x"), GOOD)
    assert (result.id, count) == ("1", 3)
    assert clock.slept == BACKOFFS


def test_429_that_asks_for_too_much(side: str, clock: FakeClock) -> None:
    error, count = attempted(side, put, answers(429, "Retry-After: 31"), GOOD)
    assert (type(error), error.retry_after, count) == (leadconnector.RateLimitError, 31, 1)
    error, count = attempted(side, put, answers(429, "Retry-After: 20"), GOOD, timeout=15)
    assert (type(error), error.retry_after, count) == (leadconnector.RateLimitError, 20, 1)
    result, count = attempted(side, put, answers(429, "Retry-After: 31"), GOOD, max_wait=31)
    assert (result.id, count) == ("1", 2)
    assert clock.slept == [31]


def test_no_retries_when_none_are_wanted(side: str, clock: FakeClock) -> None:
    for fault in (resets, answers(500), answers(429, "Retry-After: 1")):
        error, count = attempted(side, put, fault, GOOD, max_retries=0)
        assert isinstance(error, leadconnector.LeadConnectorError) and count == 1
    assert clock.slept == []
    result, count = attempted(side, lambda c: put(c.with_options(max_retries=5)), *[answers(500)] * 5, GOOD)
    assert (result.id, count) == ("1", 6)


def test_the_call_as_a_whole_has_a_deadline(side: str, clock: FakeClock) -> None:
    error, count = attempted(side, put, answers(500), timeout=10, max_retries=50, backoff=4)
    assert error.status == 500
    assert clock.slept == [4] and count == 2  # 8 more would be too late
    error, count = attempted(side, put, resets, timeout=3, max_retries=50, backoff=4)
    assert type(error) is leadconnector.TransportError and count == 1


def test_a_long_outage(side: str, clock: FakeClock) -> None:
    def outage(client: Any) -> Any:
        def failing() -> int:
            with pytest.raises(leadconnector.ServerError):
                put(client)
            return 0

        async def afailing() -> None:
            for _ in range(1000):
                with pytest.raises(leadconnector.ServerError):
                    await put(client)

        return [failing() for _ in range(1000)] if side == "sync" else afailing()

    class Down:
        """Answers 500 at once."""

        sent = 0

        def send(self, request: Any, *, timeout: float) -> Response:
            self.sent += 1
            return Response(500, Headers(), b"")

        def close(self) -> None: ...

    class AsyncDown(Down):
        async def send(self, request: Any, *, timeout: float) -> Response:  # type: ignore[override]
            return super().send(request, timeout=timeout)

        async def close(self) -> None: ...  # type: ignore[override]

    transport = Down() if side == "sync" else AsyncDown()
    use(side, "https://down.invalid", outage, transport=transport, max_retries=2)
    assert transport.sent == 1000 + 500 // 5


@pytest.mark.parametrize("body", [b"no gzip", gzip.compress(b'{"id": "1"}', mtime=0)[:-12]])
def test_a_damaged_answer(side: str, body: bytes, clock: FakeClock) -> None:
    damaged = sends(reply(body, "Content-Encoding: gzip"))
    result, count = attempted(side, put, damaged, GOOD)
    assert (result.id, count) == ("1", 2)
    error, count = attempted(side, post, damaged, GOOD, retry_posts=True)
    assert type(error) is leadconnector.DecodeError and error.damaged and count == 1


def test_an_answer_of_nonsense_is_final(side: str, clock: FakeClock) -> None:
    error, count = attempted(side, put, answers(200, body=b"<html>"), GOOD)
    assert type(error) is leadconnector.DecodeError and not error.damaged and count == 1


def test_the_clock_is_set(side: str, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> None:
    day = iter(range(0, 10**9, 86_400))
    monkeypatch.setattr("leadconnector._base.clock.time", lambda: time.time() - next(day))
    result, count = attempted(side, put, answers(500), answers(429, "Retry-After: 7"), GOOD)
    assert (result.id, count) == ("1", 3)
    assert clock.slept == [0.5, 7]


def test_a_task_that_is_cancelled_while_it_waits() -> None:
    async def run(url: str) -> str:
        async with leadconnector.AsyncLeadConnector(token="x", base_url=url) as client:
            task = asyncio.create_task(put(client))
            await asyncio.sleep(0.3)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return str((await put(client)).id)

    with scripted(answers(429, "Retry-After: 20"), GOOD) as server:
        assert asyncio.run(run(server.url)) == "1"
        assert len(server.requests) == 2


def test_threads_that_retry(clock: FakeClock) -> None:
    def run(client: Any) -> None:
        threads = [threading.Thread(target=put, args=(client,)) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(10)

    with scripted(*[answers(503)] * 20, GOOD) as server:
        use("sync", server.url, run, max_retries=20, timeout=600)
    assert len(server.requests) == 28
