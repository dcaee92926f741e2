"""The operations of answers, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.answers import AsAnyReply, AsListReply, AsMapReply, AsTextReply, Receipt, Thing

SEVERAL: Operation[Thing | Receipt | None] = Operation(
    id="several",
    name="several",
    method="POST",
    path="/several",
    replies={"200": "models.answers:Thing", "201": "models.answers:Receipt", "204": None},
    errors={"404": "models.answers:Error", "4XX": "models.answers:Error"},
    auth=False,
)

BY_RANGE: Operation[Thing] = Operation(
    id="by-range",
    name="by_range",
    method="GET",
    path="/range",
    replies={"2XX": "models.answers:Thing"},
    errors={"default": "models.answers:Error"},
    auth=False,
)

AS_LIST: Operation[AsListReply] = Operation(
    id="as-list",
    name="as_list",
    method="GET",
    path="/list",
    replies={"200": "models.answers:AsListReply"},
    errors={},
    auth=False,
)

AS_MAP: Operation[AsMapReply] = Operation(
    id="as-map",
    name="as_map",
    method="GET",
    path="/map",
    replies={"200": "models.answers:AsMapReply"},
    errors={},
    auth=False,
)

AS_TEXT: Operation[AsTextReply] = Operation(
    id="as-text",
    name="as_text",
    method="GET",
    path="/text",
    replies={"200": "models.answers:AsTextReply"},
    errors={},
    auth=False,
)

AS_ANY: Operation[AsAnyReply] = Operation(
    id="as-any",
    name="as_any",
    method="GET",
    path="/any",
    replies={"200": "models.answers:AsAnyReply"},
    errors={},
    auth=False,
)

ONLY_DEFAULT: Operation[Thing] = Operation(
    id="only-default",
    name="only_default",
    method="GET",
    path="/default",
    replies={"default": "models.answers:Thing"},
    errors={},
    auth=False,
)
