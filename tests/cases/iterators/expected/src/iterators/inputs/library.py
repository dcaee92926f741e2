"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from iterators._models.base import RequestModel
from iterators._models.formats import EpochMilliseconds, EpochMillisecondsText, EpochSeconds, WireDateTime, WireInteger
from pydantic import MISSING, Field


class FreeTimesParams(RequestModel):
    """The parameters of `free_times`."""

    from_: Annotated[EpochMilliseconds, Field(alias="from")]
    to: EpochMillisecondsText
    as_of: Annotated[EpochSeconds | MISSING, Field(alias="asOf")] = MISSING


class GetLoansParams(RequestModel):
    """The parameters of `get_loans`."""

    shelf: WireInteger
    from_: Annotated[WireInteger | MISSING, Field(alias="from")] = MISSING
    size: Annotated[WireInteger, Field(le=3)]


class ListBooksParams(RequestModel):
    """The parameters of `list_books`."""

    skip: WireInteger
    """How many to leave out."""
    limit: WireInteger | MISSING = MISSING
    """How many to give."""


class ListVisitsParams(RequestModel):
    """The parameters of `list_visits`."""

    since: WireDateTime
    until: WireDateTime
