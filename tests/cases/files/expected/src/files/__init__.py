"""Files API: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from ._async.client import AsyncFiles as AsyncFiles
    from ._async.items import AsyncItemIterator as AsyncItemIterator
    from ._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .errors import DecodeError as DecodeError
    from ._drift import Drift as Drift
    from ._drift_log import DriftLog as DriftLog
    from ._observe import ErrorEvent as ErrorEvent
    from .oauth import FileTokenStore as FileTokenStore
    from ._sync.client import Files as Files
    from .errors import FilesError as FilesError
    from .errors import InvalidRequest as InvalidRequest
    from ._sync.items import ItemIterator as ItemIterator
    from .models.things import Label as Label
    from .inputs.things import LabelInput as LabelInput
    from .errors import NotFoundError as NotFoundError
    from ._oauth import OAuth as OAuth
    from .oauth import OAuthTokens as OAuthTokens
    from ._types import OMIT as OMIT
    from ._types import Omit as Omit
    from .errors import OutcomeUnknown as OutcomeUnknown
    from .models.things import Own as Own
    from .inputs.things import OwnInput as OwnInput
    from .models.things import Part as Part
    from .inputs.things import PartInput as PartInput
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .models.things import PutThingError404 as PutThingError404
    from ._ratelimit import RateLimit as RateLimit
    from .errors import RateLimitError as RateLimitError
    from ._raw import RawResponse as RawResponse
    from ._observe import RequestEvent as RequestEvent
    from ._drift import ResponseDrift as ResponseDrift
    from ._observe import ResponseEvent as ResponseEvent
    from .errors import ServerError as ServerError
    from .errors import TLSError as TLSError
    from .models.things import Thing as Thing
    from .errors import TimeoutError as TimeoutError
    from .errors import TokenError as TokenError
    from .oauth import TokenProvider as TokenProvider
    from ._oauth import TokenSet as TokenSet
    from ._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from ._transport import TransportSettings as TransportSettings
    from .errors import UnprocessableEntityError as UnprocessableEntityError
else:
    _MODULES = {
        "APIError": "errors",
        "AsyncFiles": "_async.client",
        "AsyncItemIterator": "_async.items",
        "AsyncTransport": "_async.transport",
        "AuthenticationError": "errors",
        "BadRequestError": "errors",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "DecodeError": "errors",
        "Drift": "_drift",
        "DriftLog": "_drift_log",
        "ErrorEvent": "_observe",
        "FileTokenStore": "oauth",
        "Files": "_sync.client",
        "FilesError": "errors",
        "InvalidRequest": "errors",
        "ItemIterator": "_sync.items",
        "Label": "models.things",
        "LabelInput": "inputs.things",
        "NotFoundError": "errors",
        "OAuth": "_oauth",
        "OAuthTokens": "oauth",
        "OMIT": "_types",
        "Omit": "_types",
        "OutcomeUnknown": "errors",
        "Own": "models.things",
        "OwnInput": "inputs.things",
        "Part": "models.things",
        "PartInput": "inputs.things",
        "PermissionDeniedError": "errors",
        "PutThingError404": "models.things",
        "RateLimit": "_ratelimit",
        "RateLimitError": "errors",
        "RawResponse": "_raw",
        "RequestEvent": "_observe",
        "ResponseDrift": "_drift",
        "ResponseEvent": "_observe",
        "ServerError": "errors",
        "TLSError": "errors",
        "Thing": "models.things",
        "TimeoutError": "errors",
        "TokenError": "errors",
        "TokenProvider": "oauth",
        "TokenSet": "_oauth",
        "Transport": "_sync.transport",
        "TransportError": "errors",
        "TransportSettings": "_transport",
        "UnprocessableEntityError": "errors",
    }

    def __getattr__(name):
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        module = import_module(f".{_MODULES[name] or name}", __name__)
        value = globals()[name] = getattr(module, name) if _MODULES[name] else module
        return value

    def __dir__():
        return sorted({*globals(), *_MODULES})


__all__ = [
    "APIError",
    "AsyncFiles",
    "AsyncItemIterator",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Drift",
    "DriftLog",
    "ErrorEvent",
    "FileTokenStore",
    "Files",
    "FilesError",
    "InvalidRequest",
    "ItemIterator",
    "Label",
    "LabelInput",
    "NotFoundError",
    "OAuth",
    "OAuthTokens",
    "OMIT",
    "Omit",
    "OutcomeUnknown",
    "Own",
    "OwnInput",
    "Part",
    "PartInput",
    "PermissionDeniedError",
    "PutThingError404",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "RequestEvent",
    "ResponseDrift",
    "ResponseEvent",
    "ServerError",
    "TLSError",
    "Thing",
    "TimeoutError",
    "TokenError",
    "TokenProvider",
    "TokenSet",
    "Transport",
    "TransportError",
    "TransportSettings",
    "UnprocessableEntityError",
    "__version__",
]
