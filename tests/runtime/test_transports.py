"""How the network is reached, the same with both transports: proxies, TLS, HTTP/2, limits, timeouts, redirects."""

import socket
import subprocess
import sys
import threading
import time
from base64 import b64encode
from pathlib import Path
from typing import Any

import httpx2
import leadconnector
import pytest
from leadconnector import AsyncLeadConnector, ConfigurationError, LeadConnector, OAuth, TokenSet, TransportSettings

from tests.runtime.clock import FakeClock
from tests.runtime.faulty import Script, answers, reply, scripted, sends, serving
from tests.runtime.network import Authority, proxying, speaks_http2
from tests.runtime.test_faults import raised
from tests.runtime.test_retries import post, put
from tests.runtime.things import TOKEN, use

GOOD = answers(200)


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def test_a_proxy(side: str, library: Any) -> None:
    with proxying() as proxy, scripted(GOOD) as server:
        settings = TransportSettings(library, proxy=proxy.url.replace("//", "//user:pass%40word@"))
        assert use(side, server.url, put, transport=settings).id == "1"
    (head,) = proxy.heads
    assert head.startswith(f"PUT {server.url}/things/t1 HTTP/1.1")
    assert f"roxy-authorization: Basic {b64encode(b'user:pass@word').decode()}".lower() in head.lower()
    assert server.tokens() == [f"Bearer {TOKEN}"]


def test_a_proxy_sees_nothing_of_what_goes_by_tls(side: str, library: Any, authority: Authority) -> None:
    with proxying() as proxy, serving(authority.secure(Script([GOOD]).answer), until=b"") as url:
        settings = TransportSettings(library, proxy=proxy.url, ca_file=authority.file)
        assert use(side, url.replace("http:", "https:"), put, transport=settings).id == "1"
    (head,) = proxy.heads
    assert head.startswith("CONNECT 127.0.0.1:") and TOKEN not in head


