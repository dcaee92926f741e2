"""What a status other than success means: which error, and how long to wait before another attempt."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from math import inf
from typing import Any

from .. import errors
from . import clock
from .http import Response
from .limits import is_spent, pause, read

_BY_STATUS = {
    400: errors.BadRequestError,
    401: errors.AuthenticationError,
    403: errors.PermissionDeniedError,
    404: errors.NotFoundError,
    409: errors.ConflictError,
    422: errors.UnprocessableEntityError,
    429: errors.RateLimitError,
}


def refusal(
    operation: str, response: Response, *, message: str | None = None, body: Any = None, trace_id: str | None = None
) -> errors.APIError:
    """The error for a response that is no success.

    Args:
        operation: what errors call it.
        response: with the status and the headers.
        message: what the server says; by default what the status means.
        body: of the error, as far as it could be read.
        trace_id: what the vendor's support asks for.
    """
    fallback = errors.ServerError if response.status >= 500 else errors.APIError
    error = _BY_STATUS.get(response.status, fallback)(
        message or _phrase(response.status),
        operation=operation,
        status=response.status,
        body=body,
        trace_id=trace_id,
        headers=response.headers.public(),
    )
    if isinstance(error, errors.RateLimitError):
        told = told_to_wait(response.status, response.headers, clock.time())
        error.retry_after = None if told == inf else told
    return error


def _phrase(status: int) -> str:
    if 300 <= status < 400:
        return "a redirect, which is not followed"
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "an unknown status"


def told_to_wait(status: int, headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that a failure tells us to wait, infinite where none says how long; None without a word."""
    told = retry_after(headers, now)
    if status != 429:
        return told
    limits = read(headers, now)
    return pause(limits) if told is None or is_spent(limits) else told


def retry_after(headers: Mapping[str, str], now: float) -> float | None:
    """The seconds that a `Retry-After` header asks for; None without a sensible one.

    A date is compared with the server's own clock where it sends it, so that ours may be wrong.
    """
    text = headers.get("Retry-After", "").strip()
    if text.replace(".", "", 1).isdecimal() and text.isascii():
        return clock.sensible(float(text))
    date = _date(text)
    return clock.sensible(date - (_date(headers.get("Date", "")) or now)) if date else None


def _date(text: str) -> float | None:
    """An HTTP date in seconds since 1970."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError, IndexError, OSError):
        return None
