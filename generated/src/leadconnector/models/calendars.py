"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from leadconnector._models.base import ReplyModel
from leadconnector._models.checks import KnownValues
from leadconnector._models.formats import WireBool
from pydantic import AwareDatetime, ConfigDict, Field
from typing_extensions import TypeAliasType


class CalendarDeletion(ReplyModel):
    """Whether a calendar was deleted."""

    success: WireBool
    """Whether it was. On the wire it is a boolean or the same as text."""


class CalendarNotification(ReplyModel):
    """Who is told of bookings on a calendar.

    Calendars carry these only for older clients: notifications have endpoints of their own."""

    type: Literal["email"] | str | None = None
    """How the notification is sent."""
    should_send_to_contact: Annotated[bool, Field(alias="shouldSendToContact")]
    """Whether the contact who books is told."""
    should_send_to_guest: Annotated[bool, Field(alias="shouldSendToGuest")]
    """Whether the guests are told."""
    should_send_to_user: Annotated[bool, Field(alias="shouldSendToUser")]
    """Whether the user who takes the meeting is told."""
    should_send_to_selected_users: Annotated[bool, Field(alias="shouldSendToSelectedUsers")]
    """Whether the addresses in `selected_users` are told."""
    selected_users: Annotated[str, Field(alias="selectedUsers")]
    """Email addresses in one text, with commas between them."""


class DaySlots(ReplyModel):
    """The free slots of one day."""

    slots: list[AwareDatetime]
    """When the slots start, in ISO 8601 with an offset."""


class FreeSlots(ReplyModel):
    """The free slots of a calendar, by day: each day is a field named by its date, `YYYY-MM-DD`."""

    model_config = ConfigDict(
        extra="allow",
    )
    __pydantic_extra__: dict[str, DaySlots]  # pyright: ignore[reportIncompatibleVariableOverride]
    trace_id: Annotated[str | None, Field(alias="traceId")] = None
    """Id of the request, for questions to the API's support. It can stand beside the days."""

    @property
    def days(self) -> dict[str, DaySlots]:
        """The free slots of each day, by the date as `YYYY-MM-DD`."""
        return self.__pydantic_extra__


class Hour(ReplyModel):
    """A stretch of time within a day, on a 24-hour clock."""

    open_hour: Annotated[int | float, Field(alias="openHour")]
    """Hour at which it starts."""
    open_minute: Annotated[int | float, Field(alias="openMinute")]
    """Minute at which it starts."""
    close_hour: Annotated[int | float, Field(alias="closeHour")]
    """Hour at which it ends."""
    close_minute: Annotated[int | float, Field(alias="closeMinute")]
    """Minute at which it ends."""


class LocationConfiguration(ReplyModel):
    """A place where meetings can be held."""

    kind: (
        Literal[
            "custom",
            "zoom_conference",
            "google_conference",
            "inbound_call",
            "outbound_call",
            "physical",
            "booker",
            "ms_teams_conference",
        ]
        | str
    )
    """What sort of place it is."""
    location: str | None = None
    """Where it is, such as a telephone number, a URL or an address."""
    meeting_id: Annotated[str | None, Field(alias="meetingId")] = None
    """Id by which an appointment selects this place."""


class LookBusyConfig(ReplyModel):
    """How a calendar hides free slots, so that it looks busier than it is."""

    enabled: bool
    """Whether slots are hidden."""
    look_busy_percentage: Annotated[int | float, Field(alias="LookBusyPercentage")]
    """How many of the free slots are hidden, in percent."""


class Recurring(ReplyModel):
    """How a booking on a calendar repeats."""

    freq: Literal["DAILY", "WEEKLY", "MONTHLY"] | str | None = None
    """How often it repeats."""
    count: int | float | None = None
    """How many times it takes place, 24 at most."""
    booking_option: Annotated[Literal["skip", "continue", "book_next"] | str | None, Field(alias="bookingOption")] = (
        None
    )
    """What happens when the time of one repetition is taken. `skip` leaves it out, `continue` books it all the
    same, `book_next` takes the next free slot."""
    booking_overlap_default_status: Annotated[
        Literal["confirmed", "new"] | str | None, Field(alias="bookingOverlapDefaultStatus")
    ] = None
    """The status of a repetition that is booked although its time is taken."""


class TeamMember(ReplyModel):
    """A user who takes meetings of a calendar."""

    user_id: Annotated[str, Field(alias="userId")]
    """Id of the user."""
    priority: Annotated[int | float | None, KnownValues(0, 0.5, 1)] = None
    """How this user ranks among the team members."""
    meeting_location_type: Annotated[
        Literal["custom", "zoom", "gmeet", "phone", "address", "teams", "booker"] | str | None,
        Field(alias="meetingLocationType", deprecated=True),
    ] = None
    """What sort of place this user's meetings are held at; read `location_configurations[].kind` instead."""
    meeting_location: Annotated[str | None, Field(alias="meetingLocation", deprecated=True)] = None
    """Where this user's meetings are held; read `location_configurations[].location` instead."""
    is_primary: Annotated[bool | None, Field(alias="isPrimary")] = None
    """Whether this is the primary user, of whom a calendar has at most one."""
    location_configurations: Annotated[list[LocationConfiguration] | None, Field(alias="locationConfigurations")] = None
    """Where this user's meetings are held."""


