"""Prism, a mock server that nobody here wrote, serving a spec on loopback and checking what it is sent."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.places import PRISM

ENTRY = PRISM / "node_modules" / "@stoplight" / "prism-cli" / "dist" / "index.js"
START_SECONDS = 60.0


def missing() -> str | None:
    """What has to be done before Prism can run, or nothing."""
    if shutil.which("node") is None:
        return "node is not installed: install node 18.20.1 or newer with npm, then run `make setup`"
    if not ENTRY.is_file():
        return f"Prism is not installed: run `make setup`, or `npm ci` in {PRISM.relative_to(PRISM.parents[2])}"
    return None


@contextmanager
def serve(document: Path, log: Path) -> Iterator[str]:
    """The base URL of a Prism that refuses requests which do not fit the document."""
    port = free_port()
    command = ["node", str(ENTRY), "mock", "--errors", "--host", "127.0.0.1", "--port", str(port), str(document)]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, start_new_session=True
        )
        try:
            wait_until_listening(process, port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            stop(process)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def wait_until_listening(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"Prism ended with {process.returncode}:\n{log.read_text(errors='replace')}")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"Prism did not listen within {START_SECONDS:.0f} s:\n{log.read_text(errors='replace')}")


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the whole group: Prism may have started processes of its own."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    except ProcessLookupError:
        process.wait()
