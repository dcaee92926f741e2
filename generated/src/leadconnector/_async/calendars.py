"""Calendars, async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import deprecated as _deprecated

from .._base.types import OMIT, Omit
from .._core.raw import async_raw as _raw
from .._operations import calendars as _operations
from .resource import AsyncRawResource, AsyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from typing import Literal

    from ..inputs.calendars import (
        AvailabilityInput,
        CalendarNotificationInput,
        LocationConfigurationInput,
        LookBusyConfigInput,
        OpenHourInput,
        RecurringInput,
        TeamMemberInput,
    )
    from ..models.calendars import CalendarDeletion, CalendarList, CalendarReply, FreeSlots
    from .items import AsyncItemIterator


class AsyncCalendars(AsyncResource):
    """The calendars themselves: who takes the meetings, when they can be booked, where they happen and what a
    booking page looks like. Also the times at which they are free."""

    async def list_calendars(
        self, *, location_id: str, group_id: str | Omit = OMIT, show_drafted: bool | Omit = OMIT
    ) -> CalendarList:
        """List the calendars of a location.

        Gives all calendars of a location, or of one group, at once; there are no pages.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.readonly`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) whose calendars to list.
            group_id: Only the calendars in this group.
            show_drafted: Whether calendars that are drafts, and so not active, are listed as well. Without it
                the API takes `True`.

        Returns:
            All calendars that were asked for.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.LIST_CALENDARS,
            params={"locationId": location_id, "groupId": group_id, "showDrafted": show_drafted},
        )

    async def create_calendar(
        self,
        *,
        location_id: str,
        name: str,
        is_active: bool | Omit = OMIT,
        notifications: Sequence[CalendarNotificationInput] | Omit = OMIT,
        group_id: str | Omit = OMIT,
        team_members: Sequence[TeamMemberInput] | Omit = OMIT,
        event_type: (
            Literal["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"] | Omit
        ) = OMIT,
        description: str | Omit = OMIT,
        slug: str | Omit = OMIT,
        widget_slug: str | Omit = OMIT,
        calendar_type: (
            Literal["round_robin", "event", "class_booking", "collective", "service_booking", "personal"] | Omit
        ) = OMIT,
        widget_type: Literal["default", "classic"] | Omit = OMIT,
        event_title: str | Omit = OMIT,
        event_color: str | Omit = OMIT,
        location_configurations: Sequence[LocationConfigurationInput] | Omit = OMIT,
        slot_duration: int | float | Omit = OMIT,
        slot_duration_unit: Literal["mins", "hours"] | Omit = OMIT,
        slot_interval: int | float | Omit = OMIT,
        slot_interval_unit: Literal["mins", "hours"] | Omit = OMIT,
        slot_buffer: int | float | Omit = OMIT,
        slot_buffer_unit: Literal["mins", "hours"] | Omit = OMIT,
        pre_buffer: int | float | Omit = OMIT,
        pre_buffer_unit: Literal["mins", "hours"] | Omit = OMIT,
        appointment_per_slot: int | float | Omit = OMIT,
        appointment_per_day: int | float | Omit = OMIT,
        allow_booking_after: int | float | Omit = OMIT,
        allow_booking_after_unit: Literal["hours", "days", "weeks", "months"] | Omit = OMIT,
        allow_booking_for: int | float | Omit = OMIT,
        allow_booking_for_unit: Literal["days", "weeks", "months"] | Omit = OMIT,
        open_hours: Sequence[OpenHourInput] | Omit = OMIT,
        enable_recurring: bool | Omit = OMIT,
        recurring: RecurringInput | Omit = OMIT,
        form_id: str | Omit = OMIT,
        sticky_contact: bool | Omit = OMIT,
        is_live_payment_mode: bool | Omit = OMIT,
        auto_confirm: bool | Omit = OMIT,
        should_send_alert_emails_to_assigned_member: bool | Omit = OMIT,
        alert_email: str | Omit = OMIT,
        google_invitation_emails: bool | Omit = OMIT,
        allow_reschedule: bool | Omit = OMIT,
        allow_cancellation: bool | Omit = OMIT,
        should_assign_contact_to_team_member: bool | Omit = OMIT,
        should_skip_assigning_contact_for_existing: bool | Omit = OMIT,
        notes: str | Omit = OMIT,
        pixel_id: str | Omit = OMIT,
        form_submit_type: Literal["RedirectURL", "ThankYouMessage"] | Omit = OMIT,
        form_submit_redirect_url: str | Omit = OMIT,
        form_submit_thanks_message: str | Omit = OMIT,
        availability_type: Literal[0, 1] | None | Omit = OMIT,
        availabilities: Sequence[AvailabilityInput] | Omit = OMIT,
        guest_type: Literal["count_only", "collect_detail"] | Omit = OMIT,
        consent_label: str | Omit = OMIT,
        calendar_cover_image: str | Omit = OMIT,
        look_busy_config: LookBusyConfigInput | Omit = OMIT,
    ) -> CalendarReply:
        """Create a calendar.

        Creates a calendar in a location. Nothing makes this call safe to repeat: sending it twice can create
        two calendars.

        The defaults named below are the API's own for what is left out; they are never sent.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            location_id: Id of the location (sub-account) that the calendar should belong to.
            name: Name of the calendar.
            is_active: Whether the calendar is active; false makes it a draft. Without it the API takes
                `True`.
            notifications: Deprecated. Who is told of bookings; use the endpoints for calendar notifications
                instead.
            group_id: Id of the group to put the calendar in.
            team_members: Who takes the meetings. Round robin, collective, class booking and service calendars
                need team members; a personal calendar has exactly one.
            event_type: Whether round robin prefers whoever is free or spreads the meetings evenly. Without it
                the API takes `"RoundRobin_OptimizeForAvailability"`.
            description: What the calendar is for.
            slug: Short name of the calendar in a URL.
            widget_slug: Short name of the booking widget in a URL.
            calendar_type: What sort of calendar it is. It cannot be changed later.
            widget_type: Layout of the booking widget. `default` is the layout called neo, `classic` the
                classic one. Without it the API takes `"classic"`.
            event_title: Title of the booked events. It can hold placeholders, such as `{{contact.name}}`.
                Without it the API takes `"{{contact.name}}"`.
            event_color: Colour of the booked events, in hexadecimal such as `#039be5`. Without it the API
                takes `"#039be5"`.
            location_configurations: Where the meetings of an event calendar are held.
            slot_duration: How long a meeting is, counted in `slot_duration_unit`. Without it the API takes
                `30`.
            slot_duration_unit: Unit of `slot_duration`.
            slot_interval: How far apart the offered slots are, counted in `slot_interval_unit`. Without it
                the API takes `30`.
            slot_interval_unit: Unit of `slot_interval`.
            slot_buffer: Time kept free after a meeting, counted in `slot_buffer_unit`.
            slot_buffer_unit: Unit of `slot_buffer`.
            pre_buffer: Time kept free before a meeting, counted in `pre_buffer_unit`.
            pre_buffer_unit: Unit of `pre_buffer`.
            appointment_per_slot: How often a slot can be booked, per user; the number of seats on a class
                booking calendar. Without it the API takes `1`.
            appointment_per_day: How many appointments can be booked in a day.
            allow_booking_after: Shortest notice for a booking, counted in `allow_booking_after_unit`.
            allow_booking_after_unit: Unit of `allow_booking_after`.
            allow_booking_for: How far ahead bookings are allowed, counted in `allow_booking_for_unit`.
            allow_booking_for_unit: Unit of `allow_booking_for`.
            open_hours: The weekly times at which the calendar can be booked. For single days see
                `availabilities`.
            enable_recurring: Whether bookings can repeat. The calendar must then have a single team member.
                Without it the API takes `False`.
            recurring: How bookings repeat, if `enable_recurring` is true.
            form_id: Id of the form that is filled in to book.
            sticky_contact: Whether the booking form remembers the contact.
            is_live_payment_mode: Whether payments are real; false is for testing.
            auto_confirm: Whether a booking is confirmed at once. Without it the API takes `True`.
            should_send_alert_emails_to_assigned_member: Whether the team member who takes the meeting gets
                alerts by email.
            alert_email: Email address that gets alerts.
            google_invitation_emails: Whether Google sends invitations by email. Without it the API takes
                `False`.
            allow_reschedule: Whether a booking can be moved by who made it. Without it the API takes `True`.
            allow_cancellation: Whether a booking can be cancelled by who made it. Without it the API takes
                `True`.
            should_assign_contact_to_team_member: Whether the contact is assigned to the team member who takes
                the meeting.
            should_skip_assigning_contact_for_existing: Whether contacts that exist already are left out of
                that assignment.
            notes: Notes on the meetings.
            pixel_id: Id of the tracking pixel on the booking page.
            form_submit_type: What follows a booking: a visit to `form_submit_redirect_url`, or
                `form_submit_thanks_message`. Without it the API takes `"ThankYouMessage"`.
            form_submit_redirect_url: URL to go to after a booking, with `form_submit_type` set to
                `RedirectURL`.
            form_submit_thanks_message: Text to show after a booking, with `form_submit_type` set to
                `ThankYouMessage`.
            availability_type: Which times count. 0 is `open_hours` only, 1 is `availabilities` only, null is
                both.
            availabilities: The times at which the calendar can be booked on single days. For weekly times see
                `open_hours`.
            guest_type: What a booking asks about guests, their number or their details.
            consent_label: Text of the consent that a booking asks for.
            calendar_cover_image: URL of the calendar's cover image.
            look_busy_config: Whether, and how many, free slots are hidden.

        Returns:
            The calendar as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            UnprocessableEntityError: 422: The body is well-formed, but its values were refused.
        """
        return await self._call(
            _operations.CREATE_CALENDAR,
            params={},
            body={
                "isActive": is_active,
                "notifications": notifications,
                "locationId": location_id,
                "groupId": group_id,
                "teamMembers": team_members,
                "eventType": event_type,
                "name": name,
                "description": description,
                "slug": slug,
                "widgetSlug": widget_slug,
                "calendarType": calendar_type,
                "widgetType": widget_type,
                "eventTitle": event_title,
                "eventColor": event_color,
                "locationConfigurations": location_configurations,
                "slotDuration": slot_duration,
                "slotDurationUnit": slot_duration_unit,
                "slotInterval": slot_interval,
                "slotIntervalUnit": slot_interval_unit,
                "slotBuffer": slot_buffer,
                "slotBufferUnit": slot_buffer_unit,
                "preBuffer": pre_buffer,
                "preBufferUnit": pre_buffer_unit,
                "appoinmentPerSlot": appointment_per_slot,
                "appoinmentPerDay": appointment_per_day,
                "allowBookingAfter": allow_booking_after,
                "allowBookingAfterUnit": allow_booking_after_unit,
                "allowBookingFor": allow_booking_for,
                "allowBookingForUnit": allow_booking_for_unit,
                "openHours": open_hours,
                "enableRecurring": enable_recurring,
                "recurring": recurring,
                "formId": form_id,
                "stickyContact": sticky_contact,
                "isLivePaymentMode": is_live_payment_mode,
                "autoConfirm": auto_confirm,
                "shouldSendAlertEmailsToAssignedMember": should_send_alert_emails_to_assigned_member,
                "alertEmail": alert_email,
                "googleInvitationEmails": google_invitation_emails,
                "allowReschedule": allow_reschedule,
                "allowCancellation": allow_cancellation,
                "shouldAssignContactToTeamMember": should_assign_contact_to_team_member,
                "shouldSkipAssigningContactForExisting": should_skip_assigning_contact_for_existing,
                "notes": notes,
                "pixelId": pixel_id,
                "formSubmitType": form_submit_type,
                "formSubmitRedirectURL": form_submit_redirect_url,
                "formSubmitThanksMessage": form_submit_thanks_message,
                "availabilityType": availability_type,
                "availabilities": availabilities,
                "guestType": guest_type,
                "consentLabel": consent_label,
                "calendarCoverImage": calendar_cover_image,
                "lookBusyConfig": look_busy_config,
            },
        )

    async def get_calendar(self, calendar_id: str) -> CalendarReply:
        """Get a calendar.

        Gives one calendar with all of its settings.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.readonly`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.

        Returns:
            The calendar as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(_operations.GET_CALENDAR, params={"calendarId": calendar_id})

    async def update_calendar(
        self,
        calendar_id: str,
        *,
        notifications: Sequence[CalendarNotificationInput] | Omit = OMIT,
        group_id: str | Omit = OMIT,
        team_members: Sequence[TeamMemberInput] | Omit = OMIT,
        event_type: (
            Literal["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"] | Omit
        ) = OMIT,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        slug: str | Omit = OMIT,
        widget_slug: str | Omit = OMIT,
        widget_type: Literal["default", "classic"] | Omit = OMIT,
        event_title: str | Omit = OMIT,
        event_color: str | Omit = OMIT,
        location_configurations: Sequence[LocationConfigurationInput] | Omit = OMIT,
        slot_duration: int | float | Omit = OMIT,
        slot_duration_unit: Literal["mins", "hours"] | Omit = OMIT,
        slot_interval: int | float | Omit = OMIT,
        slot_interval_unit: Literal["mins", "hours"] | Omit = OMIT,
        slot_buffer: int | float | Omit = OMIT,
        slot_buffer_unit: Literal["mins", "hours"] | Omit = OMIT,
        pre_buffer: int | float | Omit = OMIT,
        pre_buffer_unit: Literal["mins", "hours"] | Omit = OMIT,
        appointment_per_slot: int | float | Omit = OMIT,
        appointment_per_day: int | float | Omit = OMIT,
        allow_booking_after: int | float | Omit = OMIT,
        allow_booking_after_unit: Literal["hours", "days", "weeks", "months"] | Omit = OMIT,
        allow_booking_for: int | float | Omit = OMIT,
        allow_booking_for_unit: Literal["days", "weeks", "months"] | Omit = OMIT,
        open_hours: Sequence[OpenHourInput] | Omit = OMIT,
        enable_recurring: bool | Omit = OMIT,
        recurring: RecurringInput | Omit = OMIT,
        form_id: str | Omit = OMIT,
        sticky_contact: bool | Omit = OMIT,
        is_live_payment_mode: bool | Omit = OMIT,
        auto_confirm: bool | Omit = OMIT,
        should_send_alert_emails_to_assigned_member: bool | Omit = OMIT,
        alert_email: str | Omit = OMIT,
        google_invitation_emails: bool | Omit = OMIT,
        allow_reschedule: bool | Omit = OMIT,
        allow_cancellation: bool | Omit = OMIT,
        should_assign_contact_to_team_member: bool | Omit = OMIT,
        should_skip_assigning_contact_for_existing: bool | Omit = OMIT,
        notes: str | Omit = OMIT,
        pixel_id: str | Omit = OMIT,
        form_submit_type: Literal["RedirectURL", "ThankYouMessage"] | Omit = OMIT,
        form_submit_redirect_url: str | Omit = OMIT,
        form_submit_thanks_message: str | Omit = OMIT,
        availability_type: Literal[0, 1] | None | Omit = OMIT,
        availabilities: Sequence[AvailabilityInput] | Omit = OMIT,
        guest_type: Literal["count_only", "collect_detail"] | Omit = OMIT,
        consent_label: str | Omit = OMIT,
        calendar_cover_image: str | Omit = OMIT,
        look_busy_config: LookBusyConfigInput | Omit = OMIT,
        is_active: bool | Omit = OMIT,
    ) -> CalendarReply:
        """Change a calendar.

        Changes the settings of a calendar.

        Every field is optional; only those given are sent. The defaults named below describe the API and are
        never sent, so a setting that is left out is not reset by this call.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            notifications: Deprecated. Who is told of bookings; use the endpoints for calendar notifications
                instead.
            group_id: Id of the group that the calendar is in.
            team_members: Who takes the meetings. Round robin, collective, class booking and service calendars
                need team members; a personal calendar has exactly one.
            event_type: Whether round robin prefers whoever is free or spreads the meetings evenly.
            name: Name of the calendar.
            description: What the calendar is for.
            slug: Short name of the calendar in a URL.
            widget_slug: Short name of the booking widget in a URL.
            widget_type: Layout of the booking widget. `default` is the layout called neo, `classic` the
                classic one. Without it the API takes `"classic"`.
            event_title: Title of the booked events. It can hold placeholders, such as `{{contact.name}}`.
            event_color: Colour of the booked events, in hexadecimal such as `#039be5`. Without it the API
                takes `"#039be5"`.
            location_configurations: Where the meetings of an event calendar are held.
            slot_duration: How long a meeting is, counted in `slot_duration_unit`. Without it the API takes
                `30`.
            slot_duration_unit: Unit of `slot_duration`.
            slot_interval: How far apart the offered slots are, counted in `slot_interval_unit`. Without it
                the API takes `30`.
            slot_interval_unit: Unit of `slot_interval`.
            slot_buffer: Time kept free after a meeting, counted in `slot_buffer_unit`.
            slot_buffer_unit: Unit of `slot_buffer`. Documented for the reply; taken to be settable like the
                other units.
            pre_buffer: Time kept free before a meeting, counted in `pre_buffer_unit`.
            pre_buffer_unit: Unit of `pre_buffer`.
            appointment_per_slot: How often a slot can be booked, per user; the number of seats on a class
                booking calendar.
            appointment_per_day: How many appointments can be booked in a day.
            allow_booking_after: Shortest notice for a booking, counted in `allow_booking_after_unit`.
            allow_booking_after_unit: Unit of `allow_booking_after`.
            allow_booking_for: How far ahead bookings are allowed, counted in `allow_booking_for_unit`.
            allow_booking_for_unit: Unit of `allow_booking_for`.
            open_hours: The weekly times at which the calendar can be booked. For single days see
                `availabilities`.
            enable_recurring: Whether bookings can repeat. The calendar must then have a single team member.
                Without it the API takes `False`.
            recurring: How bookings repeat, if `enable_recurring` is true.
            form_id: Id of the form that is filled in to book.
            sticky_contact: Whether the booking form remembers the contact.
            is_live_payment_mode: Whether payments are real; false is for testing.
            auto_confirm: Whether a booking is confirmed at once.
            should_send_alert_emails_to_assigned_member: Whether the team member who takes the meeting gets
                alerts by email.
            alert_email: Email address that gets alerts.
            google_invitation_emails: Whether Google sends invitations by email.
            allow_reschedule: Whether a booking can be moved by who made it.
            allow_cancellation: Whether a booking can be cancelled by who made it.
            should_assign_contact_to_team_member: Whether the contact is assigned to the team member who takes
                the meeting.
            should_skip_assigning_contact_for_existing: Whether contacts that exist already are left out of
                that assignment.
            notes: Notes on the meetings.
            pixel_id: Id of the tracking pixel on the booking page.
            form_submit_type: What follows a booking: a visit to `form_submit_redirect_url`, or
                `form_submit_thanks_message`. Without it the API takes `"ThankYouMessage"`.
            form_submit_redirect_url: URL to go to after a booking, with `form_submit_type` set to
                `RedirectURL`.
            form_submit_thanks_message: Text to show after a booking, with `form_submit_type` set to
                `ThankYouMessage`.
            availability_type: Which times count. 0 is `open_hours` only, 1 is `availabilities` only, null is
                both. Leaving it out changes nothing, which is not the same as null.
            availabilities: The times at which the calendar can be booked on single days. For weekly times see
                `open_hours`.
            guest_type: What a booking asks about guests, their number or their details.
            consent_label: Text of the consent that a booking asks for.
            calendar_cover_image: URL of the calendar's cover image.
            look_busy_config: Whether, and how many, free slots are hidden.
            is_active: Whether the calendar is active; false makes it a draft.

        Returns:
            The calendar as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            UnprocessableEntityError: 422: The body is well-formed, but its values were refused.

        Documented on the pages:
        - "Update Calendar\"
        """
        return await self._call(
            _operations.UPDATE_CALENDAR,
            params={"calendarId": calendar_id},
            body={
                "notifications": notifications,
                "groupId": group_id,
                "teamMembers": team_members,
                "eventType": event_type,
                "name": name,
                "description": description,
                "slug": slug,
                "widgetSlug": widget_slug,
                "widgetType": widget_type,
                "eventTitle": event_title,
                "eventColor": event_color,
                "locationConfigurations": location_configurations,
                "slotDuration": slot_duration,
                "slotDurationUnit": slot_duration_unit,
                "slotInterval": slot_interval,
                "slotIntervalUnit": slot_interval_unit,
                "slotBuffer": slot_buffer,
                "slotBufferUnit": slot_buffer_unit,
                "preBuffer": pre_buffer,
                "preBufferUnit": pre_buffer_unit,
                "appoinmentPerSlot": appointment_per_slot,
                "appoinmentPerDay": appointment_per_day,
                "allowBookingAfter": allow_booking_after,
                "allowBookingAfterUnit": allow_booking_after_unit,
                "allowBookingFor": allow_booking_for,
                "allowBookingForUnit": allow_booking_for_unit,
                "openHours": open_hours,
                "enableRecurring": enable_recurring,
                "recurring": recurring,
                "formId": form_id,
                "stickyContact": sticky_contact,
                "isLivePaymentMode": is_live_payment_mode,
                "autoConfirm": auto_confirm,
                "shouldSendAlertEmailsToAssignedMember": should_send_alert_emails_to_assigned_member,
                "alertEmail": alert_email,
                "googleInvitationEmails": google_invitation_emails,
                "allowReschedule": allow_reschedule,
                "allowCancellation": allow_cancellation,
                "shouldAssignContactToTeamMember": should_assign_contact_to_team_member,
                "shouldSkipAssigningContactForExisting": should_skip_assigning_contact_for_existing,
                "notes": notes,
                "pixelId": pixel_id,
                "formSubmitType": form_submit_type,
                "formSubmitRedirectURL": form_submit_redirect_url,
                "formSubmitThanksMessage": form_submit_thanks_message,
                "availabilityType": availability_type,
                "availabilities": availabilities,
                "guestType": guest_type,
                "consentLabel": consent_label,
                "calendarCoverImage": calendar_cover_image,
                "lookBusyConfig": look_busy_config,
                "isActive": is_active,
            },
        )

    async def delete_calendar(self, calendar_id: str) -> CalendarDeletion:
        """Delete a calendar.

        Deletes a calendar. What becomes of its appointments is not documented. To put a calendar aside
        without losing it, set its `is_active` to false with `update_calendar`.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.

        Returns:
            Whether the calendar was deleted.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(_operations.DELETE_CALENDAR, params={"calendarId": calendar_id})

    async def list_free_slots(
        self,
        calendar_id: str,
        *,
        start_date: datetime | int,
        end_date: datetime | int,
        timezone: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_ids: Sequence[str] | Omit = OMIT,
    ) -> FreeSlots:
        """List the free slots of a calendar.

        Gives the times at which a calendar can be booked, day by day, within a range of at most 31 days.

        The days are those of `timezone`, and so are the offsets of the slots. What time zone counts without
        it is not documented. A slot says only when it starts; the calendar's `slot_duration` says how long it
        is.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.readonly`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            start_date: Start of the range, in milliseconds since 1970-01-01T00:00:00Z.
            end_date: End of the range, in milliseconds since 1970-01-01T00:00:00Z.
            timezone: IANA name of the time zone to give the slots in.
            user_id: Only slots at which this user is free.
            user_ids: Only slots at which these users are free. Sent once for each id.

        Returns:
            The free slots of each day; a day without any may be missing.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.LIST_FREE_SLOTS,
            params={
                "calendarId": calendar_id,
                "startDate": start_date,
                "endDate": end_date,
                "timezone": timezone,
                "userId": user_id,
                "userIds": user_ids,
            },
        )

    def iter_free_slots(
        self,
        calendar_id: str,
        *,
        start_date: datetime | int,
        end_date: datetime | int,
        timezone: str | Omit = OMIT,
        user_id: str | Omit = OMIT,
        user_ids: Sequence[str] | Omit = OMIT,
    ) -> AsyncItemIterator[datetime, datetime]:
        """List the free slots of a calendar.

        Gives them one by one. Each stretch of time is asked for when its first item is: nothing is sent, and
        no error raised, before that. To go on later, begin another iterator with `start_date` at the
        `position` of this one. Items of the stretch under way come again.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            start_date: Start of the range, in milliseconds since 1970-01-01T00:00:00Z.
            end_date: End of the range, in milliseconds since 1970-01-01T00:00:00Z.
            timezone: IANA name of the time zone to give the slots in.
            user_id: Only slots at which this user is free.
            user_ids: Only slots at which these users are free. Sent once for each id.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._items(
            _operations.LIST_FREE_SLOTS,
            _operations.ITER_FREE_SLOTS,
            params={
                "calendarId": calendar_id,
                "startDate": start_date,
                "endDate": end_date,
                "timezone": timezone,
                "userId": user_id,
                "userIds": user_ids,
            },
        )

    @_deprecated(
        "update_calendar_free_slots is deprecated. Changes the settings of a calendar; use `update_calendar` instead."
    )
    async def update_calendar_free_slots(
        self,
        calendar_id: str,
        *,
        notifications: Sequence[CalendarNotificationInput] | Omit = OMIT,
        group_id: str | Omit = OMIT,
        team_members: Sequence[TeamMemberInput] | Omit = OMIT,
        event_type: (
            Literal["RoundRobin_OptimizeForAvailability", "RoundRobin_OptimizeForEqualDistribution"] | Omit
        ) = OMIT,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        slug: str | Omit = OMIT,
        widget_slug: str | Omit = OMIT,
        widget_type: Literal["default", "classic"] | Omit = OMIT,
        event_title: str | Omit = OMIT,
        event_color: str | Omit = OMIT,
        location_configurations: Sequence[LocationConfigurationInput] | Omit = OMIT,
        slot_duration: int | float | Omit = OMIT,
        slot_duration_unit: Literal["mins", "hours"] | Omit = OMIT,
        slot_interval: int | float | Omit = OMIT,
        slot_interval_unit: Literal["mins", "hours"] | Omit = OMIT,
        slot_buffer: int | float | Omit = OMIT,
        slot_buffer_unit: Literal["mins", "hours"] | Omit = OMIT,
        pre_buffer: int | float | Omit = OMIT,
        pre_buffer_unit: Literal["mins", "hours"] | Omit = OMIT,
        appointment_per_slot: int | float | Omit = OMIT,
        appointment_per_day: int | float | Omit = OMIT,
        allow_booking_after: int | float | Omit = OMIT,
        allow_booking_after_unit: Literal["hours", "days", "weeks", "months"] | Omit = OMIT,
        allow_booking_for: int | float | Omit = OMIT,
        allow_booking_for_unit: Literal["days", "weeks", "months"] | Omit = OMIT,
        open_hours: Sequence[OpenHourInput] | Omit = OMIT,
        enable_recurring: bool | Omit = OMIT,
        recurring: RecurringInput | Omit = OMIT,
        form_id: str | Omit = OMIT,
        sticky_contact: bool | Omit = OMIT,
        is_live_payment_mode: bool | Omit = OMIT,
        auto_confirm: bool | Omit = OMIT,
        should_send_alert_emails_to_assigned_member: bool | Omit = OMIT,
        alert_email: str | Omit = OMIT,
        google_invitation_emails: bool | Omit = OMIT,
        allow_reschedule: bool | Omit = OMIT,
        allow_cancellation: bool | Omit = OMIT,
        should_assign_contact_to_team_member: bool | Omit = OMIT,
        should_skip_assigning_contact_for_existing: bool | Omit = OMIT,
        notes: str | Omit = OMIT,
        pixel_id: str | Omit = OMIT,
        form_submit_type: Literal["RedirectURL", "ThankYouMessage"] | Omit = OMIT,
        form_submit_redirect_url: str | Omit = OMIT,
        form_submit_thanks_message: str | Omit = OMIT,
        availability_type: Literal[0, 1] | None | Omit = OMIT,
        availabilities: Sequence[AvailabilityInput] | Omit = OMIT,
        guest_type: Literal["count_only", "collect_detail"] | Omit = OMIT,
        consent_label: str | Omit = OMIT,
        calendar_cover_image: str | Omit = OMIT,
        look_busy_config: LookBusyConfigInput | Omit = OMIT,
        is_active: bool | Omit = OMIT,
    ) -> CalendarReply:
        """Change a calendar, on the path that the captured page prints.

        Deprecated.

        Changes the settings of a calendar; use `update_calendar` instead.

        The captured page prints this path. The vendor's OpenAPI file knows it for reading free slots only and
        updates a calendar at `/calendars/{calendarId}`, which is where `update_calendar` goes. Body and reply
        are the same.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            notifications: Deprecated. Who is told of bookings; use the endpoints for calendar notifications
                instead.
            group_id: Id of the group that the calendar is in.
            team_members: Who takes the meetings. Round robin, collective, class booking and service calendars
                need team members; a personal calendar has exactly one.
            event_type: Whether round robin prefers whoever is free or spreads the meetings evenly.
            name: Name of the calendar.
            description: What the calendar is for.
            slug: Short name of the calendar in a URL.
            widget_slug: Short name of the booking widget in a URL.
            widget_type: Layout of the booking widget. `default` is the layout called neo, `classic` the
                classic one. Without it the API takes `"classic"`.
            event_title: Title of the booked events. It can hold placeholders, such as `{{contact.name}}`.
            event_color: Colour of the booked events, in hexadecimal such as `#039be5`. Without it the API
                takes `"#039be5"`.
            location_configurations: Where the meetings of an event calendar are held.
            slot_duration: How long a meeting is, counted in `slot_duration_unit`. Without it the API takes
                `30`.
            slot_duration_unit: Unit of `slot_duration`.
            slot_interval: How far apart the offered slots are, counted in `slot_interval_unit`. Without it
                the API takes `30`.
            slot_interval_unit: Unit of `slot_interval`.
            slot_buffer: Time kept free after a meeting, counted in `slot_buffer_unit`.
            slot_buffer_unit: Unit of `slot_buffer`. Documented for the reply; taken to be settable like the
                other units.
            pre_buffer: Time kept free before a meeting, counted in `pre_buffer_unit`.
            pre_buffer_unit: Unit of `pre_buffer`.
            appointment_per_slot: How often a slot can be booked, per user; the number of seats on a class
                booking calendar.
            appointment_per_day: How many appointments can be booked in a day.
            allow_booking_after: Shortest notice for a booking, counted in `allow_booking_after_unit`.
            allow_booking_after_unit: Unit of `allow_booking_after`.
            allow_booking_for: How far ahead bookings are allowed, counted in `allow_booking_for_unit`.
            allow_booking_for_unit: Unit of `allow_booking_for`.
            open_hours: The weekly times at which the calendar can be booked. For single days see
                `availabilities`.
            enable_recurring: Whether bookings can repeat. The calendar must then have a single team member.
                Without it the API takes `False`.
            recurring: How bookings repeat, if `enable_recurring` is true.
            form_id: Id of the form that is filled in to book.
            sticky_contact: Whether the booking form remembers the contact.
            is_live_payment_mode: Whether payments are real; false is for testing.
            auto_confirm: Whether a booking is confirmed at once.
            should_send_alert_emails_to_assigned_member: Whether the team member who takes the meeting gets
                alerts by email.
            alert_email: Email address that gets alerts.
            google_invitation_emails: Whether Google sends invitations by email.
            allow_reschedule: Whether a booking can be moved by who made it.
            allow_cancellation: Whether a booking can be cancelled by who made it.
            should_assign_contact_to_team_member: Whether the contact is assigned to the team member who takes
                the meeting.
            should_skip_assigning_contact_for_existing: Whether contacts that exist already are left out of
                that assignment.
            notes: Notes on the meetings.
            pixel_id: Id of the tracking pixel on the booking page.
            form_submit_type: What follows a booking: a visit to `form_submit_redirect_url`, or
                `form_submit_thanks_message`. Without it the API takes `"ThankYouMessage"`.
            form_submit_redirect_url: URL to go to after a booking, with `form_submit_type` set to
                `RedirectURL`.
            form_submit_thanks_message: Text to show after a booking, with `form_submit_type` set to
                `ThankYouMessage`.
            availability_type: Which times count. 0 is `open_hours` only, 1 is `availabilities` only, null is
                both. Leaving it out changes nothing, which is not the same as null.
            availabilities: The times at which the calendar can be booked on single days. For weekly times see
                `open_hours`.
            guest_type: What a booking asks about guests, their number or their details.
            consent_label: Text of the consent that a booking asks for.
            calendar_cover_image: URL of the calendar's cover image.
            look_busy_config: Whether, and how many, free slots are hidden.
            is_active: Whether the calendar is active; false makes it a draft.

        Returns:
            The calendar as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            UnprocessableEntityError: 422: The body is well-formed, but its values were refused.

        Documented on the pages:
        - "Update Calendar\"
        """
        return await self._call(
            _operations.UPDATE_CALENDAR_FREE_SLOTS,
            params={"calendarId": calendar_id},
            body={
                "notifications": notifications,
                "groupId": group_id,
                "teamMembers": team_members,
                "eventType": event_type,
                "name": name,
                "description": description,
                "slug": slug,
                "widgetSlug": widget_slug,
                "widgetType": widget_type,
                "eventTitle": event_title,
                "eventColor": event_color,
                "locationConfigurations": location_configurations,
                "slotDuration": slot_duration,
                "slotDurationUnit": slot_duration_unit,
                "slotInterval": slot_interval,
                "slotIntervalUnit": slot_interval_unit,
                "slotBuffer": slot_buffer,
                "slotBufferUnit": slot_buffer_unit,
                "preBuffer": pre_buffer,
                "preBufferUnit": pre_buffer_unit,
                "appoinmentPerSlot": appointment_per_slot,
                "appoinmentPerDay": appointment_per_day,
                "allowBookingAfter": allow_booking_after,
                "allowBookingAfterUnit": allow_booking_after_unit,
                "allowBookingFor": allow_booking_for,
                "allowBookingForUnit": allow_booking_for_unit,
                "openHours": open_hours,
                "enableRecurring": enable_recurring,
                "recurring": recurring,
                "formId": form_id,
                "stickyContact": sticky_contact,
                "isLivePaymentMode": is_live_payment_mode,
                "autoConfirm": auto_confirm,
                "shouldSendAlertEmailsToAssignedMember": should_send_alert_emails_to_assigned_member,
                "alertEmail": alert_email,
                "googleInvitationEmails": google_invitation_emails,
                "allowReschedule": allow_reschedule,
                "allowCancellation": allow_cancellation,
                "shouldAssignContactToTeamMember": should_assign_contact_to_team_member,
                "shouldSkipAssigningContactForExisting": should_skip_assigning_contact_for_existing,
                "notes": notes,
                "pixelId": pixel_id,
                "formSubmitType": form_submit_type,
                "formSubmitRedirectURL": form_submit_redirect_url,
                "formSubmitThanksMessage": form_submit_thanks_message,
                "availabilityType": availability_type,
                "availabilities": availabilities,
                "guestType": guest_type,
                "consentLabel": consent_label,
                "calendarCoverImage": calendar_cover_image,
                "lookBusyConfig": look_busy_config,
                "isActive": is_active,
            },
        )


class AsyncRawCalendars(AsyncRawResource):
    """The same methods, giving a `RawResponse` each."""

    list_calendars = _raw(AsyncCalendars.list_calendars)
    create_calendar = _raw(AsyncCalendars.create_calendar)
    get_calendar = _raw(AsyncCalendars.get_calendar)
    update_calendar = _raw(AsyncCalendars.update_calendar)
    delete_calendar = _raw(AsyncCalendars.delete_calendar)
    list_free_slots = _raw(AsyncCalendars.list_free_slots)
    update_calendar_free_slots = _raw(AsyncCalendars.update_calendar_free_slots)
