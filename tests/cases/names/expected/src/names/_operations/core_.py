"""The operations of core, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

GET_CORE: Operation[None] = Operation(
    id="get-core",
    name="get_core",
    method="GET",
    path="/core",
    replies={"204": ()},
)
