"""What classes are called: by component, by direction, by place; and what a change of the document leaves alone."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.models import make, written

THINGS = """
Thing:
  type: object
  properties:
    status: {type: object, properties: {s: {type: string}}}
    tags: {type: array, items: {type: object, properties: {t: {type: string}}}}
LoginRequest: {type: object, properties: {user: {type: string}}}
Lists: {type: array, items: {type: string, maxLength: 3}}
"""


def names(folder: Path, schemas: str, *uses: tuple[str, str], **files: str) -> list[str]:
    """The classes of some uses; of all components in both directions where none are given."""
    return sorted(make(written(folder, schemas.strip(), **files), uses or None)[0].made)


def test_what_comes_back_is_x_and_what_is_sent_is_x_input(tmp_path: Path) -> None:
    assert names(tmp_path, THINGS, ("Thing", "inputs")) == ["ThingInput", "ThingInputStatus", "ThingInputTagsItem"]
    assert names(tmp_path, THINGS, ("Thing", "models")) == ["Thing", "ThingStatus", "ThingTagsItem"]


def test_a_name_that_says_that_it_is_sent_is_kept(tmp_path: Path) -> None:
    assert names(tmp_path, THINGS, ("LoginRequest", "inputs")) == ["LoginRequest"]
    assert names(tmp_path, THINGS, ("LoginRequest", "models")) == ["LoginRequestReply"]


def test_a_second_direction_renames_nothing(tmp_path: Path) -> None:
    uses = [(name, direction) for name in ("Thing", "LoginRequest") for direction in ("inputs", "models")]
    whole = set(names(tmp_path, THINGS, *uses))
    assert all(set(names(tmp_path, THINGS, use)) <= whole for use in uses)


NAMED = {
    "brackets": ("'Page[Item]': {type: object, properties: {a: {type: string}}}", ["PageItem"]),
    "accents": ("Größe: {type: object, properties: {a: {type: string}}}", ["Größe"]),
    "no case": ("名前: {type: object, properties: {a: {type: string}}}", ["名前Model"]),
    "exact wins": (
        "foo-bar: {type: object, properties: {a: {type: string}}}\n"
        "FooBar: {type: object, properties: {b: {type: string}}}",
        ["FooBar", "FooMinusBar"],
    ),
    "inline beside a component": (
        "Thing: {type: object, properties: {status: {type: object, properties: {s: {type: string}}}}}\n"
        "ThingStatus: {type: object, properties: {o: {type: string}}}",
        ["Thing", "ThingStatus", "ThingStatusObject"],
    ),
    "what the runtime has": (
        "".join(
            f"{name}: {{type: object, properties: {{a: {{type: string, format: date}}}}}}\n"
            for name in ("Response", "Client", "Error", "List", "date", "Field", "MemberChoice", "ReplyModel")
        ),
        ["ClientModel", "Date", "Error", "FieldModel", "List", "MemberChoiceModel", "ReplyModelModel", "Response"],
    ),
    "into a property": (
        "A: {type: object, properties: {x: {type: array, items: {type: object, properties: {p: {type: string}}}}}}\n"
        "B: {type: object, properties: {y: {$ref: '#/components/schemas/A/properties/x/items'}, "
        "z: {$ref: '#/components/schemas/A/properties/x'}}}",
        ["A", "AX", "AXItem", "B"],
    ),
    "definitions": (
        "A: {type: object, properties: {n: {$ref: '#/components/schemas/A/$defs/Inner'}}, "
        "$defs: {Inner: {type: object, properties: {i: {type: string}}}}}\n"
        "B: {type: object, properties: {n: {$ref: '#/components/schemas/B/$defs/Inner'}}, "
        "$defs: {Inner: {type: object, properties: {j: {type: string}}}}}",
        ["A", "B", "BInner", "Inner"],
    ),
    "members of a union": (
        "U: {oneOf: [{title: First, type: object, properties: {a: {type: string}}}, "
        "{type: object, required: [k], properties: {k: {const: b}}}, {type: object, properties: {c: {type: string}}}]}",
        ["U", "UB", "UFirst", "UWithC"],
    ),
}


@pytest.mark.parametrize("case", NAMED)
def test_a_class_is_named_after_what_it_is(case: str, tmp_path: Path) -> None:
    schemas, wanted = NAMED[case]
    known = list(yaml.safe_load(schemas))
    assert names(tmp_path, schemas, *((name, "models") for name in known)) == wanted


def test_two_files_with_one_name_are_told_apart_by_file(tmp_path: Path) -> None:
    one = "Item: {type: object, properties: {a: {type: string}}}"
    other = "Item: {type: object, properties: {b: {type: string}}}"
    schemas = "H: {type: object, properties: {one: {$ref: 'one.yaml#/Item'}, other: {$ref: 'other.yaml#/Item'}}}"
    assert names(tmp_path, schemas, ("H", "models"), one=one, other=other) == ["H", "Item", "OtherItem"]


def test_a_component_in_another_file_has_the_name_of_the_component(tmp_path: Path) -> None:
    schemas = (
        "Pet: {$ref: 'defs.yaml#/definitions/pet_v1'}\n"
        "Holder: {type: object, properties: {p: {$ref: '#/components/schemas/Pet'}}}"
    )
    defs = "definitions: {pet_v1: {type: object, properties: {a: {type: string}}}}"
    assert names(tmp_path, schemas, ("Holder", "models"), defs=defs) == ["Holder", "Pet"]


WHOLE: dict[str, Any] = {
    "Pet": {
        "type": "object",
        "properties": {"kind": {"type": "string"}, "at": {"type": "string", "format": "date-time"}},
        "discriminator": {"propertyName": "kind"},
    },
    "Cat": {
        "allOf": [{"$ref": "#/components/schemas/Pet"}, {"properties": {"c": {"$ref": "#/components/schemas/Box"}}}]
    },
    "Dog": {"allOf": [{"$ref": "#/components/schemas/Pet"}, {"properties": {"d": {"enum": ["x", "y"]}}}]},
    "Box": {
        "type": "object",
        "properties": {
            "inner": {
                "type": "object",
                "properties": {"u": {"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/U"}]}},
            },
            "user_id": {"type": "string"},
            "userId": {"type": "string"},
            "@type": {"type": "string"},
            "type": {"type": "string"},
        },
    },
    "U": {
        "oneOf": [
            {"type": "object", "properties": {"a": {"type": "string"}}},
            {"type": "object", "properties": {"b": {"type": "string"}, "a": {"type": "string"}}},
        ]
    },
    "foo-bar": {"type": "object", "properties": {"a": {"$ref": "#/components/schemas/FooBar"}}},
    "FooBar": {"type": "object", "properties": {"a": {"type": "integer", "multipleOf": 5}}},
    "foo_bar": {"type": "array", "items": {"type": "object", "properties": {"q": {"type": "string"}}}},
}


def sources(folder: Path, schemas: dict[str, Any], uses: list[str]) -> dict[str, str]:
    path = written(folder, yaml.safe_dump(schemas, sort_keys=False).strip())
    wanted = [(name, direction) for name in uses for direction in ("inputs", "models")]
    return dict(make(path, wanted)[0].sources)


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_components_decides_no_byte(seed: int, tmp_path: Path) -> None:
    order = list(WHOLE)
    random.Random(seed).shuffle(order)
    made = sources(tmp_path, {name: WHOLE[name] for name in order}, order)
    assert made == sources(tmp_path, WHOLE, list(WHOLE))


def test_the_order_of_properties_is_that_of_the_fields_and_no_more(tmp_path: Path) -> None:
    turned = {
        name: (
            {**schema, "properties": dict(reversed(schema["properties"].items()))} if "properties" in schema else schema
        )
        for name, schema in WHOLE.items()
    }
    made, before = sources(tmp_path, turned, list(WHOLE)), sources(tmp_path, WHOLE, list(WHOLE))
    assert {path: sorted(text.splitlines()) for path, text in made.items()} == {
        path: sorted(text.splitlines()) for path, text in before.items()
    }


@pytest.mark.parametrize("name", [name for name in WHOLE if name != "FooBar"])
def test_growth_renames_nothing(name: str, tmp_path: Path) -> None:
    """A document without one component, and the whole one: what both have has the same names."""
    gone = {name, *({"Cat", "Dog"} if name == "Pet" else set())}
    smaller = {key: schema for key, schema in WHOLE.items() if key not in gone and f"/{name}'" not in str(schema)}
    uses = [(key, direction) for key in smaller for direction in ("inputs", "models")]
    before = make(written(tmp_path, yaml.safe_dump(smaller, sort_keys=False).strip()), uses)[0]
    after = make(written(tmp_path, yaml.safe_dump(WHOLE, sort_keys=False).strip()))[0]
    fields = {key: {field.wire: field.name for field in made.fields or ()} for key, made in before.made.items()}
    assert (
        fields.items()
        <= {key: {field.wire: field.name for field in made.fields or ()} for key, made in after.made.items()}.items()
    )
