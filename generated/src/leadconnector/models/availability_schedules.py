"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from leadconnector._models.base import ReplyModel
from pydantic import AwareDatetime, Field


class ScheduleInterval(ReplyModel):
    """A stretch of time within a day, on a 24-hour clock."""

    from_: Annotated[str, Field(alias="from")]
    """When it starts, as `HH:MM`."""
    to: str
    """When it ends, as `HH:MM`."""


class ScheduleRule(ReplyModel):
    """The times on one day of the week, or on one single day."""

    type: Literal["wday", "date"] | str
    """`wday` for a day of the week, which `day` names; `date` for a single day, which `date` names."""
    intervals: list[ScheduleInterval]
    """The times on that day."""
    date: str | None = None
    """The single day, as `YYYY-MM-DD` in the time zone of the schedule. Only with the type `date`."""
    day: Literal["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] | str | None = None
    """The day of the week. Only with the type `wday`."""


class Schedule(ReplyModel):
    """The times at which a user can be booked, for the calendars that use it."""

    id: str
    """Id of the schedule."""
    name: str
    """Name of the schedule, for people."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the schedule belongs to."""
    rules: list[ScheduleRule]
    """The times, for days of the week and for single days."""
    timezone: str
    """IANA name of the time zone that the rules are in."""
    date_added: Annotated[AwareDatetime, Field(alias="dateAdded")]
    """When the schedule was made, in ISO 8601."""
    date_updated: Annotated[AwareDatetime, Field(alias="dateUpdated")]
    """When the schedule was last changed, in ISO 8601."""
    user_id: Annotated[str, Field(alias="userId")]
    """Id of the user whose times they are."""
    calendar_ids: Annotated[list[str] | None, Field(alias="calendarIds")] = None
    """Ids of the calendars that use the schedule."""
    deleted: bool
    """Whether the schedule is deleted."""


class ScheduleList(ReplyModel):
    """One page of schedules."""

    schedules: list[Schedule]
    """The schedules of this page."""


class ScheduleReply(ReplyModel):
    """A schedule, in the envelope that it comes in."""

    schedule: Schedule
    """The schedule itself."""
