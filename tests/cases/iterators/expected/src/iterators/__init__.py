"""Iterators API: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._base.api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from ._async.items import AsyncItemIterator as AsyncItemIterator
    from ._async.client import AsyncIterators as AsyncIterators
    from ._net._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .models.library import Book as Book
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .errors import DecodeError as DecodeError
    from ._base.events import Drift as Drift
    from ._models.drift_log import DriftLog as DriftLog
    from ._base.events import ErrorEvent as ErrorEvent
    from .inputs.library import FreeTimesParams as FreeTimesParams
    from .models.library import FreeTimesReply as FreeTimesReply
    from .models.library import FreeTimesReplyValue as FreeTimesReplyValue
    from .inputs.library import GetLoansParams as GetLoansParams
    from .models.library import GetLoansReply as GetLoansReply
    from .models.library import GetLoansReplyData as GetLoansReplyData
    from .errors import InvalidRequest as InvalidRequest
    from ._sync.items import ItemIterator as ItemIterator
    from ._sync.client import Iterators as Iterators
    from .errors import IteratorsError as IteratorsError
    from .inputs.library import ListBooksParams as ListBooksParams
    from .models.library import ListBooksReply as ListBooksReply
    from .inputs.library import ListVisitsParams as ListVisitsParams
    from .models.library import ListVisitsReply as ListVisitsReply
    from .errors import NotFoundError as NotFoundError
    from ._base.types import OMIT as OMIT
    from ._base.types import Omit as Omit
    from .errors import OutcomeUnknown as OutcomeUnknown
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from ._core.raw import RawResponse as RawResponse
    from ._base.events import RequestEvent as RequestEvent
    from ._models.drift import ResponseDrift as ResponseDrift
    from ._base.events import ResponseEvent as ResponseEvent
    from .errors import ServerError as ServerError
    from .errors import TLSError as TLSError
    from .errors import TimeoutError as TimeoutError
    from ._net._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from ._net.settings import TransportSettings as TransportSettings
    from .errors import UnprocessableEntityError as UnprocessableEntityError
    from .models.library import Visit as Visit
else:
    _MODULES = {
        "APIError": "errors",
        "AsyncItemIterator": "_async.items",
        "AsyncIterators": "_async.client",
        "AsyncTransport": "_net._async.transport",
        "AuthenticationError": "errors",
        "BadRequestError": "errors",
        "Book": "models.library",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "DecodeError": "errors",
        "Drift": "_base.events",
        "DriftLog": "_models.drift_log",
        "ErrorEvent": "_base.events",
        "FreeTimesParams": "inputs.library",
        "FreeTimesReply": "models.library",
        "FreeTimesReplyValue": "models.library",
        "GetLoansParams": "inputs.library",
        "GetLoansReply": "models.library",
        "GetLoansReplyData": "models.library",
        "InvalidRequest": "errors",
        "ItemIterator": "_sync.items",
        "Iterators": "_sync.client",
        "IteratorsError": "errors",
        "ListBooksParams": "inputs.library",
        "ListBooksReply": "models.library",
        "ListVisitsParams": "inputs.library",
        "ListVisitsReply": "models.library",
        "NotFoundError": "errors",
        "OMIT": "_base.types",
        "Omit": "_base.types",
        "OutcomeUnknown": "errors",
        "PermissionDeniedError": "errors",
        "RateLimitError": "errors",
        "RawResponse": "_core.raw",
        "RequestEvent": "_base.events",
        "ResponseDrift": "_models.drift",
        "ResponseEvent": "_base.events",
        "ServerError": "errors",
        "TLSError": "errors",
        "TimeoutError": "errors",
        "Transport": "_net._sync.transport",
        "TransportError": "errors",
        "TransportSettings": "_net.settings",
        "UnprocessableEntityError": "errors",
        "Visit": "models.library",
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
