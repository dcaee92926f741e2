"""Locks that a fork cannot leave shut: the child has none of the threads that might open them."""

from __future__ import annotations

import os
from _thread import RLock, allocate_lock  # what threading has, without the cost of importing it
from _weakref import ref

TYPE_CHECKING = False
if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import Any

_made: set[ref[Any]] = set()


def lock(*, reentrant: bool = False) -> AbstractContextManager[bool]:
    """A lock that is open in a process that a fork begins."""
    made: Any = RLock() if reentrant else allocate_lock()
    _made.add(ref(made, _made.discard))
    return made  # type: ignore[no-any-return]


def _open_all() -> None:
    for made in [each() for each in _made]:
        if made is not None:
            made._at_fork_reinit()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_open_all)
