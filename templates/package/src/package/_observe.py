"""What is told of a call: a line of the log and the caller's hooks for each attempt, and one span. Never a secret."""

from __future__ import annotations

import logging
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from . import _api, _clock
from ._headers import Headers
from ._hooks import tell
from ._options import Options
from ._request import Request
from ._response import Response, trace_id

if TYPE_CHECKING:
    from ._spans import CallSpan

_LOG = logging.getLogger(_api.NAME)


@dataclass(frozen=True, slots=True)
class RequestEvent:
    """An attempt is about to be made.

    Attributes:
        operation: the method that was called, such as `update_thing`.
        method: the HTTP method.
        path: the path as the documentation writes it, such as `/things/{thingId}`; empty for `client.request`.
        attempt: 1 for the first request of a call; each one after it counts, also that with a fresh token.
    """

    operation: str
    method: str
    path: str
    attempt: int


@dataclass(frozen=True, slots=True)
class ResponseEvent:
    """An attempt was answered, with whatever status.

    Attributes:
        request: the attempt.
        status: the HTTP status.
        seconds: from the start of the attempt to the end of the answer.
        trace_id: what the vendor's support asks for, where the answer has one.
        headers: of the answer, but for those that carry secrets; the repr shows names only.
    """

    request: RequestEvent
    status: int
    seconds: float
    trace_id: str | None
    headers: Headers


@dataclass(frozen=True, slots=True)
class ErrorEvent:
    """An attempt was not answered, or not with anything that can be read, or was cancelled.

    Attributes:
        request: the attempt.
        error: what stopped it: a TransportError or DecodeError of this package, or what cancelled it.
        seconds: from the start of the attempt until then.
    """

    request: RequestEvent
    error: BaseException
    seconds: float


class Observer:
    """Tells of one call, from its first attempt to its last."""

    __slots__ = ("_options", "_request", "_span", "_tells", "count", "response")

    def __init__(self, request: Request, options: Options) -> None:
        self._request = request
        self._options = options
        self._tells = bool(options.on_request or options.on_response or options.on_error)
        self._tells = self._tells or _LOG.isEnabledFor(logging.DEBUG)
        self._span: CallSpan | None = None
        self.count = 0
        self.response: Response | None = None

    def __enter__(self) -> Self:
        # who has not imported it has not set it up either, and would only pay for the import
        if "opentelemetry.trace" in sys.modules:
            from ._spans import CallSpan

            self._span = CallSpan(self._request)
        return self

    def __exit__(self, kind: object, error: BaseException | None, frames: object) -> None:
        if self._span:
            self._span.end(error, self.response, resends=max(self.count - 1, 0))

    @property
    def listens(self) -> bool:
        """Whether anybody is told anything."""
        return self._tells or self._span is not None

    def attempt(self) -> Attempt:
        """The next attempt."""
        self.count += 1
        self.response = None
        return Attempt(self)

    def begins(self) -> RequestEvent | None:
        """Tell that an attempt begins; gives what it told, None where nobody listens."""
        if not self._tells:
            return None
        event = RequestEvent(self._request.operation, self._request.method, self._request.template, self.count)
        tell(self._options.on_request, event)
        return event

    def ended(self, event: RequestEvent, seconds: float, error: BaseException | None) -> None:
        """Tell how an attempt ended."""
        response, trace = self.response, None
        if response is not None:
            trace = trace_id(response.content)
            tell(
                self._options.on_response,
                ResponseEvent(event, response.status, seconds, trace, response.headers.public()),
            )
        elif error is not None:
            tell(self._options.on_error, ErrorEvent(event, error, seconds))
        _LOG.debug(
            "%s %s %s %.1f ms, attempt %d, trace id %s",
            event.method,
            event.path or "-",
            response.status if response else type(error).__name__,
            seconds * 1000,
            event.attempt,
            trace or "-",
        )


class Attempt:
    """One attempt, as a context manager; whoever makes it gives the observer its response."""

    __slots__ = ("_event", "_observer", "_start")

    def __init__(self, observer: Observer) -> None:
        self._observer = observer

    def __enter__(self) -> None:
        self._event = self._observer.begins()
        self._start = _clock.monotonic()

    def __exit__(self, kind: object, error: BaseException | None, frames: object) -> None:
        if self._event:
            self._observer.ended(self._event, _clock.monotonic() - self._start, error)
