"""pages, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import pages as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from typing import Literal


class Pages(Resource):
    """The operations of pages."""

    def get_old(self) -> None:
        """Get old.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_OLD, params={})

    def get_new(self, *, x_optional: Literal["only"] | Omit = OMIT) -> None:
        """Get new.

        Args:
            x_optional:

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_NEW, params={"X-Optional": x_optional})


class RawPages(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_old = _raw(Pages.get_old)
    get_new = _raw(Pages.get_new)
