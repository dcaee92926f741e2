"""The loopback server, both sides of the client, and tests that are the same wherever they run."""

import pytest
from hypothesis import settings

from tests.runtime.clock import FakeClock, install

settings.register_profile("runtime", database=None, deadline=None)
settings.load_profile("runtime")


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest) -> str:
    """Each test that asks for it runs with both clients."""
    return str(request.param)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """Waits of the package take no time, and are noted."""
    return install(monkeypatch)
