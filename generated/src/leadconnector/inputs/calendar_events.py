"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from leadconnector._models.base import RequestModel
from leadconnector._models.formats import EpochMillisecondsText, WireDateTime
from pydantic import MISSING, ConfigDict, Field


class AppointmentCreate(RequestModel):
    """An appointment to book."""

    title: str | MISSING = MISSING
    """Title of the appointment."""
    meeting_location_type: Annotated[
        Literal["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"] | MISSING,
        Field(alias="meetingLocationType"),
    ] = MISSING
    """How the meeting takes place. The API takes it as `custom` when an `address` is given without it."""
    meeting_location_id: Annotated[str | MISSING, Field(alias="meetingLocationId")] = MISSING
    """Id of the place to meet at, one of those that the calendar has configured. It stands in the
    `location_configurations` of the calendar or of a team member."""
    override_location_config: Annotated[bool | MISSING, Field(alias="overrideLocationConfig")] = MISSING
    """Whether to replace the place that the calendar has configured. The API asks for true with
    `meeting_location_type` alone and for false with `meeting_location_id` alone; true is known to go with
    both."""
    appointment_status: Annotated[
        Literal["new", "confirmed", "cancelled", "showed", "noshow", "invalid"] | MISSING,
        Field(alias="appointmentStatus"),
    ] = MISSING
    """Status to begin with. A reply can hold two more values than can be set here."""
    assigned_user_id: Annotated[str | MISSING, Field(alias="assignedUserId")] = MISSING
    """Id of the user who takes the appointment."""
    description: str | MISSING = MISSING
    """What the appointment is about."""
    address: str | MISSING = MISSING
    """Where the meeting is, as free text. See `meeting_location_type`."""
    ignore_date_range: Annotated[bool | MISSING, Field(alias="ignoreDateRange")] = MISSING
    """True books outside of the calendar's date range and without its minimum notice."""
    to_notify: Annotated[bool | MISSING, Field(alias="toNotify")] = MISSING
    """False keeps the automations of this appointment from running."""
    ignore_free_slot_validation: Annotated[bool | MISSING, Field(alias="ignoreFreeSlotValidation")] = MISSING
    """True skips the check that the time is free, and with it everything that `ignore_date_range` is about.
    Needed for an `rrule`."""
    rrule: str | MISSING = MISSING
    """How the appointment repeats: an iCalendar (RFC 5545) RRULE, with an EXDATE on a second line if wanted.
    Leave DTSTART out, since the series counts from `start_time`. The API applies the rule only when
    `ignore_free_slot_validation` is true. The text is sent as it is."""
    calendar_id: Annotated[str, Field(alias="calendarId")]
    """Id of the calendar to book on."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the calendar belongs to."""
    contact_id: Annotated[str, Field(alias="contactId")]
    """Id of the contact whom the appointment is with."""
    start_time: Annotated[WireDateTime, Field(alias="startTime")]
    """When the appointment starts, in ISO 8601 with an offset."""
    end_time: Annotated[WireDateTime | MISSING, Field(alias="endTime")] = MISSING
    """When the appointment ends, in ISO 8601 with an offset."""


class AppointmentUpdate(RequestModel):
    """What to change in an appointment. Only the fields that are given are sent."""

    title: str | MISSING = MISSING
    """New title."""
    meeting_location_type: Annotated[
        Literal["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"] | MISSING,
        Field(alias="meetingLocationType"),
    ] = MISSING
    """How the meeting takes place. The API takes it as `custom` when an `address` is given without it."""
    meeting_location_id: Annotated[str | MISSING, Field(alias="meetingLocationId")] = MISSING
    """Id of the place to meet at, one of those that the calendar has configured. It stands in the
    `location_configurations` of the calendar or of a team member."""
    override_location_config: Annotated[bool | MISSING, Field(alias="overrideLocationConfig")] = MISSING
    """Whether to replace the place that the calendar has configured. The API asks for true with
    `meeting_location_type` alone and for false with `meeting_location_id` alone; true is known to go with
    both."""
    appointment_status: Annotated[
        Literal["new", "confirmed", "cancelled", "showed", "noshow", "invalid"] | MISSING,
        Field(alias="appointmentStatus"),
    ] = MISSING
    """New status. A reply can hold two more values than can be set here."""
    assigned_user_id: Annotated[str | MISSING, Field(alias="assignedUserId")] = MISSING
    """Id of the user who takes the appointment."""
    description: str | MISSING = MISSING
    """What the appointment is about."""
    address: str | MISSING = MISSING
    """Where the meeting is, as free text. See `meeting_location_type`."""
    ignore_date_range: Annotated[bool | MISSING, Field(alias="ignoreDateRange")] = MISSING
    """True books outside of the calendar's date range and without its minimum notice."""
    to_notify: Annotated[bool | MISSING, Field(alias="toNotify")] = MISSING
    """False keeps the automations of this appointment from running."""
    ignore_free_slot_validation: Annotated[bool | MISSING, Field(alias="ignoreFreeSlotValidation")] = MISSING
    """True skips the check that the time is free, and with it everything that `ignore_date_range` is about.
    Needed for an `rrule`."""
    rrule: str | MISSING = MISSING
    """How the appointment repeats: an iCalendar (RFC 5545) RRULE, with an EXDATE on a second line if wanted.
    Leave DTSTART out, since the series counts from `start_time`. The API applies the rule only when
    `ignore_free_slot_validation` is true. The text is sent as it is."""
    calendar_id: Annotated[str | MISSING, Field(alias="calendarId")] = MISSING
    """Id of the calendar that the appointment should be on."""
    start_time: Annotated[WireDateTime | MISSING, Field(alias="startTime")] = MISSING
    """New start, in ISO 8601 with an offset."""
    end_time: Annotated[WireDateTime | MISSING, Field(alias="endTime")] = MISSING
    """New end, in ISO 8601 with an offset."""


