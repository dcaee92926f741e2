"""webhooks, sync."""

from __future__ import annotations


from .._operations import webhooks as operations
from .._raw import raw
from .._types import OMIT, Omit
from .resource import RawResource, Resource


class WebhooksResource(Resource):
    """The operations of webhooks."""

    def ping(
        self,
    ) -> None:
        """Ping.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.PING,
            params={},
        )


class RawWebhooksResource(RawResource):
    """The same methods, giving a `RawResponse` each."""

    ping = raw(WebhooksResource.ping)
