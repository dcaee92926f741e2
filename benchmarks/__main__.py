"""`python -m benchmarks`: generation, import and calls, side by side with a baseline, as medians of several runs."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parent.parent
REPLY = json.dumps({"id": "1", "calendarId": "2", "locationId": "3", "contactId": "4", "title": "Kick-off"}).encode()

CONSTRUCT = "from leadconnector import LeadConnector; LeadConnector(token='x')"
COMMANDS = {
    "bare interpreter": ("-c", "pass"),
    "import and construct the client": ("-c", f"import sys; sys.path.insert(0, 'generated/src'); {CONSTRUCT}"),
    "import httpx2 and pydantic": ("-c", "import httpx2, pydantic"),
    "generate": ("-m", "generator", "generate", "--quiet"),
    "generate --check": ("-m", "generator", "generate", "--check", "--quiet"),
}


def processes(runs: int = 9) -> dict[str, float]:
    """Median wall seconds of each command, run in turn so that a slow moment of the machine hits all alike."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(runs):
        for name, command in COMMANDS.items():
            times[name].append(_timed(lambda command=command: _run(command)))
    return {name: statistics.median(values) for name, values in times.items()}


def calls(count: int = 300, rounds: int = 7) -> dict[str, float]:
    """Median seconds of one call over loopback: ours, against httpx2 alone with json."""
    sys.path.insert(0, str(ROOT / "generated" / "src"))
    import httpx2
    from leadconnector import LeadConnector, TransportSettings

    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_address[1]}"
    fast = TransportSettings("pyreqwest")
    with (
        httpx2.Client() as plain,
        LeadConnector(token="x", base_url=url) as client,
        LeadConnector(token="x", base_url=url, transport=fast) as fast_client,
    ):
        ways: dict[str, Callable[[], object]] = {
            "httpx2 and json.loads": lambda: plain.put(f"{url}/x", json={"title": "Kick-off"}).json(),
            "leadconnector": lambda: client.calendar_events.update_appointment("x", title="Kick-off"),
            "leadconnector, pyreqwest": lambda: fast_client.calendar_events.update_appointment("x", title="Kick-off"),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                times[name].append(_timed(lambda way=way: [way() for _ in range(count)]) / count)
    server.shutdown()
    server.server_close()
    return {name: statistics.median(values) for name, values in times.items()}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # Without it the kernel holds back the body until the headers are acknowledged, and that is all one measures.
    wbufsize = -1

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(REPLY)))
        self.end_headers()
        self.wfile.write(REPLY)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def _run(command: tuple[str, ...]) -> None:
    subprocess.run([sys.executable, *command], cwd=ROOT, check=True)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _show(title: str, figures: dict[str, float], base: str) -> None:
    table = Table("", "median", f"against {base}", title=title, title_justify="left")
    for name, seconds in figures.items():
        table.add_row(name, f"{seconds * 1000:.2f} ms", f"{seconds / figures[base]:.2f} ×")
    Console().print(table)


if __name__ == "__main__":
    _show("Processes", processes(), "bare interpreter")
    _show("One call over loopback", calls(), "httpx2 and json.loads")
