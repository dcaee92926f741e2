"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from iterators._models.base import EpochMilliseconds, EpochMillisecondsText, EpochSeconds, RequestModel, Timestamp
from pydantic import MISSING, ConfigDict, Field


class FreeTimesParams(RequestModel):
    """The parameters of `free_times`."""

    from_: Annotated[EpochMilliseconds, Field(alias="from")]
    to: EpochMillisecondsText
    as_of: Annotated[EpochSeconds | MISSING, Field(alias="asOf")] = MISSING


class GetLoansParams(RequestModel):
    """The parameters of `get_loans`."""

    shelf: int
    from_: Annotated[int | MISSING, Field(alias="from")] = MISSING
    size: Annotated[int, Field(le=3)]


class ListBooksParams(RequestModel):
    """The parameters of `list_books`."""

    skip: int
    """How many to leave out."""
    limit: int | MISSING = MISSING
    """How many to give."""


class ListVisitsParams(RequestModel):
    """The parameters of `list_visits`."""

    since: Timestamp
    until: Timestamp
