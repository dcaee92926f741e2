"""The operations of Files, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from typing import Any

    from ..models.files import GetThingReply

PUT_FILE: Operation[bytes] = Operation(
    id="put-file",
    name="put_file",
    method="POST",
    path="/files",
    body=(_Content(media_type="application/octet-stream", codec="binary"),),
    body_required=True,
    accept="application/octet-stream",
    replies={"200": (_Content(media_type="application/octet-stream", codec="binary"),)},
)

PUT_PICTURE: Operation[bytes] = Operation(
    id="put-picture",
    name="put_picture",
    method="POST",
    path="/pictures",
    body=(_Content(media_type="application/octet-stream", codec="binary"),),
    body_required=False,
    accept="image/jpeg, image/png",
    replies={
        "200": (
            _Content(media_type="image/jpeg", codec="binary"),
            _Content(media_type="image/png", codec="binary"),
        )
    },
    errors={"400": (_Content(media_type="image/png", codec="binary"),)},
)

GET_ANYTHING: Operation[Any] = Operation(
    id="get-anything",
    name="get_anything",
    method="GET",
    path="/anything",
    accept="*/*",
    replies={"200": (_Content(media_type="*/*", codec="binary"),)},
    errors={"default": (_Content(media_type="*/*", codec="binary"),)},
)

GET_THING: Operation[GetThingReply] = Operation(
    id="get-thing",
    name="get_thing",
    method="GET",
    path="/thing",
    accept="*/*",
    replies={"200": (_Content("models.files:GetThingReply", media_type="*/*"),)},
)
