"""What goes over the wire."""

import json
import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import leadconnector
import pytest
from leadconnector import OMIT, InvalidRequest
from pytest_httpserver import HTTPServer
from werkzeug import Request

from tests.runtime.things import TOKEN, PartInput, ThingUpdate, raw_things, things, use


def sent(side: str, server: HTTPServer, action: Any, reply: object = None, **settings: Any) -> Request:
    """The one request that an action makes."""
    server.expect_oneshot_request(re.compile(".*")).respond_with_json({"id": "1"} if reply is None else reply)
    use(side, server.url_for(""), action, **settings)
    ((request, _),) = server.log
    return request


def refused(action: Any) -> InvalidRequest:
    """The error of an action that must not send anything: nobody listens where it would go."""
    with pytest.raises(InvalidRequest) as caught:
        use("sync", "http://127.0.0.1:1", action)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
    return caught.value


def test_a_request_is_exactly_what_the_caller_set(side: str, httpserver: HTTPServer) -> None:
    request = sent(side, httpserver, lambda c: things(c).update_thing("t1", user_id="u", title=None, status=OMIT))

    assert (request.method, request.path) == ("PUT", "/things/t1")
    assert request.get_data() == b'{"assignedUserId":"u","title":null}'
    assert request.headers["Authorization"] == f"Bearer {TOKEN}"
    assert request.headers["Version"] == "2021-04-15"
    assert request.headers["Content-Type"] == "application/json"
    assert request.headers["Accept"] == "application/json"
    assert request.headers["User-Agent"].startswith("leadconnector/")


@pytest.mark.parametrize(
    "value, text",
    [
        (30, b"30"),
        (30.0, b"30.0"),
        (0.5, b"0.5"),
        (10**30, b"1" + b"0" * 30),
    ],
)
def test_a_number_stays_what_it_is(httpserver: HTTPServer, value: Any, text: bytes) -> None:
    request = sent("sync", httpserver, lambda c: things(c).update_thing("t1", user_id="u", count=value))
    assert request.get_data() == b'{"assignedUserId":"u","count":' + text + b"}"


@pytest.mark.parametrize(
    "value, text",
    [
        ("2030-01-31T09:00:00.000+05:30", "2030-01-31T09:00:00.000+05:30"),
        (datetime(2030, 1, 31, 9, tzinfo=UTC), "2030-01-31T09:00:00Z"),
        (datetime(2030, 1, 31, 9, tzinfo=timezone(timedelta(hours=5.5))), "2030-01-31T09:00:00+05:30"),
    ],
)
def test_times(httpserver: HTTPServer, value: Any, text: str) -> None:
    request = sent("sync", httpserver, lambda c: things(c).update_thing("t1", user_id="u", start=value))
    assert request.get_json()["startTime"] == text


def test_a_listed_number_in_either_spelling(httpserver: HTTPServer) -> None:
    parts = [{"userId": "a", "priority": 1.0}, {"userId": "a", "priority": 0}]
    request = sent("sync", httpserver, lambda c: things(c).update_thing("t1", user_id="u", parts=parts))
    assert request.get_json()["parts"] == parts


def test_nested_objects_as_models_and_as_dicts(httpserver: HTTPServer) -> None:
    parts = (PartInput(user_id="a"), {"userId": "b", "priority": 0.5})
    request = sent("sync", httpserver, lambda c: things(c).update_thing("t1", user_id="u", parts=parts))
    assert request.get_json()["parts"] == [{"userId": "a"}, {"userId": "b", "priority": 0.5}]


def test_parameters(side: str, httpserver: HTTPServer) -> None:
    request = sent(
        side,
        httpserver,
        lambda c: raw_things(c).find_things("a b", status=["new", "done"], limit=3, channel="x"),
    )
    assert request.environ["REQUEST_URI"] == "/things/a%20b/all?thingStatus=new,done&limit=3"
    assert request.headers["X-Channel"] == "x"
    assert "Content-Type" not in request.headers


