"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from leadconnector._models.base import RequestModel
from pydantic import MISSING, Field


class CalendarGroupCreate(RequestModel):
    """A group to create."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the group should belong to."""
    name: str
    """Name of the group."""
    description: str
    """What the group is for."""
    slug: str
    """Short name of the group in a URL; no other group of the location may have it."""
    is_active: Annotated[bool | MISSING, Field(alias="isActive")] = MISSING
    """Whether the group is active from the start."""


class CalendarGroupStatusInput(RequestModel):
    """Whether a group should be active."""

    is_active: Annotated[bool, Field(alias="isActive")]
    """True switches the group on, false switches it off."""


class CalendarGroupUpdate(RequestModel):
    """A group as it should be from now on."""

    name: str
    """Name of the group."""
    description: str
    """What the group is for."""
    slug: str
    """Short name of the group in a URL."""


class ListGroupsParams(RequestModel):
    """The parameters of `list_groups`."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) whose groups to list."""


class SlugQuestionInput(RequestModel):
    """A slug to ask about."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the group would belong to."""
    slug: str
    """The slug to ask about."""
