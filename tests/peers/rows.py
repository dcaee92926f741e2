"""The rows of the table of faults that can be seen from outside a client."""

from __future__ import annotations

import gzip
import json
import socket
import time
from typing import Any

from tests.peers.seen import (
    Row,
    Seen,
    counts,
    gave,
    leaking,
    memory,
    refreshes,
    refused,
    targets,
    tokens_elsewhere,
    typed,
    typed_once,
    within,
)
from tests.runtime.faulty import Script, answers, reply, resets, sends, stays

APPOINTMENT = {"id": "e1", "calendarId": "c1", "locationId": "l1", "contactId": "k1", "title": "T"}
BODY = json.dumps(APPOINTMENT).encode()
GOOD = answers(200, body=BODY)
_INTERVAL = ["X-RateLimit-Max: 9", "X-RateLimit-Remaining: 0", "X-RateLimit-Interval-Milliseconds: 1500"]
_DAY = ["X-RateLimit-Limit-Daily: 9", "X-RateLimit-Daily-Remaining: 0", "X-RateLimit-Daily-Reset: 36000000"]


class Mute(Script):
    """A server that talks before it is asked, and no TLS."""

    def answer(self, connection: socket.socket) -> None:
        connection.recv(1)
        with self._lock:
            self.requests.append(b"a handshake")
        connection.sendall(b"220 mail.example ESMTP\r\n")


class Issuer(Script):
    """A server that refuses the first token, and gives others for it, slowly."""

    def play(self, request: bytes, connection: socket.socket) -> None:
        with self._lock:
            self.requests.append(request)
        if b" /oauth/token " in request:
            time.sleep(0.3)
            tokens = {"access_token": "pit-fresh", "refresh_token": "refresh-1", "expires_in": 86399}
            connection.sendall(reply(json.dumps(tokens).encode(), "Content-Type: application/json"))
        elif b"MARKED" in request:
            connection.sendall(reply(b"{}", status="401 X"))
        else:
            connection.sendall(reply(BODY, "Content-Type: application/json", status="201 X"))


class Echo(Script):
    """A server that gives the id in the path."""

    def play(self, request: bytes, connection: socket.socket) -> None:
        with self._lock:
            self.requests.append(request)
        found = request.split(b" ")[1].rpartition(b"/")[2].decode()
        connection.sendall(reply(json.dumps({**APPOINTMENT, "id": found}).encode()))


def _with(**fields: Any) -> bytes:
    return json.dumps({**APPOINTMENT, **fields}).encode()


def _is_silent(seen: Seen) -> bool:
    return seen.is_typed and not seen.report["leaks"]


def rows(elsewhere: str, network: str) -> list[Row]:
    """All rows in order, given another server, and its URL on the network: empty where there is none."""
    found = [*_connections(), *_answers(), *_bodies(), *_secrets(elsewhere, network), *_many()]
    return sorted((row for row in found if row.url), key=lambda row: int(row.number) if row.number.isdecimal() else 99)


def _connections() -> list[Row]:
    return [
        Row("1", "connection refused", [], typed, url="http://127.0.0.1:1"),
        Row("2", "reset after a POST went out", [resets, GOOD], lambda s: s.count == 1 and bool(s.raises), "post"),
        Row("3", "reset twice after a PUT, then good", [resets, resets, GOOD], gave),
        Row("4", "no TLS where TLS should be", [], typed_once, url="https://{host}", server=Mute),
        Row(
            "20",
            "a body that drips for 6 s, timeout 1 s",
            [sends(reply(b"", length=40), *[b" "] * 30, wait=0.2)],
            lambda s: s.is_typed and within(s, 2.5),
            "post",
            {"timeout": 1},
        ),
        Row("33", "used after close, closed twice", [GOOD], typed_once, "closed"),
    ]


