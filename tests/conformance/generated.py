"""Generates the packages that some scenarios need and plays the scenarios with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.conformance import corpus, documents, packages, score
from tests.conformance.adapter import Adapter
from tests.conformance.server import serve


def play(version: str, chosen: Callable[[str], object], made: Path, results: Path) -> dict[str, score.Outcome]:
    """Play the scenarios that are chosen by name, with packages that are written to one folder and a log to another."""
    operations = documents.load(version)
    with serve(results) as server:
        scenarios = {name: each for name, each in corpus.scenarios(server.own_url).items() if chosen(name)}
        matches = (documents.find(operations, entry, server.base_url) for each in scenarios.values() for entry in each)
        needed = {match.operation.document for match in matches if match}
        refusals = packages.generate(version, needed, made)
        return score.play(Adapter(version, made, refusals), operations, scenarios, server)
