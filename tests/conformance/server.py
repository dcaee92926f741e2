"""The server that plays the descriptions on loopback and says which scenarios passed."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from tests.conformance.corpus import SPECTOR, environment
from tests.support.prism_server import free_port

START_SECONDS = 240.0
_CLI = "node_modules/@typespec/spector/cmd/cli.mjs"
_DESCRIPTIONS = "node_modules/@typespec/http-specs/specs"


@dataclass(frozen=True, kw_only=True)
class Server:
    """A server that runs."""

    port: int

    @property
    def base_url(self) -> str:
        """Where it is called: an address, so that nothing depends on what `localhost` means."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def own_url(self) -> str:
        """What it calls itself in its replies."""
        return f"http://localhost:{self.port}"

    def passed(self) -> set[str]:
        """The scenarios that it marks as passed."""
        with build_opener(ProxyHandler({})).open(f"{self.base_url}/.coverage", timeout=60) as reply:
            reports = json.load(reply)
        return {name for report in reports for name, state in report["results"].items() if state == "pass"}


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    """A server whose log, with its word on each request that it refuses, is spector.log in the folder."""
    server = Server(port=free_port())
    files = ("--port", str(server.port), "--coverageFile", str(folder / "coverage.json"))
    log = folder / "spector.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["node", _CLI, "serve", _DESCRIPTIONS, *files],
            cwd=SPECTOR,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(server, process, log)
            yield server
        finally:
            _stop(process)


def _wait(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended with {process.returncode}:\n{log.read_text(errors='replace')}")
        try:
            server.passed()
        except URLError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"the server did not listen within {START_SECONDS:.0f} s:\n{log.read_text(errors='replace')}")


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
