"""Where an API is, and where operations are that have a server of their own."""

from __future__ import annotations

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from generator import ir
from generator.ledger import Ledger
from generator.names import snake, unique
from generator.spec.access import Server
from generator.spec.objects import Api, Operation

_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_URL = re.compile(r"https?://[A-Za-z0-9._~:/\[\]%{}-]+")
"""What a base URL may hold: no query, no fragment, no credentials."""


def of_api(api: Api, ledger: Ledger, taken: Collection[str]) -> ir.Server:
    """The first server that can be used, with arguments for its variables; an empty one where a caller must say it.

    `taken` are names that no argument for a variable can have.
    """
    if not api.servers:
        reason = "the spec names no server, and a caller must give `base_url`"
        ledger.lenient(api.place, "server", "servers", reason, "servers: [{url: https://…}]")
    found = [made for server in api.servers if (made := _server(server, ledger, taken)) is not None]
    return next(iter(found), ir.Server())


def of_operation(operation: Operation, ledger: Ledger) -> str:
    """The server of an operation that has its own: a URL, or a path on the host of the API; else empty."""
    found = [made for server in operation.servers if (made := _server(server, ledger, ())) is not None]
    return (found[0].base_url or found[0].path) if found else ""


def _server(server: Server, ledger: Ledger, taken: Collection[str]) -> ir.Server | None:
    """A server; None for one that is not a URL of HTTP, which is noted."""
    text = server.url.rstrip("/")
    ledger.generated(server.place, "server", server.url)
    if not _ABSOLUTE.match(text) and "@" not in text:
        return ir.Server(path=text)
    names = unique(
        [variable.name for variable in server.variables],
        lambda wire: f"server_{snake(wire)}" if snake(wire) in taken else snake(wire),
    )
    found = ir.Server(
        url=text,
        variables=tuple(
            ir.Variable(
                name=names[variable.name],
                wire=variable.name,
                default=variable.default,
                values=variable.values,
                description=" ".join(variable.description.split()),
            )
            for variable in server.variables
        ),
    )
    if _URL.fullmatch(text) and urlsplit(found.base_url).hostname and "{" not in found.base_url:
        return found
    shown = re.sub(r"//[^/@]*@", "//…@", server.url)
    reason = f"the server {shown!r} is not a plain URL of HTTP, and is left out"
    ledger.lenient(server.place, "server", shown, reason, "servers: [{url: https://…}]")
    return None
