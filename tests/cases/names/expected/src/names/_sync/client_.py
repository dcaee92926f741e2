"""client, sync."""

from __future__ import annotations


from .._operations import client_ as operations
from .._raw import raw
from .._types import OMIT, Omit
from .resource import RawResource, Resource


class Client(Resource):
    """The operations of client."""

    def get_client(
        self,
    ) -> None:
        """Get client.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.GET_CLIENT,
            params={},
        )


class RawClient(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_client = raw(Client.get_client)
