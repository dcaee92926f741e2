"""webhooks, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import webhooks as _operations
from .resource import RawResource, Resource


class WebhooksResource(Resource):
    """The operations of webhooks."""

    def ping(self) -> None:
        """Ping.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PING, params={})


class RawWebhooksResource(RawResource):
    """The same methods, giving a `RawResponse` each."""

    ping = _raw(WebhooksResource.ping)
