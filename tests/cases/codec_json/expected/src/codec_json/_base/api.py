"""The facts of this API."""

from __future__ import annotations

NAME = "codec_json"
VERSION = "0.1.0"
BASE_URL = "https://example.com"

ERROR_MESSAGE: tuple[str, ...] = ("/message", "/detail", "/title", "/error")
"""Where an error body says what is wrong: JSON pointers, the first that leads somewhere counts."""

TRACE_ID: tuple[str, ...] = ()
"""Where an error body has the id that support asks for: JSON pointers likewise."""
