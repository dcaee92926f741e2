"""The operations of Calendar Events, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam
from .._core import iteration as _iteration

if TYPE_CHECKING:
    from ..models.calendar_events import Appointment, BlockSlot, CalendarEventList, CalendarEventReply, EventDeletion

LIST_EVENTS: Operation[CalendarEventList] = Operation(
    id="list-events",
    name="list_events",
    method="GET",
    path="/calendars/events",
    constants={"Version": "2021-04-15"},
    query=(
        QueryParam("locationId", "form", True),
        QueryParam("userId", "form", True),
        QueryParam("calendarId", "form", True),
        QueryParam("groupId", "form", True),
        QueryParam("startTime", "form", True),
        QueryParam("endTime", "form", True),
    ),
    params="inputs.calendar_events:ListEventsParams",
    replies={"200": (_Content("models.calendar_events:CalendarEventList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

ITER_EVENTS = _iteration.Window(
    start="startTime",
    end="endTime",
    days=31,
    unit="milliseconds",
    id=("id",),
    items=("events",),
)

DELETE_EVENT: Operation[EventDeletion] = Operation(
    id="delete-event",
    name="delete_event",
    method="DELETE",
    path="/calendars/events/{eventId}",
    constants={"Version": "2021-04-15"},
    path_params={"eventId": "event_id"},
    rivals=("/calendars/events/appointments", "/calendars/events/block-slots"),
    body=(_Content(),),
    body_required=True,
    replies={"201": (_Content("models.calendar_events:EventDeletion"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

CREATE_APPOINTMENT: Operation[Appointment] = Operation(
    id="create-appointment",
    name="create_appointment",
    method="POST",
    path="/calendars/events/appointments",
    constants={"Version": "2021-04-15"},
    body=(_Content("inputs.calendar_events:AppointmentCreate"),),
    body_required=True,
    replies={"200": (_Content("models.calendar_events:Appointment"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

GET_APPOINTMENT: Operation[CalendarEventReply] = Operation(
    id="get-appointment",
    name="get_appointment",
    method="GET",
    path="/calendars/events/appointments/{eventId}",
    constants={"Version": "2021-04-15"},
    path_params={"eventId": "event_id"},
    replies={"200": (_Content("models.calendar_events:CalendarEventReply"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_APPOINTMENT: Operation[Appointment] = Operation(
    id="update-appointment",
    name="update_appointment",
    method="PUT",
    path="/calendars/events/appointments/{eventId}",
    constants={"Version": "2021-04-15"},
    path_params={"eventId": "event_id"},
    body=(_Content("inputs.calendar_events:AppointmentUpdate"),),
    body_required=True,
    replies={"200": (_Content("models.calendar_events:Appointment"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

LIST_BLOCK_SLOTS: Operation[CalendarEventList] = Operation(
    id="list-block-slots",
    name="list_block_slots",
    method="GET",
    path="/calendars/blocked-slots",
    constants={"Version": "2021-04-15"},
    query=(
        QueryParam("locationId", "form", True),
        QueryParam("userId", "form", True),
        QueryParam("calendarId", "form", True),
        QueryParam("groupId", "form", True),
        QueryParam("startTime", "form", True),
        QueryParam("endTime", "form", True),
    ),
    params="inputs.calendar_events:ListBlockSlotsParams",
    replies={"200": (_Content("models.calendar_events:CalendarEventList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

ITER_BLOCK_SLOTS = _iteration.Window(
    start="startTime",
    end="endTime",
    days=31,
    unit="milliseconds",
    id=("id",),
    items=("events",),
)

CREATE_BLOCK_SLOT: Operation[BlockSlot] = Operation(
    id="create-block-slot",
    name="create_block_slot",
    method="POST",
    path="/calendars/events/block-slots",
    constants={"Version": "2021-04-15"},
    body=(_Content("inputs.calendar_events:BlockSlotCreate"),),
    body_required=True,
    replies={"201": (_Content("models.calendar_events:BlockSlot"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_BLOCK_SLOT: Operation[BlockSlot] = Operation(
    id="update-block-slot",
    name="update_block_slot",
    method="PUT",
    path="/calendars/events/block-slots/{eventId}",
    constants={"Version": "2021-04-15"},
    path_params={"eventId": "event_id"},
    body=(_Content("inputs.calendar_events:BlockSlotUpdate"),),
    body_required=True,
    replies={"201": (_Content("models.calendar_events:BlockSlot"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)
