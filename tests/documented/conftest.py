"""The loopback server listens on an address, so that no test depends on what `localhost` means."""

import pytest


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)
