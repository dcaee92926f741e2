"""The operations of close, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam

if TYPE_CHECKING:
    from ..models.close import OddNames2

IMPORT_: Operation[OddNames2] = Operation(
    id="import",
    name="import_",
    method="GET",
    path="/close/{class}",
    path_params={"class": "class_"},
    query=(
        QueryParam("a b", "form", True),
        QueryParam("a-b", "form", True),
        QueryParam("a_b", "form", True),
        QueryParam("self", "form", True),
        QueryParam("2fast", "form", True),
        QueryParam("größe", "form", True),
        QueryParam("日本", "form", True),
        QueryParam("x", "form", True),
    ),
    params="inputs.close:ImportParams",
    replies={"200": (_Content("models.close:OddNames2"),)},
)
