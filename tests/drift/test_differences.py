"""Changes of a page, one at a time: each is found, once, and nothing else; each suggestion takes it away."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.drift.difference import Compared, Difference
from generator.drift.drift import compare, load_spec
from generator.drift.facts import OperationFacts
from generator.drift.suggest import suggestion
from tests.drift.shop import BOOK, Expected, apply, copy_of_the_spec, page
from tests.drift.shop.fields import FIELDS
from tests.drift.shop.values import VALUES
from tests.drift.shop.whole import WHOLE

TABLE: dict[str, Expected] = {**FIELDS, **VALUES, **WHOLE}


@pytest.fixture
def spec_file(tmp_path: Path) -> Path:
    return copy_of_the_spec(tmp_path)


def run(spec_file: Path, facts: OperationFacts) -> list[tuple[Compared, Difference]]:
    """The differences that are not recorded."""
    found = compare([page(facts)], load_spec(spec_file))
    return [(compared, row) for compared in found for row in compared.differences if not row.recorded]


def test_the_page_agrees_before_any_change(spec_file: Path) -> None:
    assert [str(row) for _, row in run(spec_file, BOOK)] == []


@pytest.mark.parametrize("name", TABLE)
def test_a_change_is_found_once_and_nothing_else(name: str, spec_file: Path) -> None:
    change, place, documented, implemented = TABLE[name]
    ((_, row),) = run(spec_file, change(BOOK))
    assert (row.operation, row.file) == ("add-book", "book.txt")
    assert (*row.where, row.kind) == place
    assert (row.documented, row.implemented) == (documented, implemented)
    assert row.line > 0
    assert row.place is not None
    assert Path(row.place.file).is_file()


@pytest.mark.parametrize("name", TABLE)
def test_the_suggested_edit_of_the_spec_takes_the_difference_away(name: str, spec_file: Path) -> None:
    changed = TABLE[name][0](BOOK)
    spec = load_spec(spec_file)
    ((compared, row),) = run(spec_file, changed)
    edits = suggestion(row, compared, spec).spec
    assert edits
    apply(edits)
    left = [row for _, row in run(spec_file, changed)]
    if name == "request body gone":  # what was recorded about its fields goes with it
        assert {row.kind for row in left} == {"stale"}
    else:
        assert left == []


@pytest.mark.parametrize("name", TABLE)
def test_the_suggested_deviation_records_the_difference(name: str, spec_file: Path) -> None:
    changed = TABLE[name][0](BOOK)
    spec = load_spec(spec_file)
    ((compared, row),) = run(spec_file, changed)
    apply(suggestion(row, compared, spec).deviation)
    assert [str(row) for _, row in run(spec_file, changed)] == []
    assert "What the shop's spec says otherwise" in (spec_file.parent / "deviations.yaml").read_text(encoding="utf-8")
