"""Whatever text a spec has, it reaches Python source as data: as a literal, or as a docstring."""

from __future__ import annotations

import ast
import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.text import docstring, literal, plain

settings.register_profile("generator", database=None, deadline=None)
settings.load_profile("generator")

TEXT = st.text() | st.text(alphabet="\"\\'\n\r\t {}%N#\u2028\u202e\x00\ud800a")
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner),
    max_leaves=20,
)
UGLY = [
    '"""',
    "\\",
    'ends in "',
    '\\"""',
    '"""\nimport os\n"""',
    "\\N{DASH}",
    "\\u2028",
    "a\rb",
    "{{ x }} {% y %} %s {0}",
    "",
]


@given(JSON)
def test_a_literal_is_the_value(value: Any) -> None:
    assert ast.literal_eval(literal(value)) == value


@given(JSON)
def test_a_literal_stays_on_its_line_and_shows_what_it_holds(value: Any) -> None:
    assert all(char.isprintable() for char in literal(value))


@given(st.tuples(TEXT) | st.tuples(TEXT, TEXT))
def test_a_literal_of_a_tuple_is_a_tuple(value: tuple[str, ...]) -> None:
    assert ast.literal_eval(literal(value)) == value


@given(TEXT, st.sampled_from([0, 4, 8]))
@example('a"', 4)
@example("a\\", 4)
@example('"' * 7, 0)
@example('"""', 0)
def test_a_docstring_is_the_text_but_for_spaces(text: str, indent: int) -> None:
    assert squeezed(parsed(docstring(text, indent))) == squeezed(text)


@pytest.mark.parametrize("text", UGLY)
def test_a_docstring_of_ugly_text_is_nothing_but_a_docstring(text: str) -> None:
    module = ast.parse(f'def f():\n    """{docstring(text, 4)}\n    """\n')
    (function,) = module.body
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 1
    assert squeezed(ast.get_docstring(function, clean=False) or "") == squeezed(text)


@given(TEXT)
def test_a_docstring_shows_what_it_holds(text: str) -> None:
    assert all(char.isprintable() or char == "\n" for char in docstring(text))


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=12), min_size=1), st.sampled_from([0, 4, 8]))
def test_a_docstring_is_wrapped(words: list[str], indent: int) -> None:
    assert all(len(line) <= 110 for line in docstring(" ".join(words), indent).split("\n")[1:])


def test_a_docstring_keeps_lists_and_paragraphs() -> None:
    text = "One\nparagraph.\n\n- A list.\n- " + "long " * 30 + "\n\n    code stays\n    on its lines"
    lines = docstring(text, 4).split("\n")
    assert lines[:4] == ["One paragraph.", "", "    - A list.", f"    - {'long ' * 20}long"]
    assert lines[4:] == [f"      {'long ' * 9}".rstrip(), "", "        code stays", "        on its lines"]


@given(TEXT)
def test_plain_text_is_one_line(text: str) -> None:
    shown = plain(text)
    assert shown == shown.strip()
    assert all(char.isprintable() for char in shown)


def parsed(inside: str) -> str:
    (statement,) = ast.parse(f'"""{inside}"""').body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    return str(statement.value.value)


def squeezed(text: str) -> str:
    """The text without spaces, tabs and line feeds, which a docstring may arrange as it likes."""
    return re.sub(r"[ \t\n]+", "", text.strip())
