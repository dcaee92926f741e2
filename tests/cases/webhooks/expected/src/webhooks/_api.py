"""The facts of this API."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAME = "webhooks"
VERSION = "0.1.0"
BASE_URL = "https://example.com"
AUTH_HEADER = ""
AUTH_PREFIX = ""

ERROR_MESSAGE: tuple[str, ...] = ("/message", "/detail", "/title", "/error")
"""Where an error body says what is wrong: JSON pointers, the first that leads somewhere counts."""

TRACE_ID: tuple[str, ...] = ()
"""Where an error body has the id that support asks for: JSON pointers likewise."""

RATE_LIMITS: tuple[dict[str, str], ...] = ()
"""Which headers tell of rate limits: `limit`, `remaining`, `interval`, `reset`, and how the last two count."""

OAUTH = {"authorization-url": "", "token-url": ""}
"""Where OAuth 2 takes place; empty where the API has none."""

WEBHOOKS: dict[str, Any] = {
    "signatures": [{"header": "X-Signature", "algorithm": "ed25519"}],
    "id": "/event/id",
    "timestamp": "/event/sent",
    "unit": "seconds",
}
"""How webhooks are signed, the newest way first, and the pointers to their id and time, empty where they have none."""

DERIVED_TOKENS: dict[str, dict[str, Any]] = {}
"""Tokens that are made from other tokens: the path below the base URL, the fields to send, and headers."""
