"""Settings: what is refused, what shares what, and what stays secret."""

import asyncio
import copy
import pickle
import traceback
from dataclasses import replace
from typing import Any

import httpx2
import leadconnector
import pytest
from leadconnector import AsyncLeadConnector, ConfigurationError, LeadConnector
from leadconnector._auth.credentials import Token
from leadconnector._auth.schemes import authorized, settled
from leadconnector._base.http import Headers, Request, Response
from leadconnector._wire.build import build
from pytest_httpserver import HTTPServer

from tests.runtime.things import TOKEN, UPDATE, things, use

CLIENTS = [LeadConnector, AsyncLeadConnector]


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize(
    "token", ["", " ", "a b", "a\n", "a\rb", "a\0b", "tökén", "a\u2028b", "Bearer abc", None, 5, b"abc"]
)
def test_tokens_that_are_refused(client: Any, token: Any) -> None:
    with pytest.raises(ConfigurationError, match="token") as caught:
        client(token=token)
    assert len(str(token)) < 3 or str(token) not in str(caught.value)
    with pytest.raises(ConfigurationError):
        client(token="good").with_options(token=token)


@pytest.mark.parametrize(
    "url",
    [
        "http://things.example",
        "http://127.0.0.1.evil.example",
        "http://localhost.evil.example",
        "http://127.0.0.1@evil.example",
        "http://localhost\\@evil.example",
        "http://localhost#@evil.example",
        "http://127.1",
        "https://user:pass@things.example",
        "https://",
        "https:///path",
        "https://things.example?x=1",
        "https://things.example/a?x=1",
        "https://things.example/a#x",
        "https://things.example/a b",
        "https://things.example:99999",
        "https://things.example:x",
        "https://things.example\n",
        "https://thïngs.example",
        "ftp://things.example",
        "things.example",
        "",
        None,
        5,
    ],
)
def test_base_urls_that_are_refused(url: Any) -> None:
    with pytest.raises(ConfigurationError, match="base_url"):
        LeadConnector(token="x", base_url=url)


@pytest.mark.parametrize(
    "url",
    [
        "https://things.example",
        "https://things.example:8443/api/v1/",
        "http://localhost:8080",
        "http://127.0.0.1",
        "http://127.9.9.9:1/x",
        "http://[::1]:8080",
        "https://[2001:db8::1]/x",
    ],
)
def test_base_urls_that_are_accepted(url: str) -> None:
    assert LeadConnector(token="x", base_url=url)._core.options.base_url == url.rstrip("/")


@pytest.mark.parametrize(
    "settings",
    [
        {"timeout": 0},
        {"timeout": -1},
        {"timeout": float("nan")},
        {"timeout": float("inf")},
        {"timeout": True},
        {"timeout": "5"},
        {"timeout": None},
        {"headers": {"X-A": "S3CRET\r\nX-B: c"}},
        {"headers": {"X-A": "S3CRET\0"}},
        {"headers": {"X-A": "S3CRETé"}},
        {"headers": {"X A": "S3CRET"}},
        {"headers": {"": "S3CRET"}},
        {"headers": {"X-A": 5}},
        {"headers": 5},
        {"api_version": "S3CRET\n"},
        {"on_drift": 5},
        {"on_drift": asyncio.sleep},
    ],
)
def test_other_settings_that_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        LeadConnector(token="x", **settings)
    assert "S3CRET" not in str(caught.value)
    with pytest.raises(ConfigurationError):
        LeadConnector(token="x").with_options(**settings)


def test_settings_do_not_change() -> None:
    options = LeadConnector(token="x")._core.options
    with pytest.raises(AttributeError):
        options.timeout = 5
    assert options.timeout == 60


def test_the_token_is_shown_nowhere(httpserver: HTTPServer) -> None:
    client = LeadConnector(token=TOKEN, headers={"X-Key": TOKEN}, base_url=httpserver.url_for("").rstrip("/"))
    options = client._core.options
    request = authorized(build(UPDATE, options, {"thingId": "t"}, {"assignedUserId": "u"}), {"token": Token(TOKEN)})
    assert request.headers["authorization"] == f"Bearer {TOKEN}"
    shown = [
        client,
        options,
        options.credentials["token"],
        request,
        request.headers,
        client.with_raw_response,
        client._core,
    ]
    for each in shown:
        assert TOKEN not in repr(each) + str(each)
    for each in (client, options, options.credentials["token"], request):
        with pytest.raises(TypeError):
            pickle.dumps(each)
    with pytest.raises(TypeError):
        copy.deepcopy(client)
    httpserver.expect_request("/things/t").respond_with_data("", status=500)
    try:
        things(client).update_thing("t", user_id="u")
    except leadconnector.ServerError as error:
        assert TOKEN not in "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    else:
        pytest.fail("no error")


