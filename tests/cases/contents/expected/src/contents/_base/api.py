"""The facts of this API."""

from __future__ import annotations

NAME = "contents"
VERSION = "0.1.0"
BASE_URL = "https://example.com"

SCHEMES: dict[str, tuple[str, str, str]] = {
    "token": ("bearer", "Authorization", "Bearer "),
}
"""For each credential that the client takes: its kind, what it goes in, and what stands before it there."""

SECURITY: tuple[tuple[str, ...], ...] = (("token",),)
"""What an operation wants that does not say so itself: any of these, each all of some credentials."""

ERROR_MESSAGE: tuple[str, ...] = ("/message", "/detail", "/title", "/error")
"""Where an error body says what is wrong: JSON pointers, the first that leads somewhere counts."""

TRACE_ID: tuple[str, ...] = ()
"""Where an error body has the id that support asks for: JSON pointers likewise."""
