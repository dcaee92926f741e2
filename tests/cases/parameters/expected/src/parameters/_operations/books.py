"""The operations of Books, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation, QueryParam

GET_BOOK: Operation[None] = Operation(
    id="get-book",
    name="get_book",
    method="GET",
    path="/shelves/{shelf}/books/{bookId}",
    path_params={"shelf": "shelf", "bookId": "book_id"},
    headers=("X-Trace", "X-Parts"),
    params="inputs.books:GetBookParams",
    replies={"204": ()},
)

ALL_STYLES: Operation[None] = Operation(
    id="all-styles",
    name="all_styles",
    method="GET",
    path="/styles",
    query=(
        QueryParam("plain", "form", True),
        QueryParam("flag", "form", True),
        QueryParam("number", "form", True),
        QueryParam("day", "form", True),
        QueryParam("at", "form", True),
        QueryParam("one-each", "form", True),
        QueryParam("commas", "form", False),
        QueryParam("spaces", "spaceDelimited", False),
        QueryParam("pipes", "pipeDelimited", False),
        QueryParam("filter", "deepObject", True),
        QueryParam("any", "form", True),
    ),
    params="inputs.books:AllStylesParams",
    replies={"204": ()},
)

PLAIN_TEXT: Operation[None] = Operation(
    id="plain-text",
    name="plain_text",
    method="GET",
    path="/plain/{name}",
    path_params={"name": "name"},
    replies={"204": ()},
)
