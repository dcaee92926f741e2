"""The operations of Calendar Events, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operation import Operation

if TYPE_CHECKING:
    from ..models.calendar_events import Appointment, BlockSlot

CREATE_BLOCK_SLOT: Operation[BlockSlot] = Operation(
    id="create-block-slot",
    name="create_block_slot",
    method="POST",
    path="/calendars/events/block-slots",
    constants={"Version": "2021-04-15"},
    body="inputs.calendar_events:BlockSlotCreate",
    body_required=True,
    replies={"201": "models.calendar_events:BlockSlot"},
    errors={"400": "models.common:ErrorBody", "401": "models.common:ErrorBody"},
)

UPDATE_BLOCK_SLOT: Operation[BlockSlot] = Operation(
    id="update-block-slot",
    name="update_block_slot",
    method="PUT",
    path="/calendars/events/block-slots/{eventId}",
    constants={"Version": "2021-04-15"},
    path_params={"eventId": "event_id"},
    body="inputs.calendar_events:BlockSlotUpdate",
    body_required=True,
    replies={"201": "models.calendar_events:BlockSlot"},
    errors={"400": "models.common:ErrorBody", "401": "models.common:ErrorBody"},
)

UPDATE_APPOINTMENT: Operation[Appointment] = Operation(
    id="update-appointment",
    name="update_appointment",
    method="PUT",
    path="/calendars/events/appointments/{eventId}",
    constants={"Version": "2021-04-15"},
    path_params={"eventId": "event_id"},
    body="inputs.calendar_events:AppointmentUpdate",
    body_required=True,
    replies={"200": "models.calendar_events:Appointment"},
    errors={"400": "models.common:ErrorBody", "401": "models.common:ErrorBody"},
)
