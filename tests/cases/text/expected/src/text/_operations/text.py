"""The operations of text, as data: shared by the sync and the async side."""

from __future__ import annotations

from .._operation import Operation, QueryParam

SAY: Operation[None] = Operation(
    id="say",
    name="say",
    method="POST",
    path="/text",
    query=(
        QueryParam('q"]', "form", True),
        QueryParam("{{ q }}", "form", True),
    ),
    params="inputs.text:SayParams",
    body="inputs.text:SayBody",
    body_required=True,
    replies={"204": None},
    errors={},
    auth=False,
)