class BlockSlotCreate(RequestModel):
    """Time to block on a calendar, for a user, or both.

    At least one of `calendar_id` and `assigned_user_id` is needed."""

    model_config = ConfigDict(
        json_schema_extra={"x-pyclient-any-of-required": [["calendarId"], ["assignedUserId"]]},
    )
    title: str | MISSING = MISSING
    """Title of the blocked time."""
    calendar_id: Annotated[str | MISSING, Field(alias="calendarId")] = MISSING
    """Id of the calendar to block. Needed unless `assigned_user_id` is given."""
    assigned_user_id: Annotated[str | MISSING, Field(alias="assignedUserId")] = MISSING
    """Id of the user whose time to block. Needed unless `calendar_id` is given."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the calendar or user belongs to."""
    start_time: Annotated[WireDateTime | MISSING, Field(alias="startTime")] = MISSING
    """When the block starts, in ISO 8601 with an offset."""
    end_time: Annotated[WireDateTime | MISSING, Field(alias="endTime")] = MISSING
    """When the block ends, in ISO 8601 with an offset."""


class BlockSlotUpdate(RequestModel):
    """Blocked time as it should be from now on.

    At least one of `calendar_id` and `assigned_user_id` is needed."""

    model_config = ConfigDict(
        json_schema_extra={"x-pyclient-any-of-required": [["calendarId"], ["assignedUserId"]]},
    )
    title: str | MISSING = MISSING
    """New title of the blocked time."""
    calendar_id: Annotated[str | MISSING, Field(alias="calendarId")] = MISSING
    """Id of the blocked calendar. Needed unless `assigned_user_id` is given."""
    assigned_user_id: Annotated[str | MISSING, Field(alias="assignedUserId")] = MISSING
    """Id of the user whose time is blocked. Needed unless `calendar_id` is given."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the calendar or user belongs to."""
    start_time: Annotated[WireDateTime | MISSING, Field(alias="startTime")] = MISSING
    """When the block starts, in ISO 8601 with an offset."""
    end_time: Annotated[WireDateTime | MISSING, Field(alias="endTime")] = MISSING
    """When the block ends, in ISO 8601 with an offset."""


class ListBlockSlotsParams(RequestModel):
    """The parameters of `list_block_slots`."""

    model_config = ConfigDict(
        json_schema_extra={"x-pyclient-any-of-required": [["userId"], ["calendarId"], ["groupId"]]},
    )
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) to look in."""
    user_id: Annotated[str | MISSING, Field(alias="userId")] = MISSING
    """Only what belongs to this user. At least one of `user_id`, `calendar_id` and `group_id` is needed."""
    calendar_id: Annotated[str | MISSING, Field(alias="calendarId")] = MISSING
    """Only what is on this calendar. At least one of `user_id`, `calendar_id` and `group_id` is needed."""
    group_id: Annotated[str | MISSING, Field(alias="groupId")] = MISSING
    """Only what is on the calendars of this group. At least one of `user_id`, `calendar_id` and `group_id` is
    needed."""
    start_time: Annotated[EpochMillisecondsText, Field(alias="startTime")]
    """Start of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text."""
    end_time: Annotated[EpochMillisecondsText, Field(alias="endTime")]
    """End of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text."""


class ListEventsParams(RequestModel):
    """The parameters of `list_events`."""

    model_config = ConfigDict(
        json_schema_extra={"x-pyclient-any-of-required": [["userId"], ["calendarId"], ["groupId"]]},
    )
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) to look in."""
    user_id: Annotated[str | MISSING, Field(alias="userId")] = MISSING
    """Only what belongs to this user. At least one of `user_id`, `calendar_id` and `group_id` is needed."""
    calendar_id: Annotated[str | MISSING, Field(alias="calendarId")] = MISSING
    """Only what is on this calendar. At least one of `user_id`, `calendar_id` and `group_id` is needed."""
    group_id: Annotated[str | MISSING, Field(alias="groupId")] = MISSING
    """Only what is on the calendars of this group. At least one of `user_id`, `calendar_id` and `group_id` is
    needed."""
    start_time: Annotated[EpochMillisecondsText, Field(alias="startTime")]
    """Start of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text."""
    end_time: Annotated[EpochMillisecondsText, Field(alias="endTime")]
    """End of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text."""
