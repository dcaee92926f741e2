"""A request carries exactly what the caller set, in the caller's spelling."""

from datetime import datetime, timedelta, timezone
from typing import Any

import leadconnector
import pytest
from pytest_httpserver import HTTPServer

from tests.support.bodies import Exchange, exchanges
from tests.support.calls import MODES, Mode, call, exact
from tests.support.loopback import answer, only_request

EXCHANGES = {exchange.operation: exchange for exchange in exchanges()}
CALENDAR_UPDATES = ("update-calendar", "update-calendar-free-slots")
IDS = {"locationId": "C2QujeCh8ZnC7al2InWR", "assignedUserId": "0007BWpSzSwfiuSl0tR2"}
WRITTEN = "2021-06-23T03:30:00+05:30"
INSTANT = datetime(2021, 6, 23, 3, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
TWO_LINES = "RRULE:FREQ=DAILY;INTERVAL=1;COUNT=5\nEXDATE:20211105T040000Z,20211106T040000Z"

pytestmark = pytest.mark.parametrize("mode", MODES)


def sent(server: HTTPServer, mode: Mode, operation: str, **arguments: Any) -> str:
    """The body of the request, as text."""
    exchange: Exchange = EXCHANGES[operation]
    answer(server, exchange.method, exchange.path, exchange.success, exchange.reply)
    call(mode, server.url_for(""), operation, arguments)
    return only_request(server).get_data(as_text=True)


@pytest.mark.parametrize("operation", [*CALENDAR_UPDATES, "update-appointment"])
def test_an_update_of_nothing_sends_no_field(operation: str, mode: Mode, httpserver: HTTPServer) -> None:
    assert exact(sent(httpserver, mode, operation)) == {}


@pytest.mark.parametrize("operation", CALENDAR_UPDATES)
def test_no_default_of_a_calendar_is_sent(operation: str, mode: Mode, httpserver: HTTPServer) -> None:
    assert exact(sent(httpserver, mode, operation, name="test calendar")) == {"name": "test calendar"}


def test_no_default_of_an_appointment_is_sent(mode: Mode, httpserver: HTTPServer) -> None:
    assert exact(sent(httpserver, mode, "update-appointment", title="Test Event")) == {"title": "Test Event"}


@pytest.mark.parametrize("operation", CALENDAR_UPDATES)
def test_no_default_of_a_nested_object_is_sent(operation: str, mode: Mode, httpserver: HTTPServer) -> None:
    notification = leadconnector.CalendarNotificationInput(
        should_send_to_contact=True,
        should_send_to_guest=True,
        should_send_to_user=True,
        should_send_to_selected_users=False,
        selected_users="",
    )
    body = sent(
        httpserver,
        mode,
        operation,
        team_members=[leadconnector.TeamMemberInput(user_id="ocQHyuzHvysMo5N5VsXc")],
        notifications=[notification],
        availabilities=[leadconnector.AvailabilityInput(date="2023-09-24T00:00:00.000Z", hours=[])],
    )
    assert exact(body) == {
        "teamMembers": [{"userId": "ocQHyuzHvysMo5N5VsXc"}],
        "notifications": [
            {
                "shouldSendToContact": True,
                "shouldSendToGuest": True,
                "shouldSendToUser": True,
                "shouldSendToSelectedUsers": False,
                "selectedUsers": "",
            }
        ],
        "availabilities": [{"date": "2023-09-24T00:00:00.000Z", "hours": []}],
    }


@pytest.mark.parametrize("value", [0, 1, None])
@pytest.mark.parametrize("operation", CALENDAR_UPDATES)
def test_availability_type_may_be_null(operation: str, value: int | None, mode: Mode, httpserver: HTTPServer) -> None:
    body = sent(httpserver, mode, operation, availability_type=value)
    assert exact(body) == {"availabilityType": None if value is None else ("int", str(value))}


@pytest.mark.parametrize(("value", "text"), [(30, "30"), (30.0, "30.0"), (12.5, "12.5"), (0, "0")])
@pytest.mark.parametrize("operation", CALENDAR_UPDATES)
def test_ints_stay_ints_and_floats_floats(
    operation: str, value: float, text: str, mode: Mode, httpserver: HTTPServer
) -> None:
    body = sent(
        httpserver,
        mode,
        operation,
        slot_duration=value,
        look_busy_config=leadconnector.LookBusyConfigInput(enabled=True, look_busy_percentage=value),
    )
    number = ("float" if "." in text else "int", text)
    assert exact(body) == {"slotDuration": number, "lookBusyConfig": {"enabled": True, "LookBusyPercentage": number}}


def test_a_rule_of_two_lines_passes_unchanged(mode: Mode, httpserver: HTTPServer) -> None:
    assert exact(sent(httpserver, mode, "update-appointment", rrule=TWO_LINES)) == {"rrule": TWO_LINES}


@pytest.mark.parametrize("when", [INSTANT, WRITTEN], ids=["datetime", "text"])
@pytest.mark.parametrize("operation", ["create-block-slot", "update-block-slot", "update-appointment"])
def test_times_go_out_as_documented(operation: str, when: datetime | str, mode: Mode, httpserver: HTTPServer) -> None:
    owner = {} if operation == "update-appointment" else {"location_id": IDS["locationId"]}
    user = IDS["assignedUserId"]
    body = sent(httpserver, mode, operation, assigned_user_id=user, start_time=when, end_time=when, **owner)
    expected = {"assignedUserId": user, "startTime": WRITTEN, "endTime": WRITTEN}
    assert exact(body) == expected | ({"locationId": owner["location_id"]} if owner else {})


@pytest.mark.parametrize("operation", ["create-block-slot", "update-block-slot"])
def test_a_user_may_be_blocked_without_a_calendar(operation: str, mode: Mode, httpserver: HTTPServer) -> None:
    arguments = {"location_id": IDS["locationId"], "assigned_user_id": IDS["assignedUserId"]}
    assert exact(sent(httpserver, mode, operation, **arguments)) == IDS


@pytest.mark.parametrize("operation", ["create-block-slot", "update-block-slot"])
def test_neither_calendar_nor_user_is_refused_unsent(operation: str, mode: Mode, httpserver: HTTPServer) -> None:
    with pytest.raises(leadconnector.InvalidRequest, match=r"calendar_id.*assigned_user_id"):
        call(mode, httpserver.url_for(""), operation, {"location_id": IDS["locationId"]})
    assert httpserver.log == []
