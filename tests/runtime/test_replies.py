"""What a reply becomes: typed where it fits, kept where it does not, and told of."""

import inspect
import json
import sys
import warnings
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from leadconnector import DecodeError, Drift, LeadConnector, ResponseDrift
from leadconnector._base.http import Headers, Response
from leadconnector._base.operation import Operation
from leadconnector._wire.decode import decode
from pytest_httpserver import HTTPServer

from tests.runtime.things import CREATE, FAULT, FIND, THING, TOKEN, UPDATE, Part, Thing, raw_things, things, use

FULL: dict[str, Any] = {
    "id": "t1",
    "title": "A thing",
    "thingStatus": "done",
    "thingKind": "thing",
    "count": 30,
    "startTime": "2030-01-31T09:00:00+05:30",
    "isRecurring": True,
    "active": False,
    "tags": ["a", "b"],
    "parts": [{"userId": "u", "priority": 0.5, "parts": [{"userId": "v"}]}, {"userId": "w", "hour": 23}],
    "mainPart": {"userId": "x"},
    "byName": {"one": {"userId": "y"}},
    "either": {"userId": "z"},
}


def read(
    body: object, operation: Operation[Any] = UPDATE, status: int = 200, strict: bool = False
) -> tuple[Any, list[tuple[str, str]]]:
    """The value of a reply, and its drift as pointers and kinds."""
    found: list[Drift] = []
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    client = LeadConnector(token=TOKEN, on_drift=found.append, strict_responses=strict)
    value = decode(operation, client._core.options, Response(status, Headers(), content))
    return value, [(each.pointer, each.kind) for each in found]


def exact(value: Any) -> str:
    """JSON in which 1, 1.0 and true are different."""
    return json.dumps(value, sort_keys=True)


