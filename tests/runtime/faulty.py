"""A server of bare sockets: it answers with the bytes it is told to, well-formed or not."""

from __future__ import annotations

import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Behaviour = Callable[[socket.socket], bool | None]
"""What a server does once it has a request. True keeps the connection open for another one."""


@contextmanager
def serving(behave: Behaviour, *, until: bytes = b"\r\n\r\n", host: str = "127.0.0.1") -> Iterator[str]:
    """The URL of a server that reads a request as far as told, behaves, and hangs up."""
    listener = socket.create_server((host, 0))
    stopped = threading.Event()

    def serve() -> None:
        while not stopped.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=answer, args=(connection,), daemon=True).start()

    def answer(connection: socket.socket) -> None:
        with connection:
            try:
                while until and until not in connection.recv(65536):
                    pass
                behave(connection)
            except OSError:
                pass

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://{host}:{listener.getsockname()[1]}"
    finally:
        stopped.set()
        listener.close()


def sends(*chunks: bytes, wait: float = 0) -> Behaviour:
    """Send some bytes, with a pause after each."""

    def behave(connection: socket.socket) -> None:
        for chunk in chunks:
            connection.sendall(chunk)
            threading.Event().wait(wait)

    return behave


def reply(body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """The bytes of an answer."""
    size = len(body) if length is None else length
    head = [f"HTTP/1.1 {status}", f"Content-Length: {size}", "Connection: close", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


@dataclass
class Script:
    """A server that behaves as told, one behaviour a request; the last one is for all that come after."""

    behaviours: list[Behaviour]
    url: str = ""
    requests: list[bytes] = field(default_factory=list)
    """What came: heads and bodies, in the order of arrival."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def answer(self, connection: socket.socket) -> None:
        """Behave for each request that comes."""
        while (request := read(connection)) and self.play(request, connection):
            pass

    def play(self, request: bytes, connection: socket.socket) -> bool | None:
        """Behave as it is this request's turn."""
        with self._lock:
            behave = self.behaviours[min(len(self.requests), len(self.behaviours) - 1)]
            self.requests.append(request)
        return behave(connection)

    def tokens(self) -> list[str]:
        """The token of each request."""
        return [found.decode() for request in self.requests for found in re.findall(rb"uthorization: (.*)\r", request)]


def read(connection: socket.socket) -> bytes:
    """One whole request; nothing where the client hung up."""
    request = b""
    while not _is_whole(request):
        got = connection.recv(65536)
        if not got:
            return b""
        request += got
    return request


def _is_whole(request: bytes) -> bool:
    head, end, body = request.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
    return bool(end) and len(body) >= (int(length[1]) if length else 0)


@contextmanager
def scripted(*behaviours: Behaviour) -> Iterator[Script]:
    """A server that follows a script."""
    script = Script(list(behaviours))
    with serving(script.answer, until=b"") as script.url:
        yield script


def answers(status: int, *headers: str, body: bytes = b'{"id": "1"}') -> Behaviour:
    """A whole answer."""
    return sends(reply(body, *headers, status=f"{status} X"))


def stays(status: int, *headers: str, body: bytes = b'{"id": "1"}', then: Behaviour | None = None) -> Behaviour:
    """A whole answer that leaves the connection open, to which something else may happen then."""
    head = [f"HTTP/1.1 {status} X", f"Content-Length: {len(body)}", *headers]

    def behave(connection: socket.socket) -> bool:
        connection.sendall("\r\n".join(head).encode() + b"\r\n\r\n" + body)
        if then:
            then(connection)
        return then is None

    return behave


def resets(connection: socket.socket) -> None:
    """Cut the connection the hard way."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
