"""Paths and query strings: whatever a value holds, it stays one value of the same endpoint."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from leadconnector._base.operation import QueryParam
from leadconnector._wire.styles import UnfitError, fill, header_value, query_pairs, query_string


@given(st.text())
@example("a/../b")
@example("%2e%2E")
@example("%252e%252e")
@example("..;a")
@example("?#%&=+ é\u202e")
def test_a_path_value_is_one_segment_or_refused(value: str) -> None:
    try:
        path = fill("/things/{id}/end", {"id": "thing_id"}, {"id": value})
    except UnfitError as problem:
        assert problem.wire == "id"
        return
    url = httpx2.URL("https://things.example" + path)
    start, things, segment, end = url.raw_path.decode().split("/")
    assert (start, things, end, url.query, url.fragment, url.host) == ("", "things", "end", b"", "", "things.example")
    assert unquote(segment) == value
    assert set(unquote(unquote(segment)).replace("\\", "/").split("/")).isdisjoint({".", ".."})


@pytest.mark.parametrize(
    "value",
    ["", " ", ".", "..", "%2e", "%2e%2e", ".%2E", "%252e%252e", "a/../b", "..\\x", "\0", "%00", "a\nb", "\ud800"],
)
def test_refused_path_values(value: str) -> None:
    with pytest.raises(UnfitError):
        fill("/{id}", {"id": "id"}, {"id": value})


@pytest.mark.parametrize("value", [None, [], {}, b"x", 1j, float("nan"), float("inf")])
def test_what_is_no_path_value(value: object) -> None:
    with pytest.raises(UnfitError):
        fill("/{id}", {"id": "id"}, {"id": value})


@pytest.mark.parametrize("value, text", [("a.b", "a.b"), (7, "7"), (True, "true"), (1.5, "1.5"), ("{id}", "%7Bid%7D")])
def test_path_values(value: object, text: str) -> None:
    assert fill("/x/{id}", {"id": "id"}, {"id": value}) == f"/x/{text}"


def test_a_value_is_not_taken_for_another_parameter() -> None:
    assert fill("/{a}/{b}", {"a": "a", "b": "b"}, {"a": "{b}", "b": "x"}) == "/%7Bb%7D/x"


@pytest.mark.parametrize(
    "style, explode, value, text",
    [
        ("form", True, "a b&c", "n=a%20b%26c"),
        ("form", True, True, "n=true"),
        ("form", True, None, ""),
        ("form", True, ["a", 1, "b,c"], "n=a&n=1&n=b%2Cc"),
        ("form", True, [], ""),
        ("form", False, ["a", 1, "b,c"], "n=a,1,b%2Cc"),
        ("form", False, [], ""),
        ("form", True, {"x": 1, "y": "z"}, "x=1&y=z"),
        ("form", False, {"x": 1, "y": "z"}, "n=x,1,y,z"),
        ("spaceDelimited", False, ["a", "b c"], "n=a%20b%20c"),
        ("spaceDelimited", True, ["a", "b"], "n=a&n=b"),
        ("pipeDelimited", False, ["a", "b|c"], "n=a%7Cb%7Cc"),
        ("deepObject", True, {"x": 1, "y": {"z": [1, 2]}, "w": None}, "n%5Bx%5D=1&n%5By%5D%5Bz%5D=1&n%5By%5D%5Bz%5D=2"),
        ("deepObject", True, "a", "n=a"),
    ],
)
def test_query_styles(style: Any, explode: bool, value: object, text: str) -> None:
    pairs = list(query_pairs(QueryParam("n", style, explode), value))
    assert query_string(pairs) == (f"?{text}" if text else "")


@given(
    st.dictionaries(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(st.characters(exclude_categories=["Cs"]))
    )
)
def test_query_values_come_back_as_they_went_in(values: dict[str, str]) -> None:
    pairs = [pair for name, value in values.items() for pair in query_pairs(QueryParam(name), value)]
    query = urlsplit("https://things.example/" + query_string(pairs)).query
    assert dict(parse_qsl(query, keep_blank_values=True, separator="&")) == values


def test_nested_lists_have_no_style() -> None:
    with pytest.raises(UnfitError):
        list(query_pairs(QueryParam("n"), [["a"]]))


@pytest.mark.parametrize("value, text", [("a", "a"), ([1, "b"], "1,b"), ({"x": True}, "x,true")])
def test_header_values(value: object, text: str) -> None:
    assert header_value("X", value) == text


@pytest.mark.parametrize("word", ["new", "%6eew", "n%2565w"])
def test_a_value_that_makes_another_path_is_refused(word: str) -> None:
    with pytest.raises(UnfitError, match="'new', which is the name of another endpoint") as caught:
        fill("/things/{id}", {"id": "id"}, {"id": word}, ("/things/new",))
    assert caught.value.wire == "id"


@pytest.mark.parametrize("word", ["news", "New", "new ", "old"])
def test_a_value_that_makes_no_other_path_is_not(word: str) -> None:
    assert fill("/things/{id}", {"id": "id"}, {"id": word}, ("/things/new",)).startswith("/things/")


def test_all_parts_of_the_other_path_must_fit() -> None:
    wires = {"id": "id", "part": "part"}
    assert fill("/things/{id}/{part}", wires, {"id": "new", "part": "a"}, ("/things/new/b",)) == "/things/new/a"
    with pytest.raises(UnfitError):
        fill("/things/{id}/{part}", wires, {"id": "new", "part": "b"}, ("/things/new/b",))
