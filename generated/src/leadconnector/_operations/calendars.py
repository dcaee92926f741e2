"""The operations of Calendars, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam
from .._core import iteration as _iteration

if TYPE_CHECKING:
    from ..models.calendars import CalendarDeletion, CalendarList, CalendarReply, FreeSlots

LIST_CALENDARS: Operation[CalendarList] = Operation(
    id="list-calendars",
    name="list_calendars",
    method="GET",
    path="/calendars/",
    constants={"Version": "2021-04-15"},
    query=(
        QueryParam("locationId", "form", True),
        QueryParam("groupId", "form", True),
        QueryParam("showDrafted", "form", True),
    ),
    params="inputs.calendars:ListCalendarsParams",
    replies={"200": (_Content("models.calendars:CalendarList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

CREATE_CALENDAR: Operation[CalendarReply] = Operation(
    id="create-calendar",
    name="create_calendar",
    method="POST",
    path="/calendars/",
    constants={"Version": "2021-04-15"},
    body=(_Content("inputs.calendars:CalendarCreate"),),
    body_required=True,
    replies={"200": (_Content("models.calendars:CalendarReply"),)},
    errors=dict.fromkeys(["400", "401", "422"], (_Content("models.common:ErrorBody"),)),
)

GET_CALENDAR: Operation[CalendarReply] = Operation(
    id="get-calendar",
    name="get_calendar",
    method="GET",
    path="/calendars/{calendarId}",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    rivals=("/calendars/blocked-slots", "/calendars/events", "/calendars/groups", "/calendars/schedules"),
    replies={"200": (_Content("models.calendars:CalendarReply"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_CALENDAR: Operation[CalendarReply] = Operation(
    id="update-calendar",
    name="update_calendar",
    method="PUT",
    path="/calendars/{calendarId}",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    rivals=("/calendars/blocked-slots", "/calendars/events", "/calendars/groups", "/calendars/schedules"),
    body=(_Content("inputs.calendars:CalendarUpdate"),),
    body_required=True,
    replies={"200": (_Content("models.calendars:CalendarReply"),)},
    errors=dict.fromkeys(["400", "401", "422"], (_Content("models.common:ErrorBody"),)),
)

DELETE_CALENDAR: Operation[CalendarDeletion] = Operation(
    id="delete-calendar",
    name="delete_calendar",
    method="DELETE",
    path="/calendars/{calendarId}",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    rivals=("/calendars/blocked-slots", "/calendars/events", "/calendars/groups", "/calendars/schedules"),
    replies={"200": (_Content("models.calendars:CalendarDeletion"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

LIST_FREE_SLOTS: Operation[FreeSlots] = Operation(
    id="list-free-slots",
    name="list_free_slots",
    method="GET",
    path="/calendars/{calendarId}/free-slots",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    rivals=(
        "/calendars/events/{eventId}",
        "/calendars/groups/{groupId}",
        "/calendars/resources/{resourceType}",
        "/calendars/schedules/{id}",
    ),
    query=(
        QueryParam("startDate", "form", True),
        QueryParam("endDate", "form", True),
        QueryParam("timezone", "form", True),
        QueryParam("userId", "form", True),
        QueryParam("userIds", "form", True),
    ),
    params="inputs.calendars:ListFreeSlotsParams",
    replies={"200": (_Content("models.calendars:FreeSlots"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

ITER_FREE_SLOTS = _iteration.Window(
    start="startDate",
    end="endDate",
    days=31,
    unit="milliseconds",
    id=(),
    items=("days", "*", "slots"),
)

UPDATE_CALENDAR_FREE_SLOTS: Operation[CalendarReply] = Operation(
    id="update-calendar-free-slots",
    name="update_calendar_free_slots",
    method="PUT",
    path="/calendars/{calendarId}/free-slots",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    rivals=(
        "/calendars/events/{eventId}",
        "/calendars/groups/{groupId}",
        "/calendars/resources/{resourceType}",
        "/calendars/schedules/{id}",
    ),
    body=(_Content("inputs.calendars:CalendarUpdate"),),
    body_required=True,
    replies={"200": (_Content("models.calendars:CalendarReply"),)},
    errors=dict.fromkeys(["400", "401", "422"], (_Content("models.common:ErrorBody"),)),
)
