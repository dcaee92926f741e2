"""What the caller's functions are told: that an attempt begins or ended, and where a reply is not as documented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .http import Headers

__all__ = ["Drift", "ErrorEvent", "RequestEvent", "ResponseEvent"]

Kind = Literal["missing", "null", "type", "unknown-field", "unknown-value"]


@dataclass(frozen=True, slots=True)
class Drift:
    """A place where a reply was not what the spec says. It never holds a value.

    Attributes:
        operation: the operation id, as in the spec.
        pointer: a JSON pointer into the reply, with `*` for the items of a list and the keys of a map.
        kind: `unknown-field`, `unknown-value` (of an enum), `missing` (a required field), `null` (where none is
            documented) or `type`.
        expected: a short description of what is documented there; empty for an unknown field.
    """

    operation: str
    pointer: str
    kind: Kind
    expected: str

    def __str__(self) -> str:
        expected = f" (expected {self.expected})" if self.expected else ""
        return f"{self.operation}: {self.pointer or '/'}: {self.kind}{expected}"


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
