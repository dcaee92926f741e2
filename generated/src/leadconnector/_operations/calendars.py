"""The operations of Calendars, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operation import Operation

if TYPE_CHECKING:
    from ..models.calendars import CalendarReply

UPDATE_CALENDAR: Operation[CalendarReply] = Operation(
    id="update-calendar",
    name="update_calendar",
    method="PUT",
    path="/calendars/{calendarId}",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    body="inputs.calendars:CalendarUpdate",
    body_required=True,
    replies={"200": "models.calendars:CalendarReply"},
    errors={"400": "models.common:ErrorBody", "401": "models.common:ErrorBody", "422": "models.common:ErrorBody"},
)

UPDATE_CALENDAR_FREE_SLOTS: Operation[CalendarReply] = Operation(
    id="update-calendar-free-slots",
    name="update_calendar_free_slots",
    method="PUT",
    path="/calendars/{calendarId}/free-slots",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    body="inputs.calendars:CalendarUpdate",
    body_required=True,
    replies={"200": "models.calendars:CalendarReply"},
    errors={"400": "models.common:ErrorBody", "401": "models.common:ErrorBody", "422": "models.common:ErrorBody"},
)
