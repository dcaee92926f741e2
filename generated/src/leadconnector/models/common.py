"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from leadconnector._models.base import ReplyModel
from leadconnector._models.formats import WireBool
from pydantic import Field


class ErrorBody(ReplyModel):
    """What the API says when it refuses a request.

    No field is certain to be there. Fields that are not named here are kept, such as `trace_id`."""

    status_code: Annotated[int | float | None, Field(alias="statusCode")] = None
    """The status as the body repeats it. Where it differs, the status of the HTTP response counts."""
    message: str | list[str] | None = None
    """What went wrong, as one text or as a list of texts, one per problem."""
    error: str | None = None
    """The name of the status. A 400 usually comes without it."""


class Success(ReplyModel):
    """Whether a change was made."""

    success: WireBool | None = None
    """Whether it was. On the wire it is a boolean or the same as text."""
