"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from leadconnector._models.base import ReplyModel
from pydantic import Field


class CalendarGroup(ReplyModel):
    """Calendars that are offered for booking together."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the group belongs to."""
    name: str
    """Name of the group."""
    description: str
    """What the group is for."""
    slug: str
    """Short name of the group in a URL."""
    is_active: Annotated[bool | None, Field(alias="isActive")] = None
    """Whether the group is active."""
    id: str | None = None
    """Id of the group."""


class CalendarGroupList(ReplyModel):
    """The groups of a location."""

    groups: list[CalendarGroup] | None = None
    """All groups of the location."""


class CalendarGroupReply(ReplyModel):
    """A group, in the envelope that it comes in."""

    group: CalendarGroup | None = None
    """The group itself."""


class SlugAvailability(ReplyModel):
    """Whether a slug is free."""

    available: bool
    """Whether the slug can be used."""
