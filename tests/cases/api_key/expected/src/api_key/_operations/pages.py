"""The operations of pages, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

PRIVATE: Operation[None] = Operation(
    id="private",
    name="private",
    method="GET",
    path="/private",
    replies={"204": ()},
    security=(("key",),),
)

PUBLIC: Operation[None] = Operation(
    id="public",
    name="public",
    method="GET",
    path="/public",
    replies={"204": ()},
)
