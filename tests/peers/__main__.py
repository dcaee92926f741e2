"""`python -m tests.peers [ROW…]`: faults met by this package, the official SDK and what openapi-python-client makes.

Each probe is a process of its own with a limit of time, in the environment of its client; servers are bare sockets.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.table import Table

from generator.spec.bundle import load
from tests.peers.rows import BODY, rows
from tests.peers.seen import Row, Seen
from tests.runtime.faulty import Script, answers, serving

ROOT = Path(__file__).parents[2]
PEERS = ROOT / ".venv-peers"
CLIENTS = {"ours": "leadconnector", "official": "official SDK 3.0.0", "generated": "openapi-python-client 0.29.1"}


def main(wanted: list[str]) -> None:
    """Run the rows whose number or name is given, or all of them, and print the table."""
    generate()
    table = Table("#", "fault", *CLIENTS.values(), show_lines=True, title="Faults, and what was seen")
    totals = dict.fromkeys(CLIENTS, 0)
    with another_server() as (other, elsewhere, network):
        chosen = [row for row in rows(elsewhere, network) if not wanted or {row.number, row.name} & set(wanted)]
        for row in chosen:
            cells = []
            for client in CLIENTS:
                print(f"{row.number} {row.name}: {client}", file=sys.stderr)
                seen = probe(row, client, other)
                holds = not seen.is_hung and row.wants(seen)
                totals[client] += holds
                facts = row.told(seen).replace("[", "\\[")
                cells.append(f"{'[green]✓[/]' if holds else '[red]✗[/]'} {facts}")
            table.add_row(row.number, row.name, *cells)
    table.add_row("", "as the table of faults wants", *[f"{count} of {len(chosen)}" for count in totals.values()])
    Console(width=None if sys.stdout.isatty() else 160).print(table)


def generate() -> None:
    """Let openapi-python-client make its package, from the spec in one file."""
    bundle = PEERS / "spec.json"
    bundle.write_text(json.dumps(load(ROOT / "spec" / "openapi.yaml").root.value, default=str), encoding="utf-8")
    target = str(PEERS / "peer_client")
    command = [str(PEERS / "bin" / "openapi-python-client"), "generate", "--path", str(bundle), "--meta", "none"]
    environment = {**os.environ, "PATH": f"{PEERS / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    made = subprocess.run(
        [*command, "--output-path", target, "--overwrite"], env=environment, capture_output=True, text=True, check=False
    )
    if made.returncode:
        sys.exit(f"openapi-python-client failed:\n{made.stdout}{made.stderr}")


@contextmanager
def another_server() -> Iterator[tuple[Script, str, str]]:
    """A server that nobody should call, its URL, and its URL on the network; empty where there is no network."""
    other, host = Script([answers(200, body=BODY)]), own_address()
    with serving(other.answer, until=b"") as url, serving(other.answer, until=b"", host=host) as network:
        yield other, url.replace("127.0.0.1", "localhost"), "" if host.startswith("127.") else network


def own_address() -> str:
    """This machine's address on its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probing:
        try:
            probing.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probing.getsockname()[0])


def probe(row: Row, client: str, other: Script) -> Seen:
    """One client meets one fault."""
    other.requests.clear()
    script = row.server(list(row.behaviours) or [answers(500)])
    with serving(script.answer, until=b"") as url:
        report = run(client, row.url.format(url=url, host=url.removeprefix("http://")), row)
        return Seen(report, list(script.requests), list(other.requests), row.limit)


def run(client: str, url: str, row: Row) -> dict[str, object]:
    """What a process with that client tells; nothing where it took too long."""
    is_ours = client == "ours"
    python = sys.executable if is_ours else str(PEERS / "bin" / "python")
    path = ROOT / "generated" / "src" if is_ours else PEERS
    environment = {**os.environ, "PYTHONPATH": str(path), "no_proxy": "", "NO_PROXY": "", **row.environment}
    command = [python, str(Path(__file__).with_name("probe.py")), client, url, row.action, json.dumps(row.settings)]
    try:
        made = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=row.limit + 3, check=False
        )
        report: dict[str, object] = json.loads(made.stdout.strip().splitlines()[-1])
    except subprocess.TimeoutExpired:
        return {}
    except (IndexError, ValueError):
        return {"raises": f"died: {made.stderr.strip()[-80:]}", "says": "", "leaks": [], "is_own": False}
    return report


if __name__ == "__main__":
    main(sys.argv[1:])
