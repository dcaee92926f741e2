"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from leadconnector._models.base import RequestModel
from leadconnector._models.checks import ValuesCheck
from leadconnector._models.formats import EpochMilliseconds
from pydantic import MISSING, Field
from typing_extensions import TypeAliasType


class CalendarNotificationInput(RequestModel):
    """Who is told of bookings on a calendar.

    Calendars carry these only for older clients: notifications have endpoints of their own."""

    type: Literal["email"] | MISSING = MISSING
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


class HourInput(RequestModel):
    """A stretch of time within a day, on a 24-hour clock."""

    open_hour: Annotated[int | float, Field(alias="openHour", ge=0, le=23)]
    """Hour at which it starts."""
    open_minute: Annotated[int | float, Field(alias="openMinute", ge=0, le=60)]
    """Minute at which it starts."""
    close_hour: Annotated[int | float, Field(alias="closeHour", ge=0, le=23)]
    """Hour at which it ends."""
    close_minute: Annotated[int | float, Field(alias="closeMinute", ge=0, le=60)]
    """Minute at which it ends."""


class ListCalendarsParams(RequestModel):
    """The parameters of `list_calendars`."""

    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) whose calendars to list."""
    group_id: Annotated[str | MISSING, Field(alias="groupId")] = MISSING
    """Only the calendars in this group."""
    show_drafted: Annotated[bool | MISSING, Field(alias="showDrafted")] = MISSING
    """Whether calendars that are drafts, and so not active, are listed as well."""


class ListFreeSlotsParams(RequestModel):
    """The parameters of `list_free_slots`."""

    calendar_id: Annotated[str, Field(alias="calendarId")]
    """Id of the calendar; case-sensitive."""
    start_date: Annotated[EpochMilliseconds, Field(alias="startDate")]
    """Start of the range, in milliseconds since 1970-01-01T00:00:00Z."""
    end_date: Annotated[EpochMilliseconds, Field(alias="endDate")]
    """End of the range, in milliseconds since 1970-01-01T00:00:00Z."""
    timezone: str | MISSING = MISSING
    """IANA name of the time zone to give the slots in."""
    user_id: Annotated[str | MISSING, Field(alias="userId")] = MISSING
    """Only slots at which this user is free."""
    user_ids: Annotated[Sequence[str] | MISSING, Field(alias="userIds")] = MISSING
    """Only slots at which these users are free. Sent once for each id."""


class LocationConfigurationInput(RequestModel):
    """A place where meetings can be held."""

    kind: Literal[
        "custom",
        "zoom_conference",
        "google_conference",
        "inbound_call",
        "outbound_call",
        "physical",
        "booker",
        "ms_teams_conference",
    ]
    """What sort of place it is. An `event` calendar takes none of the three kinds of conference."""
    location: str | MISSING = MISSING
    """Where it is, such as a telephone number, a URL or an address. Not for the three kinds of conference."""


class LookBusyConfigInput(RequestModel):
    """How a calendar hides free slots, so that it looks busier than it is."""

    enabled: bool
    """Whether slots are hidden."""
    look_busy_percentage: Annotated[int | float, Field(alias="LookBusyPercentage")]
    """How many of the free slots are hidden, in percent."""


class RecurringInput(RequestModel):
    """How a booking on a calendar repeats."""

    freq: Literal["DAILY", "WEEKLY", "MONTHLY"] | MISSING = MISSING
    """How often it repeats."""
    count: Annotated[int | float | MISSING, Field(le=24)] = MISSING
    """How many times it takes place, 24 at most."""
    booking_option: Annotated[Literal["skip", "continue", "book_next"] | MISSING, Field(alias="bookingOption")] = (
        MISSING
    )
    """What happens when the time of one repetition is taken. `skip` leaves it out, `continue` books it all the
    same, `book_next` takes the next free slot."""
    booking_overlap_default_status: Annotated[
        Literal["confirmed", "new"] | MISSING, Field(alias="bookingOverlapDefaultStatus")
    ] = MISSING
    """The status of a repetition that is booked although its time is taken."""


class TeamMemberInput(RequestModel):
    """A user who takes meetings of a calendar."""

    user_id: Annotated[str, Field(alias="userId")]
    """Id of the user."""
    priority: Annotated[int | float | MISSING, ValuesCheck(0, 0.5, 1)] = MISSING
    """How this user ranks among the team members."""
    is_primary: Annotated[bool | MISSING, Field(alias="isPrimary")] = MISSING
    """Whether this is the primary user. A collective calendar needs one; there can be only one."""
    location_configurations: Annotated[
        Sequence[LocationConfigurationInput] | MISSING, Field(alias="locationConfigurations")
    ] = MISSING
    """Where this user's meetings are held. More than one place only if the calendar has a single team member,
    and never on class booking and collective calendars."""


WeekdayInput = TypeAliasType("WeekdayInput", Annotated[int | float, Field(ge=0, le=6)])
"""A day of the week, from 0 to 6. Which day is 0 is not documented."""


class AvailabilityInput(RequestModel):
    """The times at which a calendar can be booked on one particular day."""

    date: str
    """The local day, with a fixed time after it: `YYYY-MM-DD` and then `T00:00:00.000Z`. It names a day, not a
    moment: despite the Z it must not be converted between time zones."""
    hours: Sequence[HourInput]
    """The times at which the calendar can be booked on that day."""
    deleted: bool | MISSING = MISSING
    """True removes this availability, which `id` names."""
    id: str | MISSING = MISSING
    """Id of the availability. Needed to change or remove one that exists; left out for a new one."""


class OpenHourInput(RequestModel):
    """The times at which a calendar is open, the same on each of some days of the week."""

    days_of_the_week: Annotated[Sequence[WeekdayInput], Field(alias="daysOfTheWeek")]
    """The days of the week that have these times."""
    hours: Sequence[HourInput]
    """The times at which the calendar is open on these days."""


class CalendarCreate(RequestModel):
    """A calendar to create. Only the fields that are given are sent.

    A default is what the API takes by itself; it is never sent."""

    is_active: Annotated[bool | MISSING, Field(alias="isActive")] = MISSING
    """Whether the calendar is active; false makes it a draft."""
    notifications: Annotated[Sequence[CalendarNotificationInput] | MISSING, Field(deprecated=True)] = MISSING
    """Who is told of bookings; use the endpoints for calendar notifications instead."""
    location_id: Annotated[str, Field(alias="locationId")]
    """Id of the location (sub-account) that the calendar should belong to."""
    group_id: Annotated[str | MISSING, Field(alias="groupId")] = MISSING
    """Id of the group to put the calendar in."""
    team_members: Annotated[Sequence[TeamMemberInput] | MISSING, Field(alias="teamMembers")] = MISSING
    """Who takes the meetings. Round robin, collective, class booking and service calendars need team members; a
    personal calendar has exactly one."""
    event_type: Annotated[
        Literal["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"] | MISSING,
        Field(alias="eventType"),
    ] = MISSING
    """Whether round robin prefers whoever is free or spreads the meetings evenly."""
    name: str
    """Name of the calendar."""
    description: str | MISSING = MISSING
    """What the calendar is for."""
    slug: str | MISSING = MISSING
    """Short name of the calendar in a URL."""
    widget_slug: Annotated[str | MISSING, Field(alias="widgetSlug")] = MISSING
    """Short name of the booking widget in a URL."""
    calendar_type: Annotated[
        Literal["round_robin", "event", "class_booking", "collective", "service_booking", "personal"] | MISSING,
        Field(alias="calendarType"),
    ] = MISSING
    """What sort of calendar it is. It cannot be changed later."""
    widget_type: Annotated[Literal["default", "classic"] | MISSING, Field(alias="widgetType")] = MISSING
    """Layout of the booking widget. `default` is the layout called neo, `classic` the classic one."""
    event_title: Annotated[str | MISSING, Field(alias="eventTitle")] = MISSING
    """Title of the booked events. It can hold placeholders, such as `{{contact.name}}`."""
    event_color: Annotated[str | MISSING, Field(alias="eventColor")] = MISSING
    """Colour of the booked events, in hexadecimal such as `#039be5`."""
    location_configurations: Annotated[
        Sequence[LocationConfigurationInput] | MISSING, Field(alias="locationConfigurations")
    ] = MISSING
    """Where the meetings of an event calendar are held."""
    slot_duration: Annotated[int | float | MISSING, Field(alias="slotDuration")] = MISSING
    """How long a meeting is, counted in `slot_duration_unit`."""
    slot_duration_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="slotDurationUnit")] = MISSING
    """Unit of `slot_duration`."""
    slot_interval: Annotated[int | float | MISSING, Field(alias="slotInterval")] = MISSING
    """How far apart the offered slots are, counted in `slot_interval_unit`."""
    slot_interval_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="slotIntervalUnit")] = MISSING
    """Unit of `slot_interval`."""
    slot_buffer: Annotated[int | float | MISSING, Field(alias="slotBuffer")] = MISSING
    """Time kept free after a meeting, counted in `slot_buffer_unit`."""
    slot_buffer_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="slotBufferUnit")] = MISSING
    """Unit of `slot_buffer`."""
    pre_buffer: Annotated[int | float | MISSING, Field(alias="preBuffer")] = MISSING
    """Time kept free before a meeting, counted in `pre_buffer_unit`."""
    pre_buffer_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="preBufferUnit")] = MISSING
    """Unit of `pre_buffer`."""
    appointment_per_slot: Annotated[int | float | MISSING, Field(alias="appoinmentPerSlot")] = MISSING
    """How often a slot can be booked, per user; the number of seats on a class booking calendar."""
    appointment_per_day: Annotated[int | float | MISSING, Field(alias="appoinmentPerDay")] = MISSING
    """How many appointments can be booked in a day."""
    allow_booking_after: Annotated[int | float | MISSING, Field(alias="allowBookingAfter")] = MISSING
    """Shortest notice for a booking, counted in `allow_booking_after_unit`."""
    allow_booking_after_unit: Annotated[
        Literal["hours", "days", "weeks", "months"] | MISSING, Field(alias="allowBookingAfterUnit")
    ] = MISSING
    """Unit of `allow_booking_after`."""
    allow_booking_for: Annotated[int | float | MISSING, Field(alias="allowBookingFor")] = MISSING
    """How far ahead bookings are allowed, counted in `allow_booking_for_unit`."""
    allow_booking_for_unit: Annotated[
        Literal["days", "weeks", "months"] | MISSING, Field(alias="allowBookingForUnit")
    ] = MISSING
    """Unit of `allow_booking_for`."""
    open_hours: Annotated[Sequence[OpenHourInput] | MISSING, Field(alias="openHours")] = MISSING
    """The weekly times at which the calendar can be booked. For single days see `availabilities`."""
    enable_recurring: Annotated[bool | MISSING, Field(alias="enableRecurring")] = MISSING
    """Whether bookings can repeat. The calendar must then have a single team member."""
    recurring: RecurringInput | MISSING = MISSING
    """How bookings repeat, if `enable_recurring` is true."""
    form_id: Annotated[str | MISSING, Field(alias="formId")] = MISSING
    """Id of the form that is filled in to book."""
    sticky_contact: Annotated[bool | MISSING, Field(alias="stickyContact")] = MISSING
    """Whether the booking form remembers the contact."""
    is_live_payment_mode: Annotated[bool | MISSING, Field(alias="isLivePaymentMode")] = MISSING
    """Whether payments are real; false is for testing."""
    auto_confirm: Annotated[bool | MISSING, Field(alias="autoConfirm")] = MISSING
    """Whether a booking is confirmed at once."""
    should_send_alert_emails_to_assigned_member: Annotated[
        bool | MISSING, Field(alias="shouldSendAlertEmailsToAssignedMember")
    ] = MISSING
    """Whether the team member who takes the meeting gets alerts by email."""
    alert_email: Annotated[str | MISSING, Field(alias="alertEmail")] = MISSING
    """Email address that gets alerts."""
    google_invitation_emails: Annotated[bool | MISSING, Field(alias="googleInvitationEmails")] = MISSING
    """Whether Google sends invitations by email."""
    allow_reschedule: Annotated[bool | MISSING, Field(alias="allowReschedule")] = MISSING
    """Whether a booking can be moved by who made it."""
    allow_cancellation: Annotated[bool | MISSING, Field(alias="allowCancellation")] = MISSING
    """Whether a booking can be cancelled by who made it."""
    should_assign_contact_to_team_member: Annotated[bool | MISSING, Field(alias="shouldAssignContactToTeamMember")] = (
        MISSING
    )
    """Whether the contact is assigned to the team member who takes the meeting."""
    should_skip_assigning_contact_for_existing: Annotated[
        bool | MISSING, Field(alias="shouldSkipAssigningContactForExisting")
    ] = MISSING
    """Whether contacts that exist already are left out of that assignment."""
    notes: str | MISSING = MISSING
    """Notes on the meetings."""
    pixel_id: Annotated[str | MISSING, Field(alias="pixelId")] = MISSING
    """Id of the tracking pixel on the booking page."""
    form_submit_type: Annotated[Literal["RedirectURL", "ThankYouMessage"] | MISSING, Field(alias="formSubmitType")] = (
        MISSING
    )
    """What follows a booking: a visit to `form_submit_redirect_url`, or `form_submit_thanks_message`."""
    form_submit_redirect_url: Annotated[str | MISSING, Field(alias="formSubmitRedirectURL")] = MISSING
    """URL to go to after a booking, with `form_submit_type` set to `RedirectURL`."""
    form_submit_thanks_message: Annotated[str | MISSING, Field(alias="formSubmitThanksMessage")] = MISSING
    """Text to show after a booking, with `form_submit_type` set to `ThankYouMessage`."""
    availability_type: Annotated[Literal[0, 1] | None | MISSING, Field(alias="availabilityType")] = MISSING
    """Which times count. 0 is `open_hours` only, 1 is `availabilities` only, null is both."""
    availabilities: Sequence[AvailabilityInput] | MISSING = MISSING
    """The times at which the calendar can be booked on single days. For weekly times see `open_hours`."""
    guest_type: Annotated[Literal["count_only", "collect_detail"] | MISSING, Field(alias="guestType")] = MISSING
    """What a booking asks about guests, their number or their details."""
    consent_label: Annotated[str | MISSING, Field(alias="consentLabel")] = MISSING
    """Text of the consent that a booking asks for."""
    calendar_cover_image: Annotated[str | MISSING, Field(alias="calendarCoverImage")] = MISSING
    """URL of the calendar's cover image."""
    look_busy_config: Annotated[LookBusyConfigInput | MISSING, Field(alias="lookBusyConfig")] = MISSING
    """Whether, and how many, free slots are hidden."""


