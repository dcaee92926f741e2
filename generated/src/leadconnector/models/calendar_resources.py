"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from leadconnector._models.base import ReplyModel
from pydantic import Field
from typing_extensions import TypeAliasType


class CalendarResource(ReplyModel):
    """A room or a piece of equipment that service calendars can use.

    No id is documented in it; one that comes all the same is kept."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the resource belongs to."""
    name: str
    """Name of the resource."""
    resource_type: Annotated[Literal["equipments", "rooms"] | str, Field(alias="resourceType")]
    """Which kind of resource it is."""
    is_active: Annotated[bool, Field(alias="isActive")]
    """Whether the resource can be used."""
    description: str | None = None
    """What the resource is."""
    quantity: int | float | None = None
    """How many pieces of the equipment there are."""
    out_of_service: Annotated[int | float | None, Field(alias="outOfService")] = None
    """How many pieces of the equipment cannot be used at present."""
    capacity: int | float | None = None
    """How many people the room holds."""


class CalendarResourceWithCalendars(ReplyModel):
    """A room or a piece of equipment, and the calendars that use it.

    No id is documented in it; one that comes all the same is kept."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the resource belongs to."""
    name: str
    """Name of the resource."""
    resource_type: Annotated[Literal["equipments", "rooms"] | str, Field(alias="resourceType")]
    """Which kind of resource it is."""
    is_active: Annotated[bool, Field(alias="isActive")]
    """Whether the resource can be used."""
    description: str | None = None
    """What the resource is."""
    quantity: int | float | None = None
    """How many pieces of the equipment there are."""
    out_of_service: Annotated[int | float | None, Field(alias="outOfService")] = None
    """How many pieces of the equipment cannot be used at present."""
    capacity: int | float | None = None
    """How many people the room holds."""
    calendar_ids: Annotated[list[str], Field(alias="calendarIds")]
    """Ids of the calendars that use the resource."""


CalendarResourceList = TypeAliasType("CalendarResourceList", list[CalendarResourceWithCalendars])
"""Rooms or pieces of equipment."""
