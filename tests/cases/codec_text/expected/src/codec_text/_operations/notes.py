"""The operations of Notes, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Content as _Content
from .._base.operation import Operation

WRITE_NOTE: Operation[str] = Operation(
    id="write-note",
    name="write_note",
    method="POST",
    path="/notes",
    body=(_Content(media_type="text/plain", codec="text"),),
    body_required=True,
    accept="text/plain",
    replies={"200": (_Content(media_type="text/plain", codec="text"),)},
    errors={"422": (_Content(media_type="text/plain", codec="text"),)},
)

WRITE_OLD_NOTE: Operation[None] = Operation(
    id="write-old-note",
    name="write_old_note",
    method="PATCH",
    path="/notes",
    body=(_Content(media_type="text/plain; charset=iso-8859-1", codec="text"),),
    body_required=False,
    replies={"204": ()},
)

READ_NOTE: Operation[str] = Operation(
    id="read-note",
    name="read_note",
    method="GET",
    path="/notes/{note}",
    path_params={"note": "note"},
    accept="text/*",
    replies={"200": (_Content(media_type="text/*", codec="text"),)},
)
