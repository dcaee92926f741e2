"""pages, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import pages as _operations
from .resource import RawResource, Resource


class Pages(Resource):
    """The operations of pages."""

    def private(self) -> None:
        """Private.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PRIVATE, params={})

    def public(self) -> None:
        """Public.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PUBLIC, params={})

    def either(self) -> None:
        """Either.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.EITHER, params={})


class RawPages(RawResource):
    """The same methods, giving a `RawResponse` each."""

    private = _raw(Pages.private)
    public = _raw(Pages.public)
    either = _raw(Pages.either)
