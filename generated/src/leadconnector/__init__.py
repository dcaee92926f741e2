"""HighLevel API: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from .models.calendar_events import Appointment as Appointment
    from .inputs.calendar_events import AppointmentUpdate as AppointmentUpdate
    from ._async.client import AsyncLeadConnector as AsyncLeadConnector
    from ._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .models.calendars import Availability as Availability
    from .inputs.calendars import AvailabilityInput as AvailabilityInput
    from .errors import BadRequestError as BadRequestError
    from .models.calendar_events import BlockSlot as BlockSlot
    from .inputs.calendar_events import BlockSlotCreate as BlockSlotCreate
    from .inputs.calendar_events import BlockSlotUpdate as BlockSlotUpdate
    from .models.calendars import Calendar as Calendar
    from .models.calendars import CalendarNotification as CalendarNotification
    from .inputs.calendars import CalendarNotificationInput as CalendarNotificationInput
    from .models.calendars import CalendarReply as CalendarReply
    from .inputs.calendars import CalendarUpdate as CalendarUpdate
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .errors import DecodeError as DecodeError
    from ._drift import Drift as Drift
    from ._drift_log import DriftLog as DriftLog
    from .models.common import ErrorBody as ErrorBody
    from ._observe import ErrorEvent as ErrorEvent
    from .oauth import FileTokenStore as FileTokenStore
    from .models.calendars import Hour as Hour
    from .inputs.calendars import HourInput as HourInput
    from .errors import InvalidRequest as InvalidRequest
    from ._sync.client import LeadConnector as LeadConnector
    from .errors import LeadConnectorError as LeadConnectorError
    from .models.calendars import LocationConfiguration as LocationConfiguration
    from .inputs.calendars import LocationConfigurationInput as LocationConfigurationInput
    from .models.calendars import LookBusyConfig as LookBusyConfig
    from .inputs.calendars import LookBusyConfigInput as LookBusyConfigInput
    from .errors import NotFoundError as NotFoundError
    from ._oauth import OAuth as OAuth
    from .oauth import OAuthTokens as OAuthTokens
    from ._types import OMIT as OMIT
    from ._types import Omit as Omit
    from .models.calendars import OpenHour as OpenHour
    from .inputs.calendars import OpenHourInput as OpenHourInput
    from .errors import OutcomeUnknown as OutcomeUnknown
    from .errors import PermissionDeniedError as PermissionDeniedError
    from ._ratelimit import RateLimit as RateLimit
    from .errors import RateLimitError as RateLimitError
    from ._raw import RawResponse as RawResponse
    from .models.calendars import Recurring as Recurring
    from .inputs.calendars import RecurringInput as RecurringInput
    from ._observe import RequestEvent as RequestEvent
    from ._drift import ResponseDrift as ResponseDrift
    from ._observe import ResponseEvent as ResponseEvent
    from .errors import ServerError as ServerError
    from .errors import TLSError as TLSError
    from .models.calendars import TeamMember as TeamMember
    from .inputs.calendars import TeamMemberInput as TeamMemberInput
    from .errors import TimeoutError as TimeoutError
    from .errors import TokenError as TokenError
    from .oauth import TokenProvider as TokenProvider
    from ._oauth import TokenSet as TokenSet
    from ._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from ._transport import TransportSettings as TransportSettings
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .models.calendars import Weekday as Weekday
    from .inputs.calendars import WeekdayInput as WeekdayInput
else:
    _MODULES = {
        "APIError": "errors",
        "Appointment": "models.calendar_events",
        "AppointmentUpdate": "inputs.calendar_events",
        "AsyncLeadConnector": "_async.client",
        "AsyncTransport": "_async.transport",
        "AuthenticationError": "errors",
        "Availability": "models.calendars",
        "AvailabilityInput": "inputs.calendars",
        "BadRequestError": "errors",
        "BlockSlot": "models.calendar_events",
        "BlockSlotCreate": "inputs.calendar_events",
        "BlockSlotUpdate": "inputs.calendar_events",
        "Calendar": "models.calendars",
        "CalendarNotification": "models.calendars",
        "CalendarNotificationInput": "inputs.calendars",
        "CalendarReply": "models.calendars",
        "CalendarUpdate": "inputs.calendars",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "DecodeError": "errors",
        "Drift": "_drift",
        "DriftLog": "_drift_log",
        "ErrorBody": "models.common",
        "ErrorEvent": "_observe",
        "FileTokenStore": "oauth",
        "Hour": "models.calendars",
        "HourInput": "inputs.calendars",
        "InvalidRequest": "errors",
        "LeadConnector": "_sync.client",
        "LeadConnectorError": "errors",
        "LocationConfiguration": "models.calendars",
        "LocationConfigurationInput": "inputs.calendars",
        "LookBusyConfig": "models.calendars",
        "LookBusyConfigInput": "inputs.calendars",
        "NotFoundError": "errors",
        "OAuth": "_oauth",
        "OAuthTokens": "oauth",
        "OMIT": "_types",
        "Omit": "_types",
        "OpenHour": "models.calendars",
        "OpenHourInput": "inputs.calendars",
        "OutcomeUnknown": "errors",
        "PermissionDeniedError": "errors",
        "RateLimit": "_ratelimit",
        "RateLimitError": "errors",
        "RawResponse": "_raw",
        "Recurring": "models.calendars",
        "RecurringInput": "inputs.calendars",
        "RequestEvent": "_observe",
        "ResponseDrift": "_drift",
        "ResponseEvent": "_observe",
        "ServerError": "errors",
        "TLSError": "errors",
        "TeamMember": "models.calendars",
        "TeamMemberInput": "inputs.calendars",
        "TimeoutError": "errors",
        "TokenError": "errors",
        "TokenProvider": "oauth",
        "TokenSet": "_oauth",
        "Transport": "_sync.transport",
        "TransportError": "errors",
        "TransportSettings": "_transport",
        "UnprocessableEntityError": "errors",
        "Weekday": "models.calendars",
        "WeekdayInput": "inputs.calendars",
    }

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        return value

    def __dir__():
        return sorted({*globals(), *_MODULES})


__all__ = [
    "APIError",
    "Appointment",
    "AppointmentUpdate",
    "AsyncLeadConnector",
    "AsyncTransport",
    "AuthenticationError",
    "Availability",
    "AvailabilityInput",
    "BadRequestError",
    "BlockSlot",
    "BlockSlotCreate",
    "BlockSlotUpdate",
    "Calendar",
    "CalendarNotification",
    "CalendarNotificationInput",
    "CalendarReply",
    "CalendarUpdate",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Drift",
    "DriftLog",
    "ErrorBody",
    "ErrorEvent",
    "FileTokenStore",
    "Hour",
    "HourInput",
    "InvalidRequest",
    "LeadConnector",
    "LeadConnectorError",
    "LocationConfiguration",
    "LocationConfigurationInput",
    "LookBusyConfig",
    "LookBusyConfigInput",
    "NotFoundError",
    "OAuth",
    "OAuthTokens",
    "OMIT",
    "Omit",
    "OpenHour",
    "OpenHourInput",
    "OutcomeUnknown",
    "PermissionDeniedError",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "Recurring",
    "RecurringInput",
    "RequestEvent",
    "ResponseDrift",
    "ResponseEvent",
    "ServerError",
    "TLSError",
    "TeamMember",
    "TeamMemberInput",
    "TimeoutError",
    "TokenError",
    "TokenProvider",
    "TokenSet",
    "Transport",
    "TransportError",
    "TransportSettings",
    "UnprocessableEntityError",
    "Weekday",
    "WeekdayInput",
    "__version__",
]
