"""Many threads, tasks, event loops and processes at once, with one client."""

import asyncio
import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import leadconnector
import pytest
from leadconnector import AsyncLeadConnector, LeadConnector, TransportSettings

from tests.runtime.things import TOKEN, things

FIRST_USE = """
import sys, threading
sys.path.insert(0, sys.argv[1]); sys.path.insert(0, sys.argv[2])
import leadconnector
settings = leadconnector.TransportSettings(sys.argv[4])
client = leadconnector.LeadConnector(token="x", base_url=sys.argv[3], transport=settings)
gate, seen = threading.Barrier(32), []
def run(n):
    gate.wait()
    from tests.runtime.things import things
    found = things(client).update_thing(f"t{n}", user_id="u").id
    seen.append((found, f"t{n}", id(client.with_raw_response), id(client._core.connection._transport)))
threads = [threading.Thread(target=run, args=(n,)) for n in range(32)]
[t.start() for t in threads]; [t.join() for t in threads]
assert len(seen) == 32, seen
assert all(got == wanted for got, wanted, *_ in seen), seen
assert len({raw for *_, raw, _ in seen}) == len({transport for *_, transport in seen}) == 1, seen
"""


class Echo(BaseHTTPRequestHandler):
    """Gives a thing whose id is the one in the path and whose title is the token, and keeps the connection open."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet, or each answer waits for an acknowledgement

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        token = self.headers["Authorization"].removeprefix("Bearer ")
        body = f'{{"id": "{self.path.rpartition("/")[2]}", "title": "{token}"}}'.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    request_queue_size = 256
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *args: object) -> None:
        """Clients that go away are none of this server's business."""


@pytest.fixture
def url() -> Iterator[str]:
    with Server(("127.0.0.1", 0), Echo) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_32_threads_come_first(url: str, library: str) -> None:
    package = Path(leadconnector.__file__).parents[1]
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", FIRST_USE, str(root), str(package), url, library], check=True, timeout=60)


def put(client: Any, number: int) -> Any:
    """A call with an id and a token of its own."""
    return things(client.with_options(token=f"token-{number}")).update_thing(f"t{number}", user_id="u")


def test_32_threads_share_a_client(url: str, library: Any) -> None:
    with (
        LeadConnector(token=TOKEN, base_url=url, transport=TransportSettings(library)) as client,
        ThreadPoolExecutor(32) as pool,
    ):
        found = pool.map(lambda number: put(client, number), range(640))
        assert [(each.id, each.title) for each in found] == [(f"t{n}", f"token-{n}") for n in range(640)]


def test_1000_tasks_share_a_client(url: str, library: Any) -> None:
    async def run() -> list[Any]:
        async with AsyncLeadConnector(token=TOKEN, base_url=url, transport=TransportSettings(library)) as client:
            return await asyncio.gather(*(put(client, number) for number in range(1000)))

    assert [(each.id, each.title) for each in asyncio.run(run())] == [(f"t{n}", f"token-{n}") for n in range(1000)]


# What a loop left open when it ended can only be dropped.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_event_loops_one_after_the_other_and_at_once(url: str) -> None:
    call_from_many_loops(AsyncLeadConnector(token=TOKEN, base_url=url))
    gc.collect()


def call_from_many_loops(client: AsyncLeadConnector) -> None:
    async def run(name: str) -> list[str]:
        return [(await things(client).update_thing(f"{name}-{n}", user_id="u")).id for n in range(20)]

    def check(name: str) -> None:
        assert asyncio.run(run(name)) == [f"{name}-{n}" for n in range(20)]

    check("first")
    check("second")
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(check, ["a", "b", "c", "d"]))


def test_closing_twice_and_while_others_call(url: str, library: Any) -> None:
    client = LeadConnector(token=TOKEN, base_url=url, transport=TransportSettings(library))
    errors: list[BaseException] = []

    def run() -> None:
        try:
            for n in range(1000):
                things(client).update_thing(f"t{n}", user_id="u")
        except leadconnector.ConfigurationError:
            pass
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    threading.Event().wait(0.2)
    client.close()
    client.close()
    for thread in threads:
        thread.join(5)
    assert errors == []
    assert not any(thread.is_alive() for thread in threads)
