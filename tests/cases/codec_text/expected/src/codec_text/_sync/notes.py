"""Notes, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import notes as _operations
from .resource import RawResource, Resource


class Notes(Resource):
    """The operations of Notes."""

    def write_note(self, *, body: str) -> str:
        """Write note.

        Args:
            body: What the note says.

        Returns:
            The same text.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            UnprocessableEntityError: 422: Why not.
        """
        return self._call(_operations.WRITE_NOTE, params={}, body=body)

    def write_old_note(self, *, body: str | Omit = OMIT) -> None:
        """Write old note.

        Args:
            body: What to send.

        Returns:
            Done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.WRITE_OLD_NOTE, params={}, body=body)

    def read_note(self, note: str) -> str:
        """Read note.

        Args:
            note:

        Returns:
            In any form of text.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.READ_NOTE, params={"note": note})


class RawNotes(RawResource):
    """The same methods, giving a `RawResponse` each."""

    write_note = _raw(Notes.write_note)
    write_old_note = _raw(Notes.write_old_note)
    read_note = _raw(Notes.read_note)
