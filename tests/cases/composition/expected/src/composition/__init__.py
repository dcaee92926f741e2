"""Composition API: a typed client, sync and async.

Every public name is importable from here, and is loaded when it is first used.
"""

from __future__ import annotations

from ._base.api import VERSION as __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .errors import APIError as APIError
    from .models.shapes import Animal as Animal
    from .inputs.shapes import AnimalInput as AnimalInput
    from ._async.client import AsyncComposition as AsyncComposition
    from ._net._async.transport import AsyncTransport as AsyncTransport
    from .errors import AuthenticationError as AuthenticationError
    from .errors import BadRequestError as BadRequestError
    from .models.shapes import Branch as Branch
    from .models.shapes import Cat as Cat
    from .inputs.shapes import CatInput as CatInput
    from .models.shapes import Circle as Circle
    from .inputs.shapes import CircleInput as CircleInput
    from ._sync.client import Composition as Composition
    from .errors import CompositionError as CompositionError
    from .errors import ConfigurationError as ConfigurationError
    from .errors import ConflictError as ConflictError
    from .errors import ConnectError as ConnectError
    from .errors import DecodeError as DecodeError
    from .models.shapes import Dog as Dog
    from .inputs.shapes import DogInput as DogInput
    from .models.shapes import Drawing as Drawing
    from .models.shapes import DrawingFrameWithWide as DrawingFrameWithWide
    from .inputs.shapes import DrawingInput as DrawingInput
    from .inputs.shapes import DrawingInputFrameWithWide as DrawingInputFrameWithWide
    from ._base.events import Drift as Drift
    from ._models.drift_log import DriftLog as DriftLog
    from ._base.events import ErrorEvent as ErrorEvent
    from .errors import InvalidRequest as InvalidRequest
    from .models.shapes import Named as Named
    from .inputs.shapes import NamedInput as NamedInput
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
    from .models.shapes import Shape as Shape
    from .inputs.shapes import ShapeInput as ShapeInput
    from .models.shapes import Square as Square
    from .inputs.shapes import SquareInput as SquareInput
    from .errors import TLSError as TLSError
    from .errors import TimeoutError as TimeoutError
    from ._net._sync.transport import Transport as Transport
    from .errors import TransportError as TransportError
    from ._net.settings import TransportSettings as TransportSettings
    from .errors import UnprocessableEntityError as UnprocessableEntityError
else:
    _MODULES = {
        "APIError": "errors",
        "Animal": "models.shapes",
        "AnimalInput": "inputs.shapes",
        "AsyncComposition": "_async.client",
        "AsyncTransport": "_net._async.transport",
        "AuthenticationError": "errors",
        "BadRequestError": "errors",
        "Branch": "models.shapes",
        "Cat": "models.shapes",
        "CatInput": "inputs.shapes",
        "Circle": "models.shapes",
        "CircleInput": "inputs.shapes",
        "Composition": "_sync.client",
        "CompositionError": "errors",
        "ConfigurationError": "errors",
        "ConflictError": "errors",
        "ConnectError": "errors",
        "DecodeError": "errors",
        "Dog": "models.shapes",
        "DogInput": "inputs.shapes",
        "Drawing": "models.shapes",
        "DrawingFrameWithWide": "models.shapes",
        "DrawingInput": "inputs.shapes",
        "DrawingInputFrameWithWide": "inputs.shapes",
        "Drift": "_base.events",
        "DriftLog": "_models.drift_log",
        "ErrorEvent": "_base.events",
        "InvalidRequest": "errors",
        "Named": "models.shapes",
        "NamedInput": "inputs.shapes",
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
        "Shape": "models.shapes",
        "ShapeInput": "inputs.shapes",
        "Square": "models.shapes",
        "SquareInput": "inputs.shapes",
        "TLSError": "errors",
        "TimeoutError": "errors",
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
