"""How an API knows its callers: the credentials that a client takes, and which of them an operation wants."""

from __future__ import annotations

from collections.abc import Sequence

from generator import ir
from generator.ledger import Ledger
from generator.spec.access import SecurityScheme
from generator.spec.objects import Api, Operation


class Schemes:
    """The security schemes that operations ask for."""

    def __init__(self, api: Api, operations: Sequence[Operation], ledger: Ledger) -> None:
        self._api = api
        asked = dict.fromkeys(key for each in operations for choice in each.security for key in choice.schemes)
        self._known: dict[str, ir.Auth] = {}
        for key in asked:
            scheme = api.security_schemes.get(key)
            auth = _auth(scheme) if scheme else None
            if auth is not None and auth in [*self._known.values(), auth][:1]:
                self._known[key] = auth
            elif scheme is not None:
                shown = f"{scheme.type} {scheme.scheme or scheme.where}".strip()
                reason = f"the security scheme {key!r} ({shown}) cannot be generated"
                ledger.refused(scheme.place, "security", key, reason, "its header can be given as `headers`")

    @property
    def auth(self) -> ir.Auth | None:
        """The header that carries the token; None where no operation wants one."""
        return next(iter(self._known.values()), None)

    def needs_token(self, operation: Operation) -> bool:
        """Whether an operation asks for the token."""
        choices = [choice for choice in operation.security if set(choice.schemes) <= self._known.keys()]
        return bool(choices) and all(choice.schemes for choice in choices)


def _auth(scheme: SecurityScheme) -> ir.Auth | None:
    if (scheme.type == "http" and scheme.scheme == "bearer") or scheme.type in ("oauth2", "openIdConnect"):
        return ir.Auth(header="Authorization", prefix="Bearer ")
    if scheme.type == "apiKey" and scheme.where == "header":
        return ir.Auth(header=scheme.name, prefix="")
    return None
