"""Where an API is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from generator.ledger import Ledger
from generator.spec.access import Server

_PLAIN = re.compile(r"[A-Za-z0-9._~:/\[\]%-]*")
"""What a base URL may hold: no query, no fragment, no credentials."""


def base_url(servers: Sequence[Server], ledger: Ledger) -> str:
    """The first server that is an absolute URL, its variables at their defaults; empty where there is none."""
    found = ""
    for server in servers:
        text = server.url
        for variable in server.variables:
            text = text.replace(f"{{{variable.name}}}", variable.default)
        parts = urlsplit(text)
        if parts.username is not None or not _PLAIN.fullmatch(text):
            reason = f"the server {_shown(server.url)!r} is not a plain URL, and is left out"
            ledger.lenient(server.place, "server", _shown(server.url), reason, "servers: [{url: https://…}]")
        elif parts.scheme in ("http", "https") and parts.hostname:
            ledger.generated(server.place, "server", server.url)
            found = found or text.rstrip("/")
        else:
            reason = f"the server {server.url!r} says no host, and a caller must give `base_url`"
            ledger.lenient(server.place, "server", server.url, reason, "servers: [{url: https://…}]")
    return found


def _shown(url: str) -> str:
    """A URL without the credentials in it."""
    return re.sub(r"//[^/@]*@", "//…@", url)
