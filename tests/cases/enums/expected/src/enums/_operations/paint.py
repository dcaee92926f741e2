"""The operations of paint, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operation import Operation, QueryParam

if TYPE_CHECKING:
    from ..models.paint import Paint

PAINT: Operation[Paint] = Operation(
    id="paint",
    name="paint",
    method="POST",
    path="/paint",
    query=(QueryParam("mode", "form", True),),
    params="inputs.paint:PaintParams",
    body="inputs.paint:PaintInput",
    body_required=True,
    replies={"200": "models.paint:Paint"},
    errors={},
    auth=False,
)