def test_options_of_a_call(side: str, httpserver: HTTPServer) -> None:
    def action(client: Any) -> Any:
        copy = client.with_options(
            token="other",
            api_version="2099-01-01",
            headers={"X-One": "1"},
            extra_headers={"accept": "text/plain"},
            extra_query={"deep": [1, True]},
            extra_body={"later": {"a": None}},
        )
        return raw_things(copy).update_thing("t1", user_id="u")

    request = sent(side, httpserver, action, headers={"X-Two": "2"})
    assert request.headers["Version"] == "2099-01-01"
    assert (request.headers["X-One"], request.headers["X-Two"]) == ("1", "2")
    assert request.headers.getlist("Accept") == ["text/plain"]
    assert request.headers["Authorization"] == "Bearer other"
    assert request.environ["QUERY_STRING"] == "deep=1&deep=true"
    assert request.get_data() == b'{"assignedUserId":"u","later":{"a":null}}'


def test_extra_arguments_win(httpserver: HTTPServer) -> None:
    request = sent(
        "sync",
        httpserver,
        lambda c: things(
            c.with_options(extra_query={"limit": 99}, extra_body={"x": 1}).with_options(extra_query={"a": 1})
        ).find_things("t", limit=3),
        reply=[],
    )
    assert request.environ["QUERY_STRING"] == "limit=99&a=1"
    httpserver.clear()
    request = sent(
        "sync",
        httpserver,
        lambda c: things(c.with_options(extra_body={"title": 5})).update_thing("t", user_id="u", title="x"),
    )
    assert request.get_json() == {"assignedUserId": "u", "title": 5}


def test_options_leave_the_client_as_it_was(httpserver: HTTPServer) -> None:
    def action(client: Any) -> Any:
        client.with_options(api_version="2099-01-01", extra_body={"x": 1})
        return things(client).update_thing("t1", user_id="u")

    request = sent("sync", httpserver, action, api_version="2030-01-01")
    assert request.headers["Version"] == "2030-01-01"
    assert request.get_json() == {"assignedUserId": "u"}


