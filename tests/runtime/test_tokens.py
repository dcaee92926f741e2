"""Tokens that change: who refreshes them, how often, and what becomes of those who wait."""

import asyncio
import json
import pickle
import stat
import threading
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import leadconnector
import pytest
from leadconnector import AsyncLeadConnector, FileTokenStore, LeadConnector, OAuth, OAuthTokens, TokenSet
from leadconnector._base import clock
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.runtime.clock import FakeClock
from tests.runtime.test_retries import post, put
from tests.runtime.things import use


class Issuer:
    """A server that issues tokens, each refresh token good for one use, and takes the last access token only."""

    def __init__(self, server: HTTPServer) -> None:
        self.url = server.url_for("").rstrip("/")
        self.forms: list[dict[str, str]] = []
        self.calls: list[str] = []
        self.good = "access-0"
        self.next = "refresh-0"
        self.down = False
        self.slow = 0.0
        self.lock = threading.Lock()
        server.expect_request("/oauth/token").respond_with_handler(self.issue)
        server.expect_request("/oauth/locationToken").respond_with_handler(self.issue)
        server.expect_request("/things/t1").respond_with_handler(self.serve)
        server.expect_request("/things").respond_with_handler(self.serve)

    def issue(self, request: Request) -> Response:
        form = {name: values[0] for name, values in parse_qs(request.get_data(as_text=True)).items()}
        threading.Event().wait(self.slow)
        with self.lock:
            self.forms.append({**form, "authorization": request.headers.get("Authorization", "")})
            if self.down or form.get("refresh_token", self.next) != self.next:
                body = {"error": "invalid_grant", "error_description": form.get("refresh_token")}
                return Response(json.dumps(body), status=400, content_type="application/json")
            number = len(self.forms)
            self.good, self.next = f"access-{number}", f"refresh-{number}"
            body = {"access_token": self.good, "refresh_token": self.next, "expires_in": 86399, "locationId": "L"}
        return Response(json.dumps(body), content_type="application/json")

    def serve(self, request: Request) -> Response:
        token = request.headers["Authorization"].removeprefix("Bearer ")
        with self.lock:
            self.calls.append(token)
            good = token == self.good
        return Response('{"id": "1"}' if good else "", status=200 if good else 401, content_type="application/json")

    def tokens(self, left: float | None = None, **settings: Any) -> OAuthTokens:
        end = None if left is None else clock.time() + left
        oauth = OAuth("app", "client-secret", token_url=f"{self.url}/oauth/token", base_url=self.url)
        return OAuthTokens("app", "client-secret", TokenSet("access-0", "refresh-0", end), oauth=oauth, **settings)


@pytest.fixture
def issuer(httpserver: HTTPServer) -> Issuer:
    return Issuer(httpserver)


def test_a_token_that_is_good(side: str, issuer: Issuer) -> None:
    assert use(side, issuer.url, put, token=issuer.tokens(86_000)).id == "1"
    assert issuer.forms == []


@pytest.mark.parametrize("action", [put, post])
def test_401_refreshes_once_and_replays_once(side: str, issuer: Issuer, action: Any) -> None:
    issuer.good = "another"
    assert use(side, issuer.url, action, token=issuer.tokens(86_000)).id == "1"
    assert issuer.calls == ["access-0", "access-1"]
    secrets = {"client_id": "app", "client_secret": "client-secret", "refresh_token": "refresh-0"}
    assert issuer.forms == [{**secrets, "grant_type": "refresh_token", "authorization": ""}]


def test_401_that_stays(side: str, httpserver: HTTPServer, issuer: Issuer) -> None:
    httpserver.clear_all_handlers()  # type: ignore[no-untyped-call]
    httpserver.expect_request("/oauth/token").respond_with_handler(issuer.issue)
    httpserver.expect_request("/things/t1").respond_with_data("", status=401)
    with pytest.raises(leadconnector.AuthenticationError):
        use(side, issuer.url, put, token=issuer.tokens(86_000), max_retries=2)
    assert len(issuer.forms) == 1 and len(httpserver.log) == 3


def test_a_token_is_refreshed_before_it_expires(side: str, issuer: Issuer) -> None:
    assert use(side, issuer.url, put, token=issuer.tokens(200)).id == "1"
    assert issuer.calls == ["access-1"]


def test_a_day_later(side: str, issuer: Issuer, clock: FakeClock) -> None:
    tokens = issuer.tokens(86_399)
    use(side, issuer.url, put, token=tokens)
    clock.advance(86_390)
    use(side, issuer.url, put, token=tokens)
    assert issuer.calls == ["access-0", "access-1"]