class CalendarUpdate(RequestModel):
    """What to change in a calendar. Only the fields that are given are sent.

    A default names what the API documents; it is never sent."""

    notifications: Annotated[Sequence[CalendarNotificationInput] | MISSING, Field(deprecated=True)] = MISSING
    """Who is told of bookings; use the endpoints for calendar notifications instead."""
    group_id: Annotated[str | MISSING, Field(alias="groupId")] = MISSING
    """Id of the group that the calendar is in."""
    team_members: Annotated[Sequence[TeamMemberInput] | MISSING, Field(alias="teamMembers")] = MISSING
    """Who takes the meetings. Round robin, collective, class booking and service calendars need team members; a
    personal calendar has exactly one."""
    event_type: Annotated[
        Literal["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"] | MISSING,
        Field(alias="eventType"),
    ] = MISSING
    """Whether round robin prefers whoever is free or spreads the meetings evenly."""
    name: str | MISSING = MISSING
    """Name of the calendar."""
    description: str | MISSING = MISSING
    """What the calendar is for."""
    slug: str | MISSING = MISSING
    """Short name of the calendar in a URL."""
    widget_slug: Annotated[str | MISSING, Field(alias="widgetSlug")] = MISSING
    """Short name of the booking widget in a URL."""
    widget_type: Annotated[Literal["default", "classic"] | MISSING, Field(alias="widgetType")] = MISSING
    """Layout of the booking widget. `default` is the layout called neo, `classic` the classic one."""
    event_title: Annotated[str | MISSING, Field(alias="eventTitle")] = MISSING
    """Title of the booked events. It can hold placeholders, such as `{{contact.name}}`."""
    event_color: Annotated[str | MISSING, Field(alias="eventColor")] = MISSING
    """Colour of the booked events, in hexadecimal such as `#039be5`."""
    location_configurations: Annotated[
        Sequence[LocationConfigurationInput] | MISSING, Field(alias="locationConfigurations")
    ] = MISSING
    """Where the meetings of an event calendar are held."""
    slot_duration: Annotated[int | float | MISSING, Field(alias="slotDuration")] = MISSING
    """How long a meeting is, counted in `slot_duration_unit`."""
    slot_duration_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="slotDurationUnit")] = MISSING
    """Unit of `slot_duration`."""
    slot_interval: Annotated[int | float | MISSING, Field(alias="slotInterval")] = MISSING
    """How far apart the offered slots are, counted in `slot_interval_unit`."""
    slot_interval_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="slotIntervalUnit")] = MISSING
    """Unit of `slot_interval`."""
    slot_buffer: Annotated[int | float | MISSING, Field(alias="slotBuffer")] = MISSING
    """Time kept free after a meeting, counted in `slot_buffer_unit`."""
    slot_buffer_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="slotBufferUnit")] = MISSING
    """Unit of `slot_buffer`. Documented for the reply; taken to be settable like the other units."""
    pre_buffer: Annotated[int | float | MISSING, Field(alias="preBuffer")] = MISSING
    """Time kept free before a meeting, counted in `pre_buffer_unit`."""
    pre_buffer_unit: Annotated[Literal["mins", "hours"] | MISSING, Field(alias="preBufferUnit")] = MISSING
    """Unit of `pre_buffer`."""
    appointment_per_slot: Annotated[int | float | MISSING, Field(alias="appoinmentPerSlot")] = MISSING
    """How often a slot can be booked, per user; the number of seats on a class booking calendar."""
    appointment_per_day: Annotated[int | float | MISSING, Field(alias="appoinmentPerDay")] = MISSING
    """How many appointments can be booked in a day."""
    allow_booking_after: Annotated[int | float | MISSING, Field(alias="allowBookingAfter")] = MISSING
    """Shortest notice for a booking, counted in `allow_booking_after_unit`."""
    allow_booking_after_unit: Annotated[
        Literal["hours", "days", "weeks", "months"] | MISSING, Field(alias="allowBookingAfterUnit")
    ] = MISSING
    """Unit of `allow_booking_after`."""
    allow_booking_for: Annotated[int | float | MISSING, Field(alias="allowBookingFor")] = MISSING
    """How far ahead bookings are allowed, counted in `allow_booking_for_unit`."""
    allow_booking_for_unit: Annotated[
        Literal["days", "weeks", "months"] | MISSING, Field(alias="allowBookingForUnit")
    ] = MISSING
    """Unit of `allow_booking_for`."""
    open_hours: Annotated[Sequence[OpenHourInput] | MISSING, Field(alias="openHours")] = MISSING
    """The weekly times at which the calendar can be booked. For single days see `availabilities`."""
    enable_recurring: Annotated[bool | MISSING, Field(alias="enableRecurring")] = MISSING
    """Whether bookings can repeat. The calendar must then have a single team member."""
    recurring: RecurringInput | MISSING = MISSING
    """How bookings repeat, if `enable_recurring` is true."""
    form_id: Annotated[str | MISSING, Field(alias="formId")] = MISSING
    """Id of the form that is filled in to book."""
    sticky_contact: Annotated[bool | MISSING, Field(alias="stickyContact")] = MISSING
    """Whether the booking form remembers the contact."""
    is_live_payment_mode: Annotated[bool | MISSING, Field(alias="isLivePaymentMode")] = MISSING
    """Whether payments are real; false is for testing."""
    auto_confirm: Annotated[bool | MISSING, Field(alias="autoConfirm")] = MISSING
    """Whether a booking is confirmed at once."""
    should_send_alert_emails_to_assigned_member: Annotated[
        bool | MISSING, Field(alias="shouldSendAlertEmailsToAssignedMember")
    ] = MISSING
    """Whether the team member who takes the meeting gets alerts by email."""
    alert_email: Annotated[str | MISSING, Field(alias="alertEmail")] = MISSING
    """Email address that gets alerts."""
    google_invitation_emails: Annotated[bool | MISSING, Field(alias="googleInvitationEmails")] = MISSING
    """Whether Google sends invitations by email."""
    allow_reschedule: Annotated[bool | MISSING, Field(alias="allowReschedule")] = MISSING
    """Whether a booking can be moved by who made it."""
    allow_cancellation: Annotated[bool | MISSING, Field(alias="allowCancellation")] = MISSING
    """Whether a booking can be cancelled by who made it."""
    should_assign_contact_to_team_member: Annotated[bool | MISSING, Field(alias="shouldAssignContactToTeamMember")] = (
        MISSING
    )
    """Whether the contact is assigned to the team member who takes the meeting."""
    should_skip_assigning_contact_for_existing: Annotated[
        bool | MISSING, Field(alias="shouldSkipAssigningContactForExisting")
    ] = MISSING
    """Whether contacts that exist already are left out of that assignment."""
    notes: str | MISSING = MISSING
    """Notes on the meetings."""
    pixel_id: Annotated[str | MISSING, Field(alias="pixelId")] = MISSING
    """Id of the tracking pixel on the booking page."""
    form_submit_type: Annotated[Literal["RedirectURL", "ThankYouMessage"] | MISSING, Field(alias="formSubmitType")] = (
        MISSING
    )
    """What follows a booking: a visit to `form_submit_redirect_url`, or `form_submit_thanks_message`."""
    form_submit_redirect_url: Annotated[str | MISSING, Field(alias="formSubmitRedirectURL")] = MISSING
    """URL to go to after a booking, with `form_submit_type` set to `RedirectURL`."""
    form_submit_thanks_message: Annotated[str | MISSING, Field(alias="formSubmitThanksMessage")] = MISSING
    """Text to show after a booking, with `form_submit_type` set to `ThankYouMessage`."""
    availability_type: Annotated[Literal[0, 1] | None | MISSING, Field(alias="availabilityType")] = MISSING
    """Which times count. 0 is `open_hours` only, 1 is `availabilities` only, null is both. Leaving it out
    changes nothing, which is not the same as null."""
    availabilities: Sequence[AvailabilityInput] | MISSING = MISSING
    """The times at which the calendar can be booked on single days. For weekly times see `open_hours`."""
    guest_type: Annotated[Literal["count_only", "collect_detail"] | MISSING, Field(alias="guestType")] = MISSING
    """What a booking asks about guests, their number or their details."""
    consent_label: Annotated[str | MISSING, Field(alias="consentLabel")] = MISSING
    """Text of the consent that a booking asks for."""
    calendar_cover_image: Annotated[str | MISSING, Field(alias="calendarCoverImage")] = MISSING
    """URL of the calendar's cover image."""
    look_busy_config: Annotated[LookBusyConfigInput | MISSING, Field(alias="lookBusyConfig")] = MISSING
    """Whether, and how many, free slots are hidden."""
    is_active: Annotated[bool | MISSING, Field(alias="isActive")] = MISSING
    """Whether the calendar is active; false makes it a draft."""
