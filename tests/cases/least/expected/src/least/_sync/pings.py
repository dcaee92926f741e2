"""Pings, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import pings as _operations
from .resource import RawResource, Resource


class Pings(Resource):
    """The operations of Pings."""

    def ping(self) -> None:
        """Ping.

        Returns:
            There is a server.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PING, params={})


class RawPings(RawResource):
    """The same methods, giving a `RawResponse` each."""

    ping = _raw(Pings.ping)
