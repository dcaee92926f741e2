"""Composition API: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from ._async.client import AsyncComposition as AsyncComposition
    from ._async.transport import AsyncHttpxTransport as AsyncHttpxTransport
    from ._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .models.shapes import Branch as Branch
    from .models.shapes import Circle as Circle
    from .inputs.shapes import CircleInput as CircleInput
    from ._sync.client import Composition as Composition
    from .errors import CompositionError as CompositionError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .errors import DecodeError as DecodeError
    from .models.shapes import Drawing as Drawing
    from .inputs.shapes import DrawingInput as DrawingInput
    from .inputs.shapes import DrawingInputOption1 as DrawingInputOption1
    from .models.shapes import DrawingOption1 as DrawingOption1
    from ._drift import Drift as Drift
    from ._sync.transport import HttpxTransport as HttpxTransport
    from .errors import InvalidRequest as InvalidRequest
    from .models.shapes import Named as Named
    from .inputs.shapes import NamedInput as NamedInput
    from .errors import NotFoundError as NotFoundError
    from ._types import OMIT as OMIT
    from ._types import Omit as Omit
    from .errors import OutcomeUnknown as OutcomeUnknown
    from .errors import PermissionDeniedError as PermissionDeniedError
    from .errors import RateLimitError as RateLimitError
    from ._raw import RawResponse as RawResponse
    from ._drift import ResponseDrift as ResponseDrift
    from .errors import ServerError as ServerError
    from .models.shapes import Shape as Shape
    from .inputs.shapes import ShapeInput as ShapeInput
    from .models.shapes import Square as Square
    from .inputs.shapes import SquareInput as SquareInput
    from .errors import TimeoutError as TimeoutError
    from ._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from .errors import UnprocessableEntityError as UnprocessableEntityError
else:
    _MODULES = {
        "APIError": "errors",
        "AsyncComposition": "_async.client",
        "AsyncHttpxTransport": "_async.transport",
        "AsyncTransport": "_async.transport",
        "AuthenticationError": "errors",
        "BadRequestError": "errors",
        "Branch": "models.shapes",
        "Circle": "models.shapes",
        "CircleInput": "inputs.shapes",
        "Composition": "_sync.client",
        "CompositionError": "errors",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "DecodeError": "errors",
        "Drawing": "models.shapes",
        "DrawingInput": "inputs.shapes",
        "DrawingInputOption1": "inputs.shapes",
        "DrawingOption1": "models.shapes",
        "Drift": "_drift",
        "HttpxTransport": "_sync.transport",
        "InvalidRequest": "errors",
        "Named": "models.shapes",
        "NamedInput": "inputs.shapes",
        "NotFoundError": "errors",
        "OMIT": "_types",
        "Omit": "_types",
        "OutcomeUnknown": "errors",
        "PermissionDeniedError": "errors",
        "RateLimitError": "errors",
        "RawResponse": "_raw",
        "ResponseDrift": "_drift",
        "ServerError": "errors",
        "Shape": "models.shapes",
        "ShapeInput": "inputs.shapes",
        "Square": "models.shapes",
        "SquareInput": "inputs.shapes",
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
    "AsyncComposition",
    "AsyncHttpxTransport",
    "AsyncTransport",
    "AuthenticationError",
    "BadRequestError",
    "Branch",
    "Circle",
    "CircleInput",
    "Composition",
    "CompositionError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "Drawing",
    "DrawingInput",
    "DrawingInputOption1",
    "DrawingOption1",
    "Drift",
    "HttpxTransport",
    "InvalidRequest",
    "Named",
    "NamedInput",
    "NotFoundError",
    "OMIT",
    "Omit",
    "OutcomeUnknown",
    "PermissionDeniedError",
    "RateLimitError",
    "RawResponse",
    "ResponseDrift",
    "ServerError",
    "Shape",
    "ShapeInput",
    "Square",
    "SquareInput",
    "TimeoutError",
    "Transport",
    "TransportError",
    "UnprocessableEntityError",
    "__version__",
]
