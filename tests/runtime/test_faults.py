"""What the network and the server do to a call, over real connections and with both transports."""

import asyncio
import gzip
import socket
import time
from typing import Any

import leadconnector
import pytest
from leadconnector import TransportSettings
from pytest_httpserver import HTTPServer

from tests.runtime.faulty import reply, sends, serving
from tests.runtime.things import TOKEN, things, use

pytestmark = pytest.mark.usefixtures("library")
GOOD = b'{"id": "1"}'


def put(client: Any) -> Any:
    return things(client).update_thing("t1", user_id="u")


def post(client: Any) -> Any:
    return things(client).create_thing(body={"a": 1})


def raised(side: str, url: str, action: Any, **settings: Any) -> leadconnector.LeadConnectorError:
    """The error of an action: typed, without the token in it or in anything that hangs on it."""
    with pytest.raises(leadconnector.LeadConnectorError) as caught:
        use(side, url, action, **settings)
    error = caught.value
    assert error.__cause__ is None and error.__context__ is None
    assert TOKEN not in repr(error) + str(vars(error))
    return error


def test_no_server(side: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    for action in (put, post):
        assert type(raised(side, url, action)) is leadconnector.ConnectError


def test_a_host_that_is_not_there(side: str) -> None:
    assert type(raised(side, "https://no-such-host.invalid", put)) is leadconnector.ConnectError


def test_tls_failure(side: str) -> None:
    with serving(sends(b"no TLS here"), until=b"") as url:
        error = raised(side, url.replace("http:", "https:"), post)
    assert type(error) is leadconnector.TLSError
    assert "no secure connection" in str(error)


HANG_UPS = {
    "at once": sends(),
    "in the head": sends(b"HTTP/1.1 200 OK\r\nContent-Le"),
    "in the body": sends(reply(b'{"id"', length=100)),
    "in a chunk": sends(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"),
    "no HTTP": sends(b"220 mail.example ESMTP\r\n\r\n"),
}


@pytest.mark.parametrize("name", HANG_UPS)
def test_hang_ups(side: str, name: str) -> None:
    with serving(HANG_UPS[name]) as url:
        assert type(raised(side, url, put)) is leadconnector.TransportError
        assert type(raised(side, url, post)) is leadconnector.OutcomeUnknown


def test_silence(side: str) -> None:
    with serving(sends(b"", wait=3)) as url:
        assert type(raised(side, url, put, timeout=0.2)) is leadconnector.TimeoutError
        error = raised(side, url, post, timeout=0.2)
    assert type(error) is leadconnector.OutcomeUnknown
    told = "no complete answer within 0.2 s; the server may have acted on the request, so it is not sent again"
    assert str(error) == f"create_thing: {told}"


def test_a_body_that_drips(side: str) -> None:
    with serving(sends(reply(b"", length=1000), *[b" "] * 1000, wait=0.05)) as url:
        start = time.monotonic()
        assert type(raised(side, url, put, timeout=0.4)) is leadconnector.TimeoutError
        assert type(raised(side, url, post, timeout=0.4)) is leadconnector.OutcomeUnknown
        assert time.monotonic() - start < 3


@pytest.mark.parametrize("drops", [[b"HTTP/1.1 200 OK\r\n"], [reply(b"", length=1000)]])
def test_a_drip_that_ends_in_silence(side: str, drops: list[bytes]) -> None:
    """No read takes long, and the last one begins just before the deadline."""
    drips = [*drops, *[b"X: y\r\n"] * 6]
    with serving(lambda connection: sends(*drips, b"", wait=0.05)(connection) or time.sleep(3)) as url:
        for action in (put, post):
            start = time.monotonic()
            kind = leadconnector.TimeoutError if action is put else leadconnector.OutcomeUnknown
            assert type(raised(side, url, action, timeout=0.4)) is kind
            assert time.monotonic() - start < 0.65


@pytest.mark.parametrize("body", [b"no gzip", gzip.compress(GOOD, mtime=0)[:-12]])
def test_bad_gzip(side: str, body: bytes) -> None:
    with serving(sends(reply(body, "Content-Encoding: gzip"))) as url:
        error = raised(side, url, put)
    assert isinstance(error, leadconnector.DecodeError)
    assert error.status == 200


def test_good_gzip(side: str) -> None:
    with serving(sends(reply(gzip.compress(GOOD), "Content-Encoding: gzip"))) as url:
        assert use(side, url, put).id == "1"


def test_a_gzip_bomb(side: str) -> None:
    bomb = gzip.compress(b'{"id": "' + b" " * (80 * 1024 * 1024), 9)
    with serving(sends(reply(bomb, "Content-Encoding: gzip"))) as url:
        error = raised(side, url, put, timeout=30)
    assert isinstance(error, leadconnector.DecodeError)
    assert error.body.startswith(b'{"id": "  ')
    assert "longer than" in str(error)


def test_a_connection_that_failed_is_not_used_again(side: str) -> None:
    answers = [sends(reply(b"{", length=100)), sends(reply(GOOD))]

    def action(client: Any) -> Any:
        if side == "sync":
            with pytest.raises(leadconnector.TransportError):
                put(client)
            return put(client)

        async def twice() -> Any:
            with pytest.raises(leadconnector.TransportError):
                await put(client)
            return await put(client)

        return twice()

    with serving(lambda connection: answers.pop(0)(connection)) as url:
        assert use(side, url, action).id == "1"


def test_a_call_that_is_given_up_gives_its_connection_back(side: str, library: Any) -> None:
    answers = [sends(reply(b"", length=1000), *[b" "] * 100, wait=0.05), sends(reply(GOOD))]
    transport = TransportSettings(library, max_connections=1)

    def action(client: Any) -> Any:
        hasty = client.with_options(timeout=0.3)
        if side == "sync":
            with pytest.raises(leadconnector.TimeoutError):
                put(hasty)
            return put(client)

        async def twice() -> Any:
            with pytest.raises(leadconnector.TimeoutError):
                await put(hasty)
            return await put(client)

        return twice()

    with serving(lambda connection: answers.pop(0)(connection)) as url:
        assert use(side, url, action, transport=transport, timeout=2).id == "1"


def test_a_task_that_is_cancelled_gives_its_connection_back(library: Any) -> None:
    answers = [sends(reply(b"{", length=100), wait=5), sends(reply(GOOD))]

    async def run(url: str) -> str:
        transport = TransportSettings(library, max_connections=1)
        async with leadconnector.AsyncLeadConnector(
            token=TOKEN, base_url=url, transport=transport, timeout=3
        ) as client:
            task = asyncio.create_task(put(client))
            await asyncio.sleep(0.2)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return str((await put(client)).id)

    with serving(lambda connection: answers.pop(0)(connection)) as url:
        assert asyncio.run(run(url)) == "1"


def test_cookies_are_not_kept(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/things/t1").respond_with_json({"id": "1"}, headers={"Set-Cookie": "who=me"})

    def action(client: Any) -> Any:
        if side == "sync":
            put(client)
            return put(client.with_options(token="other"))

        async def twice() -> Any:
            await put(client)
            return await put(client.with_options(token="other"))

        return twice()

    use(side, httpserver.url_for(""), action)
    assert ["Cookie" in request.headers for request, _ in httpserver.log] == [False, False]
