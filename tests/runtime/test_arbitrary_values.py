"""Any value in a path, a header or a body, and any bytes back: what the server gets is exactly that, or nothing."""

from __future__ import annotations

import asyncio
import inspect
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

import leadconnector
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.runtime.disclosure import shown
from tests.runtime.faulty import Script, reply, scripted, sends, stays
from tests.runtime.things import raw_things, things

QUICK = settings(max_examples=100, derandomize=True)
TEXT = st.text() | st.text(st.sampled_from("./\\%2eE?#;:@&= \r\n\0\t\u00e9\u202eab{}"), max_size=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
Errors = leadconnector.LeadConnectorError | None


class Caller:
    """A client of either side and a server that keeps what came, for many calls one after the other."""

    def __init__(self, side: str, server: Script) -> None:
        self.server = server
        self._runner = asyncio.Runner()
        kind = leadconnector.LeadConnector if side == "sync" else leadconnector.AsyncLeadConnector
        self.client: Any = kind(token="t", base_url=server.url, max_retries=0, on_drift=lambda _: None)

    def call(self, action: Callable[[Any], Any]) -> tuple[Errors, list[bytes]]:
        """The error of a call, if any, and the requests that came of it."""
        self.server.requests.clear()
        error: Errors = None
        try:
            self._runner.run(_awaited(action, self.client))
        except leadconnector.LeadConnectorError as caught:
            error = caught
            assert error.__context__ is None
        return error, list(self.server.requests)

    def close(self) -> None:
        self._runner.run(_awaited(lambda client: client.close(), self.client))
        self._runner.close()


async def _awaited(action: Callable[[Any], Any], client: Any) -> Any:
    given = action(client)
    return await given if inspect.isawaitable(given) else given


@pytest.fixture
def caller(side: str) -> Iterator[Caller]:
    with scripted(stays(200)) as server:
        made = Caller(side, server)
        yield made
        made.close()


def head(request: bytes) -> tuple[str, list[tuple[str, str]]]:
    """The target of a request, and its header lines as they came."""
    first, *lines = request.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    return first.split(" ")[1], [(name, value.strip()) for name, _, value in (line.partition(":") for line in lines)]


def test_any_path_value_reaches_its_own_endpoint(caller: Caller) -> None:
    @QUICK
    @given(TEXT)
    @example("%252e%252e")
    @example("../calendars")
    def check(value: str) -> None:
        error, requests = caller.call(lambda client: things(client).update_thing(value, user_id="u"))
        if error is not None:
            assert type(error) is leadconnector.InvalidRequest and requests == []
            assert len(value) < 4 or value not in str(error)
            return
        (target, _), *more = map(head, requests)
        start, name, segment = target.split("/")
        assert (start, name, unquote(segment), more) == ("", "things", value, [])

    check()


def test_any_path_of_ones_own(caller: Caller) -> None:
    @QUICK
    @given(TEXT.map("/".__add__) | TEXT)
    def check(path: str) -> None:
        error, requests = caller.call(lambda client: client.request("GET", path))
        if error is not None:
            assert type(error) is leadconnector.InvalidRequest and requests == []
        else:
            assert [unquote(head(request)[0]) for request in requests] == [unquote(path)]
            assert {".", ".."}.isdisjoint(unquote(unquote(path)).replace("\\", "/").split("/"))

    check()


@pytest.mark.parametrize("way", ["headers", "extra_headers", "request", "parameter", "token"])
def test_any_header_is_one_line_or_none(caller: Caller, way: str) -> None:
    @QUICK
    @given(TEXT)
    @example("a\r\nHost: evil")
    @example("\u0131")
    def check(value: str) -> None:
        error, requests = caller.call(lambda client: sent(client, way, value))
        if error is not None:
            kinds = (leadconnector.ConfigurationError, leadconnector.InvalidRequest)
            assert type(error) in kinds and requests == []
            told = str(error) if way == "parameter" else shown(error)  # an argument stands in the frame of its method
            assert len(value) < 4 or value not in told
            return
        found = [line for _, lines in map(head, requests) for line in lines]
        name, wanted = ("Authorization", f"Bearer {value}") if way == "token" else ("X-Channel", value.strip())
        assert [held for key, held in found if key == name] == [wanted]
        assert len(found) == len({key.lower() for key, _ in found})

    check()


async def sent(client: Any, way: str, value: str) -> Any:
    """A call that has the value in a header."""
    if way == "request":
        call = client.request("GET", "/things", headers={"X-Channel": value})
    elif way == "parameter":
        call = raw_things(client).find_things("t", channel=value)
    else:
        given: Any = value if way == "token" else {"X-Channel": value}
        call = client.with_options(**{way: given}).request("GET", "/things")
    return await call if inspect.isawaitable(call) else call


@QUICK
@given(TEXT)
def test_any_name_of_a_header(name: str) -> None:
    try:
        client = leadconnector.LeadConnector(token="t", headers={name: "x"})
    except leadconnector.ConfigurationError:
        return
    assert re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name) and client


def test_any_body_arrives_as_it_is(caller: Caller) -> None:
    @QUICK
    @given(JSON)
    @example("\ud800")
    @example({"a": float("nan")})
    @example([[]] * 3)
    def check(body: Any) -> None:
        error, requests = caller.call(lambda client: things(client).create_thing(body=body))
        if error is not None:
            assert type(error) is leadconnector.InvalidRequest and requests == []
        else:
            assert json.loads(requests[0].partition(b"\r\n\r\n")[2]) == body

    check()


def test_any_bytes_for_an_answer(caller: Caller) -> None:
    pieces = [b"HTTP/1.1 ", b"200", b" OK\r\n", b"Content-Length", b": ", b"5", b"\r\n\r\n", b"{}", b"chunked", b"\0"]
    known = ["Retry-After", "Content-Encoding", "X-RateLimit-Remaining", "Location", "Date", "Transfer-Encoding"]
    fields = st.tuples(
        st.sampled_from(known), st.text(st.characters(max_codepoint=255)) | st.sampled_from(["gzip", "-1"])
    )
    whole = st.builds(
        lambda status, body, lines: reply(body, *[f"{name}: {value}" for name, value in lines], status=f"{status} X"),
        st.integers(200, 999),
        st.binary() | JSON.map(lambda value: json.dumps(value).encode()),
        st.lists(fields),
    )
    raw = st.lists(st.sampled_from(pieces) | st.binary(max_size=9)).map(b"".join)

    @QUICK
    @given(whole | raw)
    def check(answer: bytes) -> None:
        caller.server.behaviours[:] = [sends(answer)]
        error, requests = caller.call(lambda client: things(client).update_thing("t", user_id="u"))
        assert len(requests) == 1
        assert isinstance(error, (leadconnector.LeadConnectorError, type(None)))

    check()
