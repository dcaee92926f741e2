"""The operations of answers, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.answers import AsAnyReply, AsListReply, AsMapReply, AsTextReply, Receipt, Thing

SEVERAL: Operation[Thing | Receipt | None] = Operation(
    id="several",
    name="several",
    method="POST",
    path="/several",
    replies={"200": (_Content("models.answers:Thing"),), "201": (_Content("models.answers:Receipt"),), "204": ()},
    errors={"404": (_Content("models.answers:Error"),), "4XX": (_Content("models.answers:Error"),), "500": ()},
)

BY_RANGE: Operation[Thing] = Operation(
    id="by-range",
    name="by_range",
    method="GET",
    path="/range",
    accept="application/json; charset=utf-8",
    replies={"2XX": (_Content("models.answers:Thing", media_type="application/json; charset=utf-8"),)},
    errors={"default": (_Content("models.answers:Error", media_type="application/problem+json"),)},
)

AS_LIST: Operation[AsListReply] = Operation(
    id="as-list",
    name="as_list",
    method="GET",
    path="/list",
    replies={"200": (_Content("models.answers:AsListReply"),)},
)

AS_MAP: Operation[AsMapReply] = Operation(
    id="as-map",
    name="as_map",
    method="GET",
    path="/map",
    replies={"200": (_Content("models.answers:AsMapReply"),)},
)

AS_TEXT: Operation[AsTextReply] = Operation(
    id="as-text",
    name="as_text",
    method="GET",
    path="/text",
    replies={"200": (_Content("models.answers:AsTextReply"),)},
)

AS_ANY: Operation[AsAnyReply] = Operation(
    id="as-any",
    name="as_any",
    method="GET",
    path="/any",
    replies={"200": (_Content("models.answers:AsAnyReply"),)},
)

ONLY_DEFAULT: Operation[Thing] = Operation(
    id="only-default",
    name="only_default",
    method="GET",
    path="/default",
    replies={"default": (_Content("models.answers:Thing"),)},
)
