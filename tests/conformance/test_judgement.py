"""What the driver decides by itself: what a user passes, what counts as equal, and which replies are as documented."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from pydantic import BaseModel, ConfigDict, Field

from tests.conformance.calls import CannotCall, Reply
from tests.conformance.documented import as_documented
from tests.conformance.documents import Operation
from tests.conformance.equality import same
from tests.conformance.fitting import fitted
from tests.conformance.replies import problem

BIRTHDAY = date(2022, 8, 26)
MOMENT = datetime(2022, 8, 26, 18, 38, tzinfo=UTC)
ID = UUID("a7e2c1a8-5d3f-4b0b-9a53-0f3a2f1a9d11")


class Cat(BaseModel):
    """A model with an alias, as generated ones have."""

    model_config = ConfigDict(validate_by_name=True)

    name: str
    born_on: date | None = Field(default=None, alias="bornOn")


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [
        (datetime | str, "2022-08-26T18:38:00Z", MOMENT),
        (datetime | str, "2022-08-26T18:38:00", "2022-08-26T18:38:00"),
        (datetime | str, "Fri, 26 Aug 2022 18:38:00 GMT", "Fri, 26 Aug 2022 18:38:00 GMT"),
        (str | date, "2022-08-26", BIRTHDAY),
        (time, "18:38:00", time(18, 38)),
        (timedelta | str, "P40D", timedelta(days=40)),
        (UUID, str(ID), ID),
        (Decimal, 0.1, Decimal("0.1")),
        (bytes, "_-8", b"\xff\xef"),
        (list[datetime | str], ["2022-08-26T18:38:00Z"], [MOMENT]),
        (dict[str, list[int | float]], {"a": [1, 1.5]}, {"a": [1, 1.5]}),
        (Cat | None, {"name": "Tom", "bornOn": "2022-08-26"}, Cat.model_validate({"name": "Tom", "bornOn": BIRTHDAY})),
        (list[Cat] | Cat, {"name": "Tom"}, Cat(name="Tom")),
        (Any, {"a": None}, {"a": None}),
    ],
)
def test_a_value_becomes_what_a_user_would_pass(annotation: Any, value: object, expected: object) -> None:
    made = fitted(annotation, value)
    assert made == expected
    assert type(made) is type(expected)


@pytest.mark.parametrize(
    ("annotation", "value"),
    [(int, "1"), (int, True), (str | None, 1), (Cat, {"name": 1}), (Cat, "Tom"), (list[int], ["a"]), (datetime, "now")],
)
def test_a_value_that_does_not_fit_cannot_be_passed(annotation: Any, value: object) -> None:
    with pytest.raises(CannotCall):
        fitted(annotation, value)


@pytest.mark.parametrize(
    ("want", "got"),
    [
        ("2022-08-26T18:38:00Z", MOMENT),
        ("2022-08-26T18:38:00.000Z", MOMENT),
        ("Fri, 26 Aug 2022 18:38:00 GMT", MOMENT),
        (1661539080, MOMENT),
        ("P40D", timedelta(days=40)),
        (35.625, timedelta(seconds=35, milliseconds=625)),
        ("dGVzdA", b"test"),
        ("2022-08-26", BIRTHDAY),
        (0.33333, Decimal("0.33333")),
        ({"a": [1, None]}, {"a": [1.0, None]}),
    ],
)
def test_what_means_the_same_is_equal(want: object, got: object) -> None:
    assert same(want, got)


@pytest.mark.parametrize(
    ("want", "got"),
    [
        ("2022-08-26T18:38:00Z", MOMENT + timedelta(seconds=1)),
        ("soon", MOMENT),
        ("P40D", timedelta(days=41)),
        ("dGVzdA", b"tests"),
        (1, True),
        (1, "1"),
        ("1", 1),
        (None, ""),
        ({"a": 1}, {"a": 1, "b": None}),
        ([1, 2], [1]),
        ("a", ["a"]),
    ],
)
def test_what_means_something_else_is_not(want: object, got: object) -> None:
    assert not same(want, got)


PETS = {
    "Pet": {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string"}, "friend": {"$ref": "#/components/schemas/Pet"}},
        "discriminator": {"propertyName": "kind", "mapping": {"cat": "#/components/schemas/Cat"}},
    },
    "Cat": {
        "type": "object",
        "allOf": [{"$ref": "#/components/schemas/Pet"}],
        "properties": {"kind": {"enum": ["cat"]}, "lives": {"type": "integer", "nullable": True}},
    },
    "Open": {"type": "object", "properties": {"size": {"type": "integer"}}, "additionalProperties": {"type": "string"}},
    "Either": {"anyOf": [{"$ref": "#/components/schemas/Open"}, {"type": "string", "enum": ["a"]}, {"type": "string"}]},
}


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("Pet", {"kind": "cat", "lives": 9}, True),
        ("Pet", {"kind": "cat", "lives": None, "friend": {"kind": "cat", "lives": 1}}, True),
        ("Pet", {"kind": "cat", "lifes": 9}, False),
        ("Pet", {"kind": "cat", "friend": {"kind": "cat", "lifes": 9}}, False),
        ("Pet", {"kind": "dog"}, False),
        ("Pet", {}, False),
        ("Cat", {"kind": "cat", "lives": "nine"}, False),
        ("Open", {"size": 1, "more": "x"}, True),
        ("Open", {"size": "x"}, False),
        ("Either", "b", True),
        ("Either", 1, False),
    ],
)
def test_a_reply_is_as_documented_or_not(name: str, value: object, expected: bool) -> None:
    root = {"components": {"schemas": PETS}}
    assert as_documented(root, {"$ref": f"#/components/schemas/{name}"}, value) is expected


CAT = {"json": {"name": "Tom"}, "type": "application/json"}
EVENTS = {"text": 'event: one\ndata: {"a": 1}\n\ndata: [DONE]\n\n', "type": "text/event-stream"}
LINES = {"text": '{"a": 1}\n{"a": 2}\n', "type": "application/jsonl"}
FILE = {"base64": "dGVzdA==", "type": "image/png"}


@pytest.mark.parametrize(
    ("status", "body", "reply", "expected"),
    [
        (200, CAT, Reply(status=200, value=Cat(name="Tom")), ""),
        (200, CAT, Reply(status=200, value=Cat(name="Jerry")), "the reply is"),
        (200, CAT, Reply(status=200, value='{"name": "Tom"}'), "the reply is left as text"),
        (200, CAT, Reply(status=200), "the reply was not parsed"),
        (200, CAT, Reply(status=500, value=None), "status 500, not 200"),
        (204, None, Reply(status=204), ""),
        (200, EVENTS, Reply(status=200, value=[{"event": "one", "data": {"a": 1}}]), ""),
        (200, EVENTS, Reply(status=200, value=[]), "the events are"),
        (200, LINES, Reply(status=200, value=[{"a": 1}, {"a": 2}]), ""),
        (200, LINES, Reply(status=200, value=[{"a": 1}]), "the items are"),
        (200, FILE, Reply(status=200, value=b"test"), ""),
        (200, FILE, Reply(status=200, value=b"toast"), "the reply is"),
    ],
)
def test_a_reply_is_judged(status: int, body: dict[str, Any] | None, reply: Reply, expected: str) -> None:
    response = {"status": status, **({"body": body} if body else {})}
    content = {CAT["type"]: {"schema": {"type": "object"}}, EVENTS["type"]: {}, LINES["type"]: {}, FILE["type"]: {}}
    operation = Operation(
        document="openapi.yaml",
        version=None,
        root={},
        method="get",
        path="/",
        data={"responses": {"2XX": {"content": content}}},
        parameters=(),
        server="",
    )
    found = problem(operation, {"response": response}, reply)
    assert (found or "").startswith(expected)
    assert bool(found) is bool(expected)
