"""The operations of pages, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

GET_OLD: Operation[None] = Operation(
    id="get-old",
    name="get_old",
    method="GET",
    path="/old",
    constants={"Api-Version": "2020", "X-Region": "eu"},
    replies={"204": ()},
)

GET_NEW: Operation[None] = Operation(
    id="get-new",
    name="get_new",
    method="GET",
    path="/new",
    constants={"Api-Version": "2024"},
    headers=("X-Optional",),
    params="inputs.pages:GetNewParams",
    replies={"204": ()},
)
