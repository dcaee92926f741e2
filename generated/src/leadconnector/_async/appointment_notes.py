"""Appointment Notes, async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import async_raw as _raw
from .._operations import appointment_notes as _operations
from .resource import AsyncRawResource, AsyncResource

if TYPE_CHECKING:
    from ..models.appointment_notes import AppointmentNote, AppointmentNoteList, AppointmentNoteReply
    from ..models.common import Success
    from .items import AsyncItemIterator


class AsyncAppointmentNotes(AsyncResource):
    """Notes on appointments."""

    async def list_notes(self, appointment_id: str, *, limit: int, offset: int) -> AppointmentNoteList:
        """List the notes of an appointment.

        Gives one page of the notes on an appointment, 20 at most. `has_more` in the reply tells whether there
        are further ones, from `offset` plus `limit` on.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.readonly`, or a
        private integration token.

        Args:
            appointment_id: Id of the appointment that the notes belong to; case-sensitive.
            limit: How many notes to give, 20 at most.
            offset: How many notes to skip.

        Returns:
            One page of notes.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.LIST_NOTES, params={"appointmentId": appointment_id, "limit": limit, "offset": offset}
        )

    def iter_notes(
        self, appointment_id: str, *, limit: int | Omit = OMIT, offset: int | Omit = OMIT
    ) -> AsyncItemIterator[AppointmentNote, int]:
        """List the notes of an appointment.

        Gives them one by one. Each page is asked for when its first item is: nothing is sent, and no error
        raised, before that. To go on later, begin another iterator with `offset` at the `position` of this
        one.

        Args:
            appointment_id: Id of the appointment that the notes belong to; case-sensitive.
            limit: How many notes to give, 20 at most.
            offset: How many notes to skip.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._items(
            _operations.LIST_NOTES,
            _operations.ITER_NOTES,
            params={"appointmentId": appointment_id, "limit": limit, "offset": offset},
        )

    async def create_note(self, appointment_id: str, *, body: str, user_id: str | Omit = OMIT) -> AppointmentNoteReply:
        """Write a note on an appointment.

        Adds a note to an appointment. Nothing makes this call safe to repeat: sending it twice can write two
        notes.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            appointment_id: Id of the appointment that the notes belong to; case-sensitive.
            body: Text of the note, 5000 characters at most.
            user_id: Id of the user in whose name the note stands.

        Returns:
            The note as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.CREATE_NOTE,
            params={"appointmentId": appointment_id},
            body={
                "userId": user_id,
                "body": body,
            },
        )

    async def update_note(
        self, appointment_id: str, note_id: str, *, body: str, user_id: str | Omit = OMIT
    ) -> AppointmentNoteReply:
        """Change a note.

        Replaces the text of a note on an appointment. `body` is needed, also when only the user changes.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            appointment_id: Id of the appointment that the notes belong to; case-sensitive.
            note_id: Id of the note; case-sensitive.
            body: Text of the note, 5000 characters at most.
            user_id: Id of the user in whose name the note stands.

        Returns:
            The note as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.UPDATE_NOTE,
            params={"appointmentId": appointment_id, "noteId": note_id},
            body={
                "userId": user_id,
                "body": body,
            },
        )

    async def delete_note(self, appointment_id: str, note_id: str) -> Success:
        """Delete a note.

        Deletes a note on an appointment. The appointment stays as it is.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            appointment_id: Id of the appointment that the notes belong to; case-sensitive.
            note_id: Id of the note; case-sensitive.

        Returns:
            Whether it was done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(_operations.DELETE_NOTE, params={"appointmentId": appointment_id, "noteId": note_id})


class AsyncRawAppointmentNotes(AsyncRawResource):
    """The same methods, giving a `RawResponse` each."""

    list_notes = _raw(AsyncAppointmentNotes.list_notes)
    create_note = _raw(AsyncAppointmentNotes.create_note)
    update_note = _raw(AsyncAppointmentNotes.update_note)
    delete_note = _raw(AsyncAppointmentNotes.delete_note)
