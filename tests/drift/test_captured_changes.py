"""The captured pages, changed in one thing at a time: `drift` finds each change, once, and reports nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from generator.drift.drift import Spec, drift, load_spec
from tests.drift.edits import Edit, of_bodies, of_bold_fields, of_fields, of_texts
from tests.support.places import CAPTURED_PAGES, SPEC

pytestmark = pytest.mark.skipif(
    not CAPTURED_PAGES.is_dir(), reason="the captured pages are not beside this checkout (../shared/docs/pages)"
)

SERVER = ("https://services.", "https://other.")
PRIVATE = (" (OR) Private Integration Token of Sub-Account", "")
AGENCY = ("Sub-Account", "Agency")


def edits(number: str, lines: list[str]) -> Iterator[Edit]:
    match number:
        case "000" | "002":
            texts = of_texts(lines, SERVER, PRIVATE, AGENCY, ("Bearer <token>", "Basic <token>"), ("PUT", "PATCH"))
            yield from chain(of_fields(lines, 2), of_bodies(lines), texts, of_texts(lines, ("eventId", "otherId")))
        case "001":
            texts = of_texts(lines, SERVER, PRIVATE, AGENCY, ("POST", "PUT"), ("2021-04-15", "2021-07-28"))
            yield from chain(of_bodies(lines, 2), texts, of_texts(lines, ("/block-slots", "/slots")))
        case "003":
            texts = of_texts(lines, SERVER, ("- 401", "- 403"), ("- 401", "- 401\n- 422"), ("- 201", "- 200"))
            scopes = of_texts(
                lines, ("`calendars/events.write`", "`calendars.write`"), ("scheme: bearer", "scheme: basic")
            )
            tokens = of_texts(lines, ("`OAuth Access Token`", ""), ("`Sub-Account Token`", "`Agency Token`"))
            yield from chain(of_bold_fields(lines), of_bodies(lines), texts, scopes, tokens)
        case "004":
            texts = of_texts(lines, SERVER, PRIVATE, AGENCY, ("Authorization: Bearer", "Authorization: Basic"))
            yield from chain(of_fields(lines, 15), texts)


@pytest.fixture(scope="module")
def spec() -> Spec:
    return load_spec(SPEC)


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_every_change_is_found_once(number: str, spec: Spec, tmp_path: Path) -> None:
    (captured,) = CAPTURED_PAGES.glob(f"{number}_*")
    page = tmp_path / captured.name
    lines = captured.read_text(encoding="utf-8").split("\n")
    tried, wrong = 0, []
    for what, name, changed in edits(number, lines):
        page.write_text("\n".join(changed), encoding="utf-8")
        report = drift([page], spec)
        tried += 1
        if report.failed or len(report.unrecorded) != 1:
            wrong.append((what, name, [(*row.where, row.kind) for row in report.unrecorded]))
    assert wrong == []
    assert tried >= 20
