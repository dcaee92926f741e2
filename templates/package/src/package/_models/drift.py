"""Drift: where a reply is not what the spec says, and how the caller hears of it."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Sequence

from .._base.events import Drift
from .._base.hooks import tell

__all__ = ["ResponseDrift"]

_MOST_PLACES = 10_000
"""Where a server makes up field names, the memory of what was reported must not grow for ever."""

_PACKAGE = __name__.rpartition("._models.")[0]

_reported: set[Drift] = set()


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
    while frame.f_back and str(frame.f_globals.get("__name__")).startswith(f"{_PACKAGE}."):
        level, frame = level + 1, frame.f_back
    return level