def test_a_documented_reply(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/things/t1").respond_with_json(FULL)
    with warnings.catch_warnings(action="error"):
        thing = use(side, httpserver.url_for(""), lambda c: things(c).update_thing("t1", user_id="u"))
    assert isinstance(thing, Thing)
    assert (thing.id, thing.status, thing.count, thing.recurring) == ("t1", "done", 30, True)
    assert thing.start is not None and thing.start.utcoffset() == timedelta(hours=5.5)
    assert thing.parts is not None and isinstance(thing.parts[0], Part)
    assert isinstance(thing.either, Part)
    assert thing.to_dict() == FULL
    assert json.loads(thing.to_json()) == FULL


def test_a_list_at_the_root() -> None:
    value, drift = read([FULL, {"id": 5}], FIND)
    assert (value[0].id, value[1].id) == ("t1", 5)
    assert drift == [("/*/id", "type")]


@pytest.mark.parametrize(
    "change, drift",
    [
        ({"new": 1}, [("/new", "unknown-field")]),
        ({"a/b~é": 1}, [("/a~1b~0\\xe9", "unknown-field")]),
        ({"thingStatus": "odd"}, [("/thingStatus", "unknown-value")]),
        ({"thingKind": "odd"}, [("/thingKind", "unknown-value")]),
        ({"thingKind": 5}, [("/thingKind", "type")]),
        ({"id": None}, [("/id", "null")]),
        ({"id": ...}, [("/id", "missing")]),
        ({"count": "5"}, [("/count", "type")]),
        ({"count": True}, [("/count", "type")]),
        ({"active": 1}, [("/active", "type")]),
        ({"active": "true"}, [("/active", "type")]),
        ({"isRecurring": "yes"}, [("/isRecurring", "type")]),
        ({"startTime": "2030-01-31T09:00:00"}, [("/startTime", "type")]),
        ({"startTime": 1}, [("/startTime", "type")]),
        ({"tags": ["a", None, 5]}, [("/tags/*", "null"), ("/tags/*", "type")]),
        ({"parts": {}}, [("/parts", "type")]),
        ({"parts": [{}, 5, None]}, [("/parts/*/userId", "missing"), ("/parts/*", "type"), ("/parts/*", "null")]),
        ({"parts": [{"userId": "u", "priority": 7}]}, [("/parts/*/priority", "unknown-value")]),
        ({"parts": [{"userId": "u", "hour": 24}]}, []),
        ({"parts": [{"userId": "u", "hour": 24.5}]}, [("/parts/*/hour", "type")]),
        (
            {"parts": [{"userId": "u", "parts": [{"x": 1}]}]},
            [("/parts/*/parts/*/userId", "missing"), ("/parts/*/parts/*/x", "unknown-field")],
        ),
        ({"mainPart": [1]}, [("/mainPart", "type")]),
        ({"byName": {"k": {"userId": 1}, "l": {"userId": 1}}}, [("/byName/*/userId", "type")]),
        ({"either": {"userId": 1}}, [("/either/userId", "type")]),
        ({"either": {"text": 1, "size": 2}}, [("/either/text", "type")]),
        ({"either": {"text": "a", "size": 2}}, []),
        ({"either": 5}, [("/either", "type")]),
        ({"parts": [{"userId": "u", "priority": 1.0}, {"userId": "u", "priority": 0.0}]}, []),
        ({"title": None, "tags": None, "parts": ...}, [("/title", "null"), ("/tags", "null")]),
        ({"mayBeNull": None}, []),
    ],
)
def test_drift(change: dict[str, Any], drift: list[tuple[str, str]]) -> None:
    body = {key: value for key, value in {**FULL, **change}.items() if value is not ...}
    thing, found = read(body)
    assert found == drift
    assert exact(thing.to_dict()) == exact(json.loads(thing.to_json())) == exact(body)
    intact, _ = read(FULL)
    for wire, name in (("id", "id"), ("startTime", "start"), ("parts", "parts"), ("mainPart", "main_part")):
        if wire not in change:
            assert getattr(thing, name) == getattr(intact, name)


def test_what_was_kept() -> None:
    thing, _ = read({"parts": [{"userId": 5, "hour": 24}, "odd"], "startTime": "soon", "new": {"a": 1}})
    assert (thing.id, "id" in thing.model_fields_set) == (None, False)
    assert (thing.parts[0].user_id, thing.parts[0].hour, thing.parts[1]) == (5, 24, "odd")
    assert (thing.start, thing.new) == ("soon", {"a": 1})


def test_an_unknown_field_with_the_python_name_of_another_field() -> None:
    part = {"userId": "u"}
    for body in ({"id": "1", "main_part": part}, {"id": 1, "main_part": part}, {"id": 1, "main_part": "m"}):
        thing, found = read(body)
        assert ("/main_part", "unknown-field") in found
        assert thing.main_part is None
        assert thing.to_dict() == body


def test_a_number_beyond_all_floats() -> None:
    thing, drift = read(b'{"id": "1", "count": 1e400, "new": 1e400}')
    assert (thing.count, drift) == (float("inf"), [("/count", "type"), ("/new", "unknown-field")])


def test_booleans_as_text() -> None:
    thing, drift = read({"id": "1", "isRecurring": "false"})
    assert (thing.recurring, drift, thing.to_dict()) == (False, [], {"id": "1", "isRecurring": False})


def test_a_byte_order_mark_is_no_harm() -> None:
    assert read(b"\xef\xbb\xbf" + b'{"id": "1"}')[0].id == "1"


@pytest.mark.parametrize(
    "body",
    [
        b"<html>no</html>",
        b'{"id": "\xff"}',
        b'{"id": "1", "new": NaN}',
        b'{"id": "1", "count": -Infinity}',
        b'{"id": "1", "new": ' + b"1" * 5000 + b"}",
        b"[" * 200_000,
        b'{"id": "1", "new": ' + b"[" * 300 + b"]" * 300 + b"}",
        b'{"id": "1"',
        b'{"id": "1"} x',
        b'{"id": "\\ud800"}',
        b"[]",
        b"null",
        b"5",
        b'"x"',
    ],
)
def test_what_cannot_be_read(side: str, httpserver: HTTPServer, body: bytes) -> None:
    httpserver.expect_request("/things/t1").respond_with_data(body)
    with pytest.raises(DecodeError) as caught:
        use(side, httpserver.url_for(""), lambda c: things(c).update_thing("t1", user_id="u"))
    error = caught.value
    assert (error.status, error.body, error.operation) == (200, body[:500], "update_thing")
    assert len(str(error)) < 200
    assert error.__context__ is None


def test_nan_in_a_text_is_no_harm() -> None:
    assert read({"id": "NaN", "title": "Infinity"}) == (Thing(id="NaN", title="Infinity"), [])


def test_deep_recursion() -> None:
    body: dict[str, Any] = {"userId": 5}
    for _ in range(40):
        body = {"userId": "u", "parts": [body]}
    unknown: Any = 1
    for _ in range(190):
        unknown = [unknown]
    thing, drift = read({"id": "1", "parts": [body], "new": unknown})
    assert [kind for _, kind in drift] == ["type", "unknown-field"]
    assert thing.to_dict() == {"id": "1", "parts": [body], "new": unknown}


def test_recursion_that_is_too_deep() -> None:
    body: dict[str, Any] = {"userId": "u"}
    for _ in range(95):
        body = {"userId": "u", "parts": [body]}
    content = json.dumps({"id": "1", "parts": [body]}).encode()
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 150)
    try:
        with pytest.raises(DecodeError, match="too deeply"):
            read(content)
    finally:
        sys.setrecursionlimit(limit)


def test_only_the_first_places_are_told_of() -> None:
    assert len(read({"id": "1", **{f"new{n}": 1 for n in range(1000)}})[1]) == 100


@pytest.mark.parametrize("status", [200, 201, 203, 299])
def test_any_success_gives_the_model(status: int) -> None:
    assert read(FULL, UPDATE, status)[0].id == "t1"


