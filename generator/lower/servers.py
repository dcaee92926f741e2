"""Where an API is."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ledger import Ledger
from generator.spec.access import Server


def base_url(servers: Sequence[Server], ledger: Ledger) -> str:
    """The first server."""
    text = servers[0].url if servers else "https://example.com"
    for variable in servers[0].variables if servers else ():
        text = text.replace(f"{{{variable.name}}}", variable.default)
    return text.rstrip("/") or "https://example.com"
