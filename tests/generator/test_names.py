"""Names are valid, never twice in one scope, and the same whatever the order of the spec."""

from __future__ import annotations

import keyword
import unicodedata
import warnings
from collections.abc import Callable, Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import BaseModel

from generator.names import constant, field, pascal, snake, unique

NAMES = (
    st.text()
    | st.text(alphabet="aAbB1_- .é日", max_size=6)
    | st.sampled_from([*keyword.kwlist, "self", "copy", "json"])
)
SPELLINGS: list[Callable[[str], str]] = [snake, field, pascal, constant]

SNAKE: Mapping[str, str] = {
    "calendarId": "calendar_id",
    "formSubmitRedirectURL": "form_submit_redirect_url",
    "HTTPServer": "http_server",
    "Calendar Events": "calendar_events",
    "update-thing": "update_thing",
    "X-Request-Id": "x_request_id",
    "class": "class_",
    "None": "none",
    "match": "match_",
    "type": "type",
    "self": "self_",
    "2nd": "n2_nd",
    "__init__": "init",
    "naïve": "naïve",
    "Größe": "größe",
    "日本": "日本",
    "": "empty",
    "@": "at",
    "€": "euro_sign",
    "+1": "n1",
    "ﬁne": "fine",
    "v2Api": "v_2_api",
}


@pytest.mark.parametrize(("text", "name"), SNAKE.items())
def test_a_name_reads_like_python(text: str, name: str) -> None:
    assert snake(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thing", "Thing"),
        ("HTTPThing", "HTTPThing"),
        ("calendar_event", "CalendarEvent"),
        ("update-thing", "UpdateThing"),
        ("2nd", "N2Nd"),
        ("list", "List"),
        ("Any", "AnyModel"),
        ("BaseModel", "BaseModelModel"),
        ("Exception", "ExceptionModel"),
        ("日本", "日本Model"),
        ("Größe", "Größe"),
        ("Page[Item]", "PageItem"),
        ("$", "Dollar"),
    ],
)
def test_a_class_name_reads_like_python(text: str, name: str) -> None:
    assert pascal(text) == name


@pytest.mark.parametrize(
    "text", ["copy", "json", "schema", "model_config", "model_fields_set", "to_dict", "dict", "validate"]
)
def test_a_field_hides_nothing_of_a_model(text: str) -> None:
    assert field(text) == f"{text}_"


@given(NAMES)
@pytest.mark.parametrize("spell", SPELLINGS)
def test_a_name_is_a_plain_identifier(spell: Callable[[str], str], text: str) -> None:
    name = spell(text)
    assert name.isidentifier()
    assert unicodedata.normalize("NFKC", name) == name
    assert not keyword.iskeyword(name)
    assert not name.startswith("_")


@given(NAMES)
def test_a_class_name_spelled_again_is_the_same(text: str) -> None:
    assume(pascal(text)[0].isupper())
    assert pascal(pascal(text)) in (pascal(text), f"{pascal(text)}Model")


@given(st.lists(NAMES, unique=True))
@pytest.mark.parametrize("spell", SPELLINGS)
def test_names_are_unique_and_independent_of_order(spell: Callable[[str], str], texts: list[str]) -> None:
    names = unique(texts, spell)
    assert list(names) == texts
    assert len(set(names.values())) == len(texts)
    assert unique(reversed(texts), spell) == names


@given(st.lists(NAMES, unique=True, min_size=1))
def test_a_name_that_is_free_is_not_numbered(texts: list[str]) -> None:
    names = unique(texts, snake)
    spelled = [snake(text) for text in texts]
    assert all(names[text] == name for text, name in zip(texts, spelled, strict=True) if spelled.count(name) == 1)


APART = {
    ("type", "@type"): ("type", "at_type"),
    ("id", "_id"): ("id", "underscore_id"),
    ("user_id", "userId", "user-id"): ("user_id", "userId", "user_minus_id"),
    ("a_b", "a b", "a-b"): ("a_b", "a_space_b", "a_minus_b"),
    ("Id", "id"): ("id_", "id"),
    ("class", "class_"): ("class_0889113e", "class_"),
    ("+1", "-1"): ("n1", "minus_1"),
}


@pytest.mark.parametrize("keys", APART)
@pytest.mark.parametrize("step", [1, -1])
def test_the_exact_spelling_wins_and_others_are_told_apart_by_theirs(keys: tuple[str, ...], step: int) -> None:
    assert unique(keys[::step], snake) == dict(zip(keys[::step], APART[keys][::step], strict=True))


@given(st.lists(NAMES, unique=True), NAMES)
def test_a_name_more_takes_no_name_that_is_spelled_so(texts: list[str], more: str) -> None:
    exact = [text for text in texts if snake(text) == text]
    before, after = unique(texts, snake), unique([*texts, more], snake)
    assert [before[text] for text in exact] == exact == [after[text] for text in exact]


def test_no_field_hides_an_attribute_of_pydantic() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        known = {name for owner in (BaseModel, type(BaseModel)) for name in dir(owner) if not name.startswith("_")}
    assert all(field(name) == f"{name}_" for name in known)
