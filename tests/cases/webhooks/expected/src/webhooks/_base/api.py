"""The facts of this API."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

NAME = "webhooks"
VERSION = "0.1.0"
BASE_URL = "https://example.com"

ERROR_MESSAGE: tuple[str, ...] = ("/message", "/detail", "/title", "/error")
"""Where an error body says what is wrong: JSON pointers, the first that leads somewhere counts."""

TRACE_ID: tuple[str, ...] = ()
"""Where an error body has the id that support asks for: JSON pointers likewise."""

WEBHOOKS: dict[str, Any] = {
    "signatures": [{"header": "X-Signature", "algorithm": "ed25519"}],
    "id": "/event/id",
    "timestamp": "/event/sent",
    "unit": "seconds",
}
"""How webhooks are signed, the newest way first, and the pointers to their id and time, empty where they have none."""