def test_any_request(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/any/thing").respond_with_json({"a": [1]})
    response = use(
        side,
        httpserver.url_for(""),
        lambda c: c.request("patch", "/any/thing", query={"q": "ä b", "n": 1}, json=None, headers={"X-A": "b"}),
    )
    ((request, _),) = httpserver.log
    assert (response.status, response.parse()) == (200, {"a": [1]})
    assert (request.method, request.get_data(), request.headers["X-A"]) == ("PATCH", b"null", "b")
    assert request.environ["REQUEST_URI"] == "/any/thing?q=%C3%A4%20b&n=1"
    assert request.headers["Authorization"] == f"Bearer {TOKEN}"


def test_any_request_without_a_body(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/any").respond_with_data("")
    assert use("sync", httpserver.url_for(""), lambda c: c.request("GET", "/any").parse()) is None
    ((request, _),) = httpserver.log
    assert request.get_data() == b""


@pytest.mark.parametrize(
    "path", ["", "any", "//evil.example/x", "/a?b", "/a#b", "/a b", "/a/../b", "/%2e%2e/b", "/a\n"]
)
def test_any_request_stays_below_the_base_url(path: str) -> None:
    assert refused(lambda c: c.request("GET", path)).fields == ("path",)


def test_arguments_that_are_wrong() -> None:
    def update(**fields: Any) -> tuple[str, tuple[str, ...]]:
        error = refused(lambda c: things(c).update_thing("t1", **fields))
        return str(error), error.fields

    assert update() == (
        "update_thing: one of calendar_id, user_id is needed",
        ("calendar_id", "user_id"),
    )
    assert update(user_id="u", status="confirmd") == (
        "update_thing: status: must be one of 'new' or 'confirmed' (did you mean 'confirmed'?)",
        ("status",),
    )
    assert update(user_id=None) == (
        "update_thing: user_id: must be a valid string (None is sent as null; leave the argument out to send nothing)",
        ("user_id",),
    )
    assert update(user_id="u", count="5") == (
        "update_thing: count: must be a valid integer or a valid number",
        ("count",),
    )
    assert update(user_id="u", count=True)[1] == ("count",)
    assert update(user_id="u", count=float("nan"))[1] == ("count",)
    assert update(user_id="u", parts=[{"userId": "x", "priority": 0.7}]) == (
        "update_thing: parts[0].priority: must be one of 0, 0.5, 1",
        ("parts[0].priority",),
    )
    assert update(user_id="u", parts=[{"userId": "x"}, {"user": "x"}]) == (
        "update_thing: parts[1].user_id: is needed; " "parts[1].user: is no known field (did you mean 'user_id'?)",
        ("parts[1].user_id", "parts[1].user"),
    )
    assert update(user_id="u", parts=[{"userId": "x", "hour": 24}]) == (
        "update_thing: parts[0].hour: must be less than or equal to 23",
        ("parts[0].hour",),
    )
    assert update(user_id="u", start=datetime(2030, 1, 31)) == (
        "update_thing: start: needs a time zone, as in datetime(2030, 1, 31, tzinfo=UTC)",
        ("start",),
    )
    assert update(user_id="u", start="tomorrow")[1] == ("start",)
    assert update(user_id="u", link="https://x:y") == ("update_thing: link: must be a valid URL", ("link",))
    assert update(user_id="u", title="\ud800")[1] == ("body",)


def test_parameters_that_are_wrong() -> None:
    assert refused(lambda c: things(c).find_things("t", limit=21)).fields == ("limit",)
    assert refused(lambda c: things(c).find_things("t", status=["odd"])).fields == ("status[0]",)
    assert refused(lambda c: things(c).find_things(None)).fields == ("thing_id",)
    assert refused(lambda c: things(c).find_things("t", channel="a\r\nb")).fields == ("channel",)
    assert refused(lambda c: things(c).find_things("..")).fields == ("thing_id",)


def test_no_value_of_the_caller_is_in_an_error() -> None:
    secret = "S3CRET"
    wrong: list[dict[str, Any]] = [
        {"user_id": "u", "status": secret},
        {"user_id": [secret]},
        {"user_id": "u", "start": secret},
        {"user_id": "u", "parts": [{"userId": {secret: secret}}]},
        {"user_id": "u", "title": f"{secret}\ud800"},
    ]
    for fields in wrong:
        error = refused(lambda c, fields=fields: things(c).update_thing("t1", **fields))
        assert secret not in repr(error) + str(vars(error))
    assert secret not in repr(refused(lambda c: things(c).update_thing(f"{secret}/../x", user_id="u")))


def test_a_body_that_is_no_plain_object(side: str, httpserver: HTTPServer) -> None:
    request = sent(side, httpserver, lambda c: things(c).create_thing(body=[1, {"a": None}]))
    assert request.get_data() == b'[1,{"a":null}]'
    assert refused(lambda c: things(c).create_thing(body=OMIT)).fields == ("body",)
    assert refused(lambda c: things(c.with_options(extra_body={"a": 1})).create_thing(body=[1])).fields == (
        "extra_body",
    )


def test_a_model_that_was_changed_is_checked_again() -> None:
    part = PartInput(user_id="u")
    part.user_id = 5  # type: ignore[assignment]
    assert refused(lambda c: things(c).update_thing("t", user_id="u", parts=[part])).fields == ("parts[0].user_id",)


def test_a_request_model_alone() -> None:
    update = ThingUpdate(user_id="u", start=datetime(2030, 1, 31, tzinfo=UTC), parts=[PartInput(user_id="p")])
    wanted = {"assignedUserId": "u", "startTime": "2030-01-31T00:00:00Z", "parts": [{"userId": "p"}]}
    assert update.to_dict() == wanted
    assert json.loads(json.dumps(update.to_dict())) == wanted
    with pytest.raises(ValueError, match="one of calendar_id, user_id is needed"):
        ThingUpdate(title="x")
    with pytest.raises(ValueError) as caught:
        PartInput(user_id="u", priority=0.7)
    assert "priority\n  must be one of 0, 0.5, 1" in str(caught.value)
    assert "0.7" not in str(caught.value)


def test_omit_is_one_thing() -> None:
    import copy
    import pickle

    assert pickle.loads(pickle.dumps(OMIT)) is copy.deepcopy(OMIT) is OMIT
    assert (bool(OMIT), repr(OMIT)) == (False, "OMIT")
    assert isinstance(OMIT, leadconnector.Omit)
