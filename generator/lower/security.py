"""How an API knows its callers: the credentials that a client takes, and which of them an operation wants."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator import ir
from generator.ledger import Ledger
from generator.names import snake, unique
from generator.spec.access import Requirement, SecurityScheme
from generator.spec.objects import Api, Operation
from generator.wire import security as kinds


class Schemes:
    """The security schemes of a document, and the arguments of the client that they are given by."""

    def __init__(self, api: Api, operations: Sequence[Operation], taken: Collection[str], ledger: Ledger) -> None:
        self._known: dict[str, kinds.Kind] = {}
        self._api = api
        for key, scheme in api.security_schemes.items():
            kind = kinds.kind(scheme.type, scheme.scheme, scheme.where)
            if kind is not None:
                self._known[key] = kind
            else:
                self._refuse(scheme, ledger)
        alone = [key for key, kind in self._known.items() if not kind.shares]
        own = unique(alone, lambda key: _argument(key, taken))
        self._arguments = {key: own.get(key, kinds.SHARED_ARGUMENT) for key in self._known}
        choices = [*api.security, *(choice for each in operations for choice in each.security)]
        asked = dict.fromkeys(key for choice in choices for key in choice.schemes)
        self._asked = [key for key in asked if key in self._known]

    @property
    def used(self) -> tuple[ir.Scheme, ...]:
        """The credentials that any operation may want, one for each argument of the client."""
        found: dict[str, ir.Scheme] = {}
        for key in self._asked:
            scheme, kind = self._api.security_schemes[key], self._known[key]
            name, prefix = kinds.placed(kind, scheme.scheme, scheme.name)
            argument = self._arguments[key]
            made = ir.Scheme(
                argument=argument, kind=kind.name, name=name, prefix=prefix, description=scheme.description
            )
            found.setdefault(argument, made)
        return tuple(found.values())

    def requirements(self, choices: Sequence[Requirement]) -> tuple[ir.Requirement, ...]:
        """Any of these: the ways that only ask for schemes that a client can be given."""
        ways = [choice.schemes for choice in choices if set(choice.schemes) <= self._known.keys()]
        arguments = (tuple(dict.fromkeys(self._arguments[key] for key in way)) for way in ways)
        return tuple(ir.Requirement(arguments=each) for each in arguments)

    def _refuse(self, scheme: SecurityScheme, ledger: Ledger) -> None:
        shown = f"{scheme.type} {scheme.scheme or scheme.where}".strip()
        reason = f"the security scheme {scheme.key!r} ({shown}) cannot be generated"
        ledger.refused(scheme.place, "security", scheme.key, reason, "what it wants can be given as `headers`")


def _argument(key: str, taken: Collection[str]) -> str:
    name = snake(key)
    return f"{name}_credential" if name in {*taken, kinds.SHARED_ARGUMENT} else name
