"""The URL of a server that has variables."""

from __future__ import annotations

from ..errors import ConfigurationError
from . import api


def server(base_url: str | None, **given: str) -> str:
    """The base URL: the one that a caller gave, else the API's own with its variables filled in.

    Raises ConfigurationError for a value that is none of those that are documented.
    """
    if base_url is not None:
        return base_url
    url = api.SERVER
    for argument, value in given.items():
        name = api.SERVER_ARGUMENTS[argument]
        known = api.SERVER_VARIABLES[name]
        if known and value not in known:
            raise ConfigurationError(f"{argument}: must be one of {', '.join(map(repr, known))}")
        if not isinstance(value, str):
            raise ConfigurationError(f"{argument}: must be a string")
        url = url.replace(f"{{{name}}}", value)
    return url
