"""The operations of with_options, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Content as _Content
from .._base.operation import Operation

CREATE_HTTP_THING_2: Operation[None] = Operation(
    id="createHTTPThing2",
    name="create_http_thing_2",
    method="POST",
    path="/with-options",
    body=(_Content("inputs.with_options:OddNames2Input"),),
    body_required=True,
    replies={"204": ()},
)
