"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from leadconnector._models.base import RequestModel
from leadconnector._models.formats import WireInteger
from pydantic import MISSING, Field


class AppointmentNoteTextInput(RequestModel):
    """What a note says, and in whose name."""

    user_id: Annotated[str | MISSING, Field(alias="userId")] = MISSING
    """Id of the user in whose name the note stands."""
    body: Annotated[str, Field(max_length=5000)]
    """Text of the note, 5000 characters at most."""


class ListNotesParams(RequestModel):
    """The parameters of `list_notes`."""

    appointment_id: Annotated[str, Field(alias="appointmentId")]
    """Id of the appointment that the notes belong to; case-sensitive."""
    limit: Annotated[WireInteger, Field(le=20)]
    """How many notes to give, 20 at most."""
    offset: Annotated[WireInteger, Field(ge=0)]
    """How many notes to skip."""
