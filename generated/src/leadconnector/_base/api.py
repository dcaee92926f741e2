"""The facts of this API."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAME = "leadconnector"
VERSION = "0.1.0"
BASE_URL = "https://services.leadconnectorhq.com"

SCHEMES: dict[str, tuple[str, str, str]] = {
    "token": ("bearer", "Authorization", "Bearer "),
}
"""For each credential that the client takes: its kind, what it goes in, and what stands before it there."""

SECURITY: tuple[tuple[str, ...], ...] = (("token",),)
"""What an operation wants that does not say so itself: any of these, each all of some credentials."""

ERROR_MESSAGE: tuple[str, ...] = ("/message", "/error")
"""Where an error body says what is wrong: JSON pointers, the first that leads somewhere counts."""

TRACE_ID: tuple[str, ...] = ("/traceId",)
"""Where an error body has the id that support asks for: JSON pointers likewise."""

RATE_LIMITS: tuple[dict[str, str], ...] = (
    {
        "name": "interval",
        "limit": "X-RateLimit-Max",
        "remaining": "X-RateLimit-Remaining",
        "interval": "X-RateLimit-Interval-Milliseconds",
        "unit": "milliseconds",
        "reset-as": "delay",
    },
    {
        "name": "daily",
        "limit": "X-RateLimit-Limit-Daily",
        "remaining": "X-RateLimit-Daily-Remaining",
        "reset": "X-RateLimit-Daily-Reset",
        "unit": "milliseconds",
        "reset-as": "delay",
    },
)
"""Which headers tell of rate limits: `limit`, `remaining`, `interval`, `reset`, and how the last two count."""

WEBHOOKS: dict[str, Any] = {
    "signatures": [
        {"header": "x-ghl-signature", "algorithm": "ed25519"},
        {"header": "x-wh-signature", "algorithm": "rsa-sha256"},
    ],
    "id": "/webhookId",
    "timestamp": "/timestamp",
    "unit": "milliseconds",
}
"""How webhooks are signed, the newest way first, and the pointers to their id and time, empty where they have none."""

OAUTH = {
    "authorization-url": "https://marketplace.gohighlevel.com/oauth/chooselocation",
    "token-url": "https://services.leadconnectorhq.com/oauth/token",
}
"""Where OAuth 2 takes place."""

DERIVED_TOKENS: dict[str, dict[str, Any]] = {
    "location": {
        "path": "/oauth/locationToken",
        "fields": ["companyId", "locationId"],
        "headers": {"Version": "2021-07-28"},
    }
}
"""Tokens that are made from other tokens: the path below the base URL, the fields to send, and headers."""
