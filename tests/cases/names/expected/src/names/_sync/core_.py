"""core, sync."""

from __future__ import annotations


from .._operations import core_ as operations
from .._raw import raw
from .._types import OMIT, Omit
from .resource import RawResource, Resource


class CoreResource(Resource):
    """The operations of core."""

    def get_core(
        self,
    ) -> None:
        """Get core.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.GET_CORE,
            params={},
        )


class RawCoreResource(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_core = raw(CoreResource.get_core)
