"""The operations of Calendar Notifications, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam
from .._core import iteration as _iteration

if TYPE_CHECKING:
    from ..models.calendar_notifications import EventNotification, EventNotificationList, EventNotificationOutcome

LIST_NOTIFICATIONS: Operation[EventNotificationList] = Operation(
    id="list-notifications",
    name="list_notifications",
    method="GET",
    path="/calendars/{calendarId}/notifications",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    rivals=(
        "/calendars/events/{eventId}",
        "/calendars/groups/{groupId}",
        "/calendars/resources/{resourceType}",
        "/calendars/schedules/{id}",
    ),
    query=(
        QueryParam("isActive", "form", True),
        QueryParam("deleted", "form", True),
        QueryParam("limit", "form", True),
        QueryParam("skip", "form", True),
    ),
    params="inputs.calendar_notifications:ListNotificationsParams",
    replies={"200": (_Content("models.calendar_notifications:EventNotificationList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

ITER_NOTIFICATIONS = _iteration.Paging(
    limit="limit",
    offset="skip",
    size=100,
    items=(),
)

CREATE_NOTIFICATIONS: Operation[EventNotificationList] = Operation(
    id="create-notifications",
    name="create_notifications",
    method="POST",
    path="/calendars/{calendarId}/notifications",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id"},
    rivals=(
        "/calendars/events/{eventId}",
        "/calendars/groups/{groupId}",
        "/calendars/resources/{resourceType}",
        "/calendars/schedules/{id}",
    ),
    body=(_Content("inputs.calendar_notifications:EventNotificationCreateListInput"),),
    body_required=True,
    replies={"200": (_Content("models.calendar_notifications:EventNotificationList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

GET_NOTIFICATION: Operation[EventNotification] = Operation(
    id="get-notification",
    name="get_notification",
    method="GET",
    path="/calendars/{calendarId}/notifications/{notificationId}",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id", "notificationId": "notification_id"},
    rivals=(
        "/calendars/appointments/{appointmentId}/notes",
        "/calendars/groups/{groupId}/status",
        "/calendars/resources/{resourceType}/{id}",
    ),
    replies={"200": (_Content("models.calendar_notifications:EventNotification"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_NOTIFICATION: Operation[EventNotificationOutcome] = Operation(
    id="update-notification",
    name="update_notification",
    method="PUT",
    path="/calendars/{calendarId}/notifications/{notificationId}",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id", "notificationId": "notification_id"},
    rivals=(
        "/calendars/appointments/{appointmentId}/notes",
        "/calendars/groups/{groupId}/status",
        "/calendars/resources/{resourceType}/{id}",
    ),
    body=(_Content("inputs.calendar_notifications:EventNotificationUpdate"),),
    body_required=True,
    replies={"200": (_Content("models.calendar_notifications:EventNotificationOutcome"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

DELETE_NOTIFICATION: Operation[EventNotificationOutcome] = Operation(
    id="delete-notification",
    name="delete_notification",
    method="DELETE",
    path="/calendars/{calendarId}/notifications/{notificationId}",
    constants={"Version": "2021-04-15"},
    path_params={"calendarId": "calendar_id", "notificationId": "notification_id"},
    rivals=(
        "/calendars/appointments/{appointmentId}/notes",
        "/calendars/groups/{groupId}/status",
        "/calendars/resources/{resourceType}/{id}",
    ),
    replies={"200": (_Content("models.calendar_notifications:EventNotificationOutcome"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)
