"""One OpenTelemetry span for each call, by the semantic conventions for HTTP clients."""

from __future__ import annotations

from urllib.parse import urlsplit

from opentelemetry import trace

from .._base import api
from .._base.http import Request, Response
from .._wire.decode import trace_id
from ..errors import APIError

_METHODS = frozenset({"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"})
_PORTS = {"https": 443, "http": 80}


class CallSpan:
    """The span of a call, current until it ends, so that spans of the HTTP library stand below it.

    It has no `url.full`, since ids and arguments stand in a URL.
    """

    __slots__ = ("_scope", "_span")

    def __init__(self, request: Request) -> None:
        url = urlsplit(request.url)
        method = request.method if request.method in _METHODS else "HTTP"
        attributes: dict[str, str | int] = {
            "http.request.method": request.method if request.method in _METHODS else "_OTHER",
            "server.address": url.hostname or "",
            "server.port": url.port or _PORTS[url.scheme],
            "url.scheme": url.scheme,
        }
        if request.template:
            attributes["url.template"] = request.template
        tracer = trace.get_tracer(api.NAME, api.VERSION)
        name = f"{method} {request.template}".strip()
        self._span = tracer.start_span(name, kind=trace.SpanKind.CLIENT, attributes=attributes)
        self._scope = trace.use_span(self._span, record_exception=False, set_status_on_exception=False)
        self._scope.__enter__()

    def end(self, error: BaseException | None, response: Response | None, *, resends: int) -> None:
        """The call is over, with the response to its last attempt, or with what it raises."""
        self._scope.__exit__(None, None, None)
        if self._span.is_recording():
            for name, value in _ending(error, response, resends):
                self._span.set_attribute(name, value)
            if error is not None:
                self._span.set_status(trace.StatusCode.ERROR)
        self._span.end()


def _ending(error: BaseException | None, response: Response | None, resends: int) -> list[tuple[str, str | int]]:
    found: list[tuple[str, str | int]] = []
    if response is not None:
        found.append(("http.response.status_code", response.status))
        if trace_ := trace_id(response.content):
            found.append((f"{api.NAME}.trace_id", trace_))
    if error is not None:
        status = isinstance(error, APIError) and response is not None
        found.append(("error.type", str(response.status) if status and response else type(error).__name__))
    if resends:
        found.append(("http.request.resend_count", resends))
    return found
