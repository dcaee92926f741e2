"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated

from parameters._models.base import RequestModel
from parameters._models.formats import WireDate, WireDateTime, WireInteger
from pydantic import MISSING, Field


class AllStylesParamsFilter(RequestModel):
    min_pages: Annotated[WireInteger | MISSING, Field(alias="minPages")] = MISSING
    author: str | MISSING = MISSING


class GetBookParams(RequestModel):
    """The parameters of `get_book`."""

    shelf: Annotated[WireInteger, Field(ge=1)]
    """Number of the shelf."""
    book_id: Annotated[str, Field(alias="bookId", pattern="^[a-z0-9]{4}$")]
    x_trace: Annotated[str | MISSING, Field(alias="X-Trace")] = MISSING
    """Comes back in the log."""
    x_parts: Annotated[Sequence[str] | MISSING, Field(alias="X-Parts")] = MISSING


class AllStylesParams(RequestModel):
    """The parameters of `all_styles`."""

    plain: str
    flag: bool | MISSING = MISSING
    number: int | float | MISSING = MISSING
    day: WireDate | MISSING = MISSING
    at: WireDateTime | MISSING = MISSING
    one_each: Annotated[Sequence[str] | MISSING, Field(alias="one-each", max_length=3)] = MISSING
    commas: Sequence[WireInteger] | MISSING = MISSING
    spaces: Sequence[str] | MISSING = MISSING
    pipes: Sequence[str] | MISSING = MISSING
    filter: AllStylesParamsFilter | MISSING = MISSING
    any: Mapping[str, str] | MISSING = MISSING
