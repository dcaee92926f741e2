"""The loopback server, both sides of the client, and tests that are the same wherever they run."""

from collections.abc import Iterator

import pytest
from hypothesis import settings
from leadconnector import TransportSettings

from tests.runtime.clock import FakeClock, install
from tests.runtime.spans import Spans
from tests.runtime.things import SETTINGS

settings.register_profile("runtime", database=None, deadline=None)
settings.load_profile("runtime")


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest) -> str:
    """Each test that asks for it runs with both clients."""
    return str(request.param)


@pytest.fixture(params=["httpx2", "pyreqwest"])
def library(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each test that asks for it runs with both transports; `use` takes the one whose turn it is."""
    monkeypatch.setitem(SETTINGS, "transport", TransportSettings(request.param))
    return str(request.param)


@pytest.fixture(scope="session")
def provider() -> Spans:
    return Spans()


@pytest.fixture
def spans(provider: Spans) -> Iterator[Spans]:
    """The spans that a test brings about."""
    provider.clear()
    yield provider
    provider.clear()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """Waits of the package take no time, and are noted."""
    return install(monkeypatch)
