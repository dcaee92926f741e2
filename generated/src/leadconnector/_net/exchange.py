"""One request and its answer, whatever carries them: the deadline, the body, and what a failure means."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from time import monotonic

from .. import errors
from .._base.http import Headers, Request, Response
from .gzip import Gunzip

MAX_BODY = 64 * 1024 * 1024
"""How many bytes of a decoded body are read before it is given up."""


class Exchange:
    """One request and its answer, up to a deadline."""

    def __init__(self, request: Request, timeout: float) -> None:
        self.request = request
        self.timeout = timeout
        self.deadline = monotonic() + timeout
        self._status = 0
        self._headers = Headers()
        self._body = bytearray()
        self._gunzip: Gunzip | None = None

    def fields(self) -> dict[str, str]:
        """The headers to send: the request's, and the one coding that is understood."""
        return {"Accept-Encoding": "gzip", **self.request.headers}

    def start(self, status: int, fields: Iterable[tuple[str, str]]) -> None:
        """Take the status and the headers. Raises DecodeError where the body is coded in a way not asked for."""
        self._status = status
        self._headers = Headers(fields)
        coding = self._headers.get("Content-Encoding", "").strip().lower()
        if coding in ("gzip", "x-gzip"):
            self._gunzip = Gunzip()
        elif coding not in ("", "identity"):
            raise self._undecodable("cannot be decompressed: it has a coding that was not asked for")
        self._check_time()

    def add(self, chunk: bytes) -> None:
        """Take a part of the body, as it came.

        Raises DecodeError where the body is too long or no gzip, TimeoutError or OutcomeUnknown after the deadline.
        """
        try:
            self._body += chunk if self._gunzip is None else self._gunzip.add(chunk, MAX_BODY - len(self._body))
        except zlib.error as error:
            problem = self._undecodable(f"cannot be decompressed: {error}", damaged=True)
        else:
            self._check_time()
            if len(self._body) <= MAX_BODY:
                return
            problem = self._undecodable(f"is longer than {MAX_BODY} bytes")
        raise problem

    def response(self) -> Response:
        """The answer, when all of the body is there. Raises DecodeError where it is not."""
        if self._gunzip and not self._gunzip.is_whole:
            raise self._undecodable("cannot be decompressed: it ends too early", damaged=True)
        return Response(self._status, self._headers, bytes(self._body))

    def unsent(self, reason: str, *, late: bool = False, tls: bool = False) -> errors.TransportError:
        """There was no connection, so that nothing was sent."""
        if late:
            return errors.TimeoutError(f"{reason}; nothing was sent", operation=self.request.operation, sent=False)
        if tls:
            return errors.TLSError(f"no secure connection: {reason}", operation=self.request.operation)
        return errors.ConnectError(reason, operation=self.request.operation)

    def lost(self, reason: str, *, late: bool = False) -> errors.TransportError:
        """The request may have gone out, and there is no answer."""
        if late:
            reason = f"no complete answer within {self.timeout:.3g} s"
        if not self.request.is_idempotent:
            reason = f"{reason}; the server may have acted on the request, so it is not sent again"
            return errors.OutcomeUnknown(reason, operation=self.request.operation)
        return (errors.TimeoutError if late else errors.TransportError)(reason, operation=self.request.operation)

    def _check_time(self) -> None:
        if monotonic() > self.deadline:
            raise self.lost("", late=True)

    def _undecodable(self, reason: str, *, damaged: bool = False) -> errors.DecodeError:
        return errors.DecodeError(
            f"the answer {reason}",
            operation=self.request.operation,
            status=self._status,
            body=bytes(self._body[:500]),
            damaged=damaged,
        )
