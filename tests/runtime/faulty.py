"""A server of bare sockets: it answers with the bytes it is told to, well-formed or not."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Behaviour = Callable[[socket.socket], None]


@contextmanager
def serving(behave: Behaviour, *, until: bytes = b"\r\n\r\n") -> Iterator[str]:
    """The URL of a server that reads a request as far as told, behaves, and hangs up."""
    listener = socket.create_server(("127.0.0.1", 0))
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
                while until not in connection.recv(65536):
                    pass
                behave(connection)
            except OSError:
                pass

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
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
