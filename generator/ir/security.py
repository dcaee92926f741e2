"""How an API knows its callers, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Scheme:
    """A credential that a caller may give to the client."""

    argument: str
    kind: str
    """The row of `wire.security`."""
    name: str
    """The header, query parameter or cookie that it goes in."""
    prefix: str = ""
    """What stands before it there."""
    description: str = ""

    @property
    def facts(self) -> tuple[str, str, str]:
        """What the runtime has to know of it."""
        return (self.kind, self.name, self.prefix)


@dataclass(frozen=True, kw_only=True)
class Requirement:
    """One way to be allowed: the credentials of all these arguments together, or none."""

    arguments: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Variable:
    """A part of a server's URL that a caller chooses."""

    name: str
    wire: str
    default: str
    values: tuple[str, ...] = ()
    """All that it may be; empty where it may be anything."""
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Server:
    """Where an API is: an absolute URL with its variables in braces, empty where the caller has to say it."""

    url: str = ""
    variables: tuple[Variable, ...] = ()
    path: str = ""
    """All that the document says of it, where that is a path below some host."""

    @property
    def base_url(self) -> str:
        """The URL with the defaults of its variables."""
        url = self.url
        for variable in self.variables:
            url = url.replace(f"{{{variable.wire}}}", variable.default)
        return url


@dataclass(frozen=True, kw_only=True)
class OAuth:
    """Where OAuth 2 takes place; empty where it does not."""

    authorization_url: str = ""
    token_url: str = ""
    derived: Mapping[str, Any] = field(default_factory=dict)
    """Tokens that are made from other tokens, by name: `path`, `fields` and `headers`."""
