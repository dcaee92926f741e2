"""The kinds of credentials: one row for each way of showing one, with the security schemes that it is for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

SHARED_ARGUMENT = "token"
"""The argument of the client for all that goes as a bearer token, whatever the scheme is called."""

_CHALLENGED = ("digest", "hoba", "mutual", "negotiate", "privatetoken", "scram-sha-1", "scram-sha-256", "vapid")
"""Schemes of HTTP that answer a challenge, or sign each request: one text does not do for them."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """A way to show a credential. The runtime has a row of the same name in `_auth/schemes.py`."""

    name: str
    matches: Callable[[str, str, str], bool]
    """Whether it is for a security scheme: its `type`, its `scheme` in lower case, and where an apiKey stands."""
    python: str = "TokenSource"
    """The annotation of the argument of the client."""
    shares: bool = False
    """Whether all schemes of this kind have one argument."""


KINDS = (
    Kind(
        name="bearer",
        matches=lambda kind, scheme, _: (kind == "http" and scheme == "bearer") or kind in ("oauth2", "openIdConnect"),
        shares=True,
    ),
    Kind(name="basic", matches=lambda kind, scheme, _: kind == "http" and scheme == "basic", python="tuple[str, str]"),
    Kind(name="http", matches=lambda kind, scheme, _: kind == "http" and bool(scheme) and scheme not in _CHALLENGED),
    Kind(name="header", matches=lambda kind, _, where: kind == "apiKey" and where == "header"),
    Kind(name="query", matches=lambda kind, _, where: kind == "apiKey" and where == "query"),
    Kind(name="cookie", matches=lambda kind, _, where: kind == "apiKey" and where == "cookie"),
)
"""The first one that matches is taken."""


def kind(type: str, scheme: str = "", where: str = "") -> Kind | None:
    """The kind of a security scheme; None where there is none yet."""
    return next((row for row in KINDS if row.matches(type, scheme.lower(), where)), None)


def placed(row: Kind, scheme: str, name: str) -> tuple[str, str]:
    """The header, query parameter or cookie that a credential goes in, and what stands before it.

    Args:
        row: the kind.
        scheme: of HTTP, as the document writes it.
        name: of an apiKey.
    """
    if row.name in ("bearer", "basic"):
        return "Authorization", f"{row.name.capitalize()} "
    return ("Authorization", f"{scheme} ") if row.name == "http" else (name, "")
