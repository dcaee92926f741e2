"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from leadconnector._models.base import ReplyModel
from leadconnector._models.formats import WireBool
from pydantic import AwareDatetime, Field


class Appointment(ReplyModel):
    """A meeting with a contact on a calendar."""

    calendar_id: Annotated[str, Field(alias="calendarId")]
    """Id of the calendar that the appointment is on."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account)."""
    contact_id: Annotated[str, Field(alias="contactId")]
    """Id of the contact whom the appointment is with."""
    id: str
    """Id of the appointment, which `update-appointment` takes as `eventId`."""
    start_time: Annotated[AwareDatetime | None, Field(alias="startTime")] = None
    """When the appointment starts, in ISO 8601 with an offset."""
    end_time: Annotated[AwareDatetime | None, Field(alias="endTime")] = None
    """When the appointment ends, in ISO 8601 with an offset."""
    title: str | None = None
    """Title of the appointment."""
    meeting_location_type: Annotated[str | None, Field(alias="meetingLocationType")] = None
    """How the meeting takes place. The values are not listed anywhere; expect more than a request may send."""
    appointment_status: Annotated[
        Literal["new", "confirmed", "cancelled", "showed", "noshow", "invalid", "active", "completed"] | str | None,
        Field(alias="appointmentStatus"),
    ] = None
    """Status of the appointment. `active` and `completed` can be read but not set."""
    assigned_user_id: Annotated[str | None, Field(alias="assignedUserId")] = None
    """Id of the user who takes the appointment."""
    address: str | None = None
    """Where the meeting is, as free text."""
    is_recurring: Annotated[WireBool | None, Field(alias="isRecurring")] = None
    """Whether the appointment repeats. On the wire it is a boolean or the same as text."""
    rrule: str | None = None
    """How the appointment repeats, an iCalendar (RFC 5545) RRULE, perhaps with an EXDATE on a second line."""


class BlockSlot(ReplyModel):
    """Time that is blocked on a calendar or for a user."""

    id: str
    """Id of the blocked time, which `update-block-slot` takes as `eventId`."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account)."""
    title: str
    """Title of the blocked time."""
    start_time: Annotated[AwareDatetime, Field(alias="startTime")]
    """When the block starts, in ISO 8601 with an offset."""
    end_time: Annotated[AwareDatetime, Field(alias="endTime")]
    """When the block ends, in ISO 8601 with an offset."""
    calendar_id: Annotated[str | None, Field(alias="calendarId")] = None
    """Id of the blocked calendar, if a calendar is blocked."""
    assigned_user_id: Annotated[str | None, Field(alias="assignedUserId")] = None
    """Id of the user whose time is blocked, if a user's time is blocked."""


class EventDeletion(ReplyModel):
    """Whether an event was deleted."""

    succeeded: bool | None = None
    """Whether it was."""


class EventOrigin(ReplyModel):
    """Who or what booked an appointment."""

    user_id: Annotated[str | None, Field(alias="userId")] = None
    """Id of the user, if a user did it."""
    source: str
    """How the appointment was booked. The values are not listed anywhere."""


class CalendarEvent(ReplyModel):
    """Something that stands on a calendar at a time; an appointment, if a contact is part of it."""

    id: str
    """Id of the event, or of one instance of a recurring event, which has the start in it."""
    address: str | None = None
    """Where it is, as free text; often the link to an online meeting."""
    title: str
    """Title of the event."""
    calendar_id: Annotated[str, Field(alias="calendarId")]
    """Id of the calendar that the event is on."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account)."""
    contact_id: Annotated[str, Field(alias="contactId")]
    """Id of the contact whom the appointment is with."""
    group_id: Annotated[str, Field(alias="groupId")]
    """Id of the group that the calendar is in."""
    appointment_status: Annotated[str, Field(alias="appointmentStatus")]
    """Status of the appointment. No values are listed here; those of `update-appointment` are among them."""
    assigned_user_id: Annotated[str, Field(alias="assignedUserId")]
    """Id of the user who takes the appointment."""
    users: list[str]
    """Ids of the further users who take part."""
    notes: str | None = None
    """Notes on the event."""
    description: str | None = None
    """What the event is about."""
    is_recurring: Annotated[WireBool | None, Field(alias="isRecurring")] = None
    """Whether the event repeats. On the wire it is a boolean or the same as text."""
    rrule: str | None = None
    """How the event repeats, an iCalendar (RFC 5545) RRULE, perhaps with an EXDATE on a second line. It has no
    DTSTART: the series counts from `start_time`."""
    start_time: Annotated[AwareDatetime, Field(alias="startTime")]
    """When the event starts, in ISO 8601 with an offset."""
    end_time: Annotated[AwareDatetime, Field(alias="endTime")]
    """When the event ends, in ISO 8601 with an offset."""
    date_added: Annotated[AwareDatetime, Field(alias="dateAdded")]
    """When the event was made, in ISO 8601 with an offset."""
    date_updated: Annotated[AwareDatetime, Field(alias="dateUpdated")]
    """When the event was last changed, in ISO 8601 with an offset."""
    assigned_resources: Annotated[list[str] | None, Field(alias="assignedResources")] = None
    """Ids of the rooms and the equipment that the event uses."""
    created_by: Annotated[EventOrigin | None, Field(alias="createdBy")] = None
    """Who or what booked the appointment."""
    master_event_id: Annotated[str | None, Field(alias="masterEventId")] = None
    """Id of the whole series, on an instance of a recurring event."""


class CalendarEventList(ReplyModel):
    """What stands on a calendar within a time range."""

    events: list[CalendarEvent] | None = None
    """All events within the range."""


class CalendarEventReply(ReplyModel):
    """An appointment, in the envelope that it comes in."""

    event: CalendarEvent | None = None
    """The appointment itself."""
