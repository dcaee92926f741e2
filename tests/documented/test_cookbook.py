"""The recipes of the cookbook run as written, and send what they say."""

import json
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import leadconnector
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request

from tests.support.documents import bundle
from tests.support.places import ROOT, SPEC
from tests.support.specs import operations

COOKBOOK = (ROOT / "generated" / "docs" / "cookbook.md").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r"^## (.+?)$.*?^```python\n(.*?)^```$", COOKBOOK, re.MULTILINE | re.DOTALL))
IDS = {name: name.lower() for name in ("CALENDAR", "OTHER_CALENDAR", "LOCATION", "CONTACT", "APPOINTMENT", "USER")}


def example(operation: str) -> Any:
    """The documented reply of an operation."""
    reply, *_ = operations(bundle(SPEC))[operation].examples("response").values()
    return reply


@pytest.fixture
def cook(httpserver: HTTPServer) -> Callable[[str], str]:
    """Runs a recipe, and gives what it printed."""

    def run(title: str) -> str:
        client = leadconnector.LeadConnector(token="t", base_url=httpserver.url_for(""))
        with client, redirect_stdout(printed := StringIO()):
            exec(compile(RECIPES[title], title, "exec"), {"client": client, **IDS})
        httpserver.check()
        return printed.getvalue()

    return run


def requests(server: HTTPServer) -> list[Request]:
    return [request for request, _ in server.log]


def moment(milliseconds: str) -> datetime:
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC)


def test_book_the_next_free_slot(cook: Callable[[str], str], httpserver: HTTPServer) -> None:
    slots = httpserver.expect_ordered_request
    slots("/calendars/calendar/free-slots").respond_with_json({"traceId": "t"})
    slots("/calendars/calendar/free-slots").respond_with_json(example("list-free-slots"))
    slots("/calendars/events/appointments", "POST").respond_with_json(example("create-appointment"))
    cook("Book the next free slot")
    first, second, booking = requests(httpserver)
    assert moment(first.args["endDate"]) - moment(first.args["startDate"]) == timedelta(days=31)
    assert second.args["startDate"] == first.args["endDate"]
    assert booking.json == {
        **{"calendarId": "calendar", "locationId": "location", "contactId": "contact"},
        **{"startTime": "2024-10-28T10:00:00-05:00", "title": "Kick-off"},
    }


def test_nothing_is_booked_where_nothing_is_free(cook: Callable[[str], str], httpserver: HTTPServer) -> None:
    httpserver.expect_request("/calendars/calendar/free-slots").respond_with_json({})
    assert cook("Book the next free slot") == "nothing is free for three months\n"
    assert len(requests(httpserver)) == 3


def test_move_an_appointment(cook: Callable[[str], str], httpserver: HTTPServer) -> None:
    found = example("get-appointment")
    path = "/calendars/events/appointments/appointment"
    httpserver.expect_ordered_request(path, "GET").respond_with_json(found)
    httpserver.expect_ordered_request(path, "PUT").respond_with_json(example("update-appointment"))
    cook("Move an appointment")
    sent = requests(httpserver)[1].json
    assert sent.keys() == {"startTime", "endTime"}
    for name, text in sent.items():
        before = datetime.fromisoformat(found["event"][name])
        assert datetime.fromisoformat(text) - before == timedelta(days=1)


def test_block_a_lunch_hour(cook: Callable[[str], str], httpserver: HTTPServer) -> None:
    path = "/calendars/events/block-slots"
    httpserver.expect_request(path, "POST").respond_with_json(example("create-block-slot"), 201)
    cook("Block a lunch hour for a user")
    assert requests(httpserver)[0].json == {
        **{"locationId": "location", "assignedUserId": "user", "title": "Lunch"},
        **{"startTime": "2030-01-31T12:00:00-06:00", "endTime": "2030-01-31T13:00:00-06:00"},
    }


def test_copy_a_calendars_settings(cook: Callable[[str], str], httpserver: HTTPServer) -> None:
    found = example("get-calendar")
    httpserver.expect_ordered_request("/calendars/calendar", "GET").respond_with_json(found)
    httpserver.expect_ordered_request("/calendars/other_calendar", "PUT").respond_with_json(example("update-calendar"))
    cook("Copy a calendar's settings")
    sent = json.loads(requests(httpserver)[1].get_data())
    assert {"slotDuration", "openHours"} <= sent.keys()
    assert sent == {name: found["calendar"][name] for name in sent}


def test_list_a_month_of_events(cook: Callable[[str], str], httpserver: HTTPServer) -> None:
    httpserver.expect_request("/calendars/events").respond_with_json(example("list-events"))
    printed = cook("List a month of events")
    assert printed.count("\n") == len(example("list-events")["events"])
    (request,) = requests(httpserver)
    assert moment(request.args["startTime"]) == datetime(2030, 1, 1, 6, tzinfo=UTC)
    assert moment(request.args["endTime"]) == datetime(2030, 2, 1, 6, tzinfo=UTC)
    assert (request.args["locationId"], request.args["userId"]) == ("location", "user")


def test_every_recipe_is_tested_and_every_block_is_one() -> None:
    assert COOKBOOK.count("```python\n") == len(RECIPES) == 5
