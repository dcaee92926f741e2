"""Types, limits, values, dates and marks as pages print them."""

from typing import Any

import pytest

from generator.drift.dates import iso, modified
from generator.drift.limits import limits
from generator.drift.marks import code_spans, plain
from generator.drift.values import NotJsonError, Type, parse_json, parse_type, typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("string", Type(name="string")),
        ("string<date-time>", Type(name="string", format="date-time")),
        ("integer (int64)", Type(name="integer", format="int64")),
        ("enum<string>", Type(name="string")),
        ("string[]", Type(name="array", items=Type(name="string"))),
        ("enum<string>[]", Type(name="array", items=Type(name="string"))),
        ("array[object]", Type(name="array", items=Type(name="object"))),
        ("array<array<number>>", Type(name="array", items=Type(name="array", items=Type(name="number")))),
        ("string | null", Type(name="string", nullable=True)),
        ("null or string<date>", Type(name="string", format="date", nullable=True)),
        ("string or number", Type(name=["string", "number"])),
        ("array[string] or null", Type(name="array", nullable=True, items=Type(name="string"))),
        ("dictionary[string, number]", Type(name="object")),
        ("String", Type(name="string")),
        ("STRING", None),
        ("text", None),
        ("a string", None),
        ("array[text]", None),
        ("", None),
        ("[" * 10_000, None),
    ],
)
def test_types(text: str, expected: Type | None) -> None:
    assert parse_type(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<= 24", {"maximum": 24}),
        ("≥ 0.5", {"minimum": 0.5}),
        ("< 3", {"exclusiveMaximum": 3}),
        ("> -3", {"exclusiveMinimum": -3}),
        (">= 1 character", {"minLength": 1}),
        ("> 2 characters", {"minLength": 3}),
        ("< 5 items", {"maxItems": 4}),
        ("Required range: 1 <= x <= 5", {"minimum": 1, "maximum": 5}),
        ("Required range: 1 < x < 5", {"exclusiveMinimum": 1, "exclusiveMaximum": 5}),
        ("Required range: x >= 2", {"minimum": 2}),
        ("Required string length: 1 - 9", {"minLength": 1, "maxLength": 9}),
        ("Required array length: 2 - 3 elements", {"minItems": 2, "maxItems": 3}),
        ("Minimum string length: 4", {"minLength": 4}),
        ("Maximum length: 4", {"maxLength": 4}),
        ("Maximum array length: 4", {"maxItems": 4}),
        ("Minimum: 4", {"minimum": 4}),
        ("Multiple of 5", {"multipleOf": 5}),
        ("Match pattern: ^a", {"pattern": "^a"}),
        ("Minimum stay is a week", {}),
        ("<= a week", {}),
        ("Required", {}),
        ("<" * 10_000, {}),
    ],
)
def test_limits(text: str, expected: dict[str, Any]) -> None:
    assert limits(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "quoted", "expected"),
    [
        ("true", "boolean", False, True),
        ("True", "boolean", False, "True"),
        ("400", "number", False, 400),
        ("4.5", "number", False, 4.5),
        ("true", "number", False, "true"),
        ("400", "string", False, "400"),
        ('"x"', "string", False, '"x"'),
        ("[1, 2]", "array", False, [1, 2]),
        ("1, 2", "array", False, "1, 2"),
        ('{"a": 1}', "object", False, {"a": 1}),
        ("2031-01-02", "object", False, "2031-01-02"),
        ("NaN", "number", False, "NaN"),
        ("9" * 5000, "number", False, "9" * 5000),
        ('"x"', "string", True, "x"),
        ('"true"', "boolean", True, "true"),
        ("true", "boolean", True, True),
        ("plain", "string", True, "plain"),
    ],
)
def test_typed_values(text: str, kind: str, quoted: bool, expected: Any) -> None:
    value = typed(text, Type(name=kind), quoted=quoted)
    assert (value, type(value)) == (expected, type(expected))


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "[" * 150 + "]" * 150, '"\\ud800"', "Infinity", "{} x", "", "9" * 5000]
)
def test_json_that_is_refused(text: str) -> None:
    with pytest.raises(NotJsonError):
        parse_json(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 4, 2031", "2031-03-04"),
        ("Mar. 4 2031", "2031-03-04"),
        ("4 March 2031", "2031-03-04"),
        ("2031-03-04T23:59:00.000Z", "2031-03-04"),
        ("February 30, 2031", None),
        ("Smarch 4, 2031", None),
        ("long ago", None),
    ],
)
def test_dates(text: str, expected: str | None) -> None:
    assert iso(text) == expected
    assert modified(f"Last updated on {text}") == expected
    assert modified(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`a`, `b`", ["a", "b"]),
        ("`` a`b `` and `c`", ["a`b", "c"]),
        ("` a `", [" a "]),
        ("`a", []),
        ("`` a ` b", []),
        ("none", []),
    ],
)
def test_code_spans(text: str, expected: list[str]) -> None:
    assert code_spans(text) == expected


def test_plain_text_of_a_heading() -> None:
    assert plain('Request\\[\\] **now** [](https://a.example/\\#b "Direct link")') == "Request[] now"
