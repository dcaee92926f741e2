"""From a page to what `drift` says: whatever is changed on a page, in any layout, is found, once, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.drift.drift import Report, drift, load_spec
from generator.drift.suggest import suggestion
from generator.drift.yamltext import block
from tests.drift.reading import PAGES
from tests.drift.shop import apply
from tests.drift.test_changes import TABLES

BARE: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Library", "version": "1"},
    "servers": [{"url": "https://api.library.example"}],
    "security": [{"bearer": []}],
    "paths": {},
    "components": {"securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}}},
}
NOTHING = {"the title is changed", "a description is changed"}
"""What `drift` does not compare: a spec says it in words of its own."""


@pytest.fixture(scope="module", params=[table["page"] for table in TABLES])
def table(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A page, and a spec that agrees with it: made by following what `--suggest` says, to the letter."""
    spec = tmp_path_factory.mktemp("spec") / "openapi.yaml"
    spec.write_text(block(BARE) + "\n", encoding="utf-8")
    page = PAGES / str(request.param)
    for way in ("spec", "deviation"):
        known = load_spec(spec)
        for each in drift([page], known).compared:
            for row in each.differences:
                apply(getattr(suggestion(row, each, known), way))
    return str(request.param), spec


def compared(page: Path, text: str, spec: Path) -> Report:
    page.write_text(text, encoding="utf-8")
    return drift([page], load_spec(spec))


def test_a_spec_made_from_suggestions_agrees(table: tuple[str, Path]) -> None:
    page, spec = table
    assert drift([PAGES / page], load_spec(spec)).exit_code == 0


def test_every_change_is_found_once(table: tuple[str, Path], tmp_path: Path) -> None:
    name, spec = table
    text = (PAGES / name).read_text(encoding="utf-8")
    (changes,) = (each["changes"] for each in TABLES if each["page"] == name)
    counts = {}
    for change in changes:
        report = compared(tmp_path / Path(name).name, text.replace(change["old"], change["new"]), spec)
        assert not report.failed, change["what"]
        counts[change["what"]] = len(report.unrecorded)
    wanted = {what: 0 if what in NOTHING else 1 for what in counts}
    assert counts == wanted
    assert len(counts) > 5
