"""Each operation that only the vendor's file documents, through the generated package, over HTTP on loopback."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import parse_qsl

import leadconnector
import pytest
from pytest_httpserver import HTTPServer

from tests.support.calls import MODES, TOKEN, Mode, exact
from tests.support.loopback import only_request
from tests.support.normalisations import normalised
from tests.support.vendor import Case, Refusal, as_json, call, cases, refusals

CASES = cases()
ERRORS: dict[int, type[leadconnector.APIError]] = {
    400: leadconnector.BadRequestError,
    401: leadconnector.AuthenticationError,
    404: leadconnector.NotFoundError,
    422: leadconnector.UnprocessableEntityError,
}

pytestmark = pytest.mark.parametrize("mode", MODES)


def answered(server: HTTPServer, case: Case, mode: Mode, status: int, body: str) -> Any:
    """What the call gives; any other method or path is answered with an error by the server itself."""
    server.expect_request(case.entry["path"], method=case.entry["method"]).respond_with_data(
        body, status=status, content_type="application/json"
    )
    return call(mode, server.url_for(""), case)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_sends_exactly_the_documented_request(case: Case, mode: Mode, httpserver: HTTPServer) -> None:
    answered(httpserver, case, mode, case.success, case.reply)
    request = only_request(httpserver)
    path, _, query = request.full_path.partition("?")
    assert (request.method, path) == (case.entry["method"], case.entry["path"])
    assert sorted(parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))) == sorted(case.query)
    body = request.get_data(as_text=True)
    if "json" in case.entry:
        assert exact(body) == exact(json.dumps(case.entry["json"]))
    else:
        assert body == ""
    sent = {name: request.headers.getlist(name) for name in ("Authorization", "Version", "Content-Type", "Accept")}
    assert sent == {
        "Authorization": [f"Bearer {TOKEN}"],
        "Version": ["2021-04-15"],
        "Content-Type": ["application/json"] if "json" in case.entry else [],
        "Accept": ["application/json"],
    }


@pytest.mark.parametrize("case", CASES, ids=str)
def test_reply_goes_into_the_model_and_back(case: Case, mode: Mode, httpserver: HTTPServer) -> None:
    reply = answered(httpserver, case, mode, case.success, case.reply)
    assert exact(as_json(reply)) == exact(normalised(case.operation, case.reply))


@pytest.mark.parametrize("refusal", refusals(), ids=str)
def test_documented_error_is_raised_with_its_body(refusal: Refusal, mode: Mode, httpserver: HTTPServer) -> None:
    with pytest.raises(ERRORS[refusal.status]) as caught:
        answered(httpserver, refusal.case, mode, refusal.status, refusal.body or "")
    assert caught.value.status == refusal.status
    if refusal.body is None:
        assert caught.value.body == ""
    else:
        assert exact(caught.value.body.to_json()) == exact(refusal.body)
        assert caught.value.message == "; ".join(texts(json.loads(refusal.body)["message"]))


def texts(message: str | list[str]) -> list[str]:
    return [message] if isinstance(message, str) else message


def test_slots_keep_their_offset(mode: Mode, httpserver: HTTPServer) -> None:
    (case,) = (case for case in CASES if case.operation == "list-free-slots")
    body = json.dumps({**case.entry["reply"], "traceId": "5f1d7a"})
    free = answered(httpserver, case, mode, 200, body)
    assert free.trace_id == "5f1d7a"
    assert list(free.days) == ["2024-10-28", "2024-10-29"]
    assert free.days["2024-10-29"].slots[1] == datetime.fromisoformat("2024-10-29T14:30:00-05:00")
    assert free.days["2024-10-29"].slots[1].isoformat() == "2024-10-29T14:30:00-05:00"


@pytest.mark.parametrize("name", ["list_events", "list_block_slots"])
def test_neither_user_nor_calendar_nor_group_is_refused_unsent(name: str, mode: Mode, httpserver: HTTPServer) -> None:
    times = 'start_time="1680373800000", end_time="1680978599999"'
    case = Case({"operation": name, "call": f'calendar_events.{name}(location_id="0007BWpSzSwfiuSl0tR2", {times})'})
    with pytest.raises(leadconnector.InvalidRequest, match=r"user_id.*calendar_id.*group_id"):
        call(mode, httpserver.url_for(""), case)
    assert httpserver.log == []


@pytest.mark.parametrize(
    ("words", "method"),
    [
        (("groups", "events", "blocked-slots", "schedules"), "calendars.get_calendar"),
        (("groups", "events", "blocked-slots", "schedules", "grou%70s"), "calendars.delete_calendar"),
        (("search",), "availability_schedules.get_schedule"),
        (("appointments", "block-slots"), "calendar_events.delete_event"),
        (("validate-slug",), "calendar_groups.delete_group"),
        (("groups", "events"), "calendar_notifications.list_notifications"),
    ],
)
def test_an_id_that_is_another_endpoint_is_refused_unsent(
    words: tuple[str, ...], method: str, mode: Mode, httpserver: HTTPServer
) -> None:
    for word in words:
        with pytest.raises(leadconnector.InvalidRequest, match="another endpoint"):
            call(mode, httpserver.url_for(""), Case({"operation": method, "call": f"{method}({word!r})"}))
    assert httpserver.log == []
