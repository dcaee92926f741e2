"""The operations of names, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.names import ClassNamesReply

CLASS_NAMES: Operation[ClassNamesReply] = Operation(
    id="class-names",
    name="class_names",
    method="GET",
    path="/names",
    replies={"200": (_Content("models.names:ClassNamesReply"),)},
)