def test_a_proxy_that_is_not_there(side: str, library: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        proxy = f"http://user:S3CRET@127.0.0.1:{listener.getsockname()[1]}"
    with scripted(GOOD) as server:
        error = raised(side, server.url, post, transport=TransportSettings(library, proxy=proxy))
    assert type(error) is leadconnector.ConnectError and "S3CRET" not in str(error)
    assert server.requests == []


@pytest.mark.parametrize("asked", [False, True])
@pytest.mark.parametrize("names", [["HTTP_PROXY"], ["http_proxy"], ["ALL_PROXY"], ["HTTP_PROXY", "NO_PROXY"]])
def test_proxies_from_the_environment_are_used_when_asked(
    side: str, library: Any, asked: bool, names: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with proxying() as proxy, scripted(GOOD) as server:
        for name in names:
            monkeypatch.setenv(name, "127.0.0.1" if name == "NO_PROXY" else proxy.url)
        settings = TransportSettings(library, proxy_from_environment=asked)
        assert use(side, server.url, put, transport=settings).id == "1"
    assert len(proxy.heads) == (1 if asked and "NO_PROXY" not in names else 0)


def test_certificates(side: str, library: Any, authority: Authority) -> None:
    with serving(authority.secure(Script([GOOD]).answer), until=b"") as url:
        url = url.replace("http:", "https:")
        assert type(raised(side, url, post, transport=TransportSettings(library))) is leadconnector.TLSError
        for trusting in ({"ca_file": authority.file}, {"ca_file": str(authority.file)}, {"verify": False}):
            assert use(side, url, put, transport=TransportSettings(library, **trusting)).id == "1"  # type: ignore[arg-type]


def test_a_certificate_for_another_host(side: str, library: Any, authority: Authority) -> None:
    secured = authority.secure(Script([GOOD]).answer, name="other.example")
    with serving(secured, until=b"") as url:
        settings = TransportSettings(library, ca_file=authority.file)
        error = raised(side, url.replace("http:", "https:"), post, transport=settings)
    assert type(error) is leadconnector.TLSError


def test_a_certificate_of_the_client(side: str, library: Any, authority: Authority) -> None:
    with serving(authority.secure(Script([GOOD]).answer, asks=True), until=b"") as url:
        url = url.replace("http:", "https:")
        own = TransportSettings(library, ca_file=authority.file, client_cert=authority.client_file)
        assert use(side, url, put, transport=own).id == "1"
        assert isinstance(
            raised(side, url, put, transport=TransportSettings(library, ca_file=authority.file)),
            leadconnector.TransportError,
        )


def test_http_2(side: str, library: Any, authority: Authority) -> None:
    seen: list[dict[str, str]] = []
    with serving(authority.secure(speaks_http2(b'{"id": "1"}', seen), protocol="h2"), until=b"") as url:
        settings = TransportSettings(library, ca_file=authority.file, http2=True)
        assert use(side, url.replace("http:", "https:"), put, transport=settings).id == "1"
    assert [(each[":path"], each["authorization"]) for each in seen] == [("/things/t1", f"Bearer {TOKEN}")]


def test_a_full_pool(side: str, library: Any, clock: FakeClock) -> None:
    """Whoever waits for a connection gives up after the pool timeout, and may then try again whatever the method."""
    settings = TransportSettings(library, max_connections=1, pool_timeout=0.3)

    def crowded(client: Any) -> Any:
        def second() -> Any:
            start = time.monotonic()
            with pytest.raises(leadconnector.TimeoutError, match="no connection came free in time") as caught:
                post(client.with_options(max_retries=1))
            return caught.value.sent, time.monotonic() - start

        if side == "sync":
            first = threading.Thread(target=put, args=(client,))
            first.start()
            time.sleep(0.1)
            return second(), first.join()

        async def both() -> Any:
            from asyncio import create_task, sleep

            held = create_task(put(client))
            await sleep(0.1)
            start = time.monotonic()
            with pytest.raises(leadconnector.TimeoutError, match="no connection came free in time") as caught:
                await post(client.with_options(max_retries=1))
            return (caught.value.sent, time.monotonic() - start), await held

        return both()

    with scripted(sends(b"", reply(b'{"id": "1"}'), wait=1.2)) as server:
        (sent, seconds), _ = use(side, server.url, crowded, transport=settings)
    assert not sent and 0.6 <= seconds < 1.1 and len(server.requests) == 1
    assert clock.slept == [0.5]


def test_a_caller_s_client_decides_how_long_to_wait_for_a_connection(side: str) -> None:
    kind: Any = httpx2.Client if side == "sync" else httpx2.AsyncClient
    own = kind(timeout=httpx2.Timeout(0.2, connect=0.3))
    with serving(sends(b"", wait=3), until=b"") as url:  # accepts, and says nothing to a TLS client
        error = raised(side, url.replace("http:", "https:"), post, transport=own, timeout=3)
        assert type(error) is leadconnector.TimeoutError and not error.sent
    with serving(sends(b"", reply(b'{"id": "1"}'), wait=0.4)) as url:  # longer than its timeout for a read
        assert use(side, url, put, transport=own).id == "1"


@pytest.mark.parametrize("action", [put, post])
def test_connecting_ends_at_its_timeout(side: str, library: Any, action: Any, clock: FakeClock) -> None:
    settings = TransportSettings(library, connect_timeout=0.3)
    with serving(sends(b"", wait=5), until=b"") as url:  # TLS that never comes about
        start = time.monotonic()
        error = raised(side, url.replace("http:", "https:"), action, transport=settings, max_retries=1)
    assert type(error) is leadconnector.TimeoutError and not error.sent
    assert 0.6 <= time.monotonic() - start < 1.5 and clock.slept == [0.5]


def test_connecting_ends_at_the_deadline(side: str, library: str) -> None:
    with serving(sends(b"", wait=5), until=b"") as url:
        start = time.monotonic()
        error = raised(side, url.replace("http:", "https:"), put, timeout=0.4)
    assert type(error) is leadconnector.TimeoutError
    assert time.monotonic() - start < 1


@pytest.mark.parametrize("action", [put, post])
def test_a_name_that_is_not_looked_up_in_time(side: str, action: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With httpx2: pyreqwest looks names up in Rust, within the timeout of the whole exchange."""
    released, ask = threading.Event(), socket.getaddrinfo

    def slow(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host in ("slow.example", b"slow.example") and not kwargs.get("flags"):
            released.wait(5)
            raise socket.gaierror("too late")
        return ask(host, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", slow)
    start = time.monotonic()
    timer = threading.Timer(1, released.set)  # asyncio.run waits for its threads
    timer.start()
    error = raised(side, "https://slow.example", action, timeout=0.3)
    assert type(error) is leadconnector.TimeoutError and not error.sent
    assert time.monotonic() - start < (0.6 if side == "sync" else 1.6)
    timer.join()


def test_the_addresses_of_a_host_share_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address says nothing at all, as one behind a firewall; the other one still gets its turn."""
    from leadconnector._net import deadline

    monkeypatch.setattr(deadline, "_addresses", lambda *_: ["127.0.0.3", "127.0.0.1"])
    with serving(sends(reply(b'{"id": "1"}'))) as url, socket.socket() as full:
        full.bind(("127.0.0.3", int(url.rpartition(":")[2])))
        full.listen(0)
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(full.getsockname())
        url = url.replace("127.0.0.1", "localhost")
        assert use("sync", url, put, transport=TransportSettings(connect_timeout=0.6)).id == "1"
        for each in waiting:
            each.close()


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("action", [put, post])
def test_redirects_are_not_followed(side: str, library: str, status: int, action: Any) -> None:
    with scripted(GOOD) as elsewhere, scripted(answers(status, f"Location: {elsewhere.url}/")) as server:
        error = raised(side, server.url, action, timeout=5)
    assert isinstance(error, leadconnector.APIError) and error.status == status
    assert elsewhere.requests == []


def test_plain_http_goes_to_this_machine_only(library: Any) -> None:
    settings = TransportSettings(library)
    for client in (LeadConnector, AsyncLeadConnector):
        with pytest.raises(ConfigurationError, match="plain http"):
            client(token="x", base_url="http://things.example", transport=settings)
    with pytest.raises(ConfigurationError, match="plain http"):
        OAuth("app", "s", token_url="http://things.example", transport=settings)


def test_the_token_endpoints_are_reached_in_the_same_way(library: Any) -> None:
    tokens = answers(200, body=b'{"access_token": "a", "refresh_token": "r", "expires_in": 60}')
    with proxying() as proxy, scripted(tokens) as server:
        settings = TransportSettings(library, proxy=proxy.url)
        oauth = OAuth("app", "s", token_url=f"{server.url}/token", base_url=server.url, transport=settings)
        assert oauth.refresh(TokenSet("x", "y")).access_token == "a"
        provider = leadconnector.OAuthTokens("app", "s", TokenSet("x", "y", 1.0), oauth=oauth)
        assert provider.get_token() == "a"
    assert [head.split()[1] for head in proxy.heads] == [f"{server.url}/token"] * 2


def test_the_token_endpoints_by_a_caller_s_client() -> None:
    with scripted(answers(200, body=b'{"access_token": "a"}')) as server, httpx2.Client(headers={"X-Mine": "1"}) as own:
        oauth = OAuth("app", "s", token_url=server.url, base_url=server.url, transport=own)
        assert oauth.exchange("code").access_token == oauth.exchange("code").access_token == "a"
        assert b"x-mine: 1" in server.requests[0].lower() and not own.is_closed
    with pytest.raises(ConfigurationError, match=r"httpx2\.Client"):
        OAuth("app", "s", transport=httpx2.AsyncClient())  # type: ignore[arg-type]


WRONG = {
    "library": ["requests", None],
    "proxy": ["proxy.example:3128", "ftp://proxy.example", 5],
    "proxy_from_environment": ["yes", None],
    "verify": ["ca.pem", None],
    "ca_file": ["no-such-file.pem"],
    "client_cert": ["no-such-file.pem"],
    "http2": [1],
    "max_connections": [0, -1, 1.5, None, True],
    "max_idle_connections": [0, "5"],
    "idle_timeout": [0, -1, None, float("inf"), "5", True],
    "pool_timeout": [0, None],
    "connect_timeout": [0, None],
    "read_timeout": [0, float("nan"), "5"],
    "write_timeout": [0, float("nan"), "5"],
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in WRONG.items() for value in values])
def test_settings_that_are_refused(name: str, value: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        TransportSettings(**{name: value})


def test_settings_that_do_not_go_together(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="write_timeout: pyreqwest has none"):
        TransportSettings("pyreqwest", write_timeout=5)
    with pytest.raises(ConfigurationError, match="proxy_from_environment"):
        TransportSettings(proxy="http://user:S3CRET@proxy.example", proxy_from_environment=True)
    assert "S3CRET" not in repr(TransportSettings(proxy="http://user:S3CRET@proxy.example"))


def test_a_file_that_is_no_certificate(side: str, library: Any, tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("S3CRET")
    settings = TransportSettings(library, client_cert=tmp_path / "ca.pem", proxy="http://user:S3CRET@127.0.0.1:1")
    error = raised(side, "https://127.0.0.1:1", put, transport=settings)
    assert isinstance(error, ConfigurationError) and "S3CRET" not in str(error)


def test_a_read_timeout(side: str, library: Any) -> None:
    with serving(sends(b"", wait=3)) as url:
        error = raised(side, url, put, transport=TransportSettings(library, read_timeout=0.2), timeout=3)
    assert type(error) is leadconnector.TimeoutError and error.sent


MISSING = """
import sys
sys.path.insert(0, sys.argv[1])
sys.modules["pyreqwest"] = None
import leadconnector
try:
    leadconnector.LeadConnector(token="x", transport=leadconnector.TransportSettings("pyreqwest"))
except leadconnector.ConfigurationError as error:
    print(error)
"""


def test_a_library_that_is_not_installed() -> None:
    package = str(Path(leadconnector.__file__).parents[1])
    told = subprocess.run([sys.executable, "-c", MISSING, package], check=True, timeout=30, capture_output=True)
    assert b"pyreqwest is not installed; it comes with the extra `fast`" in told.stdout


@pytest.mark.parametrize(
    ("settings", "library", "extra"),
    [({"http2": True}, "h2", "http2"), ({"proxy": "socks5://127.0.0.1:9"}, "socksio", "socks")],
)
def test_a_missing_library_is_told_with_its_extra(
    settings: dict[str, Any], library: str, extra: str, side: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    error = raised(side, "http://127.0.0.1:9", put, transport=TransportSettings(**settings))
    assert isinstance(error, leadconnector.ConfigurationError)
    assert str(error).endswith(f"a library is missing; it comes with the extra `{extra}`")
