"""Markers stand where secrets stand, and no failure shows one: not in an error, nor a pickle, a log or a traceback."""

import asyncio
import gzip
import logging
import signal
import warnings
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import leadconnector
import pytest
from leadconnector import (
    AsyncLeadConnector,
    FileTokenStore,
    LeadConnector,
    OAuth,
    OAuthTokens,
    TokenSet,
    TransportSettings,
)

from tests.runtime.clock import FakeClock
from tests.runtime.disclosure import MARK, SECRETS, shown
from tests.runtime.faulty import Behaviour, answers, reply, resets, scripted, sends, serving
from tests.runtime.spans import Spans
from tests.runtime.test_retries import post, put
from tests.runtime.things import use

pytestmark = pytest.mark.usefixtures("library")
COOKIE = f"Set-Cookie: session={MARK}-session"
FAULTS: dict[str, Behaviour] = {
    "reset": resets,
    "hang-up": sends(b"HTTP/1.1 200 OK\r\n" + COOKIE.encode()),
    "cut short": sends(reply(b'{"id"', COOKIE, length=100)),
    "no gzip": sends(reply(b"x", COOKIE, "Content-Encoding: gzip")),
    "gzip cut short": sends(reply(gzip.compress(b'{"id": "1"}', mtime=0)[:-9], COOKIE, "Content-Encoding: gzip")),
    "no JSON": answers(200, COOKIE, body=b"<html>"),
    "redirect": answers(302, COOKIE, "Location: https://elsewhere.example/"),
    **{str(status): answers(status, COOKIE) for status in (400, 401, 403, 404, 409, 422, 429, 500, 503)},
    "429 with a long wait": answers(429, COOKIE, "Retry-After: 1000"),
    "silence": sends(b"", wait=1),
    "the token, repeated": answers(400, f"X-Debug: {MARK}-token", body=f'{{"message": "not {MARK}-token"}}'.encode()),
}


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.parametrize("action", [put, post])
def test_failures_of_a_call(
    side: str, name: str, action: Any, clock: FakeClock, caplog: pytest.LogCaptureFixture, spans: Spans
) -> None:
    caplog.set_level(logging.DEBUG, "leadconnector")
    caplog.set_level(1, "pyreqwest")
    told: list[Any] = []
    settings = {**SECRETS, **dict.fromkeys(["on_request", "on_response", "on_error"], told.append)}
    timeout = 0.3 if name == "silence" else 5
    with scripted(FAULTS[name]) as server, pytest.raises(leadconnector.LeadConnectorError) as caught:
        use(side, server.url, action, **settings, max_retries=1, timeout=timeout)
        if action is post:  # takes any JSON
            pytest.skip("a fault that POST does not mind")
    assert MARK in str(server.requests)
    assert MARK not in shown(caught.value)
    assert told and "trace id" in caplog.text and "http.request.method" in str(spans)
    assert MARK not in caplog.text + str(spans) + everything(told)


def everything(events: list[Any]) -> str:
    """All that hooks can see of what they are given."""
    values = [value for event in events for value in asdict(event).values()]
    errors = [shown(event.error) for event in events if isinstance(event, leadconnector.ErrorEvent)]
    headers = [dict(event.headers) for event in events if isinstance(event, leadconnector.ResponseEvent)]
    return repr(events) + str(values) + str(headers) + str(errors)


def test_a_success_that_repeats_the_token(side: str, caplog: pytest.LogCaptureFixture, spans: Spans) -> None:
    caplog.set_level(logging.DEBUG, "leadconnector")
    told: list[Any] = []
    repeats = answers(200, f"X-Debug: {MARK}-token", body=f'{{"id": "1", "traceId": "{MARK}-token"}}'.encode())
    with scripted(repeats) as server:
        assert use(side, server.url, put, **SECRETS, on_response=told.append).traceId == f"{MARK}-token"
    assert "trace id …" in caplog.text and told[0].trace_id == "…"
    assert MARK not in caplog.text + str(spans) + everything(told)


