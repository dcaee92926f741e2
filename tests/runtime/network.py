"""What stands between a client and a server: a proxy, TLS with its certificates, and HTTP/2."""

from __future__ import annotations

import re
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import h2.config
import h2.connection
import h2.events
import trustme

from tests.runtime.faulty import Behaviour, serving


@dataclass
class Proxy:
    """A real proxy: it forwards what it is asked for, and opens tunnels."""

    url: str = ""
    heads: list[str] = field(default_factory=list)
    """What was asked of it."""

    def answer(self, connection: socket.socket) -> None:
        """Read a head, connect to where it leads, and carry bytes to and fro."""
        request = b""
        while b"\r\n\r\n" not in request:
            got = connection.recv(65536)
            if not got:
                return
            request += got
        head, _, rest = request.partition(b"\r\n\r\n")
        self.heads.append(head.decode())
        method, target = head.split()[:2]
        host, port = re.sub(rb"^http://", b"", target).split(b"/")[0].split(b":")
        with socket.create_connection((host.decode(), int(port))) as server:
            if method == b"CONNECT":
                connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                server.sendall(rest)
            else:
                own = rb"http://[^/ ]*|^proxy-authorization:.*?\r\n"  # what is meant for the proxy
                server.sendall(re.sub(own, b"", head + b"\r\n", flags=re.IGNORECASE | re.MULTILINE) + b"\r\n" + rest)
            back = threading.Thread(target=_carry, args=(server, connection), daemon=True)
            back.start()
            _carry(connection, server)
            back.join()


def _carry(source: socket.socket, target: socket.socket) -> None:
    try:
        while got := source.recv(65536):
            target.sendall(got)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass


@contextmanager
def proxying() -> Iterator[Proxy]:
    """A proxy on this machine."""
    proxy = Proxy()
    with serving(proxy.answer, until=b"") as proxy.url:
        yield proxy


class Authority:
    """Certificates for this machine, and the files that a client needs of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ca = trustme.CA()

    @cached_property
    def file(self) -> Path:
        """The certificate that others are signed with."""
        self._ca.cert_pem.write_to_path(self._folder / "ca.pem")
        return self._folder / "ca.pem"

    @cached_property
    def client_file(self) -> Path:
        """A certificate for a client, with its key."""
        issued = self._ca.issue_cert("somebody@client.example")
        issued.private_key_and_cert_chain_pem.write_to_path(self._folder / "client.pem")
        return self._folder / "client.pem"

    def secure(
        self, behave: Behaviour, *, name: str = "127.0.0.1", asks: bool = False, protocol: str = "http/1.1"
    ) -> Behaviour:
        """A server's behaviour behind TLS, for a host of this name; `asks` for the client's certificate."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._ca.issue_cert(name).configure_cert(context)
        context.set_alpn_protocols([protocol])
        if asks:
            self._ca.configure_trust(context)
            context.verify_mode = ssl.CERT_REQUIRED

        def behave_behind_tls(connection: socket.socket) -> None:
            with context.wrap_socket(connection, server_side=True) as secured:
                behave(secured)

        return behave_behind_tls


def speaks_http2(body: bytes, seen: list[dict[str, str]]) -> Behaviour:
    """A server that knows HTTP/2 only, and notes the headers of each request."""

    def behave(connection: socket.socket) -> None:
        state = h2.connection.H2Connection(h2.config.H2Configuration(client_side=False, header_encoding="utf-8"))
        state.initiate_connection()
        connection.sendall(state.data_to_send())
        while got := connection.recv(65536):
            for event in state.receive_data(got):
                if isinstance(event, h2.events.RequestReceived):
                    seen.append({str(name): str(value) for name, value in event.headers or []})
                if isinstance(event, h2.events.StreamEnded) and event.stream_id is not None:
                    state.send_headers(event.stream_id, [(":status", "200"), ("content-length", str(len(body)))])
                    state.send_data(event.stream_id, body, end_stream=True)
            connection.sendall(state.data_to_send())

    return behave
