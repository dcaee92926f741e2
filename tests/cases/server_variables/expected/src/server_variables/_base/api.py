"""The facts of this API."""

from __future__ import annotations

NAME = "server_variables"
VERSION = "0.1.0"
BASE_URL = "https://eu.example.com:8443/v2"

SERVER = "https://{region}.example.com:{port}/{timeout}"
"""The URL of the server, with its variables in braces."""

SERVER_VARIABLES: dict[str, tuple[str, ...]] = {"region": ("eu", "us"), "port": (), "timeout": ()}
"""What each variable may be; anything where nothing is listed."""

SERVER_ARGUMENTS = {"region": "region", "port": "port", "server_timeout": "timeout"}
"""The variable that each argument of the client is for."""

ERROR_MESSAGE: tuple[str, ...] = ("/message", "/detail", "/title", "/error")
"""Where an error body says what is wrong: JSON pointers, the first that leads somewhere counts."""

TRACE_ID: tuple[str, ...] = ()
"""Where an error body has the id that support asks for: JSON pointers likewise."""
