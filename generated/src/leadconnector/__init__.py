"""HighLevel API: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._base.api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from .models.calendar_events import Appointment as Appointment
    from .inputs.calendar_events import AppointmentCreate as AppointmentCreate
    from .models.appointment_notes import AppointmentNote as AppointmentNote
    from .models.appointment_notes import AppointmentNoteList as AppointmentNoteList
    from .models.appointment_notes import AppointmentNoteReply as AppointmentNoteReply
    from .inputs.appointment_notes import AppointmentNoteTextInput as AppointmentNoteTextInput
    from .inputs.calendar_events import AppointmentUpdate as AppointmentUpdate
    from ._async.items import AsyncItemIterator as AsyncItemIterator
    from ._async.client import AsyncLeadConnector as AsyncLeadConnector
    from ._net._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .models.calendars import Availability as Availability
    from .inputs.calendars import AvailabilityInput as AvailabilityInput
    from .errors import BadRequestError as BadRequestError
    from .models.calendar_events import BlockSlot as BlockSlot
    from .inputs.calendar_events import BlockSlotCreate as BlockSlotCreate
    from .inputs.calendar_events import BlockSlotUpdate as BlockSlotUpdate
    from .models.calendars import Calendar as Calendar
    from .inputs.calendars import CalendarCreate as CalendarCreate
    from .models.calendars import CalendarDeletion as CalendarDeletion
    from .models.calendar_events import CalendarEvent as CalendarEvent
    from .models.calendar_events import CalendarEventList as CalendarEventList
    from .models.calendar_events import CalendarEventReply as CalendarEventReply
    from .models.calendar_groups import CalendarGroup as CalendarGroup
    from .inputs.calendar_groups import CalendarGroupCreate as CalendarGroupCreate
    from .models.calendar_groups import CalendarGroupList as CalendarGroupList
    from .models.calendar_groups import CalendarGroupReply as CalendarGroupReply
    from .inputs.calendar_groups import CalendarGroupStatusInput as CalendarGroupStatusInput
    from .inputs.calendar_groups import CalendarGroupUpdate as CalendarGroupUpdate
    from .models.calendars import CalendarList as CalendarList
    from .models.calendars import CalendarNotification as CalendarNotification
    from .inputs.calendars import CalendarNotificationInput as CalendarNotificationInput
    from .models.calendars import CalendarReply as CalendarReply
    from .models.calendar_resources import CalendarResource as CalendarResource
    from .inputs.calendar_resources import CalendarResourceCreate as CalendarResourceCreate
    from .models.calendar_resources import CalendarResourceList as CalendarResourceList
    from .inputs.calendar_resources import CalendarResourceUpdate as CalendarResourceUpdate
    from .models.calendar_resources import CalendarResourceWithCalendars as CalendarResourceWithCalendars
    from .inputs.calendars import CalendarUpdate as CalendarUpdate
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .inputs.calendar_resources import CreateResourceParams as CreateResourceParams
    from .models.calendars import DaySlots as DaySlots
    from .errors import DecodeError as DecodeError
    from .inputs.calendar_resources import DeleteResourceParams as DeleteResourceParams
    from ._base.events import Drift as Drift
    from ._models.drift_log import DriftLog as DriftLog
    from .models.common import ErrorBody as ErrorBody
    from ._base.events import ErrorEvent as ErrorEvent
    from .models.calendar_events import EventDeletion as EventDeletion
    from .models.calendar_notifications import EventNotification as EventNotification
    from .inputs.calendar_notifications import EventNotificationCreate as EventNotificationCreate
    from .inputs.calendar_notifications import EventNotificationCreateListInput as EventNotificationCreateListInput
    from .models.calendar_notifications import EventNotificationList as EventNotificationList
    from .models.calendar_notifications import EventNotificationOutcome as EventNotificationOutcome
    from .inputs.calendar_notifications import EventNotificationUpdate as EventNotificationUpdate
    from .models.calendar_events import EventOrigin as EventOrigin
    from ._auth.store import FileTokenStore as FileTokenStore
    from .models.calendars import FreeSlots as FreeSlots
    from .inputs.calendar_resources import GetResourceParams as GetResourceParams
    from .models.calendars import Hour as Hour
    from .inputs.calendars import HourInput as HourInput
    from .errors import InvalidRequest as InvalidRequest
    from ._sync.items import ItemIterator as ItemIterator
    from ._sync.client import LeadConnector as LeadConnector
    from .errors import LeadConnectorError as LeadConnectorError
    from .inputs.calendar_events import ListBlockSlotsParams as ListBlockSlotsParams
    from .inputs.calendars import ListCalendarsParams as ListCalendarsParams
    from .inputs.calendar_events import ListEventsParams as ListEventsParams
    from .inputs.calendars import ListFreeSlotsParams as ListFreeSlotsParams
    from .inputs.calendar_groups import ListGroupsParams as ListGroupsParams
    from .inputs.appointment_notes import ListNotesParams as ListNotesParams
    from .inputs.calendar_notifications import ListNotificationsParams as ListNotificationsParams
    from .inputs.calendar_resources import ListResourcesParams as ListResourcesParams
    from .inputs.availability_schedules import ListSchedulesParams as ListSchedulesParams
    from .models.calendars import LocationConfiguration as LocationConfiguration
    from .inputs.calendars import LocationConfigurationInput as LocationConfigurationInput
    from .models.calendars import LookBusyConfig as LookBusyConfig
    from .inputs.calendars import LookBusyConfigInput as LookBusyConfigInput
    from .errors import NotFoundError as NotFoundError
    from .models.appointment_notes import NoteAuthor as NoteAuthor
    from .models.calendar_notifications import NotificationDelay as NotificationDelay
    from .inputs.calendar_notifications import NotificationDelayInput as NotificationDelayInput
    from ._auth.endpoint import OAuth as OAuth
    from .oauth import OAuthTokens as OAuthTokens
    from ._base.types import OMIT as OMIT
    from ._base.types import Omit as Omit
    from .models.calendars import OpenHour as OpenHour
    from .inputs.calendars import OpenHourInput as OpenHourInput
    from .errors import OutcomeUnknown as OutcomeUnknown
    from .errors import PermissionDeniedError as PermissionDeniedError
    from ._base.limits import RateLimit as RateLimit
    from .errors import RateLimitError as RateLimitError
    from ._core.raw import RawResponse as RawResponse
    from .models.calendars import Recurring as Recurring
    from .inputs.calendars import RecurringInput as RecurringInput
    from .errors import ReplayError as ReplayError
    from ._base.events import RequestEvent as RequestEvent
    from ._models.drift import ResponseDrift as ResponseDrift
    from ._base.events import ResponseEvent as ResponseEvent
    from .models.availability_schedules import Schedule as Schedule
    from .inputs.availability_schedules import ScheduleCreate as ScheduleCreate
    from .models.availability_schedules import ScheduleInterval as ScheduleInterval
    from .inputs.availability_schedules import ScheduleIntervalInput as ScheduleIntervalInput
    from .models.availability_schedules import ScheduleList as ScheduleList
    from .models.availability_schedules import ScheduleReply as ScheduleReply
    from .models.availability_schedules import ScheduleRule as ScheduleRule
    from .inputs.availability_schedules import ScheduleRuleInput as ScheduleRuleInput
    from .inputs.availability_schedules import ScheduleUpdate as ScheduleUpdate
    from .errors import ServerError as ServerError
    from .errors import SignatureError as SignatureError
    from .models.calendar_groups import SlugAvailability as SlugAvailability
    from .inputs.calendar_groups import SlugQuestionInput as SlugQuestionInput
    from .errors import StaleError as StaleError
    from .models.common import Success as Success
    from .errors import TLSError as TLSError
    from .models.calendars import TeamMember as TeamMember
    from .inputs.calendars import TeamMemberInput as TeamMemberInput
    from .errors import TimeoutError as TimeoutError
    from .errors import TokenError as TokenError
    from ._auth.provider import TokenProvider as TokenProvider
    from ._auth.tokens import TokenSet as TokenSet
    from ._net._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from ._net.settings import TransportSettings as TransportSettings
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .inputs.calendar_resources import UpdateResourceParams as UpdateResourceParams
    from .errors import WebhookError as WebhookError
    from .models.calendars import Weekday as Weekday
    from .inputs.calendars import WeekdayInput as WeekdayInput
    from . import webhooks as webhooks
else:
    _MODULES = {
        "APIError": "errors",
        "Appointment": "models.calendar_events",
        "AppointmentCreate": "inputs.calendar_events",
        "AppointmentNote": "models.appointment_notes",
        "AppointmentNoteList": "models.appointment_notes",
        "AppointmentNoteReply": "models.appointment_notes",
        "AppointmentNoteTextInput": "inputs.appointment_notes",
        "AppointmentUpdate": "inputs.calendar_events",
        "AsyncItemIterator": "_async.items",
        "AsyncLeadConnector": "_async.client",
        "AsyncTransport": "_net._async.transport",
        "AuthenticationError": "errors",
        "Availability": "models.calendars",
        "AvailabilityInput": "inputs.calendars",
        "BadRequestError": "errors",
        "BlockSlot": "models.calendar_events",
        "BlockSlotCreate": "inputs.calendar_events",
        "BlockSlotUpdate": "inputs.calendar_events",
        "Calendar": "models.calendars",
        "CalendarCreate": "inputs.calendars",
        "CalendarDeletion": "models.calendars",
        "CalendarEvent": "models.calendar_events",
        "CalendarEventList": "models.calendar_events",
        "CalendarEventReply": "models.calendar_events",
        "CalendarGroup": "models.calendar_groups",
        "CalendarGroupCreate": "inputs.calendar_groups",
        "CalendarGroupList": "models.calendar_groups",
        "CalendarGroupReply": "models.calendar_groups",
        "CalendarGroupStatusInput": "inputs.calendar_groups",
        "CalendarGroupUpdate": "inputs.calendar_groups",
        "CalendarList": "models.calendars",
        "CalendarNotification": "models.calendars",
        "CalendarNotificationInput": "inputs.calendars",
        "CalendarReply": "models.calendars",
        "CalendarResource": "models.calendar_resources",
        "CalendarResourceCreate": "inputs.calendar_resources",
        "CalendarResourceList": "models.calendar_resources",
        "CalendarResourceUpdate": "inputs.calendar_resources",
        "CalendarResourceWithCalendars": "models.calendar_resources",
        "CalendarUpdate": "inputs.calendars",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "CreateResourceParams": "inputs.calendar_resources",
        "DaySlots": "models.calendars",
        "DecodeError": "errors",
        "DeleteResourceParams": "inputs.calendar_resources",
        "Drift": "_base.events",
        "DriftLog": "_models.drift_log",
        "ErrorBody": "models.common",
        "ErrorEvent": "_base.events",
        "EventDeletion": "models.calendar_events",
        "EventNotification": "models.calendar_notifications",
        "EventNotificationCreate": "inputs.calendar_notifications",
        "EventNotificationCreateListInput": "inputs.calendar_notifications",
        "EventNotificationList": "models.calendar_notifications",
        "EventNotificationOutcome": "models.calendar_notifications",
        "EventNotificationUpdate": "inputs.calendar_notifications",
        "EventOrigin": "models.calendar_events",
        "FileTokenStore": "_auth.store",
        "FreeSlots": "models.calendars",
        "GetResourceParams": "inputs.calendar_resources",
        "Hour": "models.calendars",
        "HourInput": "inputs.calendars",
        "InvalidRequest": "errors",
        "ItemIterator": "_sync.items",
        "LeadConnector": "_sync.client",
        "LeadConnectorError": "errors",
        "ListBlockSlotsParams": "inputs.calendar_events",
        "ListCalendarsParams": "inputs.calendars",
        "ListEventsParams": "inputs.calendar_events",
        "ListFreeSlotsParams": "inputs.calendars",
        "ListGroupsParams": "inputs.calendar_groups",
        "ListNotesParams": "inputs.appointment_notes",
        "ListNotificationsParams": "inputs.calendar_notifications",
        "ListResourcesParams": "inputs.calendar_resources",
        "ListSchedulesParams": "inputs.availability_schedules",
        "LocationConfiguration": "models.calendars",
        "LocationConfigurationInput": "inputs.calendars",
        "LookBusyConfig": "models.calendars",
        "LookBusyConfigInput": "inputs.calendars",
        "NotFoundError": "errors",
        "NoteAuthor": "models.appointment_notes",
        "NotificationDelay": "models.calendar_notifications",
        "NotificationDelayInput": "inputs.calendar_notifications",
        "OAuth": "_auth.endpoint",
        "OAuthTokens": "oauth",
        "OMIT": "_base.types",
        "Omit": "_base.types",
        "OpenHour": "models.calendars",
        "OpenHourInput": "inputs.calendars",
        "OutcomeUnknown": "errors",
        "PermissionDeniedError": "errors",
        "RateLimit": "_base.limits",
        "RateLimitError": "errors",
        "RawResponse": "_core.raw",
        "Recurring": "models.calendars",
        "RecurringInput": "inputs.calendars",
        "ReplayError": "errors",
        "RequestEvent": "_base.events",
        "ResponseDrift": "_models.drift",
        "ResponseEvent": "_base.events",
        "Schedule": "models.availability_schedules",
        "ScheduleCreate": "inputs.availability_schedules",
        "ScheduleInterval": "models.availability_schedules",
        "ScheduleIntervalInput": "inputs.availability_schedules",
        "ScheduleList": "models.availability_schedules",
        "ScheduleReply": "models.availability_schedules",
        "ScheduleRule": "models.availability_schedules",
        "ScheduleRuleInput": "inputs.availability_schedules",
        "ScheduleUpdate": "inputs.availability_schedules",
        "ServerError": "errors",
        "SignatureError": "errors",
        "SlugAvailability": "models.calendar_groups",
        "SlugQuestionInput": "inputs.calendar_groups",
        "StaleError": "errors",
        "Success": "models.common",
        "TLSError": "errors",
        "TeamMember": "models.calendars",
        "TeamMemberInput": "inputs.calendars",
        "TimeoutError": "errors",
        "TokenError": "errors",
        "TokenProvider": "_auth.provider",
        "TokenSet": "_auth.tokens",
        "Transport": "_net._sync.transport",
        "TransportError": "errors",
        "TransportSettings": "_net.settings",
        "UnprocessableEntityError": "errors",
        "UpdateResourceParams": "inputs.calendar_resources",
        "WebhookError": "errors",
        "Weekday": "models.calendars",
        "WeekdayInput": "inputs.calendars",
        "webhooks": "",
    }
    __all__ = [*_MODULES, "__version__"]

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        module = import_module(f".{_MODULES[name] or name}", __name__)
        value = globals()[name] = getattr(module, name) if _MODULES[name] else module
        return value

    def __dir__():
        return sorted({*globals(), *_MODULES})
