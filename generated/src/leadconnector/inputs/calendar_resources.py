"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from leadconnector._models.base import RequestModel
from leadconnector._models.formats import WireInteger
from pydantic import MISSING, Field


class CalendarResourceCreate(RequestModel):
    """A room or a piece of equipment to create. All fields are needed for either."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the resource should belong to."""
    name: str
    """Name of the resource."""
    description: str
    """What the resource is."""
    quantity: int | float
    """How many pieces of the equipment there are."""
    out_of_service: Annotated[int | float, Field(alias="outOfService")]
    """How many pieces of the equipment cannot be used at present."""
    capacity: int | float
    """How many people the room holds."""
    calendar_ids: Annotated[Sequence[str], Field(alias="calendarIds", max_length=100)]
    """Ids of the service calendars that may use the resource, 100 at most. A room can serve several of them, a
    piece of equipment only one."""


class CalendarResourceUpdate(RequestModel):
    """What to change in a room or a piece of equipment. Only the fields that are given are sent."""

    location_id: Annotated[str | MISSING, Field(alias="locationId")] = MISSING
    """Id of the location (sub-account) that the resource should belong to."""
    name: str | MISSING = MISSING
    """New name."""
    description: str | MISSING = MISSING
    """What the resource is."""
    quantity: int | float | MISSING = MISSING
    """How many pieces of the equipment there are."""
    out_of_service: Annotated[int | float | MISSING, Field(alias="outOfService")] = MISSING
    """How many pieces of the equipment cannot be used at present."""
    capacity: int | float | MISSING = MISSING
    """How many people the room holds."""
    calendar_ids: Annotated[Sequence[str] | MISSING, Field(alias="calendarIds", max_length=100)] = MISSING
    """Ids of the service calendars that may use the resource, 100 at most. A room can serve several of them, a
    piece of equipment only one."""
    is_active: Annotated[bool | MISSING, Field(alias="isActive")] = MISSING
    """False takes the resource out of use without deleting it."""


class CreateResourceParams(RequestModel):
    """The parameters of `create_resource`."""

    resource_type: Annotated[Literal["equipments", "rooms"], Field(alias="resourceType")]
    """Which kind of resource it is."""


class DeleteResourceParams(RequestModel):
    """The parameters of `delete_resource`."""

    resource_type: Annotated[Literal["equipments", "rooms"], Field(alias="resourceType")]
    """Which kind of resource it is."""
    resource_id: Annotated[str, Field(alias="id")]
    """Id of the room or of the equipment; case-sensitive."""


class GetResourceParams(RequestModel):
    """The parameters of `get_resource`."""

    resource_type: Annotated[Literal["equipments", "rooms"], Field(alias="resourceType")]
    """Which kind of resource it is."""
    resource_id: Annotated[str, Field(alias="id")]
    """Id of the room or of the equipment; case-sensitive."""


class ListResourcesParams(RequestModel):
    """The parameters of `list_resources`."""

    resource_type: Annotated[Literal["equipments", "rooms"], Field(alias="resourceType")]
    """Which kind of resource it is."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) to look in."""
    limit: WireInteger
    """How many resources to give. No maximum is documented."""
    skip: WireInteger
    """How many resources to skip."""


class UpdateResourceParams(RequestModel):
    """The parameters of `update_resource`."""

    resource_type: Annotated[Literal["equipments", "rooms"], Field(alias="resourceType")]
    """Which kind of resource it is."""
    resource_id: Annotated[str, Field(alias="id")]
    """Id of the room or of the equipment; case-sensitive."""