@pytest.mark.parametrize("name", ["resets", "no TLS", "refuses", "asks for a password"])
def test_a_proxy_with_a_password(side: str, library: Any, name: str) -> None:
    """And so for what a proxy does: it has secrets of its own."""
    asks = answers(407, f"Proxy-Authenticate: Basic realm={MARK}", body=MARK.encode())
    with scripted({"resets": resets, "asks for a password": asks}.get(name, sends(b"no HTTP"))) as proxy:
        url = "http://127.0.0.1:1" if name == "refuses" else proxy.url
        settings = TransportSettings(library, proxy=url.replace("//", f"//user:{MARK}@"))
        with pytest.raises(leadconnector.LeadConnectorError) as caught:
            use(side, "https://things.invalid", put, **SECRETS, transport=settings)
    assert MARK not in shown(caught.value) + repr(settings)


def test_no_connection_and_no_tls(side: str, clock: FakeClock) -> None:
    with serving(sends(b"no TLS"), until=b"") as url:
        for place in ("https://no-such-host.invalid", url.replace("http:", "https:")):
            with pytest.raises(leadconnector.ConnectError) as caught:
                use(side, place, put, **SECRETS)
            assert MARK not in shown(caught.value)


def test_drift_tells_of_places_only(side: str) -> None:
    body = (
        f'{{"id": 5, "title": {{"x": "{MARK}"}}, "new": "{MARK}", "thingStatus": "{MARK}", "count": "{MARK}"}}'.encode()
    )
    seen: list[Any] = []
    with scripted(answers(200, body=body)) as server:
        use(side, server.url, put, **SECRETS, on_drift=seen.append)
        with warnings.catch_warnings(record=True) as warned:
            warnings.simplefilter("always")
            use(side, server.url, put, **SECRETS)
    assert len(seen) >= 4
    assert MARK not in repr(seen) + str([str(each) for each in seen]) + str([each.message for each in warned])


@pytest.mark.parametrize("client", [LeadConnector, AsyncLeadConnector])
@pytest.mark.parametrize(
    "wrong", [{"timeout": 0}, {"base_url": "http://x.example"}, {"headers": {"X": f"{MARK}\n"}}, {"token": f"{MARK}\n"}]
)
def test_wrong_settings(client: Any, wrong: dict[str, Any]) -> None:
    with pytest.raises(leadconnector.ConfigurationError) as caught:
        client(**{**SECRETS, **wrong})
    assert MARK not in shown(caught.value)
    with pytest.raises(leadconnector.ConfigurationError) as caught:
        client(**SECRETS).with_options(**{**SECRETS, "extra_body": {"a": MARK}, **wrong})
    assert MARK not in shown(caught.value)


@pytest.mark.parametrize(
    "fault",
    [resets, answers(400, body=f'{{"error": "{MARK}"}}'.encode()), answers(200), answers(200, body=MARK.encode())],
)
def test_failures_of_a_refresh(side: str, fault: Behaviour, clock: FakeClock) -> None:
    with scripted(fault) as server:
        oauth = OAuth("app", f"{MARK}-client", token_url=server.url, base_url=server.url)
        tokens = OAuthTokens("app", f"{MARK}-client", TokenSet(f"{MARK}-a", f"{MARK}-r", 1.0), oauth=oauth)
        with pytest.raises(leadconnector.TokenError) as caught:
            use(side, server.url, put, **{**SECRETS, "token": tokens})
        error: BaseException = caught.value
        ids = {"companyId": "c", "locationId": "l"}
        exchanges: list[Callable[[], object]] = [
            lambda: oauth.exchange(f"{MARK}-code"),
            lambda: oauth.derive("location", f"{MARK}-t", **ids),
            lambda: asyncio.run(oauth.async_exchange(f"{MARK}-code")),
            lambda: asyncio.run(oauth.async_derive("location", f"{MARK}-t", **ids)),
            lambda: tokens.get_token(refused=f"{MARK}-a"),
            lambda: asyncio.run(tokens.async_get_token(refused=f"{MARK}-a")),
        ]
        assert MARK in str(server.requests)
        told = [shown(error)]
        for exchange in exchanges:
            with pytest.raises(leadconnector.LeadConnectorError) as caught_too:
                exchange()
            told.append(shown(caught_too.value))
    assert MARK not in "".join(told)


