"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from names._models.base import ReplyModel
from pydantic import Field


class AnyModel(ReplyModel):
    x: str | None = None


class Date(ReplyModel):
    x: date | None = None


class FieldModel(ReplyModel):
    x: str | None = None


class List(ReplyModel):
    x: str | None = None


class NamesModel(ReplyModel):
    x: str | None = None


class NotFoundErrorModel(ReplyModel):
    x: str | None = None


class ClassNamesReply(ReplyModel):
    any: AnyModel | None = None
    list_: Annotated[List | None, Field(alias="list")] = None
    field: FieldModel | None = None
    error: NotFoundErrorModel | None = None
    client: NamesModel | None = None
    day: Date | None = None
