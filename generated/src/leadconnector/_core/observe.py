"""What is told of a call: a line of the log and the caller's hooks for each attempt, and one span. Never a secret."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Self

from .._base import api, clock
from .._base.events import ErrorEvent, RequestEvent, ResponseEvent
from .._base.hooks import tell
from .._base.http import Request, Response
from .._base.options import Options
from .._wire.decode import trace_id

if TYPE_CHECKING:
    from .spans import CallSpan

_LOG = logging.getLogger(api.NAME)


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
            from .spans import CallSpan

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
        self._start = clock.monotonic()

    def __exit__(self, kind: object, error: BaseException | None, frames: object) -> None:
        if self._event:
            self._observer.ended(self._event, clock.monotonic() - self._start, error)
