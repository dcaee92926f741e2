"""Places, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import places as _operations
from .resource import RawResource, Resource


class Places(Resource):
    """The operations of Places."""

    def here(self) -> None:
        """Here.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.HERE, params={})

    def elsewhere(self) -> None:
        """Elsewhere.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.ELSEWHERE, params={})

    def upload(self) -> None:
        """Upload.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.UPLOAD, params={})

    def old(self) -> None:
        """Old.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.OLD, params={})

    def below(self) -> None:
        """Below.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BELOW, params={})


class RawPlaces(RawResource):
    """The same methods, giving a `RawResponse` each."""

    here = _raw(Places.here)
    elsewhere = _raw(Places.elsewhere)
    upload = _raw(Places.upload)
    old = _raw(Places.old)
    below = _raw(Places.below)
