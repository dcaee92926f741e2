"""Whatever is changed on a page, one thing at a time, changes that in what is read, and nothing else."""

from pathlib import Path
from typing import Any

import pytest

from generator.drift.facts import RunTogether
from tests.drift.reading import PAGES, changes, flat, page, read_text
from tests.drift.test_pages import BODIES
from tests.support.documents import load

CHANGES = Path(__file__).parent / "changes"


def table(path: Path) -> Any:
    """Changes of a page; those that are made `like` others are of the same page in another form."""
    loaded = load(path)
    same = load(CHANGES / loaded["like"]) if "like" in loaded else loaded
    effects = {change["what"]: change["now"] for change in same["changes"]}
    changes = [{**change, "now": effects[change["what"]]} for change in loaded["changes"]]
    return {"page": loaded["page"], "bodies": same["page"], "changes": changes}


TABLES = [table(path) for path in sorted(CHANGES.glob("*.yaml"))]
# This page prints its curl command and its reply twice.
TWICE = "collapsed/renew-loan.txt"


def known(name: str) -> set[str]:
    """The paths that a spec of the unchanged page has."""
    bodies = next(table["bodies"] for table in TABLES if table["page"] == name)
    return {f"{part}{path}" for part, fields in BODIES[bodies].items() for path in fields}


def value(said: Any) -> Any:
    return RunTogether(said["run-together"]) if isinstance(said, dict) and "run-together" in said else said


@pytest.mark.parametrize(
    ("name", "change"),
    [
        pytest.param(table["page"], change, id=f"{table['page']}: {change['what']}")
        for table in TABLES
        for change in table["changes"]
    ],
)
def test_one_change(name: str, change: dict[str, Any], tmp_path: Path) -> None:
    text = (PAGES / name).read_text(encoding="utf-8")
    assert text.count(change["old"]) in ((1, 2) if name == TWICE else (1,))
    before = flat(page(name), known(name))
    after = flat(read_text(tmp_path, text.replace(change["old"], change["new"])), known(name))
    expected = {f"0 {key}": (before.get(f"0 {key}"), value(said)) for key, said in change["now"].items()}
    assert changes(before, after) == expected


def test_copies_that_differ_are_said(tmp_path: Path) -> None:
    text = (PAGES / TWICE).read_text(encoding="utf-8")
    head, found, tail = text.rpartition('"due": "2031-05-01"')
    assert found
    (operation,) = read_text(tmp_path, f'{head}"due": "soon"{tail}').operations
    assert [(each.what, each.line) for each in operation.unreadable][1:] == [("the second example of the reply", 36)]
