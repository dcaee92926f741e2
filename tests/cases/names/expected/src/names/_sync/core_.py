"""core, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import core_ as _operations
from .resource import RawResource, Resource


class CoreResource(Resource):
    """The operations of core."""

    def get_core(self) -> None:
        """Get core.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_CORE, params={})


class RawCoreResource(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_core = _raw(CoreResource.get_core)
