"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from leadconnector._models.base import RequestModel
from leadconnector._models.formats import WireInteger
from pydantic import MISSING, Field
from typing_extensions import TypeAliasType


class ListNotificationsParams(RequestModel):
    """The parameters of `list_notifications`."""

    calendar_id: Annotated[str, Field(alias="calendarId")]
    """Id of the calendar; case-sensitive."""
    is_active: Annotated[bool | MISSING, Field(alias="isActive")] = MISSING
    """Only those that are active, or only those that are not."""
    deleted: bool | MISSING = MISSING
    """Only those that are marked as deleted, or only those that are not."""
    limit: WireInteger | MISSING = MISSING
    """How many notifications to give. No maximum is documented."""
    skip: WireInteger | MISSING = MISSING
    """How many notifications to skip."""


class NotificationDelayInput(RequestModel):
    """A length of time before or after an appointment."""

    time_offset: Annotated[int | float | MISSING, Field(alias="timeOffset")] = MISSING
    """How long it is, counted in `unit`."""
    unit: str | MISSING = MISSING
    """Unit of `time_offset`, such as `hours`. The values are not listed anywhere."""


class EventNotificationCreate(RequestModel):
    """A notification to create."""

    receiver_type: Annotated[
        Literal["contact", "guest", "assignedUser", "emails", "phoneNumbers", "business"], Field(alias="receiverType")
    ]
    """Who gets the notification."""
    channel: Literal["email", "inApp", "sms", "whatsapp"]
    """How it is sent."""
    notification_type: Annotated[
        Literal["booked", "confirmation", "cancellation", "reminder", "followup", "reschedule"],
        Field(alias="notificationType"),
    ]
    """What it is sent for."""
    is_active: Annotated[bool | MISSING, Field(alias="isActive")] = MISSING
    """Whether it is sent at all."""
    template_id: Annotated[str | MISSING, Field(alias="templateId")] = MISSING
    """Id of the template of an email. Not for `inApp`."""
    body: str | MISSING = MISSING
    """Text of an email. Not for `inApp`."""
    subject: str | MISSING = MISSING
    """Subject of an email. Not for `inApp`."""
    after_time: Annotated[Sequence[NotificationDelayInput] | MISSING, Field(alias="afterTime")] = MISSING
    """How long after the appointment it is sent. Only for `followup`."""
    before_time: Annotated[Sequence[NotificationDelayInput] | MISSING, Field(alias="beforeTime")] = MISSING
    """How long before the appointment it is sent. Only for `reminder`."""
    additional_email_ids: Annotated[Sequence[str] | MISSING, Field(alias="additionalEmailIds")] = MISSING
    """Email addresses that get it as well."""
    additional_phone_numbers: Annotated[Sequence[str] | MISSING, Field(alias="additionalPhoneNumbers")] = MISSING
    """Telephone numbers that get it as well."""
    selected_users: Annotated[Sequence[str] | MISSING, Field(alias="selectedUsers")] = MISSING
    """Ids of the users who get it, for in-app notifications and emails to the business. The word
    `sub_account_admin` stands for the administrators of the sub-account."""
    from_address: Annotated[str | MISSING, Field(alias="fromAddress")] = MISSING
    """Address that an email is sent from."""
    from_name: Annotated[str | MISSING, Field(alias="fromName")] = MISSING
    """Name that an email or a text message is sent from."""
    from_number: Annotated[str | MISSING, Field(alias="fromNumber")] = MISSING
    """Number that a text message is sent from."""


EventNotificationCreateListInput = TypeAliasType("EventNotificationCreateListInput", Sequence[EventNotificationCreate])
"""The notifications to create, all for the same calendar."""


class EventNotificationUpdate(RequestModel):
    """What to change in a notification. Only the fields that are given are sent.

    A default names what the API documents; it is never sent."""

    receiver_type: Annotated[
        Literal["contact", "guest", "assignedUser", "emails", "phoneNumbers", "business"] | MISSING,
        Field(alias="receiverType"),
    ] = MISSING
    """Who gets the notification."""
    additional_email_ids: Annotated[Sequence[str] | MISSING, Field(alias="additionalEmailIds")] = MISSING
    """Email addresses that get it as well."""
    additional_phone_numbers: Annotated[Sequence[str] | MISSING, Field(alias="additionalPhoneNumbers")] = MISSING
    """Telephone numbers that get it as well."""
    selected_users: Annotated[Sequence[str] | MISSING, Field(alias="selectedUsers")] = MISSING
    """Ids of the users who get it, for in-app notifications and emails to the business. The word
    `sub_account_admin` stands for the administrators of the sub-account."""
    channel: Literal["email", "inApp", "sms", "whatsapp"] | MISSING = MISSING
    """How it is sent."""
    notification_type: Annotated[
        Literal["booked", "confirmation", "cancellation", "reminder", "followup", "reschedule"] | MISSING,
        Field(alias="notificationType"),
    ] = MISSING
    """What it is sent for."""
    is_active: Annotated[bool | MISSING, Field(alias="isActive")] = MISSING
    """Whether it is sent at all."""
    deleted: bool | MISSING = MISSING
    """True marks it as deleted; the notification itself stays."""
    template_id: Annotated[str | MISSING, Field(alias="templateId")] = MISSING
    """Id of the template of an email."""
    body: str | MISSING = MISSING
    """Text of an email. Not for `inApp`."""
    subject: str | MISSING = MISSING
    """Subject of an email. Not for `inApp`."""
    after_time: Annotated[Sequence[NotificationDelayInput] | MISSING, Field(alias="afterTime")] = MISSING
    """How long after the appointment it is sent. Only for `followup`."""
    before_time: Annotated[Sequence[NotificationDelayInput] | MISSING, Field(alias="beforeTime")] = MISSING
    """How long before the appointment it is sent. Only for `reminder`."""
    from_address: Annotated[str | MISSING, Field(alias="fromAddress")] = MISSING
    """Address that an email is sent from."""
    from_number: Annotated[str | MISSING, Field(alias="fromNumber")] = MISSING
    """Number that a text message is sent from."""
    from_name: Annotated[str | MISSING, Field(alias="fromName")] = MISSING
    """Name that an email or a text message is sent from."""