def test_which_credentials_go_with_a_request() -> None:
    options = LeadConnector(token=TOKEN)._core.options
    request = build(UPDATE, options, {"thingId": "t"}, {"assignedUserId": "u"})
    own = request.with_header("authorization", "mine")
    plain = replace(request, url="http://example.com")

    def chosen(sent: Request, security: tuple[tuple[str, ...], ...], *given: str, allow: bool = False) -> Any:
        return settled(sent, security, given, allow_plain_http=allow).credentials

    assert chosen(request, ()) == chosen(request, ((), ("token",))) == ()
    assert chosen(request, ((), ("token",)), "token") == chosen(request, (("token",),), "token") == ("token",)
    assert chosen(own, (("token",),)) == chosen(own, (("token",),), "token") == ()
    assert chosen(plain, (), "token") == () and chosen(plain, (("token",),), "token", allow=True) == ("token",)
    with pytest.raises(ConfigurationError, match="a credential is needed: give the client token"):
        chosen(request, (("token",),))
    with pytest.raises(ConfigurationError, match="plain http would show the credentials to the network"):
        chosen(plain, (("token",),), "token")
    assert "Authorization" not in authorized(request, {}).headers


def test_a_transport_of_ones_own(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/things/t").respond_with_json({"id": "1"})
    kind: Any = httpx2.Client if side == "sync" else httpx2.AsyncClient
    own = kind(headers={"X-Mine": "1", "Accept": "text/html"}, params={"x": "1"}, follow_redirects=True)
    thing = use(side, httpserver.url_for(""), lambda c: things(c).update_thing("t", user_id="u"), transport=own)
    ((request, _),) = httpserver.log
    assert thing.id == "1"
    assert (request.headers["X-Mine"], request.headers["Accept"]) == ("1", "application/json")
    assert request.environ["QUERY_STRING"] == ""
    assert not own.is_closed


class Recording:
    """A transport that answers by itself."""

    def __init__(self) -> None:
        self.calls: list[str] = []

    def send(self, request: Request, *, timeout: float) -> Response:
        self.calls.append(f"{request.method} {request.url} {timeout:.0f}")
        return Response(200, Headers(), b'{"id": "1"}')

    def close(self) -> None:
        self.calls.append("closed")


def test_any_transport() -> None:
    transport = Recording()
    thing = use(
        "sync", "https://things.example", lambda c: things(c).update_thing("t", user_id="u"), transport=transport
    )
    assert (thing.id, transport.calls) == ("1", ["PUT https://things.example/things/t 5"])


def test_what_is_no_transport() -> None:
    with pytest.raises(ConfigurationError, match="transport"):
        LeadConnector(token="x", transport=httpx2.AsyncClient())  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="transport"):
        AsyncLeadConnector(token="x", transport=httpx2.Client())  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="transport"):
        LeadConnector(token="x", transport=5)  # type: ignore[arg-type]


def test_a_closed_transport_of_ones_own(httpserver: HTTPServer) -> None:
    own = httpx2.Client()
    own.close()
    with pytest.raises(ConfigurationError, match="closed"):
        use("sync", httpserver.url_for(""), lambda c: things(c).update_thing("t", user_id="u"), transport=own)


def test_after_close(side: str, library: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/things/t").respond_with_json({"id": "1"})
    kept: list[Any] = []

    def action(client: Any) -> Any:
        kept.extend([client, client.with_options(timeout=1)])
        return things(client).update_thing("t", user_id="u")

    use(side, httpserver.url_for(""), action)
    for client in kept:
        with pytest.raises(ConfigurationError, match="closed"):
            result = things(client).update_thing("t", user_id="u")
            if side == "async":
                result.send(None)
    if side == "sync":
        kept[0].close()
        kept[1].close()
