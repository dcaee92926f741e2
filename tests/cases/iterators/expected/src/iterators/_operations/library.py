"""The operations of Library, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam
from .._core import iteration as _iteration

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
    replies={"200": (_Content("models.library:ListBooksReply"),)},
)

ITER_BOOKS = _iteration.Paging(
    limit="limit",
    offset="skip",
    size=2,
    items=(),
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
    replies={"200": (_Content("models.library:GetLoansReply"),)},
)

ITER_LOANS = _iteration.Paging(
    limit="size",
    offset="from",
    size=3,
    sends_size=True,
    more=("more",),
    items=("data", "loans_open"),
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
    replies={"200": (_Content("models.library:ListVisitsReply"),)},
)

ITER_VISITS = _iteration.Window(
    start="since",
    end="until",
    days=10,
    id=("number",),
    items=("visits",),
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
    replies={"200": (_Content("models.library:FreeTimesReply"),)},
)

ITER_FREE_TIMES = _iteration.Window(
    start="from",
    end="to",
    days=1,
    unit="milliseconds",
    id=(),
    items=("additional_properties", "*", "times"),
)