def test_a_clock_that_is_set_changes_nothing(side: str, issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = issuer.tokens(86_399)
    monkeypatch.setattr("leadconnector._base.clock.time", lambda: 5_000_000_000.0)
    assert use(side, issuer.url, put, token=tokens).id == "1"
    assert issuer.forms == []


@pytest.mark.parametrize("left", [-5.0, 86_000.0])
def test_50_at_once_refresh_once(side: str, issuer: Issuer, left: float) -> None:
    issuer.good, issuer.slow = "another", 0.2

    def action(client: Any) -> Any:
        if side == "sync":
            with ThreadPoolExecutor(50) as pool:
                return list(pool.map(lambda _: put(client), range(50)))

        async def run() -> Any:
            return await asyncio.gather(*(put(client) for _ in range(50)))

        return run()

    results = use(side, issuer.url, action, token=issuer.tokens(left), timeout=30)
    assert [thing.id for thing in results] == ["1"] * 50
    assert len(issuer.forms) == 1


def test_threads_and_event_loops_share_a_provider(issuer: Issuer) -> None:
    issuer.good, issuer.slow, tokens = "another", 0.2, issuer.tokens(86_000)
    with ThreadPoolExecutor(8) as pool:
        sides = ["sync", "async"] * 4
        assert [thing.id for thing in pool.map(lambda side: use(side, issuer.url, put, token=tokens), sides)] == [
            "1"
        ] * 8
    assert len(issuer.forms) == 1


def test_a_failed_refresh_fails_all_who_wait(side: str, issuer: Issuer) -> None:
    issuer.down, issuer.slow = True, 0.2

    def action(client: Any) -> Any:
        if side == "sync":
            with ThreadPoolExecutor(10) as pool:
                return [each.exception() for each in [pool.submit(put, client) for _ in range(10)]]

        async def run() -> Any:
            return await asyncio.gather(*(put(client) for _ in range(10)), return_exceptions=True)

        return run()

    found = use(side, issuer.url, action, token=issuer.tokens(-5))
    assert {type(error) for error in found} == {leadconnector.TokenError}
    assert {type(error.__cause__) for error in found} == {leadconnector.BadRequestError}
    assert str(found[0]) == "the token cannot be refreshed: token: 400: Bad Request: invalid_grant"
    assert len(issuer.forms) < 10 and issuer.calls == []


def test_a_failed_refresh_while_the_old_token_is_good(side: str, issuer: Issuer, clock: FakeClock) -> None:
    issuer.down, tokens = True, issuer.tokens(200)
    for _ in range(3):
        assert use(side, issuer.url, put, token=tokens).id == "1"
    assert issuer.calls == ["access-0"] * 3 and len(issuer.forms) == 1
    clock.advance(31)
    issuer.down = False
    assert use(side, issuer.url, put, token=tokens).id == "1"
    assert issuer.calls[-1] == "access-2"


def test_new_tokens_are_stored_before_they_are_used(side: str, issuer: Issuer) -> None:
    seen: list[tuple[str, int]] = []

    def save(new: TokenSet) -> None:
        seen.append((str(new.refresh_token), len(issuer.calls)))

    async def asave(new: TokenSet) -> None:
        await asyncio.sleep(0)
        save(new)

    use(side, issuer.url, put, token=issuer.tokens(-5, on_refresh=save if side == "sync" else asave))
    assert seen == [("refresh-1", 0)]
    assert issuer.calls == ["access-1"]


def test_tokens_that_could_not_be_stored_are_not_lost(side: str, issuer: Issuer) -> None:
    stored: list[str] = []

    def save(new: TokenSet) -> None:
        stored.append(new.access_token)
        if len(stored) == 1:
            raise OSError("disk full: access-1")

    tokens = issuer.tokens(-5, on_refresh=save)
    with pytest.raises(leadconnector.TokenError, match="cannot be refreshed: OSError") as caught:
        use(side, issuer.url, put, token=tokens)
    assert isinstance(caught.value.__cause__, OSError)
    assert use(side, issuer.url, put, token=tokens).id == "1"
    assert stored == ["access-1", "access-1"] and len(issuer.forms) == 1


def test_a_task_that_is_cancelled_while_it_waits_for_a_refresh(issuer: Issuer) -> None:
    issuer.slow = 0.3
    stored: list[str] = []
    tokens = issuer.tokens(-5, on_refresh=lambda new: stored.append(new.access_token))

    async def run() -> str:
        async with AsyncLeadConnector(token=tokens, base_url=issuer.url) as client:
            first, second = asyncio.create_task(put(client)), asyncio.create_task(put(client))
            await asyncio.sleep(0.1)
            first.cancel()
            with pytest.raises(asyncio.CancelledError):
                await first
            return str((await second).id)

    assert asyncio.run(run()) == "1"
    assert stored == ["access-1"] and len(issuer.forms) == 1


def test_a_refresh_that_takes_too_long(side: str, issuer: Issuer) -> None:
    issuer.slow = 1
    with pytest.raises(leadconnector.TimeoutError, match="no new token in time"):
        use(side, issuer.url, put, token=issuer.tokens(-5), timeout=0.2)
    for thread in threading.enumerate():
        if thread.name == "token-refresh":  # it goes on, for the sake of the tokens
            thread.join()
    assert issuer.next == "refresh-1"


def test_a_function_that_gives_tokens(side: str, issuer: Issuer) -> None:
    given = iter(["old", "access-0"])
    assert use(side, issuer.url, put, token=lambda: next(given)).id == "1"
    assert issuer.calls == ["old", "access-0"]
    with pytest.raises(leadconnector.AuthenticationError):
        use(side, issuer.url, put, token=lambda: "always-the-same")
    assert issuer.calls[2:] == ["always-the-same"]


def test_an_async_function_that_gives_tokens(issuer: Issuer) -> None:
    async def token() -> str:
        return "access-0"

    assert use("async", issuer.url, put, token=token).id == "1"


@pytest.mark.parametrize("given", ["a\nb-S3CRET", "", None, 5])
def test_a_function_that_gives_nonsense(side: str, issuer: Issuer, given: Any) -> None:
    with pytest.raises(leadconnector.ConfigurationError, match="token") as caught:
        use(side, issuer.url, put, token=lambda: given)
    assert "S3CRET" not in str(caught.value)


def test_a_function_that_fails(side: str, issuer: Issuer) -> None:
    def token() -> str:
        raise KeyError("S3CRET")

    with pytest.raises(leadconnector.TokenError, match="KeyError") as caught:
        use(side, issuer.url, put, token=token)
    assert "S3CRET" not in str(caught.value) and isinstance(caught.value.__cause__, KeyError)


def test_the_endpoints(issuer: Issuer) -> None:
    oauth = OAuth("app", "client-secret", token_url=f"{issuer.url}/oauth/token", base_url=issuer.url)
    url = oauth.authorization_url(redirect_uri="https://me.example/cb", scopes=["a.b", "c"], state="x y")
    assert url.endswith(
        "?response_type=code&client_id=app&redirect_uri=https%3A%2F%2Fme.example%2Fcb&scope=a.b+c&state=x+y"
    )
    tokens = oauth.exchange("the-code", redirect_uri="https://me.example/cb", user_type="Location")
    assert (tokens.access_token, tokens.refresh_token, tokens.fields) == ("access-1", "refresh-1", {"locationId": "L"})
    assert tokens.left() == pytest.approx(86_399, abs=60)
    assert issuer.forms[0]["code"] == "the-code" and issuer.forms[0]["user_type"] == "Location"
    derived = asyncio.run(oauth.async_derive("location", tokens.access_token, companyId="C", locationId="L"))
    assert derived.access_token == "access-2"
    assert issuer.forms[1] == {"companyId": "C", "locationId": "L", "authorization": "Bearer access-1"}
    with pytest.raises(leadconnector.ConfigurationError, match=r"\['companyId', 'locationId'\]"):
        oauth.derive("location", "access-1", companyId="C")


@pytest.mark.parametrize("settings", [{"token_url": "http://evil.example"}, {"client_secret": ""}, {"client_id": 5}])
def test_settings_that_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(leadconnector.ConfigurationError, match=next(iter(settings))):
        OAuth(**{"client_id": "app", "client_secret": "s", **settings})


def test_nothing_shows_a_secret(issuer: Issuer) -> None:
    issuer.down, tokens = True, issuer.tokens(-5)
    client = LeadConnector(token=tokens, base_url=issuer.url)
    for each in (tokens, tokens.tokens, tokens._oauth, client._core.options.credentials["token"]):
        with pytest.raises(TypeError):
            pickle.dumps(each)
        assert "access-0" not in repr(each) and "secret" not in repr(each)
    with pytest.raises(leadconnector.TokenError) as caught:
        put(client)
    told = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "invalid_grant" in told
    assert not [secret for secret in ("access-0", "refresh-0", "client-secret") if secret in told]


def test_a_file_of_tokens(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    assert store.load() is None
    store.save(TokenSet("a", "r", 2_000_000_000.0, {"locationId": "L"}))
    store.save(TokenSet("b", "s", 2_000_000_000.0, {"locationId": "L"}))
    found = store.load()
    assert found is not None
    assert found.to_dict() == {"locationId": "L", "access_token": "b", "refresh_token": "s", "expires_at": 2e9}
    assert stat.S_IMODE((tmp_path / "tokens.json").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["tokens.json"]
    (tmp_path / "tokens.json").write_text('{"access_token": 5, "S3CRET": 1}')
    with pytest.raises(leadconnector.ConfigurationError, match="holds no tokens"):
        store.load()


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = FileTokenStore(tmp_path / "tokens.json")
    store.save(TokenSet("a"))
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError("full")))
    with pytest.raises(OSError, match="full"):
        store.save(TokenSet("b"))
    found = store.load()
    assert found is not None and found.access_token == "a"
    assert [path.name for path in tmp_path.iterdir()] == ["tokens.json"]


def test_tokens_that_were_never_stored_are_told_of_at_once(tmp_path: Path) -> None:
    nothing: Any = FileTokenStore(tmp_path / "tokens.json").load()
    with pytest.raises(leadconnector.ConfigurationError, match="tokens: must be a TokenSet"):
        OAuthTokens("id", "secret", nothing)
