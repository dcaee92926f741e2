"""The operations of phrases, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam

SAY: Operation[None] = Operation(
    id="say",
    name="say",
    method="POST",
    path="/text",
    query=(
        QueryParam('q"]', "form", True),
        QueryParam("{{ q }}", "form", True),
    ),
    params="inputs.phrases:SayParams",
    body=(_Content("inputs.phrases:SayBody"),),
    body_required=True,
    replies={"204": ()},
    errors={"400": ()},
)
