"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from iterators._models.base import ReplyModel
from pydantic import AwareDatetime, ConfigDict, Field
from typing_extensions import TypeAliasType


class Book(ReplyModel):
    title: str | None = None


class FreeTimesReplyValue(ReplyModel):
    times: list[AwareDatetime] | None = None


class GetLoansReplyData(ReplyModel):
    loans_open: Annotated[list[str] | None, Field(alias="loans/open")] = None


ListBooksReply = TypeAliasType("ListBooksReply", list[Book])


class Visit(ReplyModel):
    number: Annotated[str | None, Field(alias="visitId")] = None
    guests: int | None = None


class FreeTimesReply(ReplyModel):

    model_config = ConfigDict(
        extra="allow",
    )
    __pydantic_extra__: dict[str, FreeTimesReplyValue]  # pyright: ignore[reportIncompatibleVariableOverride]
    note: str | None = None

    @property
    def additional_properties(self) -> dict[str, FreeTimesReplyValue]:
        """The properties that have no names of their own."""
        return self.__pydantic_extra__


class GetLoansReply(ReplyModel):
    more: bool | None = None
    data: GetLoansReplyData | None = None


class ListVisitsReply(ReplyModel):
    visits: list[Visit] | None = None
