"""The operations of Library, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._iteration import Paging, Window
from .._operation import Operation, QueryParam

if TYPE_CHECKING:
    from ..models.library import FreeTimesReply, GetLoansReply, ListBooksReply, ListVisitsReply

LIST_BOOKS: Operation[ListBooksReply] = Operation(
    id="list-books",
    name="list_books",
    method="GET",
    path="/books",
    query=(
        QueryParam("skip", "form", True),
        QueryParam("limit", "form", True),
    ),
    params="inputs.library:ListBooksParams",
    replies={"200": "models.library:ListBooksReply"},
    errors={},
    iteration=Paging(
        limit="limit",
        offset="skip",
        size=2,
        items=(),
    ),
    auth=False,
)

GET_LOANS: Operation[GetLoansReply] = Operation(
    id="get-loans",
    name="get_loans",
    method="GET",
    path="/shelves/{shelf}/loans",
    path_params={"shelf": "shelf"},
    query=(
        QueryParam("from", "form", True),
        QueryParam("size", "form", True),
    ),
    params="inputs.library:GetLoansParams",
    replies={"200": "models.library:GetLoansReply"},
    errors={},
    iteration=Paging(
        limit="size",
        offset="from",
        size=3,
        sends_size=True,
        more=("more",),
        items=("data", "loans_open"),
    ),
    auth=False,
)

LIST_VISITS: Operation[ListVisitsReply] = Operation(
    id="list-visits",
    name="list_visits",
    method="GET",
    path="/visits",
    query=(
        QueryParam("since", "form", True),
        QueryParam("until", "form", True),
    ),
    params="inputs.library:ListVisitsParams",
    replies={"200": "models.library:ListVisitsReply"},
    errors={},
    iteration=Window(
        start="since",
        end="until",
        days=10,
        id=("number",),
        items=("visits",),
    ),
    auth=False,
)

FREE_TIMES: Operation[FreeTimesReply] = Operation(
    id="free-times",
    name="free_times",
    method="GET",
    path="/free",
    query=(
        QueryParam("from", "form", True),
        QueryParam("to", "form", True),
        QueryParam("asOf", "form", True),
    ),
    params="inputs.library:FreeTimesParams",
    replies={"200": "models.library:FreeTimesReply"},
    errors={},
    iteration=Window(
        start="from",
        end="to",
        days=1,
        unit="milliseconds",
        id=(),
        items=("additional_properties", "*", "times"),
    ),
    auth=False,
)
