"""Replies API: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from .models.replies import AsAnyReply as AsAnyReply
    from .models.replies import AsListReply as AsListReply
    from .models.replies import AsMapReply as AsMapReply
    from .models.replies import AsTextReply as AsTextReply
    from ._async.transport import AsyncHttpxTransport as AsyncHttpxTransport
    from ._async.client import AsyncReplies as AsyncReplies
    from ._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .errors import DecodeError as DecodeError
    from ._drift import Drift as Drift
    from .models.replies import Error as Error
    from ._sync.transport import HttpxTransport as HttpxTransport
    from .errors import InvalidRequest as InvalidRequest
    from .errors import NotFoundError as NotFoundError
    from ._types import OMIT as OMIT
    from ._types import Omit as Omit
    from .errors import OutcomeUnknown as OutcomeUnknown
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from ._raw import RawResponse as RawResponse
    from .models.replies import Receipt as Receipt
    from ._sync.client import Replies as Replies
    from .errors import RepliesError as RepliesError
    from ._drift import ResponseDrift as ResponseDrift
    from .errors import ServerError as ServerError
    from .models.replies import Thing as Thing
    from .errors import TimeoutError as TimeoutError
    from ._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
else:
    _MODULES = {
        "APIError": "errors",
        "AsAnyReply": "models.replies",
        "AsListReply": "models.replies",
        "AsMapReply": "models.replies",
        "AsTextReply": "models.replies",
        "AsyncHttpxTransport": "_async.transport",
        "AsyncReplies": "_async.client",
        "AsyncTransport": "_async.transport",
        "AuthenticationError": "errors",
        "BadRequestError": "errors",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "DecodeError": "errors",
        "Drift": "_drift",
        "Error": "models.replies",
        "HttpxTransport": "_sync.transport",
        "InvalidRequest": "errors",
        "NotFoundError": "errors",
        "OMIT": "_types",
        "Omit": "_types",
        "OutcomeUnknown": "errors",
        "PermissionDeniedError": "errors",
        "RateLimitError": "errors",
        "RawResponse": "_raw",
        "Receipt": "models.replies",
        "Replies": "_sync.client",
        "RepliesError": "errors",
        "ResponseDrift": "_drift",
        "ServerError": "errors",
        "Thing": "models.replies",
        "TimeoutError": "errors",
        "Transport": "_sync.transport",
        "TransportError": "errors",
        "UnprocessableEntityError": "errors",
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
    "AsAnyReply",
    "AsListReply",
    "AsMapReply",
    "AsTextReply",
    "AsyncHttpxTransport",
    "AsyncReplies",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Drift",
    "Error",
    "HttpxTransport",
    "InvalidRequest",
    "NotFoundError",
    "OMIT",
    "Omit",
    "OutcomeUnknown",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "Receipt",
    "Replies",
    "RepliesError",
    "ResponseDrift",
    "ServerError",
    "Thing",
    "TimeoutError",
    "Transport",
    "TransportError",
    "UnprocessableEntityError",
    "__version__",
]
