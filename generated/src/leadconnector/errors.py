"""What can go wrong.

LeadConnectorError
├── ConfigurationError         the client is set up or used wrongly
├── InvalidRequest             an argument is wrong: nothing was sent
├── TokenError                 there is no token: nothing was sent
├── TransportError             no answer
│   ├── ConnectError           no connection: nothing was sent
│   │   └── TLSError           no connection that is safe
│   ├── TimeoutError           no answer in time
│   └── OutcomeUnknown         the request went out, and the server may have acted on it
├── APIError                   the server refused
│   ├── BadRequestError        400
│   ├── AuthenticationError    401
│   ├── PermissionDeniedError  403
│   ├── NotFoundError          404
│   ├── ConflictError          409
│   ├── UnprocessableEntityError  422
│   ├── RateLimitError         429
│   └── ServerError            5xx
├── DecodeError                the answer cannot be read
└── WebhookError               a webhook cannot be read
    ├── SignatureError         it is not signed by whom it should be
    ├── StaleError             it is too old, or from the future
    └── ReplayError            it came before

No error holds a token or a value of the caller's. All of them can be pickled.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ._base.events import Drift

__all__ = [
    "LeadConnectorError",
    "APIError",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "DecodeError",
    "InvalidRequest",
    "NotFoundError",
    "OutcomeUnknown",
    "PermissionDeniedError",
    "RateLimitError",
    "ServerError",
    "TLSError",
    "TimeoutError",
    "TokenError",
    "TransportError",
    "UnprocessableEntityError",
    "ReplayError",
    "SignatureError",
    "StaleError",
    "WebhookError",
]


class LeadConnectorError(Exception):
    """The base of every error of this package.

    Attributes:
        message: what happened, for people.
        operation: the method that was called, such as `update_thing`; empty where there is none.
    """

    def __init__(self, message: str, *, operation: str = "") -> None:
        super().__init__(f"{operation}: {message}" if operation else message)
        self.message = message
        self.operation = operation

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.args), self.__dict__


def _restore(kind: type[Exception], args: tuple[Any, ...]) -> Exception:
    """Make an unpickled error without calling `__init__`, whose keyword arguments pickle does not know."""
    return kind.__new__(kind, *args)


class ConfigurationError(LeadConnectorError):
    """The client is set up or used wrongly: a bad token, base URL, timeout or header, or use after close."""


class InvalidRequest(LeadConnectorError):
    """An argument is wrong; nothing was sent.

    Attributes:
        fields: the arguments at fault, in Python names, such as `members[0].priority`.
    """

    def __init__(self, message: str, *, operation: str = "", fields: tuple[str, ...] = ()) -> None:
        super().__init__(message, operation=operation)
        self.fields = fields


class TokenError(LeadConnectorError):
    """There is no token to send: it could not be refreshed, or the caller's code gave none. The cause says why."""


class TransportError(LeadConnectorError):
    """There was no answer from the server.

    Attributes:
        sent: whether anything of the request may have reached the server; where not, it can safely be repeated.
    """

    sent: bool = True


class ConnectError(TransportError):
    """There was no connection, so nothing was sent."""

    sent = False


class TLSError(ConnectError):
    """There was no secure connection, such as for a certificate that is not trusted; nothing was sent."""


class TimeoutError(TransportError):
    """There was no complete answer within the timeout, or no free or new connection: then nothing was `sent`."""

    def __init__(self, message: str, *, operation: str = "", sent: bool = True) -> None:
        super().__init__(message, operation=operation)
        self.sent = sent


class OutcomeUnknown(TransportError):
    """A request that must not be repeated blindly went out and was not answered: the server may have acted on it."""


class APIError(LeadConnectorError):
    """The server refused, or answered with a status that is no success.

    Attributes:
        status: the HTTP status.
        message: what the server said, always one string.
        body: the documented error model; else the parsed JSON; else the text.
        trace_id: what the vendor's support asks for, where the server gave one.
        headers: the response headers, by name in any case; those that carry secrets are left out.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        status: int,
        body: Any = None,
        trace_id: str | None = None,
        headers: Mapping[str, str],
    ) -> None:
        super().__init__(message, operation=operation)
        self.status = status
        self.body = body
        self.trace_id = trace_id
        self.headers = headers

    def __str__(self) -> str:
        trace = f" (trace id {self.trace_id})" if self.trace_id else ""
        return f"{self.operation}: {self.status}: {self.message}{trace}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


class BadRequestError(APIError):
    """400: the server could not make sense of the request."""


class AuthenticationError(APIError):
    """401: the token is missing, wrong or expired."""


class PermissionDeniedError(APIError):
    """403: the token does not allow this."""


class NotFoundError(APIError):
    """404: there is no such thing."""


class ConflictError(APIError):
    """409: the request does not fit the present state."""


class UnprocessableEntityError(APIError):
    """422: the server understood the request and refused its content."""


class RateLimitError(APIError):
    """429: too many requests.

    Attributes:
        retry_after: the seconds to wait before another attempt, where the server said so.
    """

    retry_after: float | None = None


class ServerError(APIError):
    """5xx: the server failed."""


class DecodeError(LeadConnectorError):
    """The answer cannot be read as what is documented.

    Attributes:
        status: the HTTP status.
        body: the first 500 bytes of the answer.
        drift: what did not fit, where `strict_responses=True` made this an error.
        damaged: whether the answer was spoilt on its way, so that another attempt may bring it whole.
    """

    def __init__(
        self,
        message: str,
        *,
        operation: str = "",
        status: int,
        body: bytes = b"",
        drift: tuple[Drift, ...] = (),
        damaged: bool = False,
    ) -> None:
        super().__init__(message, operation=operation)
        self.status = status
        self.body = body[:500]
        self.drift = drift
        self.damaged = damaged


class WebhookError(LeadConnectorError):
    """A webhook came from where it should, and cannot be read; or, as a subclass says, it cannot be trusted."""


class SignatureError(WebhookError):
    """There is no signature, or it fits none of the keys: anyone may have sent this."""


class StaleError(WebhookError):
    """The time in the webhook is too far from now: someone may have kept it."""


class ReplayError(WebhookError):
    """The webhook came before."""
