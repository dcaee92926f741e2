"""default, sync."""

from __future__ import annotations


from .._operations import default as operations
from .._raw import raw
from .._types import OMIT, Omit
from .resource import RawResource, Resource


class Default(Resource):
    """The operations of default."""

    def get_no_name_or_tag(
        self,
        or_: str,
    ) -> None:
        """Get no name or tag.

        Args:
            or_:

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.GET_NO_NAME_OR_TAG,
            params={"or": or_},
        )


class RawDefault(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_no_name_or_tag = raw(Default.get_no_name_or_tag)
