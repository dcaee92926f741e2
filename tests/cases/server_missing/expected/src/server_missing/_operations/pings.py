"""The operations of Pings, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

PING: Operation[None] = Operation(
    id="ping",
    name="ping",
    method="GET",
    path="/ping",
    replies={"204": ()},
)
