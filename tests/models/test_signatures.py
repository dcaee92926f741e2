"""The types of signatures are data: how they read, and what must be imported for them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.models.build import Models
from tests.generator import ROOT
from tests.models import imported, make, written

SIGNED = """
Event:
  type: object
  required: [at, kind]
  additionalProperties: {type: integer}
  properties:
    at: {type: string, format: date-time, description: When.}
    kind: {enum: [EventTimestamp, "it's | None", a]}
    ids: {type: array, items: {type: string, format: uuid}}
    price: {type: [number, 'null'], multipleOf: 0.01}
    place: {$ref: '#/components/schemas/Place'}
    byCode: {type: object, additionalProperties: {$ref: '#/components/schemas/Place'}}
    pair: {type: array, prefixItems: [{type: string}, {type: integer}], minItems: 2, maxItems: 2}
    epoch: {type: integer, x-pyclient-epoch: seconds, x-pyclient-name: moment}
    any: true
    timestamp: {type: boolean}
Place: {type: object, properties: {p: {type: string}}}
Pair: {anyOf: [{$ref: '#/components/schemas/Place'}, {type: string}]}
"""


def signatures(models: Models, name: str, direction: str) -> dict[str, tuple[str, tuple[tuple[str, str], ...], bool]]:
    """Annotation, imports and need of each field, by Python name."""
    made = models.made[name]
    assert made.plan.direction == direction
    return {each.name: (each.annotation.text, each.annotation.names, each.required) for each in made.fields or ()}


def test_what_is_sent_takes_python_types_and_the_wire_s_text(tmp_path: Path) -> None:
    models, _ = make(written(tmp_path, SIGNED.strip()))
    datetime, literal, sequence = ("datetime", "datetime"), ("typing", "Literal"), ("collections.abc", "Sequence")
    place = (".inputs.things", "PlaceInput")
    assert signatures(models, "EventInput", "inputs") == {
        "at": ("datetime | str", (datetime,), True),
        "kind": ('Literal["EventTimestamp", "it\'s | None", "a"]', (literal,), True),
        "ids": ("Sequence[UUID | str]", (sequence, ("uuid", "UUID")), False),
        "price": ("int | float | None", (), False),
        "place": ("PlaceInput", (place,), False),
        "by_code": ("Mapping[str, PlaceInput]", (("collections.abc", "Mapping"), place), False),
        "pair": ("tuple[str, int]", (), False),
        "moment": ("datetime | int", (datetime,), False),
        "any": ("Any", (("typing", "Any"),), False),
        "timestamp": ("bool", (), False),
    }
    rest = models.made["EventInput"].rest
    assert rest is not None and rest.annotation.text == "int"


def test_what_comes_back_has_python_types(tmp_path: Path) -> None:
    models, _ = make(written(tmp_path, SIGNED.strip()))
    texts = {name: text for name, (text, _, _) in signatures(models, "Event", "models").items()}
    assert texts == {
        "at": "datetime",
        "kind": 'Literal["EventTimestamp", "it\'s | None", "a"] | str',
        "ids": "list[UUID]",
        "price": "int | float | None",
        "place": "Place",
        "by_code": "dict[str, Place]",
        "pair": "tuple[str, int]",
        "moment": "int",
        "any": "Any",
        "timestamp": "bool",
    }
    assert models.made["Pair"].annotation.text == "Place | str"
    assert models.made["Pair"].fields is None


HIDING = """
Response: {type: object, properties: {a: {type: array, items: {type: string, format: date}}}}
date: {type: object, properties: {a: {$ref: '#/components/schemas/List'}}}
List: {type: object, properties: {a: {type: integer, minimum: 1}}}
Field: {type: object, properties: {a: {type: integer, minimum: 1}}}
Hides:
  type: object
  required: [date, id]
  properties:
    date: {type: string, format: date}
    day: {type: string, format: date}
    datetime: {type: string, format: date-time}
    at: {type: string, format: date-time}
    list: {type: array, items: {type: string}}
    items: {type: array, items: {$ref: '#/components/schemas/List'}}
    Any: {}
    any: {}
    Literal: {enum: [a]}
    other: {enum: [b]}
    Field: {type: integer, minimum: 1}
    UUID: {type: string, format: uuid}
    id: {type: string, format: uuid}
    _id: {type: string}
    Sequence: {type: array, items: {type: number, multipleOf: 0.5}}
    Mapping: {type: object, additionalProperties: {type: string}}
    int: {type: integer}
    str: {type: string}
    bytes: {type: string, format: byte}
    none: {type: 'null'}
    class: {type: string}
    model_config: {type: string}
    copy: {type: string}
    register: {type: string}
    名前: {type: string}
    List: {$ref: '#/components/schemas/List'}
    list_: {type: string}
  additionalProperties: true
"""


def test_names_that_hide_types_work_and_type_check(tmp_path: Path) -> None:
    with imported(tmp_path, written(tmp_path, HIDING.strip())) as built:
        content = (
            '{"date":"2030-01-31","id":"12345678-1234-5678-1234-567812345678","day":"2030-02-28","_id":"x",'
            '"Any":1,"any":null,"List":{"a":1},"list":["a"],"list_":"b","class":"c","bytes":"AA==","extra":[]}'
        )
        value, drift = built.got("Hides", content.encode())
        assert drift == []
        assert (value.date.isoformat(), value.day.isoformat(), value.underscore_id) == ("2030-01-31", "2030-02-28", "x")
        sent = built.sent("HidesInput", {"date": "2030-01-31", "id": value.id, "class": "c", "Field": 2, "more": None})
        assert sent == {"date": "2030-01-31", "id": str(value.id), "class": "c", "Field": 2, "more": None}
        home = tmp_path / built.name
        checked = subprocess.run(
            [sys.executable, "-m", "mypy", "--strict", "--config-file", "", f"--cache-dir={ROOT / '.mypy_cache'}",
             str(home / "models"), str(home / "inputs")],
            cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert checked.returncode == 0, checked.stdout
