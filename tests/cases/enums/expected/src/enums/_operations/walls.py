"""The operations of walls, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam

if TYPE_CHECKING:
    from ..models.walls import Paint

PAINT: Operation[Paint] = Operation(
    id="paint",
    name="paint",
    method="POST",
    path="/paint",
    query=(QueryParam("mode", "form", True),),
    params="inputs.walls:PaintParams",
    body=(_Content("inputs.walls:PaintInput"),),
    body_required=True,
    replies={"200": (_Content("models.walls:Paint"),)},
)
