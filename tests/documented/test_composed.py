"""The composed bodies of update-calendar hold every field of the page, with the page's own examples."""

import json

import pytest

from tests.support.bodies import composed
from tests.support.pages import pages
from tests.support.specs import values_at

(PAGE,) = (page for page in pages() if page.number == "004")
BODIES = {"request": composed()["requests"]["every-field"], "response": composed()["reply"]}
FIELDS = [(part, field) for part in BODIES for field in PAGE.fields(part)]
LIMITED = [(part, field) for part, field in FIELDS if PAGE.fields(part)[field]["enum"]]


@pytest.mark.parametrize(("part", "field"), FIELDS)
def test_every_field_is_there_with_the_printed_examples(part: str, field: str) -> None:
    values = list(values_at(BODIES[part], field))
    assert values
    assert {*map(json.dumps, PAGE.fields(part)[field].get("example") or [])} <= {*map(json.dumps, values)}


@pytest.mark.parametrize(("part", "field"), LIMITED)
def test_every_value_is_allowed(part: str, field: str) -> None:
    assert set(values_at(BODIES[part], field)) <= set(PAGE.fields(part)[field]["enum"])


def test_examples_alone_are_the_examples_of_the_outer_fields() -> None:
    outer = {field: PAGE.fields("request")[field] for field in PAGE.fields("request") if field.count("/") == 1}
    printed = {field[1:]: facts["example"][0] for field, facts in outer.items() if facts["example"]}
    assert composed()["requests"]["examples-alone"] == printed