def test_the_entry_of_a_status() -> None:
    operation: Operation[Any] = Operation(
        id="x",
        name="x",
        method="GET",
        path="/",
        replies={"200": (), "2XX": THING, "default": FAULT},
    )
    assert operation.entry(operation.replies, 200) == ()
    assert operation.entry(operation.replies, 201) == THING
    assert operation.entry(operation.replies, 404) == FAULT


def test_empty_replies() -> None:
    assert read(b"", CREATE, 204) == (None, [])
    assert read(b" ", CREATE, 200) == (None, [("", "missing")])
    assert read(b"", UPDATE, 204) == (None, [("", "missing")])
    assert read({"id": "1"}, CREATE, 204) == (None, [("", "type")])


def test_strict_responses() -> None:
    assert read(FULL, strict=True)[0].id == "t1"
    with pytest.raises(DecodeError) as caught:
        read({**FULL, "id": 5, "new": "S3CRET"}, strict=True)
    assert [str(each) for each in caught.value.drift] == [
        "update-thing: /id: type (expected string)",
        "update-thing: /new: unknown-field",
    ]
    assert "S3CRET" not in str(caught.value)


def test_a_warning_for_each_place_once_and_at_the_callers_line(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/things/t1").respond_with_json({"id": "1", f"new-{side}": 1})

    def action(client: Any) -> Any:
        return raw_things(client).update_thing("t1", user_id="u")

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        use(side, httpserver.url_for(""), action).parse()
        use(side, httpserver.url_for(""), action).parse()
    (warning,) = (each for each in caught if each.category is ResponseDrift)
    assert str(warning.message) == f"update-thing: /new-{side}: unknown-field"
    assert warning.filename == __file__


def test_raw_responses(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/things/t1").respond_with_json(FULL, headers={"X-RateLimit-Max": "100"})
    response = use(side, httpserver.url_for(""), lambda c: raw_things(c).update_thing("t1", user_id="u"))
    assert (response.status, response.headers["x-ratelimit-max"]) == (200, "100")
    assert json.loads(response.content) == FULL
    assert response.parse() == read(FULL)[0]
    assert repr(response) == "<RawResponse update_thing 200>"


Path = tuple[str | int, ...]
PATHS: list[Path] = [
    *((wire,) for wire in FULL),
    *(("parts", 0, wire) for wire in FULL["parts"][0]),
    ("parts", 0, "parts", 0, "userId"),
    ("parts", 1, "hour"),
    ("mainPart", "userId"),
    ("byName", "one", "userId"),
    ("either", "userId"),
]
OBJECTS: list[Path] = [(), ("parts", 0), ("parts", 0, "parts", 0), ("mainPart",), ("byName", "one"), ("either",)]
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=3),
    max_leaves=8,
)


def changed(path: Path, change: Any) -> dict[str, Any]:
    """The full reply with one place dropped (`...`) or replaced."""
    body: dict[str, Any] = json.loads(json.dumps(FULL))
    holder: Any = body
    for step in path[:-1]:
        holder = holder[step]
    if change is ...:
        del holder[path[-1]]
    else:
        holder[path[-1]] = change
    return body


def pointer(path: Path) -> str:
    """As drift has it: items and keys of maps as a star."""
    steps = ["*" if isinstance(step, int) or (i and path[i - 1] == "byName") else step for i, step in enumerate(path)]
    return "".join(f"/{step}" for step in steps)


def same(value: Any, path: Path, intact: Any) -> None:
    """All beside the path is as in an intact reply."""
    names = {field.alias or name: name for name, field in type(intact).model_fields.items()}
    for wire, name in names.items():
        if not path or wire != path[0]:
            assert getattr(value, name) == getattr(intact, name)


@given(st.sampled_from(PATHS), json_values | st.just(...))
def test_one_place_that_is_not_as_documented(path: Path, change: Any) -> None:
    assume(not (path[-1] == "hour" and isinstance(change, float) and change.is_integer()))  # an integer in JSON
    body = changed(path, change)
    thing, drift = read(body)
    if path != ("isRecurring",) and path != ("startTime",):
        assert exact(thing.to_dict()) == exact(body)
        assert exact(json.loads(thing.to_json())) == exact(body)
    same(thing, path, read(FULL)[0])
    try:
        Thing.model_validate_json(json.dumps(body))
    except ValueError:
        assert drift
    assert all(place.startswith(pointer(path)) for place, _ in drift)


@given(st.sampled_from(OBJECTS), st.text(st.characters(exclude_categories=["Cs"])), json_values)
def test_one_field_more(path: Path, name: str, value: Any) -> None:
    holder: Any = FULL
    for step in path:
        holder = holder[step]
    if name in holder or name in {
        field.alias or name for model in (Thing, Part) for name, field in model.model_fields.items()
    }:
        return
    body = changed((*path, name), value)
    thing, drift = read(body)
    assert exact(thing.to_dict()) == exact(body)
    assert [kind for _, kind in drift] == ["unknown-field"]
    same(thing, path, read(FULL)[0])
