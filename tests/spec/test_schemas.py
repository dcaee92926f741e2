"""However a schema is spelled, in whatever version of OpenAPI, it is read into the same object."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.spec.objects import Schema
from tests.spec import parsed, told

BASE = "openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n"

SPELLINGS = {
    "null-flag": (
        ("3.0.3", "{type: string, nullable: true}"),
        ("3.1.0", "{type: [string, 'null']}"),
    ),
    "null-enum": (
        ("3.0.3", "{type: string, enum: [a], nullable: true}"),
        ("3.1.0", "{type: string, enum: [a, null]}"),
    ),
    "null-member": (
        ("3.0.3", "{anyOf: [{type: string}], nullable: true}"),
        ("3.1.0", "{anyOf: [{type: string}, {type: 'null'}]}"),
    ),
    "exclusive": (
        ("3.0.3", "{type: integer, minimum: 1, exclusiveMinimum: true}"),
        ("3.2.0", "{type: integer, exclusiveMinimum: 1}"),
    ),
    "const": (
        ("3.0.3", "{enum: [a]}"),
        ("3.1.0", "{const: a}"),
    ),
    "extra": (
        ("3.0.3", "{type: object, additionalProperties: false}"),
        ("3.1.0", "{type: object, unevaluatedProperties: false}"),
    ),
    "only-null": (
        ("3.1.0", "{const: null}"),
        ("3.1.0", "{type: 'null'}"),
    ),
    "any": (
        ("3.0.3", "{}"),
        ("3.1.0", "true"),
    ),
    "type-any": (
        ("3.0.3", "{type: any}"),
        ("3.1.0", "true"),
    ),
    "unquoted-null": (
        ("3.1.0", "{type: [string, null]}"),
        ("3.1.0", "{type: [string, 'null']}"),
    ),
    "empty-enum": (
        ("3.0.3", "{type: string, enum: []}"),
        ("3.1.0", "{type: string}"),
    ),
    "doubled-enum": (
        ("3.0.3", "{enum: [a, b, a]}"),
        ("3.1.0", "{enum: [a, b]}"),
    ),
}


def shown(schema: Schema) -> Any:
    """What a schema says, without its places."""
    said = {key: value for key, value in vars(schema).items() if key not in ("place", "components", "keywords")}
    said |= {key: [shown(each) for each in said[key]] for key in ("prefix", "all_of", "any_of", "one_of")}
    said["additional"] = shown(schema.additional) if schema.additional else None
    return said


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_two_spellings_are_one_schema(spelling: str, tmp_path: Path) -> None:
    made = [
        parsed(tmp_path, BASE.format(version=version) + f"    A: {text}\n")[0].schemas["A"]
        for version, text in SPELLINGS[spelling]
    ]
    assert shown(made[0]) == shown(made[1])


def test_what_stands_beside_a_reference_counts(tmp_path: Path) -> None:
    text = BASE.format(version="3.1.0") + (
        "    A: {type: object, properties: {o: {type: string}}}\n"
        "    B: {$ref: '#/components/schemas/A', required: [extra], description: More.}\n"
        "    C: {$ref: '#/components/schemas/A', description: Only said.}\n"
    )
    api, _ = parsed(tmp_path, text)
    assert [member.ref for member in api.schemas["B"].all_of] == ["A"]
    assert api.schemas["B"].required == ("extra",)
    assert (api.schemas["C"].ref, api.schemas["C"].description) == ("A", "Only said.")


FAULTS = {
    "{type: strng}": "'strng' is not a type of JSON",
    "{type: object, properties: []}": "`properties` must be a mapping",
    "{enum: 5}": "`enum` must be a list",
    "{type: string, minLength: long}": "`minLength` must be a number",
    "{type: string, minLength: -1}": "`minLength` must be a whole number, 0 or more",
    "{type: number, multipleOf: 0}": "`multipleOf` must be above 0",
    "{$ref: '#/components/schemas/None'}": "the reference '#/components/schemas/None' leads nowhere",
    "{$ref: '#/components/schemas/A'}": "the schema 'A' is nothing but itself",
    "{allOf: [{$ref: '#/components/schemas/A'}]}": "the schema 'A' contains itself through allOf",
    "7": "a schema must be a mapping or a boolean",
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_schema_that_cannot_be_used_has_a_fault_and_stops_nobody(text: str, tmp_path: Path) -> None:
    spec = BASE.format(version="3.1.0") + f"    A: {text}\n    B: {{type: string}}\n"
    api, ledger = parsed(tmp_path, spec)
    fault = api.schemas["A"].fault
    assert fault is not None
    assert fault.message == FAULTS[text]
    assert ("refused", 6, FAULTS[text]) in told(ledger)
    assert api.schemas["B"].types == ("string",)


LENIENT = {
    "{type: string, default: 5}": "the default does not fit its schema: 5 is not of type 'string'",
    "{type: integer, example: x}": "the example does not fit its schema: 'x' is not of type 'integer'",
    "{type: string, default: null}": "the default does not fit its schema: None is not of type 'string'",
    "{type: string, required: true}": "`required` must be a list of names, and is left out",
    "{type: string, maxLenght: 3}": "`maxLenght` is not a field of a schema",
    "{not: {type: string}}": "`not` is documented, not enforced",
    "{x-epoch: seconds}": "`x-epoch` is left alone",
    "{x-pyclient-epcoh: seconds}": "`x-pyclient-epcoh` means nothing in a schema",
    "{type: string, description: }": "`description` has no value",
}


@pytest.mark.parametrize("text", LENIENT)
def test_what_has_one_sensible_reading_is_read_with_a_warning(text: str, tmp_path: Path) -> None:
    api, ledger = parsed(tmp_path, BASE.format(version="3.1.0") + f"    A: {text}\n")
    assert api.schemas["A"].fault is None
    assert told(ledger) == [("lenient", 6, LENIENT[text])]


def test_a_foreign_extension_is_left_alone(tmp_path: Path) -> None:
    text = BASE.format(version="3.1.0") + "    A: {type: string, x-webhooks: {post: {}}, x-epoch: [1], x-anything: 1}\n"
    assert told(parsed(tmp_path, text)[1]) == []


def test_decimals_are_multiples_as_they_are_written(tmp_path: Path) -> None:
    text = BASE.format(version="3.1.0") + "    A: {type: number, multipleOf: 0.01, examples: [19.99, 0.07, 4.351]}\n"
    api, ledger = parsed(tmp_path, text)
    assert [example.value for example in api.schemas["A"].examples] == [19.99, 0.07]
    assert told(ledger) == [("lenient", 6, "the example does not fit its schema: 4.351 is not a multiple of 0.01")]
