"""The fixed headers that a user may override on the client: `x-pyclient-option` names the argument."""

from __future__ import annotations

from collections.abc import Iterable

from generator import ir
from generator.ledger import Ledger
from generator.lower.wanted import Wanted, fixed
from generator.names import snake
from generator.spec.fields import PREFIX


def options(found: Iterable[Wanted], ledger: Ledger) -> tuple[ir.Option, ...]:
    """Each option once, in the order of the document. One that breaks the rules is left out, and noted."""
    known: dict[str, ir.Option] = {}
    for parameter in (each for wanted in found for each in wanted.method.parameters):
        name = parameter.client_option
        if not name:
            continue
        place, value = parameter.at[f"{PREFIX}option"], fixed(parameter)
        if snake(name) != name or value is None:
            reason = f"{name!r} needs a snake_case name and a required header of one value"
            ledger.refused(place, "keyword", f"{PREFIX}option", reason)
            continue
        ledger.generated(place, "keyword", f"{PREFIX}option")
        known.setdefault(name, ir.Option(name=name, header=parameter.name, value=value))
    return tuple(known.values())
