"""client, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import client_ as _operations
from .resource import RawResource, Resource


class Client(Resource):
    """The operations of client."""

    def get_client(self) -> None:
        """Get client.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_CLIENT, params={})


class RawClient(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_client = _raw(Client.get_client)
