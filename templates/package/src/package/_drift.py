"""Drift: where a reply is not what the spec says, and how the caller hears of it."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from ._hooks import tell

Kind = Literal["missing", "null", "type", "unknown-field", "unknown-value"]

_MOST_PLACES = 10_000
"""Where a server makes up field names, the memory of what was reported must not grow for ever."""

_reported: set[Drift] = set()


@dataclass(frozen=True, slots=True)
class Drift:
    """A place where a reply was not what the spec says. It never holds a value.

    Attributes:
        operation: the operation id, as in the spec.
        pointer: a JSON pointer into the reply, with `*` for the items of a list and the keys of a map.
        kind: `unknown-field`, `unknown-value` (of an enum), `missing` (a required field), `null` (where none is
            documented) or `type`.
        expected: a short description of what is documented there; empty for an unknown field.
    """

    operation: str
    pointer: str
    kind: Kind
    expected: str

    def __str__(self) -> str:
        expected = f" (expected {self.expected})" if self.expected else ""
        return f"{self.operation}: {self.pointer or '/'}: {self.kind}{expected}"


class ResponseDrift(UserWarning):
    """The warning that tells of drift where the client has no `on_drift`: once for each place in a process."""


def report(drift: Sequence[Drift], on_drift: Callable[[Drift], object] | None) -> None:
    """Hand each finding to the callback, or warn."""
    for finding in drift:
        if on_drift:
            tell(on_drift, finding)
        else:
            _warn_once(finding)


def _warn_once(finding: Drift) -> None:
    if finding in _reported or len(_reported) >= _MOST_PLACES:
        return
    _reported.add(finding)
    warnings.warn(ResponseDrift(str(finding)), stacklevel=_callers_level())


def _callers_level() -> int:
    """How far up the stack the caller's own code is: a warning that points into this package helps nobody."""
    level, frame = 1, sys._getframe(1)
    while frame.f_back and str(frame.f_globals.get("__name__")).startswith(f"{__package__}."):
        level, frame = level + 1, frame.f_back
    return level
