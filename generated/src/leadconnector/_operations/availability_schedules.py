"""The operations of Availability Schedules, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam
from .._core import iteration as _iteration

if TYPE_CHECKING:
    from ..models.availability_schedules import ScheduleList, ScheduleReply
    from ..models.common import Success

LIST_SCHEDULES: Operation[ScheduleList] = Operation(
    id="list-schedules",
    name="list_schedules",
    method="GET",
    path="/calendars/schedules/search",
    constants={"Version": "2021-04-15"},
    query=(
        QueryParam("locationId", "form", True),
        QueryParam("userId", "form", True),
        QueryParam("calendarId", "form", True),
        QueryParam("skip", "form", True),
        QueryParam("limit", "form", True),
    ),
    params="inputs.availability_schedules:ListSchedulesParams",
    replies={"200": (_Content("models.availability_schedules:ScheduleList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

ITER_SCHEDULES = _iteration.Paging(
    limit="limit",
    offset="skip",
    size=50,
    items=("schedules",),
)

CREATE_SCHEDULE: Operation[ScheduleReply] = Operation(
    id="create-schedule",
    name="create_schedule",
    method="POST",
    path="/calendars/schedules",
    constants={"Version": "2021-04-15"},
    body=(_Content("inputs.availability_schedules:ScheduleCreate"),),
    body_required=True,
    replies={"201": (_Content("models.availability_schedules:ScheduleReply"),)},
    errors=dict.fromkeys(["400", "401", "422"], (_Content("models.common:ErrorBody"),)),
)

GET_SCHEDULE: Operation[ScheduleReply] = Operation(
    id="get-schedule",
    name="get_schedule",
    method="GET",
    path="/calendars/schedules/{id}",
    constants={"Version": "2021-04-15"},
    path_params={"id": "schedule_id"},
    rivals=("/calendars/schedules/search",),
    replies={"200": (_Content("models.availability_schedules:ScheduleReply"),)},
    errors=dict.fromkeys(["400", "401", "404"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_SCHEDULE: Operation[ScheduleReply] = Operation(
    id="update-schedule",
    name="update_schedule",
    method="PUT",
    path="/calendars/schedules/{id}",
    constants={"Version": "2021-04-15"},
    path_params={"id": "schedule_id"},
    rivals=("/calendars/schedules/search",),
    body=(_Content("inputs.availability_schedules:ScheduleUpdate"),),
    body_required=True,
    replies={"200": (_Content("models.availability_schedules:ScheduleReply"),)},
    errors=dict.fromkeys(["400", "401", "404", "422"], (_Content("models.common:ErrorBody"),)),
)

DELETE_SCHEDULE: Operation[Success] = Operation(
    id="delete-schedule",
    name="delete_schedule",
    method="DELETE",
    path="/calendars/schedules/{id}",
    constants={"Version": "2021-04-15"},
    path_params={"id": "schedule_id"},
    rivals=("/calendars/schedules/search",),
    replies={"200": (_Content("models.common:Success"),)},
    errors=dict.fromkeys(["400", "401", "404"], (_Content("models.common:ErrorBody"),)),
)

ADD_CALENDAR_TO_SCHEDULE: Operation[Success] = Operation(
    id="add-calendar-to-schedule",
    name="add_calendar_to_schedule",
    method="PUT",
    path="/calendars/schedules/{id}/associations/{calendarId}",
    constants={"Version": "2021-04-15"},
    path_params={"id": "schedule_id", "calendarId": "calendar_id"},
    replies={"200": (_Content("models.common:Success"),)},
    errors=dict.fromkeys(["400", "401", "404"], (_Content("models.common:ErrorBody"),)),
)

REMOVE_CALENDAR_FROM_SCHEDULE: Operation[Success] = Operation(
    id="remove-calendar-from-schedule",
    name="remove_calendar_from_schedule",
    method="DELETE",
    path="/calendars/schedules/{id}/associations/{calendarId}",
    constants={"Version": "2021-04-15"},
    path_params={"id": "schedule_id", "calendarId": "calendar_id"},
    replies={"200": (_Content("models.common:Success"),)},
    errors=dict.fromkeys(["400", "401", "404"], (_Content("models.common:ErrorBody"),)),
)
