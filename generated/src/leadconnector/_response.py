"""What came back: a value, or the error that it means. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from math import inf
from typing import Any, TypeVar

from . import _api, _clock, errors
from ._drift import report
from ._headers import Headers
from ._operation import UNDOCUMENTED, Operation
from ._options import Options
from ._pointer import at
from ._retry import told_to_wait
from ._salvage import Findings, UnreadableError, parse, read

T = TypeVar("T")

MAX_BODY = 64 * 1024 * 1024
"""How many bytes of a decoded body are read before it is given up."""

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"

_BY_STATUS = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
}


@dataclass(frozen=True, slots=True, repr=False)
class Response:
    """An HTTP response, read to its end and decompressed."""

    status: int
    headers: Headers
    content: bytes

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300

    def without(self, secret: str) -> Response:
        """The same where a server repeats a secret, which would become part of an error."""
        headers = Headers((name, value.replace(secret, "…")) for name, value in self.headers.items())
        return Response(self.status, headers, self.content.replace(secret.encode(), "…".encode()))

    def __repr__(self) -> str:
        return f"<Response {self.status}>"


def decode(operation: Operation[T], options: Options, response: Response) -> T:
    """The documented value of a success, and drift reported.

    Raises DecodeError for an answer that cannot be read, and for drift where the client is strict.
    """
    findings = Findings(operation.id)
    try:
        value: T = _value(operation, response, findings)
    except UnreadableError as problem:
        reason = str(problem)
    else:
        drift = findings.all()
        if not (drift and options.strict_responses):
            report(drift, options.on_drift)
            return value
        reason = "is not as documented: " + "; ".join(map(str, drift))
    raise errors.DecodeError(
        f"the answer {reason}",
        operation=operation.name,
        status=response.status,
        body=response.content,
        drift=findings.all(),
    )


def failure(operation: Operation[Any], response: Response) -> errors.APIError:
    """The error that a status other than 2xx means."""
    fallback = errors.ServerError if response.status >= 500 else errors.APIError
    data = _json_or_none(response.content)
    error = _BY_STATUS.get(response.status, fallback)(
        _first(_api.ERROR_MESSAGE, data) or _phrase(response.status),
        operation=operation.name,
        status=response.status,
        body=_error_body(operation, response, data),
        trace_id=_first(_api.TRACE_ID, data),
        headers=response.headers.public(),
    )
    if isinstance(error, errors.RateLimitError):
        told = told_to_wait(response.status, response.headers, _clock.time())
        error.retry_after = None if told == inf else told
    return error


def trace_id(content: bytes) -> str | None:
    """The id that support asks for, where a body has one, in a form that a log can show."""
    names = [pointer.rpartition("/")[2].encode() for pointer in _api.TRACE_ID]
    found = _first(_api.TRACE_ID, _json_or_none(content)) if any(name in content for name in names) else None
    return "".join(filter(str.isprintable, found))[:100] if found else None


def _value(operation: Operation[Any], response: Response, findings: Findings) -> Any:
    content = response.content.removeprefix(_BYTE_ORDER_MARK)
    reference = operation.entry(operation.replies, response.status)
    if reference is UNDOCUMENTED and operation.replies:
        reference = next(filter(None, operation.replies.values()), None)
    if reference is UNDOCUMENTED:
        return parse(content) if content.strip() else None
    if reference is not None and content.strip():
        return read(reference, content, findings)
    if reference is not None:
        findings.add("missing", "", "a body")
    elif content.strip():
        findings.add("type", "", "no body")
    return None


def _error_body(operation: Operation[Any], response: Response, data: Any) -> Any:
    """The documented model; else the JSON; else the text. Errors are not searched for drift.

    Where all documented errors have one body, it is expected of the others too.
    """
    reference = operation.entry(operation.errors, response.status)
    if reference is UNDOCUMENTED and len(set(operation.errors.values())) == 1:
        reference = next(iter(operation.errors.values()))
    if data is None:
        return response.content.decode("utf-8", "replace")
    try:
        return data if reference is UNDOCUMENTED else read(reference, response.content, Findings(operation.id))
    except UnreadableError:
        return data


def _json_or_none(content: bytes) -> Any:
    try:
        return parse(content)
    except UnreadableError:
        return None


def _first(pointers: Iterable[str], data: Any) -> str | None:
    """The text at the first of the JSON pointers that leads to any."""
    return next(filter(None, (_text(at(data, pointer)) for pointer in pointers)), None)


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(filter(None, map(_text, value)))
    return value.strip() if isinstance(value, str) else ""


def _phrase(status: int) -> str:
    if 300 <= status < 400:
        return "a redirect, which is not followed"
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "an unknown status"
