"""Sets up the suite in .conformance/: node, the descriptions and their server, the OpenAPI documents, the scenarios.

Run by make, as `python -m tests.conformance.corpus`; it takes about a minute.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from tests.support.places import ROOT

HOME = ROOT / ".conformance"
SPECTOR = HOME / "spector"
DOCUMENTS = HOME / "documents"
MANIFEST = HOME / "manifest.json"
READY = HOME / ".ready"
VERSIONS = ("3.0", "3.1", "3.2")
BASE_URL = "http://localhost:0"
"""What the manifest has in place of the server's own base URL."""

_SOURCES = Path(__file__).parent
_NODE = HOME / "node" / "node_modules"
_OLDEST_NODE = 22

Entry = dict[str, Any]
"""A request of a scenario, and the reply that is expected, as dump.mjs writes them."""


def missing() -> str | None:
    """What has to be done before the suite can run, or nothing."""
    if READY.is_file():
        return None
    if shutil.which("npm") is None:
        return "npm is not installed: install node with npm, then run `make test`"
    return "the conformance suite is not set up: run `make test`"


def scenarios(base_url: str) -> dict[str, list[Entry]]:
    """The requests of every scenario, for a server at this base URL."""
    found: dict[str, list[Entry]] = {}
    for entry in json.loads(MANIFEST.read_text(encoding="utf-8").replace(BASE_URL, base_url)):
        found.setdefault(entry["scenario"], []).append(entry)
    return found


def environment() -> dict[str, str]:
    """The variables for a process that finds a node that is new enough."""
    return {**os.environ, "PATH": os.pathsep.join([*(str(path) for path in _NODE.glob("*/bin")), os.environ["PATH"]])}


def set_up() -> None:
    """Make the whole folder anew."""
    shutil.rmtree(HOME, ignore_errors=True)
    if _system_node() < _OLDEST_NODE:
        _copied("node")
        _run("npm", "ci", "--silent", folder=HOME / "node")
    _copied("spector")
    _run("npm", "ci", "--silent", folder=SPECTOR)
    # the server names the commit of its folder, and stops where there is none
    _run("git", "init", "--quiet", folder=SPECTOR)
    identity = (
        "-c",
        "user.name=conformance",
        "-c",
        "user.email=conformance@example.invalid",
        "-c",
        "commit.gpgsign=false",
    )
    _run("git", *identity, "commit", "--quiet", "--allow-empty", "--message", "Set up", folder=SPECTOR)
    _run("node", "patch.mjs", "descriptions", folder=SPECTOR)
    _run("node", "compile.mjs", "descriptions", str(DOCUMENTS), *VERSIONS, folder=SPECTOR)
    _run("node", "dump.mjs", str(MANIFEST), BASE_URL, folder=SPECTOR)
    READY.touch()


def _system_node() -> int:
    """The major version of the system's node; 0 where there is none."""
    if shutil.which("node") is None:
        return 0
    told = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"v(\d+)", told)
    return int(found[1]) if found else 0


def _copied(name: str) -> None:
    """The sources of an npm project, without what may be installed beside them."""
    shutil.copytree(_SOURCES / name, HOME / name, ignore=shutil.ignore_patterns("node_modules"))


def _run(*command: str, folder: Path) -> None:
    subprocess.run(command, cwd=folder, env=environment(), stdin=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    set_up()
