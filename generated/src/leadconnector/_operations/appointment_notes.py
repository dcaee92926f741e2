"""The operations of Appointment Notes, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam
from .._core import iteration as _iteration

if TYPE_CHECKING:
    from ..models.appointment_notes import AppointmentNoteList, AppointmentNoteReply
    from ..models.common import Success

LIST_NOTES: Operation[AppointmentNoteList] = Operation(
    id="list-notes",
    name="list_notes",
    method="GET",
    path="/calendars/appointments/{appointmentId}/notes",
    constants={"Version": "2021-04-15"},
    path_params={"appointmentId": "appointment_id"},
    query=(
        QueryParam("limit", "form", True),
        QueryParam("offset", "form", True),
    ),
    params="inputs.appointment_notes:ListNotesParams",
    replies={"200": (_Content("models.appointment_notes:AppointmentNoteList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

ITER_NOTES = _iteration.Paging(
    limit="limit",
    offset="offset",
    size=20,
    sends_size=True,
    more=("has_more",),
    items=("notes",),
)

CREATE_NOTE: Operation[AppointmentNoteReply] = Operation(
    id="create-note",
    name="create_note",
    method="POST",
    path="/calendars/appointments/{appointmentId}/notes",
    constants={"Version": "2021-04-15"},
    path_params={"appointmentId": "appointment_id"},
    body=(_Content("inputs.appointment_notes:AppointmentNoteTextInput"),),
    body_required=True,
    replies={"201": (_Content("models.appointment_notes:AppointmentNoteReply"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_NOTE: Operation[AppointmentNoteReply] = Operation(
    id="update-note",
    name="update_note",
    method="PUT",
    path="/calendars/appointments/{appointmentId}/notes/{noteId}",
    constants={"Version": "2021-04-15"},
    path_params={"appointmentId": "appointment_id", "noteId": "note_id"},
    body=(_Content("inputs.appointment_notes:AppointmentNoteTextInput"),),
    body_required=True,
    replies={"200": (_Content("models.appointment_notes:AppointmentNoteReply"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

DELETE_NOTE: Operation[Success] = Operation(
    id="delete-note",
    name="delete_note",
    method="DELETE",
    path="/calendars/appointments/{appointmentId}/notes/{noteId}",
    constants={"Version": "2021-04-15"},
    path_params={"appointmentId": "appointment_id", "noteId": "note_id"},
    replies={"200": (_Content("models.common:Success"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)
