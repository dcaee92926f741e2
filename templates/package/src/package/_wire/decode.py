"""What came back: a value, or the error that it means. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from .._base import api
from .._base.http import Response
from .._base.json import UnreadableError, parse
from .._base.operation import UNDOCUMENTED, Content, Operation
from .._base.options import Options
from .._base.pointer import at
from .._base.refusal import refusal
from .._models.drift import report
from .._models.salvage import Findings
from ..errors import APIError, DecodeError
from .codecs import codec
from .media import codec_of, received

T = TypeVar("T")


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
    raise DecodeError(
        f"the answer {reason}",
        operation=operation.name,
        status=response.status,
        body=response.content,
        drift=findings.all(),
    )


def failure(operation: Operation[Any], response: Response) -> APIError:
    """The error that a status other than 2xx means."""
    data = _json_or_none(response.content)
    return refusal(
        operation.name,
        response,
        message=_first(api.ERROR_MESSAGE, data),
        body=_error_body(operation, response, data),
        trace_id=_first(api.TRACE_ID, data),
    )


def trace_id(content: bytes) -> str | None:
    """The id that support asks for, where a body has one, in a form that a log can show."""
    names = [pointer.rpartition("/")[2].encode() for pointer in api.TRACE_ID]
    found = _first(api.TRACE_ID, _json_or_none(content)) if any(name in content for name in names) else None
    return "".join(filter(str.isprintable, found))[:100] if found else None


def _value(operation: Operation[Any], response: Response, findings: Findings) -> Any:
    contents = operation.entry(operation.replies, response.status)
    if contents is UNDOCUMENTED:
        if not operation.replies:
            return parse(response.content) if response.content.strip() else None
        contents = next(filter(None, operation.replies.values()), ())
    if contents:
        return _read(contents, response, findings)
    if response.content.strip():
        findings.add("type", "", "no body")
    return None


def _read(contents: Sequence[Content], response: Response, findings: Findings) -> Any:
    """The value of a message that has one of some contents."""
    said = response.headers.get("Content-Type", "")
    content = received(contents, said)
    return codec(codec_of(content, said)).decode(content, said, response.content, findings)


def _error_body(operation: Operation[Any], response: Response, data: Any) -> Any:
    """What is documented; else the JSON; else the text. Errors are not searched for drift.

    Where all documented errors have one body, it is expected of the others too.
    """
    contents = operation.entry(operation.errors, response.status)
    if contents is UNDOCUMENTED and len(set(operation.errors.values())) == 1:
        contents = next(iter(operation.errors.values()))
    otherwise = response.content.decode("utf-8", "replace") if data is None else data
    if contents is UNDOCUMENTED or not contents or not response.content.strip():
        return otherwise
    try:
        return _read(contents, response, Findings(operation.id))
    except UnreadableError:
        return otherwise


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
