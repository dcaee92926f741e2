"""Calendar Events, async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import async_raw as _raw
from .._operations import calendar_events as _operations
from .resource import AsyncRawResource, AsyncResource

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

    from ..models.calendar_events import (
        Appointment,
        BlockSlot,
        CalendarEvent,
        CalendarEventList,
        CalendarEventReply,
        EventDeletion,
    )
    from .items import AsyncItemIterator


class AsyncCalendarEvents(AsyncResource):
    """What stands on a calendar: appointments with contacts, and blocked time that nobody can book."""

    async def list_events(
        self,
        *,
        location_id: str,
        start_time: datetime | str,
        end_time: datetime | str,
        user_id: str | Omit = OMIT,
        calendar_id: str | Omit = OMIT,
        group_id: str | Omit = OMIT,
    ) -> CalendarEventList:
        """List the events of a time range.

        Gives the appointments within a time range: of a user, on a calendar or in a group of calendars. For
        blocked time there is `list_block_slots`.

        There are no pages: a long range gives a long reply.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.readonly`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) to look in.
            start_time: Start of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            end_time: End of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            user_id: Only what belongs to this user. At least one of `user_id`, `calendar_id` and `group_id`
                is needed.
            calendar_id: Only what is on this calendar. At least one of `user_id`, `calendar_id` and
                `group_id` is needed.
            group_id: Only what is on the calendars of this group. At least one of `user_id`, `calendar_id`
                and `group_id` is needed.

        Returns:
            What stands on the calendars within the range.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.LIST_EVENTS,
            params={
                "locationId": location_id,
                "userId": user_id,
                "calendarId": calendar_id,
                "groupId": group_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )

    def iter_events(
        self,
        *,
        location_id: str,
        start_time: datetime | str,
        end_time: datetime | str,
        user_id: str | Omit = OMIT,
        calendar_id: str | Omit = OMIT,
        group_id: str | Omit = OMIT,
    ) -> AsyncItemIterator[CalendarEvent, datetime]:
        """List the events of a time range.

        Gives them one by one. Each stretch of time is asked for when its first item is: nothing is sent, and
        no error raised, before that. To go on later, begin another iterator with `start_time` at the
        `position` of this one. Items of the stretch under way come again.

        Args:
            location_id: Id of the location (sub-account) to look in.
            start_time: Start of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            end_time: End of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            user_id: Only what belongs to this user. At least one of `user_id`, `calendar_id` and `group_id`
                is needed.
            calendar_id: Only what is on this calendar. At least one of `user_id`, `calendar_id` and
                `group_id` is needed.
            group_id: Only what is on the calendars of this group. At least one of `user_id`, `calendar_id`
                and `group_id` is needed.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._items(
            _operations.LIST_EVENTS,
            _operations.ITER_EVENTS,
            params={
                "locationId": location_id,
                "userId": user_id,
                "calendarId": calendar_id,
                "groupId": group_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )

    async def delete_event(self, event_id: str) -> EventDeletion:
        """Delete an appointment or blocked time.

        Deletes an event. To keep an appointment in the records, set its status to `cancelled` with
        `update_appointment` instead.

        The id decides how far this reaches: the id of an instance of a recurring event, or the
        `master_event_id` for the whole series. The API asks for a body and documents no field of it, so an
        empty object is sent.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            event_id: Id of the event, or of one instance of a recurring event; case-sensitive. To change a
                whole series at once, send the `master_event_id` of the series.

        Returns:
            Whether the event was deleted.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(_operations.DELETE_EVENT, params={"eventId": event_id}, body={})

    async def create_appointment(
        self,
        *,
        calendar_id: str,
        location_id: str,
        contact_id: str,
        start_time: datetime | str,
        title: str | Omit = OMIT,
        meeting_location_type: (
            Literal["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"] | Omit
        ) = OMIT,
        meeting_location_id: str | Omit = OMIT,
        override_location_config: bool | Omit = OMIT,
        appointment_status: Literal["new", "confirmed", "cancelled", "showed", "noshow", "invalid"] | Omit = OMIT,
        assigned_user_id: str | Omit = OMIT,
        description: str | Omit = OMIT,
        address: str | Omit = OMIT,
        ignore_date_range: bool | Omit = OMIT,
        to_notify: bool | Omit = OMIT,
        ignore_free_slot_validation: bool | Omit = OMIT,
        rrule: str | Omit = OMIT,
        end_time: datetime | str | Omit = OMIT,
    ) -> Appointment:
        """Book an appointment.

        Books an appointment with a contact on a calendar.

        The API checks that the time is free, within the calendar's date range and with its minimum notice,
        unless `ignore_free_slot_validation` or `ignore_date_range` says otherwise. `list_free_slots` gives
        the times that pass. Nothing makes this call safe to repeat: sending it twice can book twice.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar to book on.
            location_id: Id of the location (sub-account) that the calendar belongs to.
            contact_id: Id of the contact whom the appointment is with.
            start_time: When the appointment starts, in ISO 8601 with an offset.
            title: Title of the appointment.
            meeting_location_type: How the meeting takes place. The API takes it as `custom` when an `address`
                is given without it.
            meeting_location_id: Id of the place to meet at, one of those that the calendar has configured. It
                stands in the `location_configurations` of the calendar or of a team member. Without it the
                API takes `"default"`.
            override_location_config: Whether to replace the place that the calendar has configured. The API
                asks for true with `meeting_location_type` alone and for false with `meeting_location_id`
                alone; true is known to go with both.
            appointment_status: Status to begin with. A reply can hold two more values than can be set here.
            assigned_user_id: Id of the user who takes the appointment.
            description: What the appointment is about.
            address: Where the meeting is, as free text. See `meeting_location_type`.
            ignore_date_range: True books outside of the calendar's date range and without its minimum notice.
            to_notify: False keeps the automations of this appointment from running.
            ignore_free_slot_validation: True skips the check that the time is free, and with it everything
                that `ignore_date_range` is about. Needed for an `rrule`.
            rrule: How the appointment repeats: an iCalendar (RFC 5545) RRULE, with an EXDATE on a second line
                if wanted. Leave DTSTART out, since the series counts from `start_time`. The API applies the
                rule only when `ignore_free_slot_validation` is true. The text is sent as it is.
            end_time: When the appointment ends, in ISO 8601 with an offset.

        Returns:
            The appointment as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.CREATE_APPOINTMENT,
            params={},
            body={
                "title": title,
                "meetingLocationType": meeting_location_type,
                "meetingLocationId": meeting_location_id,
                "overrideLocationConfig": override_location_config,
                "appointmentStatus": appointment_status,
                "assignedUserId": assigned_user_id,
                "description": description,
                "address": address,
                "ignoreDateRange": ignore_date_range,
                "toNotify": to_notify,
                "ignoreFreeSlotValidation": ignore_free_slot_validation,
                "rrule": rrule,
                "calendarId": calendar_id,
                "locationId": location_id,
                "contactId": contact_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )

    async def get_appointment(self, event_id: str) -> CalendarEventReply:
        """Get an appointment.

        Gives one appointment, or one instance of a recurring appointment.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.readonly`, or a
        private integration token.

        Args:
            event_id: Id of the event, or of one instance of a recurring event; case-sensitive. To change a
                whole series at once, send the `master_event_id` of the series.

        Returns:
            The appointment, in an envelope.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(_operations.GET_APPOINTMENT, params={"eventId": event_id})

    async def update_appointment(
        self,
        event_id: str,
        *,
        title: str | Omit = OMIT,
        meeting_location_type: (
            Literal["custom", "zoom", "gmeet", "phone", "address", "ms_teams", "google"] | Omit
        ) = OMIT,
        meeting_location_id: str | Omit = OMIT,
        override_location_config: bool | Omit = OMIT,
        appointment_status: Literal["new", "confirmed", "cancelled", "showed", "noshow", "invalid"] | Omit = OMIT,
        assigned_user_id: str | Omit = OMIT,
        description: str | Omit = OMIT,
        address: str | Omit = OMIT,
        ignore_date_range: bool | Omit = OMIT,
        to_notify: bool | Omit = OMIT,
        ignore_free_slot_validation: bool | Omit = OMIT,
        rrule: str | Omit = OMIT,
        calendar_id: str | Omit = OMIT,
        start_time: datetime | str | Omit = OMIT,
        end_time: datetime | str | Omit = OMIT,
    ) -> Appointment:
        """Change an appointment.

        Changes an appointment: its time, status, place, owner or recurrence.

        Every field is optional; only those given are sent. For a recurring appointment the id decides how far
        the change reaches: the id of an instance changes that instance, the `master_event_id` the whole
        series.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            event_id: Id of the event, or of one instance of a recurring event; case-sensitive. To change a
                whole series at once, send the `master_event_id` of the series.
            title: New title.
            meeting_location_type: How the meeting takes place. The API takes it as `custom` when an `address`
                is given without it.
            meeting_location_id: Id of the place to meet at, one of those that the calendar has configured. It
                stands in the `location_configurations` of the calendar or of a team member. Without it the
                API takes `"default"`.
            override_location_config: Whether to replace the place that the calendar has configured. The API
                asks for true with `meeting_location_type` alone and for false with `meeting_location_id`
                alone; true is known to go with both.
            appointment_status: New status. A reply can hold two more values than can be set here.
            assigned_user_id: Id of the user who takes the appointment.
            description: What the appointment is about.
            address: Where the meeting is, as free text. See `meeting_location_type`.
            ignore_date_range: True books outside of the calendar's date range and without its minimum notice.
            to_notify: False keeps the automations of this appointment from running.
            ignore_free_slot_validation: True skips the check that the time is free, and with it everything
                that `ignore_date_range` is about. Needed for an `rrule`.
            rrule: How the appointment repeats: an iCalendar (RFC 5545) RRULE, with an EXDATE on a second line
                if wanted. Leave DTSTART out, since the series counts from `start_time`. The API applies the
                rule only when `ignore_free_slot_validation` is true. The text is sent as it is.
            calendar_id: Id of the calendar that the appointment should be on.
            start_time: New start, in ISO 8601 with an offset.
            end_time: New end, in ISO 8601 with an offset.

        Returns:
            The appointment as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.

        Documented on the pages:
        - "Update Appointment", last modified 2026-03-04
        """
        return await self._call(
            _operations.UPDATE_APPOINTMENT,
            params={"eventId": event_id},
            body={
                "title": title,
                "meetingLocationType": meeting_location_type,
                "meetingLocationId": meeting_location_id,
                "overrideLocationConfig": override_location_config,
                "appointmentStatus": appointment_status,
                "assignedUserId": assigned_user_id,
                "description": description,
                "address": address,
                "ignoreDateRange": ignore_date_range,
                "toNotify": to_notify,
                "ignoreFreeSlotValidation": ignore_free_slot_validation,
                "rrule": rrule,
                "calendarId": calendar_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )

    async def list_block_slots(
        self,
        *,
        location_id: str,
        start_time: datetime | str,
        end_time: datetime | str,
        user_id: str | Omit = OMIT,
        calendar_id: str | Omit = OMIT,
        group_id: str | Omit = OMIT,
    ) -> CalendarEventList:
        """List blocked time.

        Gives the time that is blocked within a time range: for a user, on a calendar or in a group of
        calendars.

        There are no pages: a long range gives a long reply.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.readonly`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) to look in.
            start_time: Start of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            end_time: End of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            user_id: Only what belongs to this user. At least one of `user_id`, `calendar_id` and `group_id`
                is needed.
            calendar_id: Only what is on this calendar. At least one of `user_id`, `calendar_id` and
                `group_id` is needed.
            group_id: Only what is on the calendars of this group. At least one of `user_id`, `calendar_id`
                and `group_id` is needed.

        Returns:
            What stands on the calendars within the range.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.LIST_BLOCK_SLOTS,
            params={
                "locationId": location_id,
                "userId": user_id,
                "calendarId": calendar_id,
                "groupId": group_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )

    def iter_block_slots(
        self,
        *,
        location_id: str,
        start_time: datetime | str,
        end_time: datetime | str,
        user_id: str | Omit = OMIT,
        calendar_id: str | Omit = OMIT,
        group_id: str | Omit = OMIT,
    ) -> AsyncItemIterator[CalendarEvent, datetime]:
        """List blocked time.

        Gives them one by one. Each stretch of time is asked for when its first item is: nothing is sent, and
        no error raised, before that. To go on later, begin another iterator with `start_time` at the
        `position` of this one. Items of the stretch under way come again.

        Args:
            location_id: Id of the location (sub-account) to look in.
            start_time: Start of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            end_time: End of the time range, in milliseconds since 1970-01-01T00:00:00Z, written as text.
            user_id: Only what belongs to this user. At least one of `user_id`, `calendar_id` and `group_id`
                is needed.
            calendar_id: Only what is on this calendar. At least one of `user_id`, `calendar_id` and
                `group_id` is needed.
            group_id: Only what is on the calendars of this group. At least one of `user_id`, `calendar_id`
                and `group_id` is needed.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._items(
            _operations.LIST_BLOCK_SLOTS,
            _operations.ITER_BLOCK_SLOTS,
            params={
                "locationId": location_id,
                "userId": user_id,
                "calendarId": calendar_id,
                "groupId": group_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )

    async def create_block_slot(
        self,
        *,
        location_id: str,
        title: str | Omit = OMIT,
        calendar_id: str | Omit = OMIT,
        assigned_user_id: str | Omit = OMIT,
        start_time: datetime | str | Omit = OMIT,
        end_time: datetime | str | Omit = OMIT,
    ) -> BlockSlot:
        """Block time, so that nobody can book it.

        Blocks time on a calendar, for a user, or both.

        Give `calendar_id`, `assigned_user_id` or both of them: at least one is needed. Nothing makes this
        call safe to repeat: sending it twice can block the time twice.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) that the calendar or user belongs to.
            title: Title of the blocked time.
            calendar_id: Id of the calendar to block. Needed unless `assigned_user_id` is given.
            assigned_user_id: Id of the user whose time to block. Needed unless `calendar_id` is given.
            start_time: When the block starts, in ISO 8601 with an offset.
            end_time: When the block ends, in ISO 8601 with an offset.

        Returns:
            The blocked time as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.

        Documented on the pages:
        - "Create Block Slot", captured 2025-10-11
        - "Create block slot"
        - https://marketplace.gohighlevel.com/docs/ghl/calendars/create-block-slot
        """
        return await self._call(
            _operations.CREATE_BLOCK_SLOT,
            params={},
            body={
                "title": title,
                "calendarId": calendar_id,
                "assignedUserId": assigned_user_id,
                "locationId": location_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )

    async def update_block_slot(
        self,
        event_id: str,
        *,
        location_id: str,
        title: str | Omit = OMIT,
        calendar_id: str | Omit = OMIT,
        assigned_user_id: str | Omit = OMIT,
        start_time: datetime | str | Omit = OMIT,
        end_time: datetime | str | Omit = OMIT,
    ) -> BlockSlot:
        """Change blocked time.

        Changes the title, the times or the owner of time that is already blocked.

        `location_id` is always needed, and at least one of `calendar_id` and `assigned_user_id`, even when
        they stay as they are. Optional fields that are left out are not sent.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            event_id: Id of the event, or of one instance of a recurring event; case-sensitive. To change a
                whole series at once, send the `master_event_id` of the series.
            location_id: Id of the location (sub-account) that the calendar or user belongs to.
            title: New title of the blocked time.
            calendar_id: Id of the blocked calendar. Needed unless `assigned_user_id` is given.
            assigned_user_id: Id of the user whose time is blocked. Needed unless `calendar_id` is given.
            start_time: When the block starts, in ISO 8601 with an offset.
            end_time: When the block ends, in ISO 8601 with an offset.

        Returns:
            The blocked time as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.

        Documented on the pages:
        - "Update Block Slot", last modified 2026-03-04
        """
        return await self._call(
            _operations.UPDATE_BLOCK_SLOT,
            params={"eventId": event_id},
            body={
                "title": title,
                "calendarId": calendar_id,
                "assignedUserId": assigned_user_id,
                "locationId": location_id,
                "startTime": start_time,
                "endTime": end_time,
            },
        )


class AsyncRawCalendarEvents(AsyncRawResource):
    """The same methods, giving a `RawResponse` each."""

    list_events = _raw(AsyncCalendarEvents.list_events)
    delete_event = _raw(AsyncCalendarEvents.delete_event)
    create_appointment = _raw(AsyncCalendarEvents.create_appointment)
    get_appointment = _raw(AsyncCalendarEvents.get_appointment)
    update_appointment = _raw(AsyncCalendarEvents.update_appointment)
    list_block_slots = _raw(AsyncCalendarEvents.list_block_slots)
    create_block_slot = _raw(AsyncCalendarEvents.create_block_slot)
    update_block_slot = _raw(AsyncCalendarEvents.update_block_slot)
