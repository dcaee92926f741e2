"""Values run together, and edits of YAML and JSON texts."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.drift import yamltext
from generator.drift.together import split


@pytest.mark.parametrize(
    ("text", "known", "values"),
    [
        ("minshours", ["mins", "hours"], ["mins", "hours"]),
        ("hoursmins", ["mins", "hours"], ["hours", "mins"]),
        ("minshoursdays", ["mins", "hours"], ["mins", "hours", "days"]),
        ("daysminshours", ["mins", "hours"], ["days", "mins", "hours"]),
        ("minsdayshours", ["mins", "hours"], ["mins", "days", "hours"]),
        ("mins", ["mins", "hours"], ["mins"]),
        ("00.51", [0, 0.5, 1], [0, 0.5, 1]),
        ("01", [0, 1, None], [0, 1]),
        ("0110", [0, 1, 10], [0, 1, 10]),
        ("aaa", ["a", "aa"], ["a", "aa"]),
        ("truefalse", [True, False], [True, False]),
        ("newest", ["new"], ["new", "est"]),
        ("halfhoursminshours", ["mins", "hours"], ["halfhours", "mins", "hours"]),
        ("redgreen", None, ["redgreen"]),
        ("", ["a"], []),
    ],
)
def test_values_run_together(text: str, known: list[Any] | None, values: list[Any]) -> None:
    assert split(text, known or []) == values


def test_a_very_long_text_takes_no_time() -> None:
    assert split("ab" * 1_000_000, ["ab"]) == ["ab" * 1_000_000]


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=8), min_size=1, max_size=8, unique=True))
def test_known_values_in_their_order_are_always_told_apart(values: list[str]) -> None:
    assert split("".join(values), values) == values


YAML = """\
a:  # 🚨 a comment that must stay
  type: object
  required: [x, y]
  properties:
    x: {type: string, enum: [a, b]}
    # about y
    y:
      type: string
      description: |-
        Two

        paragraphs

    list:
      - p: 1
        q: 2
      - plain
    bare: [{k: 1}]
last: 1
"""


@pytest.mark.parametrize(
    ("change", "pointer", "arguments", "value"),
    [
        (yamltext.put, "/a/properties/x", ("enum", ["a", "no"]), {"type": "string", "enum": ["a", "no"]}),
        (yamltext.put, "/a/properties/x", ("minLength", 2), {"type": "string", "enum": ["a", "b"], "minLength": 2}),
        (yamltext.put, "/a/properties/list/0", ("q", {"r": [1]}), {"p": 1, "q": {"r": [1]}}),
        (yamltext.put, "/a/properties/list/0", ("new", "yes"), {"p": 1, "q": 2, "new": "yes"}),
        (yamltext.put, "/a", ("required", ["x"]), None),
        (yamltext.put, "/a/properties", ("z", {"type": "array", "items": {"type": "string"}}), None),
        (yamltext.put, "/a/properties/y", ("description", "short: yes"), None),
        (yamltext.drop, "/a/properties/x", ("type",), {"enum": ["a", "b"]}),
        (yamltext.drop, "/a/properties/x", ("enum",), {"type": "string"}),
        (yamltext.drop, "/a/properties/y", ("description",), {"type": "string"}),
        (yamltext.drop, "/a/properties", ("y",), None),
        (yamltext.drop, "", ("last",), None),
        (yamltext.drop, "/a/properties/list/0", ("p",), {"q": 2}),
        (yamltext.drop, "/a/properties/bare/0", ("k",), {}),
        (yamltext.rename, "/a/properties", ("y", "no"), None),
        (yamltext.append, "/a/required", ("z",), ["x", "y", "z"]),
        (yamltext.append, "/a/properties/list", ({"deep": {"er": 1}},), None),
        (yamltext.remove, "/a/required", (1,), ["x"]),
        (yamltext.remove, "/a/properties/list", (0,), ["plain"]),
        (yamltext.remove, "/a/properties/list", (1,), [{"p": 1, "q": 2}]),
        (yamltext.remove, "/a/properties/bare", (0,), []),
    ],
)
def test_an_edit_changes_one_thing(change: Any, pointer: str, arguments: tuple[Any, ...], value: Any) -> None:
    after = change(YAML, pointer, *arguments)
    wanted = yaml.safe_load(YAML)
    at: Any = wanted
    for step in pointer.split("/")[1:]:
        at = at[int(step)] if isinstance(at, list) else at[step]
    match change.__name__:
        case "put":
            at[arguments[0]] = arguments[1]
        case "drop":
            del at[arguments[0]]
        case "rename":
            at[arguments[1]] = at.pop(arguments[0])
        case "append":
            at.append(arguments[0])
        case "remove":
            del at[arguments[0]]
    assert yaml.safe_load(after) == wanted
    assert value is None or at == value
    gone, new = set(YAML.splitlines()) - set(after.splitlines()), set(after.splitlines()) - set(YAML.splitlines())
    assert len(gone) <= 6
    assert len(new) <= 4
    assert "🚨 a comment that must stay" in after
    assert "# about y" in after


def test_json_stays_json() -> None:
    import json

    text = '{\n "a": {"b": 1},\n "c": ["x"]\n}\n'
    after = yamltext.append(yamltext.put(yamltext.rename(text, "", "a", "yes"), "/yes", "n", None), "/c", "y")
    assert json.loads(after) == {"yes": {"b": 1, "n": None}, "c": ["x", "y"]}


@pytest.mark.parametrize(("pointer", "key"), [("/nowhere", "a"), ("/last", "a"), ("/a/required", "a")])
def test_where_there_is_no_place(pointer: str, key: str) -> None:
    with pytest.raises(yamltext.NoPlaceError):
        yamltext.put(YAML, pointer, key, 1)
