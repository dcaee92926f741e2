"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from leadconnector._models.base import RequestModel
from leadconnector._models.formats import WireInteger
from pydantic import MISSING, Field


class ListSchedulesParams(RequestModel):
    """The parameters of `list_schedules`."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) to look in."""
    user_id: Annotated[str, Field(alias="userId")]
    """Id of the user whose schedules to list."""
    calendar_id: Annotated[str | MISSING, Field(alias="calendarId")] = MISSING
    """Only the schedules of this calendar."""
    skip: Annotated[WireInteger | MISSING, Field(ge=0)] = MISSING
    """How many schedules to skip."""
    limit: Annotated[WireInteger | MISSING, Field(ge=1, le=500)] = MISSING
    """How many schedules to give, from 1 to 500."""


class ScheduleIntervalInput(RequestModel):
    """A stretch of time within a day, on a 24-hour clock."""

    from_: Annotated[str, Field(alias="from", pattern="^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    """When it starts, as `HH:MM`."""
    to: Annotated[str, Field(pattern="^([01]?[0-9]|2[0-3]):[0-5][0-9]$")]
    """When it ends, as `HH:MM`."""


class ScheduleRuleInput(RequestModel):
    """The times on one day of the week, or on one single day."""

    type: Literal["wday", "date"]
    """`wday` for a day of the week, which `day` names; `date` for a single day, which `date` names."""
    intervals: Sequence[ScheduleIntervalInput]
    """The times on that day."""
    date: Annotated[str | MISSING, Field(pattern="^\\d{4}-\\d{2}-\\d{2}$")] = MISSING
    """The single day, as `YYYY-MM-DD` in the time zone of the schedule. Only with the type `date`."""
    day: Literal["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] | MISSING = MISSING
    """The day of the week. Only with the type `wday`."""


class ScheduleUpdate(RequestModel):
    """What to change in a schedule. Only the fields that are given are sent."""

    name: str | MISSING = MISSING
    """New name of the schedule, for people."""
    rules: Sequence[ScheduleRuleInput] | MISSING = MISSING
    """The times as they should be, for days of the week and for single days."""
    timezone: Annotated[str | MISSING, Field(pattern="^[A-Za-z_]+/[A-Za-z_]+$")] = MISSING
    """IANA name of the time zone that the rules are in, of two parts. By the documented pattern a name with
    digits, hyphens or a third part is refused, and so is `UTC`."""


class ScheduleCreate(RequestModel):
    """A schedule to create."""

    rules: Sequence[ScheduleRuleInput] | MISSING = MISSING
    """The times, for days of the week and for single days."""
    timezone: Annotated[str, Field(pattern="^[A-Za-z_]+/[A-Za-z_]+$")]
    """IANA name of the time zone that the rules are in, of two parts. By the documented pattern a name with
    digits, hyphens or a third part is refused, and so is `UTC`."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the schedule should belong to."""
    name: str
    """Name of the schedule, for people."""
    user_id: Annotated[str, Field(alias="userId")]
    """Id of the user whose times they are."""
    calendar_ids: Annotated[Sequence[str] | MISSING, Field(alias="calendarIds")] = MISSING
    """Ids of the calendars that should use the schedule."""
