"""The operations of default, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

GET_NO_NAME_BY_OR_TAG: Operation[None] = Operation(
    id="get-no-name-by-or-tag",
    name="get_no_name_by_or_tag",
    method="GET",
    path="/no/name-{or}.tag",
    path_params={"or": "or_"},
    replies={"204": ()},
)
