"""Credentials: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._base.api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from ._async.client import AsyncCredentials as AsyncCredentials
    from ._net._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .inputs.pages import ByQueryParams as ByQueryParams
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from ._sync.client import Credentials as Credentials
    from .errors import CredentialsError as CredentialsError
    from .errors import DecodeError as DecodeError
    from ._base.events import Drift as Drift
    from ._models.drift_log import DriftLog as DriftLog
    from ._base.events import ErrorEvent as ErrorEvent
    from .errors import InvalidRequest as InvalidRequest
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
    from .errors import TokenError as TokenError
    from ._auth.provider import TokenProvider as TokenProvider
    from ._net._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from ._net.settings import TransportSettings as TransportSettings
    from .errors import UnprocessableEntityError as UnprocessableEntityError
else:
    _MODULES = {
        "APIError": "errors",
        "AsyncCredentials": "_async.client",
        "AsyncTransport": "_net._async.transport",
        "AuthenticationError": "errors",
        "BadRequestError": "errors",
        "ByQueryParams": "inputs.pages",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "Credentials": "_sync.client",
        "CredentialsError": "errors",
        "DecodeError": "errors",
        "Drift": "_base.events",
        "DriftLog": "_models.drift_log",
        "ErrorEvent": "_base.events",
        "InvalidRequest": "errors",
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
        "TokenError": "errors",
        "TokenProvider": "_auth.provider",
        "Transport": "_net._sync.transport",
        "TransportError": "errors",
        "TransportSettings": "_net.settings",
        "UnprocessableEntityError": "errors",
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