WRONG: dict[str, Callable[[], object]] = {
    "an access token": lambda: TokenSet(f"{MARK}\n", f"{MARK}-r"),
    "no access token": lambda: TokenSet("", f"{MARK}-r"),
    "tokens that are stored": lambda: TokenSet.from_dict({"access_token": 5, "refresh_token": MARK}),
    "an endpoint": lambda: OAuth("app", MARK, token_url="http://x.example"),
    "an app": lambda: OAuthTokens("", MARK, TokenSet(MARK)),
    "a kind of token": lambda: OAuth("app", MARK).derive("nope", MARK),
    "a token to derive from": lambda: OAuth("app", MARK).derive("location", f"{MARK}\n", companyId="", locationId=""),
    "the same in a task": lambda: asyncio.run(OAuth("app", MARK).async_derive("nope", MARK)),
    "no refresh token": lambda: OAuth("app", MARK).refresh(TokenSet(MARK)),
    "a header": lambda: LeadConnector(token=MARK).request("GET", "/x", headers={"X": f"{MARK}\n"}),
    "a path": lambda: LeadConnector(token=MARK).request("GET", "x", headers={"Authorization": MARK}),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_arguments(name: str) -> None:
    with pytest.raises(leadconnector.LeadConnectorError) as caught:
        WRONG[name]()
    assert MARK not in shown(caught.value)


@pytest.mark.parametrize("fault", [resets, answers(403), sends(reply(b"", length=9))])
def test_a_token_that_is_given_as_a_header(side: str, fault: Behaviour) -> None:
    def action(client: Any) -> Any:
        return client.request("GET", "/things", headers={"Authorization": MARK}, query={"key": MARK})

    with scripted(fault) as server, pytest.raises(leadconnector.LeadConnectorError) as caught:
        use(side, server.url, action, token="t")
    assert MARK in str(server.requests) and MARK not in shown(caught.value)


def test_a_file_of_tokens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    with pytest.raises(leadconnector.ConfigurationError) as no_json:
        store.save(TokenSet(MARK, MARK, fields={"a": object()}))
    (tmp_path / "tokens.json").write_text(f'{{"access_token": "{MARK}\\n"}}')
    with pytest.raises(leadconnector.ConfigurationError) as unreadable:
        store.load()
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError) as full:
        store.save(TokenSet(MARK, MARK))
    assert "a field is no JSON" in str(no_json.value)
    assert MARK not in shown(no_json.value) + shown(unreadable.value) + shown(full.value)


def test_a_task_that_is_cancelled_at_any_step() -> None:
    async def run(url: str) -> None:
        async with AsyncLeadConnector(token=f"{MARK}-token", base_url=url) as client:
            for steps in range(50):
                call = asyncio.create_task(put(client))
                for _ in range(steps):
                    await asyncio.sleep(0)
                call.cancel()
                with pytest.raises(asyncio.CancelledError) as caught:
                    await call
                assert MARK not in shown(caught.value), steps

    with scripted(sends(reply(b"{", length=100), wait=5)) as server:
        asyncio.run(run(server.url))


def test_an_interrupt() -> None:
    def interrupted(client: Any) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        put(client)

    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        with scripted(sends(b"", wait=2)) as server, pytest.raises(KeyboardInterrupt) as caught:
            use("sync", server.url, interrupted, **SECRETS)
    finally:
        signal.signal(signal.SIGALRM, before)
    assert MARK not in shown(caught.value)
