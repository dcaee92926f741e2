"""Calendar Notifications, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import calendar_notifications as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..inputs.calendar_notifications import EventNotificationCreateListInput, NotificationDelayInput
    from ..models.calendar_notifications import EventNotification, EventNotificationList, EventNotificationOutcome
    from .items import ItemIterator


class CalendarNotifications(Resource):
    """The messages that a calendar sends about its appointments: to whom, how, when and what."""

    def list_notifications(
        self,
        calendar_id: str,
        *,
        is_active: bool | Omit = OMIT,
        deleted: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        skip: int | Omit = OMIT,
    ) -> EventNotificationList:
        """List the notifications of a calendar.

        Gives one page of the notifications that a calendar sends: `limit` of them at most, after the first
        `skip`. The reply is a bare list and does not tell how many there are.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.readonly`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            is_active: Only those that are active, or only those that are not.
            deleted: Only those that are marked as deleted, or only those that are not.
            limit: How many notifications to give. No maximum is documented. Without it the API takes `100`.
            skip: How many notifications to skip. Without it the API takes `0`.

        Returns:
            The notifications as they are stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.LIST_NOTIFICATIONS,
            params={"calendarId": calendar_id, "isActive": is_active, "deleted": deleted, "limit": limit, "skip": skip},
        )

    def iter_notifications(
        self,
        calendar_id: str,
        *,
        is_active: bool | Omit = OMIT,
        deleted: bool | Omit = OMIT,
        limit: int | Omit = OMIT,
        skip: int | Omit = OMIT,
    ) -> ItemIterator[EventNotification, int]:
        """List the notifications of a calendar.

        Gives them one by one. Each page is asked for when its first item is: nothing is sent, and no error
        raised, before that. To go on later, begin another iterator with `skip` at the `position` of this one.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            is_active: Only those that are active, or only those that are not.
            deleted: Only those that are marked as deleted, or only those that are not.
            limit: How many notifications to give. No maximum is documented. Without it the API takes `100`.
            skip: How many notifications to skip. Without it the API takes `0`.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._items(
            _operations.LIST_NOTIFICATIONS,
            _operations.ITER_NOTIFICATIONS,
            params={"calendarId": calendar_id, "isActive": is_active, "deleted": deleted, "limit": limit, "skip": skip},
        )

    def create_notifications(
        self, calendar_id: str, *, body: EventNotificationCreateListInput
    ) -> EventNotificationList:
        """Create notifications of a calendar, one or several.

        Creates notifications, all of them for the one calendar that `calendar_id` names. The body is a list,
        also for a single notification; so is the reply.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            body: The notifications to create.

        Returns:
            The notifications as they are stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(_operations.CREATE_NOTIFICATIONS, params={"calendarId": calendar_id}, body=body)

    def get_notification(self, calendar_id: str, notification_id: str) -> EventNotification:
        """Get a notification of a calendar.

        Gives one notification that a calendar sends.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.readonly`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            notification_id: Id of the notification; case-sensitive.

        Returns:
            The notification as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.GET_NOTIFICATION, params={"calendarId": calendar_id, "notificationId": notification_id}
        )

    def update_notification(
        self,
        calendar_id: str,
        notification_id: str,
        *,
        receiver_type: Literal["contact", "guest", "assignedUser", "emails", "phoneNumbers", "business"] | Omit = OMIT,
        additional_email_ids: Sequence[str] | Omit = OMIT,
        additional_phone_numbers: Sequence[str] | Omit = OMIT,
        selected_users: Sequence[str] | Omit = OMIT,
        channel: Literal["email", "inApp", "sms", "whatsapp"] | Omit = OMIT,
        notification_type: (
            Literal["booked", "confirmation", "cancellation", "reminder", "followup", "reschedule"] | Omit
        ) = OMIT,
        is_active: bool | Omit = OMIT,
        deleted: bool | Omit = OMIT,
        template_id: str | Omit = OMIT,
        body: str | Omit = OMIT,
        subject: str | Omit = OMIT,
        after_time: Sequence[NotificationDelayInput] | Omit = OMIT,
        before_time: Sequence[NotificationDelayInput] | Omit = OMIT,
        from_address: str | Omit = OMIT,
        from_number: str | Omit = OMIT,
        from_name: str | Omit = OMIT,
    ) -> EventNotificationOutcome:
        """Change a notification of a calendar.

        Changes a notification. Every field is optional; only those given are sent. The defaults named below
        describe the API and are never sent.

        The reply is a text that says what was done; `get_notification` gives the notification itself.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            notification_id: Id of the notification; case-sensitive.
            receiver_type: Who gets the notification.
            additional_email_ids: Email addresses that get it as well.
            additional_phone_numbers: Telephone numbers that get it as well.
            selected_users: Ids of the users who get it, for in-app notifications and emails to the business.
                The word `sub_account_admin` stands for the administrators of the sub-account.
            channel: How it is sent.
            notification_type: What it is sent for.
            is_active: Whether it is sent at all. Without it the API takes `True`.
            deleted: True marks it as deleted; the notification itself stays. Without it the API takes
                `False`.
            template_id: Id of the template of an email.
            body: Text of an email. Not for `inApp`.
            subject: Subject of an email. Not for `inApp`.
            after_time: How long after the appointment it is sent. Only for `followup`.
            before_time: How long before the appointment it is sent. Only for `reminder`.
            from_address: Address that an email is sent from.
            from_number: Number that a text message is sent from.
            from_name: Name that an email or a text message is sent from.

        Returns:
            What was done, in words.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.UPDATE_NOTIFICATION,
            params={"calendarId": calendar_id, "notificationId": notification_id},
            body={
                "receiverType": receiver_type,
                "additionalEmailIds": additional_email_ids,
                "additionalPhoneNumbers": additional_phone_numbers,
                "selectedUsers": selected_users,
                "channel": channel,
                "notificationType": notification_type,
                "isActive": is_active,
                "deleted": deleted,
                "templateId": template_id,
                "body": body,
                "subject": subject,
                "afterTime": after_time,
                "beforeTime": before_time,
                "fromAddress": from_address,
                "fromNumber": from_number,
                "fromName": from_name,
            },
        )

    def delete_notification(self, calendar_id: str, notification_id: str) -> EventNotificationOutcome:
        """Delete a notification of a calendar.

        Deletes a notification. To put it aside without losing it, set its `deleted` with
        `update_notification`.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/events.write`, or a
        private integration token.

        Args:
            calendar_id: Id of the calendar; case-sensitive.
            notification_id: Id of the notification; case-sensitive.

        Returns:
            What was done, in words.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.DELETE_NOTIFICATION, params={"calendarId": calendar_id, "notificationId": notification_id}
        )


class RawCalendarNotifications(RawResource):
    """The same methods, giving a `RawResponse` each."""

    list_notifications = _raw(CalendarNotifications.list_notifications)
    create_notifications = _raw(CalendarNotifications.create_notifications)
    get_notification = _raw(CalendarNotifications.get_notification)
    update_notification = _raw(CalendarNotifications.update_notification)
    delete_notification = _raw(CalendarNotifications.delete_notification)
