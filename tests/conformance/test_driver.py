"""The driver of the suite, with an adapter that needs no generator: what fails here is no fault of a package."""

from pathlib import Path

import httpx2
import pytest

from tests.conformance import corpus, documents, score
from tests.conformance.reference import Adapter
from tests.conformance.server import serve

pytestmark = pytest.mark.skipif(corpus.missing() is not None, reason=str(corpus.missing()))

SPOKEN = 9
"""Streams that 3.2 describes event by event, and the adapter leaves as text."""


@pytest.mark.parametrize(("version", "core"), [("3.0", 726), ("3.1", 726), ("3.2", 726 - SPOKEN)])
def test_every_scenario_that_a_document_can_say_is_played(version: str, core: int, tmp_path: Path) -> None:
    operations = documents.load(version)
    with serve(tmp_path) as server, httpx2.Client(trust_env=False) as http:
        outcomes = score.play(Adapter(http), operations, corpus.scenarios(server.own_url), server)
    kinds = [outcome.kind for outcome in outcomes.values()]
    assert (kinds.count("core"), kinds.count("xml"), kinds.count("unsaid")) == (726, 53, 18)
    failed = {name: outcome.problem for name, outcome in outcomes.items() if outcome.kind == "core" and outcome.problem}
    assert 726 - len(failed) == core, failed
