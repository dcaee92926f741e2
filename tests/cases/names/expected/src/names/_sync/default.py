"""default, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import default as _operations
from .resource import RawResource, Resource


class Default(Resource):
    """The operations of default."""

    def get_no_name_by_or_tag(self, or_: str) -> None:
        """Get no name by or tag.

        Args:
            or_:

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_NO_NAME_BY_OR_TAG, params={"or": or_})


class RawDefault(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_no_name_by_or_tag = _raw(Default.get_no_name_by_or_tag)
