"""pages, sync."""

from __future__ import annotations

from .._operations import pages as operations
from .._raw import raw
from .._types import OMIT, Omit
from .resource import RawResource, Resource


class Pages(Resource):
    """The operations of pages."""

    def private(
        self,
    ) -> None:
        """Private.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.PRIVATE,
            params={},
        )

    def public(
        self,
    ) -> None:
        """Public.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.PUBLIC,
            params={},
        )


class RawPages(RawResource):
    """The same methods, giving a `RawResponse` each."""

    private = raw(Pages.private)
    public = raw(Pages.public)
