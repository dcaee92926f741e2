"""The operations of client, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

GET_CLIENT: Operation[None] = Operation(
    id="get-client",
    name="get_client",
    method="GET",
    path="/client",
    replies={"204": ()},
)