Weekday = TypeAliasType("Weekday", int | float)
"""A day of the week, from 0 to 6. Which day is 0 is not documented."""


class Availability(ReplyModel):
    """The times at which a calendar can be booked on one particular day."""

    date: str
    """The local day, with a fixed time after it: `YYYY-MM-DD` and then `T00:00:00.000Z`. It names a day, not a
    moment: despite the Z it must not be converted between time zones."""
    hours: list[Hour]
    """The times at which the calendar can be booked on that day."""
    deleted: bool | None = None
    """True removes this availability, which `id` names."""
    id: str | None = None
    """Id of the availability. Needed to change or remove one that exists; left out for a new one."""


class OpenHour(ReplyModel):
    """The times at which a calendar is open, the same on each of some days of the week."""

    days_of_the_week: Annotated[list[Weekday], Field(alias="daysOfTheWeek")]
    """The days of the week that have these times."""
    hours: list[Hour]
    """The times at which the calendar is open on these days."""


class Calendar(ReplyModel):
    """A calendar, which others can book meetings on."""

    is_active: Annotated[bool | None, Field(alias="isActive")] = None
    """Whether the calendar is active; false means that it is a draft."""
    notifications: Annotated[list[CalendarNotification] | None, Field(deprecated=True)] = None
    """Who is told of bookings; use the endpoints for calendar notifications instead."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the calendar belongs to."""
    group_id: Annotated[str | None, Field(alias="groupId")] = None
    """Id of the group that the calendar is in."""
    team_members: Annotated[list[TeamMember] | None, Field(alias="teamMembers")] = None
    """Who takes the meetings. A personal calendar has exactly one team member."""
    event_type: Annotated[
        Literal["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"] | str | None,
        Field(alias="eventType"),
    ] = None
    """Whether round robin prefers whoever is free or spreads the meetings evenly."""
    name: str
    """Name of the calendar."""
    description: str | None = None
    """What the calendar is for."""
    slug: str | None = None
    """Short name of the calendar in a URL."""
    widget_slug: Annotated[str | None, Field(alias="widgetSlug")] = None
    """Short name of the booking widget in a URL."""
    calendar_type: Annotated[
        Literal["round_robin", "event", "class_booking", "collective", "service_booking", "personal"] | str | None,
        Field(alias="calendarType"),
    ] = None
    """What sort of calendar it is. This call cannot change it."""
    widget_type: Annotated[Literal["default", "classic"] | str | None, Field(alias="widgetType")] = None
    """Layout of the booking widget. `default` is the layout called neo, `classic` the classic one."""
    event_title: Annotated[str | None, Field(alias="eventTitle")] = None
    """Title of the booked events. It can hold placeholders, such as `{{contact.name}}`."""
    event_color: Annotated[str | None, Field(alias="eventColor")] = None
    """Colour of the booked events, in hexadecimal such as `#039be5`."""
    meeting_location: Annotated[str | None, Field(alias="meetingLocation", deprecated=True)] = None
    """Where the meetings are held. Read `location_configurations[].location`, here or of the team members,
    instead."""
    location_configurations: Annotated[list[LocationConfiguration] | None, Field(alias="locationConfigurations")] = None
    """Where the meetings of an event calendar are held."""
    slot_duration: Annotated[int | float | None, Field(alias="slotDuration")] = None
    """How long a meeting is, counted in `slot_duration_unit`."""
    slot_duration_unit: Annotated[Literal["mins", "hours"] | str | None, Field(alias="slotDurationUnit")] = None
    """Unit of `slot_duration`."""
    slot_interval: Annotated[int | float | None, Field(alias="slotInterval")] = None
    """How far apart the offered slots are, counted in `slot_interval_unit`."""
    slot_interval_unit: Annotated[Literal["mins", "hours"] | str | None, Field(alias="slotIntervalUnit")] = None
    """Unit of `slot_interval`."""
    slot_buffer: Annotated[int | float | None, Field(alias="slotBuffer")] = None
    """Time kept free after a meeting, counted in `slot_buffer_unit`."""
    slot_buffer_unit: Annotated[Literal["mins", "hours"] | str | None, Field(alias="slotBufferUnit")] = None
    """Unit of `slot_buffer`."""
    pre_buffer: Annotated[int | float | None, Field(alias="preBuffer")] = None
    """Time kept free before a meeting, counted in `pre_buffer_unit`."""
    pre_buffer_unit: Annotated[Literal["mins", "hours"] | str | None, Field(alias="preBufferUnit")] = None
    """Unit of `pre_buffer`."""
    appointment_per_slot: Annotated[int | float | None, Field(alias="appoinmentPerSlot")] = None
    """How often a slot can be booked, per user; the number of seats on a class booking calendar."""
    appointment_per_day: Annotated[int | float | None, Field(alias="appoinmentPerDay")] = None
    """How many appointments can be booked in a day."""
    allow_booking_after: Annotated[int | float | None, Field(alias="allowBookingAfter")] = None
    """Shortest notice for a booking, counted in `allow_booking_after_unit`."""
    allow_booking_after_unit: Annotated[
        Literal["hours", "days", "weeks", "months"] | str | None, Field(alias="allowBookingAfterUnit")
    ] = None
    """Unit of `allow_booking_after`."""
    allow_booking_for: Annotated[int | float | None, Field(alias="allowBookingFor")] = None
    """How far ahead bookings are allowed, counted in `allow_booking_for_unit`."""
    allow_booking_for_unit: Annotated[
        Literal["days", "weeks", "months"] | str | None, Field(alias="allowBookingForUnit")
    ] = None
    """Unit of `allow_booking_for`."""
    open_hours: Annotated[list[OpenHour] | None, Field(alias="openHours")] = None
    """The weekly times at which the calendar can be booked. For single days see `availabilities`."""
    enable_recurring: Annotated[bool | None, Field(alias="enableRecurring")] = None
    """Whether bookings can repeat, which takes a single team member."""
    recurring: Recurring | None = None
    """How bookings repeat, if `enable_recurring` is true."""
    form_id: Annotated[str | None, Field(alias="formId")] = None
    """Id of the form that is filled in to book."""
    sticky_contact: Annotated[bool | None, Field(alias="stickyContact")] = None
    """Whether the booking form remembers the contact."""
    is_live_payment_mode: Annotated[bool | None, Field(alias="isLivePaymentMode")] = None
    """Whether payments are real; false is for testing."""
    auto_confirm: Annotated[bool | None, Field(alias="autoConfirm")] = None
    """Whether a booking is confirmed at once."""
    should_send_alert_emails_to_assigned_member: Annotated[
        bool | None, Field(alias="shouldSendAlertEmailsToAssignedMember")
    ] = None
    """Whether the team member who takes the meeting gets alerts by email."""
    alert_email: Annotated[str | None, Field(alias="alertEmail")] = None
    """Email address that gets alerts."""
    google_invitation_emails: Annotated[bool | None, Field(alias="googleInvitationEmails")] = None
    """Whether Google sends invitations by email."""
    allow_reschedule: Annotated[bool | None, Field(alias="allowReschedule")] = None
    """Whether a booking can be moved by who made it."""
    allow_cancellation: Annotated[bool | None, Field(alias="allowCancellation")] = None
    """Whether a booking can be cancelled by who made it."""
    should_assign_contact_to_team_member: Annotated[bool | None, Field(alias="shouldAssignContactToTeamMember")] = None
    """Whether the contact is assigned to the team member who takes the meeting."""
    should_skip_assigning_contact_for_existing: Annotated[
        bool | None, Field(alias="shouldSkipAssigningContactForExisting")
    ] = None
    """Whether contacts that exist already are left out of that assignment."""
    notes: str | None = None
    """Notes on the meetings."""
    pixel_id: Annotated[str | None, Field(alias="pixelId")] = None
    """Id of the tracking pixel on the booking page."""
    form_submit_type: Annotated[
        Literal["RedirectURL", "ThankYouMessage"] | str | None, Field(alias="formSubmitType")
    ] = None
    """What follows a booking: a visit to `form_submit_redirect_url`, or `form_submit_thanks_message`."""
    form_submit_redirect_url: Annotated[str | None, Field(alias="formSubmitRedirectURL")] = None
    """URL to go to after a booking, with `form_submit_type` set to `RedirectURL`."""
    form_submit_thanks_message: Annotated[str | None, Field(alias="formSubmitThanksMessage")] = None
    """Text to show after a booking, with `form_submit_type` set to `ThankYouMessage`."""
    availability_type: Annotated[
        Literal[0, 1] | int | float | None, Field(alias="availabilityType", json_schema_extra={"x-nullable": True})
    ] = None
    """Which times count. 0 is `open_hours` only, 1 is `availabilities` only, null is both."""
    availabilities: list[Availability] | None = None
    """The times at which the calendar can be booked on single days. For weekly times see `open_hours`."""
    guest_type: Annotated[Literal["count_only", "collect_detail"] | str | None, Field(alias="guestType")] = None
    """What a booking asks about guests, their number or their details."""
    consent_label: Annotated[str | None, Field(alias="consentLabel")] = None
    """Text of the consent that a booking asks for."""
    calendar_cover_image: Annotated[str | None, Field(alias="calendarCoverImage")] = None
    """URL of the calendar's cover image."""
    look_busy_config: Annotated[LookBusyConfig | None, Field(alias="lookBusyConfig")] = None
    """Whether, and how many, free slots are hidden."""
    id: str
    """Id of the calendar, which `update-calendar` takes as `calendar_id`."""


class CalendarList(ReplyModel):
    """The calendars of a location."""

    calendars: list[Calendar] | None = None
    """All calendars of the location, or of the group that was asked for."""


class CalendarReply(ReplyModel):
    """A calendar, in the envelope that it comes in."""

    calendar: Calendar
    """The calendar itself."""
