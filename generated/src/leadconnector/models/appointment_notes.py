"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from leadconnector._models.base import ReplyModel
from pydantic import AwareDatetime, Field


class NoteAuthor(ReplyModel):
    """Who wrote a note."""

    id: str | None = None
    """Id of the author."""
    name: str | None = None
    """Name of the author."""


class AppointmentNote(ReplyModel):
    """A note on an appointment."""

    id: str | None = None
    """Id of the note, which `update-note` and `delete-note` take."""
    body: str | None = None
    """Text of the note."""
    user_id: Annotated[str | None, Field(alias="userId")] = None
    """Id of the user in whose name the note stands."""
    date_added: Annotated[AwareDatetime | None, Field(alias="dateAdded")] = None
    """When the note was written, in ISO 8601."""
    contact_id: Annotated[str | None, Field(alias="contactId")] = None
    """Id of the contact whom the appointment is with."""
    created_by: Annotated[NoteAuthor | None, Field(alias="createdBy")] = None
    """Who wrote the note."""


class AppointmentNoteList(ReplyModel):
    """One page of the notes on an appointment."""

    notes: list[AppointmentNote] | None = None
    """The notes of this page."""
    has_more: Annotated[bool | None, Field(alias="hasMore")] = None
    """Whether there are further notes after this page."""


class AppointmentNoteReply(ReplyModel):
    """A note, in the envelope that it comes in."""

    note: AppointmentNote | None = None
    """The note itself."""
