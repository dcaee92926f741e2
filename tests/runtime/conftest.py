"""Makes `leadconnector` importable: the committed package, or before there is one, its runtime core alone."""

import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from tests.runtime import rendering

GENERATED = Path(__file__).parents[2] / "generated" / "src"


def make_importable() -> None:
    """Put the package on the path."""
    source = GENERATED
    if not (source / "leadconnector" / "_operation.py").is_file():
        source = Path(tempfile.mkdtemp(prefix="leadconnector-"))
        rendering.render(source / "leadconnector", rendering.mini_api())
    sys.path.insert(0, str(source))


make_importable()
settings.register_profile("runtime", database=None, deadline=None)
settings.load_profile("runtime")


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


@pytest.fixture(params=["sync", "async"])
def side(request: pytest.FixtureRequest) -> str:
    """Each test that asks for it runs with both clients."""
    return str(request.param)