def _answers() -> list[Row]:
    outage = [answers(503)]
    return [
        Row("5", "503 twice on a PUT, then good", [answers(503), answers(503), GOOD], gave),
        Row("5", "503 on a POST", [answers(503), GOOD], refused, "post"),
        Row("7", "409", [answers(409)], refused),
        Row(
            "8",
            "429 with Retry-After: 1, then good",
            [answers(429, "Retry-After: 1"), GOOD],
            lambda s: s.gave and s.seconds >= 1,
        ),
        Row("9", "429 with Retry-After: -5, then good", [answers(429, "Retry-After: -5"), GOOD], gave),
        Row("10", "429 with Retry-After: 1000", [answers(429, "Retry-After: 1000")], refused),
        Row("11", "429, none left today", [answers(429, *_DAY)], refused),
        Row(
            "12",
            "429, one interval of 1.5 s, then good",
            [answers(429, *_INTERVAL), GOOD],
            lambda s: s.gave and s.seconds >= 1.5,
        ),
        Row(
            "13", "503 for 150 calls", outage, lambda s: s.count <= 255, "outage", {"backoff": 0.001}, counts, limit=30
        ),
        Row("15", "401 once, with OAuth tokens", [], gave, "refreshing", told=refreshes, server=Issuer),
        Row("24", "500 with HTML (POST)", [answers(500, body=b"<html>")], refused, "post"),
    ]


def _bodies() -> list[Row]:
    bomb = gzip.compress(b'{"id": "' + b" " * (100 * 1024 * 1024), 9)
    cut = reply(gzip.compress(BODY, mtime=0)[:-12], "Content-Encoding: gzip", status="201 X")
    return [
        Row("21", "a body cut short, then good (PUT)", [sends(reply(BODY[:9], length=len(BODY))), GOOD], gave),
        Row("21", "gzip cut short (POST)", [sends(cut)], typed_once, "post"),
        Row(
            "22",
            "100 MB of blanks in 100 kB of gzip",
            [sends(reply(bomb, "Content-Encoding: gzip"))],
            lambda s: s.is_typed and s.report["megabytes"] < 200,
            told=memory,
            limit=20,
        ),
        Row("23", "200 with HTML", [answers(200, body=b"<html>")], typed_once),
        Row("23", "200 with invalid UTF-8", [answers(200, body=b'{"id": "\xff"}')], typed_once),
        Row("23", "200,000 brackets", [answers(200, body=b"[" * 200_000)], typed_once),
        Row("25", "an unknown enum value", [answers(200, body=_with(appointmentStatus="new-one"))], gave),
        Row("25", "a field of another type", [answers(200, body=_with(title={"a": 1}))], gave),
        Row("25", "a field that is missing", [answers(200, body=b'{"id": "e1"}')], gave),
        Row(
            "26",
            "200 with nothing in it",
            [answers(200, body=b"")],
            lambda s: s.is_typed or s.report.get("gives") == "None",
        ),
    ]


def _secrets(elsewhere: str, network: str) -> list[Row]:
    moved, proxied = [answers(302, f"Location: {elsewhere}/stolen")], {"HTTP_PROXY": elsewhere}
    return [
        Row("27", "302 to another host", moved, lambda s: not s.elsewhere, told=tokens_elsewhere),
        Row(
            "29",
            "id ../../contacts/c9",
            [GOOD],
            lambda s: (s.is_typed and not s.count) or "..%2F..%2Fcontacts%2Fc9" in "".join(s.targets),
            "path",
            told=targets,
        ),
        Row(
            "29",
            "id a/b?c=d#e",
            [GOOD],
            lambda s: s.is_typed or "a%2Fb%3Fc%3Dd%23e" in "".join(s.targets),
            "slash",
            told=targets,
        ),
        Row("30", "a token with a line break", [GOOD], _is_silent, "bad_token", told=leaking),
        Row("31", "http:// on the network", [], lambda s: not s.elsewhere, url=network, told=tokens_elsewhere),
        Row("32", "the error of a reset (POST)", [resets], _is_silent, "post", told=leaking),
        Row("32", "the error of a 400", [answers(400)], lambda s: not s.report.get("leaks"), told=leaking),
        Row("35", "HTTP_PROXY is set", [GOOD], lambda s: not s.elsewhere, told=tokens_elsewhere, environment=proxied),
    ]


def _many() -> list[Row]:
    return [
        Row(
            "16",
            "20 calls at once meet a 401, with OAuth tokens",
            [],
            lambda s: s.report.get("gives") == {"own": 20} and s.count == 41,
            "refreshing_crowd",
            told=refreshes,
            server=Issuer,
        ),
        Row(
            "33",
            "64 calls at once",
            [],
            lambda s: s.report.get("gives") == {"own": 64},
            "crowd",
            told=counts,
            server=Echo,
        ),
        Row("—", "two calls, the connection kept", [stays(200, body=BODY)], gave, "put_twice"),
    ]
