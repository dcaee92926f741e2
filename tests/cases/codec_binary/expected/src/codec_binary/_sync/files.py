"""Files, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import files as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..models.files import GetThingReply


class Files(Resource):
    """The operations of Files."""

    def put_file(self, *, body: bytes) -> bytes:
        """Put file.

        Args:
            body: What to send.

        Returns:
            The same bytes.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PUT_FILE, params={}, body=body)

    def put_picture(self, *, body: bytes | Omit = OMIT) -> bytes:
        """Put picture.

        Args:
            body: What to send.

        Returns:
            The picture.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: A picture of what is wrong.
        """
        return self._call(_operations.PUT_PICTURE, params={}, body=body)

    def get_anything(self) -> Any:
        """Get anything.

        Returns:
            Whatever it is.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_ANYTHING, params={})

    def get_thing(self) -> GetThingReply:
        """Get thing.

        Returns:
            JSON, as many tools put it.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_THING, params={})


class RawFiles(RawResource):
    """The same methods, giving a `RawResponse` each."""

    put_file = _raw(Files.put_file)
    put_picture = _raw(Files.put_picture)
    get_anything = _raw(Files.get_anything)
    get_thing = _raw(Files.get_thing)
