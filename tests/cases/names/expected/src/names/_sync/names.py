"""names, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import names as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..models.names import ClassNamesReply


class NamesResource(Resource):
    """The operations of names."""

    def class_names(self) -> ClassNamesReply:
        """Class names.

        Returns:
            Classes that are called as what Python or the package has.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.CLASS_NAMES, params={})


class RawNamesResource(RawResource):
    """The same methods, giving a `RawResponse` each."""

    class_names = _raw(NamesResource.class_names)
