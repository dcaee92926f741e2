"""What cannot be used or enforced is told, with its place, and costs nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ledger import Ledger, Unsupported
from generator.models.build import build
from generator.models.reach import Reach
from generator.models.schemas import Use
from generator.spec.bundle import load
from generator.spec.reader import read
from tests.models import make, written

FAULTS = {
    "conflict": ("A: {allOf: [{type: string}, {type: object}]}", "no value fits all members of the `allOf`"),
    "no value in both": ("A: {allOf: [{enum: [a]}, {enum: [b]}]}", "no value fits all members of the `allOf`"),
    "deep": (
        "A: {type: object, properties: {b: {type: array, items: {$ref: '#/components/schemas/B'}}}}\nB: {type: object, "
        "properties: {c: {allOf: [{type: string}, {type: integer}]}}}",
        "no value fits all members of the `allOf`",
    ),
    "not JSON's": ("A: {type: object, properties: {b: {type: strings}}}", "'strings' is not a type of JSON"),
    "nowhere": ("A: {properties: {b: {$ref: '#/components/schemas/None'}}}", "leads nowhere"),
    "nothing": ("A: false", "nothing fits the schema"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_before_anything_is_built(fault: str, tmp_path: Path) -> None:
    schemas, reason = FAULTS[fault]
    path = written(tmp_path, f"{schemas}\nGood: {{type: string}}")
    ledger = Ledger()
    api = read(load(path), ledger)
    reach = Reach(api.schemas)
    found = reach.fault(api.schemas["A"], "inputs")
    assert found is not None
    assert reason in found.message
    assert reach.fault(api.schemas["A"], "inputs") is found
    assert reach.fault(api.schemas["Good"], "inputs") is None
    use = Use(direction="inputs", area="a", schema=api.schemas["A"], name="A")
    with pytest.raises(Unsupported, match=r"spec\.yaml"):
        build([use], api, package="p", client_class="C", ledger=ledger, reach=reach)


def test_a_fault_counts_in_its_direction_only(tmp_path: Path) -> None:
    never = "allOf: [{type: string}, {type: integer}]"
    text = f"A: {{type: object, properties: {{b: {{readOnly: true, {never}}}, c: {{type: string}}}}}}"
    api = read(load(written(tmp_path, text)), Ledger())
    reach = Reach(api.schemas)
    assert reach.fault(api.schemas["A"], "models") is not None
    assert reach.fault(api.schemas["A"], "inputs") is None


def test_a_pattern_without_equivalent_is_told_and_not_enforced(tmp_path: Path) -> None:
    text = "A: {type: object, properties: {b: {type: string, pattern: '^(?=x)y'}, c: {type: string, pattern: '^y'}}}"
    models, ledger = make(written(tmp_path, text), [("A", "inputs")])
    told = [(entry.line, entry.name, entry.reason) for entry in ledger.of("lenient")]
    assert told == [(6, "pattern", "`pattern` is documented, not enforced: its regular expression has no equivalent")]
    assert "(?=x)" not in models.sources["inputs/things.py"]


def test_components_that_no_operation_uses_are_left_out(tmp_path: Path) -> None:
    text = (
        "A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {a: {type: string}}}]}\n"
        "B: {type: object, properties: {b: {type: string}}}\nC: {type: object}"
    )
    models, ledger = make(written(tmp_path, text), [("A", "models")])
    assert list(models.made) == ["A"]
    assert [(entry.name, entry.reason) for entry in ledger.of("lenient")] == [
        ("C", "the schema 'C' is used by no operation")
    ]


def test_a_document_without_operations_is_a_package_of_models(tmp_path: Path) -> None:
    models, ledger = make(
        written(tmp_path, "A: {type: object, properties: {a: {type: string}}}\nB: {type: string}"), []
    )
    assert models.modules == {"A": "models.common", "B": "models.common"}
    assert not list(ledger.of("lenient"))
