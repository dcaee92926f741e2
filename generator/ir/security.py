"""How an API knows its callers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Auth:
    """The header that carries the token, and what stands before it."""

    header: str
    prefix: str


@dataclass(frozen=True, kw_only=True)
class OAuth:
    """Where OAuth 2 takes place; empty where it does not."""

    authorization_url: str = ""
    token_url: str = ""
    derived: Mapping[str, Any] = field(default_factory=dict)
    """Tokens that are made from other tokens, by name: `path`, `fields` and `headers`."""
