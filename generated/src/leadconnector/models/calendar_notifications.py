"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from leadconnector._models.base import ReplyModel
from pydantic import Field
from typing_extensions import TypeAliasType


class EventNotificationOutcome(ReplyModel):
    """What was done with a notification."""

    message: str
    """What was done, in words."""


class NotificationDelay(ReplyModel):
    """A length of time before or after an appointment."""

    time_offset: Annotated[int | float | None, Field(alias="timeOffset")] = None
    """How long it is, counted in `unit`."""
    unit: str | None = None
    """Unit of `time_offset`, such as `hours`. The values are not listed anywhere."""


class EventNotification(ReplyModel):
    """A message that a calendar sends about its appointments."""

    id: Annotated[str | None, Field(alias="_id")] = None
    """Id of the notification."""
    receiver_type: Annotated[
        Literal["contact", "guest", "assignedUser", "emails", "phoneNumbers", "business"] | str | None,
        Field(alias="receiverType"),
    ] = None
    """Who gets the notification."""
    additional_email_ids: Annotated[list[str] | None, Field(alias="additionalEmailIds")] = None
    """Email addresses that get it as well."""
    additional_phone_numbers: Annotated[list[str] | None, Field(alias="additionalPhoneNumbers")] = None
    """Telephone numbers that get it as well."""
    channel: Literal["email", "inApp", "sms", "whatsapp"] | str | None = None
    """How it is sent."""
    notification_type: Annotated[
        Literal["booked", "confirmation", "cancellation", "reminder", "followup", "reschedule"] | str | None,
        Field(alias="notificationType"),
    ] = None
    """What it is sent for."""
    is_active: Annotated[bool | None, Field(alias="isActive")] = None
    """Whether it is sent at all."""
    additional_whatsapp_numbers: Annotated[list[str] | None, Field(alias="additionalWhatsappNumbers")] = None
    """WhatsApp numbers that get it as well."""
    template_id: Annotated[str | None, Field(alias="templateId")] = None
    """Id of the template of an email."""
    body: str | None = None
    """Text of an email. Not for `inApp`."""
    subject: str | None = None
    """Subject of an email. Not for `inApp`."""
    after_time: Annotated[list[NotificationDelay] | None, Field(alias="afterTime")] = None
    """How long after the appointment it is sent. Only for `followup`."""
    before_time: Annotated[list[NotificationDelay] | None, Field(alias="beforeTime")] = None
    """How long before the appointment it is sent. Only for `reminder`."""
    selected_users: Annotated[list[str] | None, Field(alias="selectedUsers")] = None
    """Ids of the users who get it, for in-app notifications and emails to the business."""
    deleted: bool | None = None
    """Whether it is marked as deleted. The notification itself stays."""


EventNotificationList = TypeAliasType("EventNotificationList", list[EventNotification])
"""Notifications of a calendar."""
