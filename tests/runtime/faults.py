"""What can happen to a request, and what a client may do after it."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from enum import Enum

from tests.runtime.disclosure import MARK
from tests.runtime.faulty import Behaviour, answers, reply, resets, sends, stays


class Meaning(Enum):
    """What a client knows after a fault."""

    ANSWERED = "the server said what it did: nothing is left to try"
    FAILED = "the server failed, and said so"
    PUT_OFF = "the server refused for now, and did nothing"
    REFUSED = "the server refused the token, and did nothing"
    LOST = "the server may have acted: there is no answer, or none that can be read"


@dataclass(frozen=True)
class Fault:
    """A behaviour of the server with its meaning."""

    behave: Behaviour
    meaning: Meaning = Meaning.ANSWERED
    is_slow: bool = False
    """Whether only a timeout ends it."""


COOKIE = f"Set-Cookie: session={MARK}-session"
_JSON = b'{"id": "1"}'
_DAYS_END = ["X-RateLimit-Limit-Daily: 9", "X-RateLimit-Daily-Remaining: 0", "X-RateLimit-Daily-Reset: 36000000"]
_INTERVALS = ["X-RateLimit-Max: 9", "X-RateLimit-Remaining: 0", "X-RateLimit-Interval-Milliseconds: 10000"]
_DRIP = sends(reply(b"", length=1000), *[b" "] * 100, wait=0.01)


def _raw(*lines: bytes, body: bytes = _JSON) -> Behaviour:
    """An answer whose head is written out."""
    return sends(b"\r\n".join(lines) + b"\r\n\r\n" + body)


_GZIP = "Content-Encoding: gzip"
_LOST = {
    "a reset": resets,
    "a hang-up": sends(),
    "a reset in the head": lambda c: sends(b"HTTP/1.1 200 OK\r\nContent-")(c) or resets(c),
    "a reset in the body": lambda c: sends(reply(b'{"id', COOKIE, length=99))(c) or resets(c),
    "a head cut short": sends(b"HTTP/1.1 200 OK\r\n" + COOKIE.encode()),
    "a body cut short": sends(reply(b'{"id"', COOKIE, length=100)),
    "a chunk cut short": _raw(b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked", body=b"5\r\nab"),
    "no chunk": _raw(b"HTTP/1.1 200 OK", b"Transfer-Encoding: chunked", body=b"zz\r\nab\r\n0\r\n\r\n"),
    "no HTTP": sends(b"220 mail.example ESMTP\r\n\r\n"),
    "a status that is none": _raw(b"HTTP/1.1 abc OK", b"Content-Length: 11"),
    "a length below zero": _raw(b"HTTP/1.1 200 OK", b"Content-Length: -5"),
    "a length that is none": _raw(b"HTTP/1.1 200 OK", b"Content-Length: all"),
    "two lengths": _raw(b"HTTP/1.1 200 OK", b"Content-Length: 5", b"Content-Length: 11"),
    "a header without a name": _raw(b"HTTP/1.1 200 OK", b": x", b"Content-Length: 11"),
    "a header of another alphabet": _raw("HTTP/1.1 200 OK\r\nX-Caf\u00e9: y".encode(), b"Content-Length: 11"),
    "a header with NUL": _raw(b"HTTP/1.1 200 OK", COOKIE.encode() + b"\0", b"Content-Length: 11"),
    "an endless head": sends(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 40_000),
    "no gzip": sends(reply(b"no gzip", COOKIE, _GZIP)),
    "gzip cut short": sends(reply(gzip.compress(_JSON, mtime=0)[:-9], COOKIE, _GZIP)),
    "no gzip in an error": sends(reply(b"no gzip", _GZIP, status="500 X")),
}
_SLOW = {"silence": sends(b"", wait=0.3), "a drip": _DRIP}
_ANSWERED = {
    "good": answers(200),
    "good, and stays": stays(200),
    "good, and hangs up": stays(200, then=sends()),
    "good, and resets": stays(200, then=resets),
    "good, after being told to go on": sends(b"HTTP/1.1 100 Continue\r\n\r\n", reply(_JSON)),
    "good, in another charset": answers(200, "Content-Type: application/json; charset=klingon"),
    "nothing": stays(204, body=b""),
    "empty": answers(200, body=b""),
    "drift": answers(200, body=f'{{"id": 5, "title": ["{MARK}"], "new": "{MARK}"}}'.encode()),
    "HTML": answers(200, COOKIE, body=b"<html>"),
    "bytes": answers(200, body=b"\xff\xfe\x00"),
    "NaN": answers(200, body=b'{"id": "1", "count": NaN}'),
    "brackets": answers(200, body=b"[" * 200_000),
    "a long number": answers(200, body=b'{"id": "1", "count": ' + b"9" * 5000 + b"}"),
    "shorter than it is": sends(reply(_JSON, length=4)),
    "an unknown encoding": answers(200, "Content-Encoding: klingon"),
    "a strange header": answers(200, "X-Name: \u00fc", "Content-Type: ;;;"),
    "strange limits": answers(200, "X-RateLimit-Remaining: -1e999", "X-RateLimit-Interval-Milliseconds: soon"),
    "no requests left": answers(200, *_INTERVALS),
    "no requests left today": answers(200, *_DAYS_END),
    "a redirect": answers(302, "Location: http://elsewhere.invalid/stolen"),
    "a redirect that keeps the method": answers(307, "Location: http://elsewhere.invalid/stolen"),
    "a redirect to nowhere": answers(301, "Location: https://["),
    "status 999": answers(999),
    **{
        str(status): stays(status, COOKIE, body=b'{"message": ["a", "b"]}') for status in (400, 403, 404, 409, 422, 501)
    },
}
_FAILED = {
    **{str(status): answers(status, COOKIE, body=b"<html>") for status in (408, 500, 502, 504)},
    "503": stays(503, body=b""),
    "503 with a wait": answers(503, "Retry-After: 7"),
    "503 with a long wait": answers(503, "Retry-After: 1000"),
}
_PUT_OFF = {
    "429": answers(429),
    "429 with a wait": stays(429, "Retry-After: 3"),
    "429 with a date": answers(429, "Retry-After: Wed, 21 Oct 2015 07:28:00 GMT"),
    "429 with nonsense": answers(429, "Retry-After: -1e5"),
    "429 with a long wait": answers(429, COOKIE, "Retry-After: 1000"),
    "429 for an interval": answers(429, *_INTERVALS),
    "429 for the day": answers(429, *_DAYS_END),
}
_REFUSED = {"401": stays(401, COOKIE, body=b'{"message": "Invalid JWT"}'), "401 and a hang-up": answers(401)}

FAULTS: dict[str, Fault] = {
    **{name: Fault(behave, Meaning.LOST) for name, behave in _LOST.items()},
    **{name: Fault(behave, Meaning.LOST, is_slow=True) for name, behave in _SLOW.items()},
    **{name: Fault(behave) for name, behave in _ANSWERED.items()},
    **{name: Fault(behave, Meaning.FAILED) for name, behave in _FAILED.items()},
    **{name: Fault(behave, Meaning.PUT_OFF) for name, behave in _PUT_OFF.items()},
    **{name: Fault(behave, Meaning.REFUSED) for name, behave in _REFUSED.items()},
}
