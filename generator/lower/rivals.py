"""Which other paths of a document a value of a path's parameters could lead to: `/things/new` for `/things/{id}`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable


class Paths:
    """The paths of a document, by what two that may meet have in common."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_length: dict[int, list[tuple[str, list[str]]]] = defaultdict(list)
        for path in sorted(set(paths)):
            steps = path.split("/")
            self._by_length[len(steps)].append((path, steps))

    def rivals(self, path: str) -> tuple[str, ...]:
        """The plainer paths that a value could make of this one."""
        if "{" not in path:
            return ()
        ours = path.split("/")
        return tuple(other for other, theirs in self._by_length[len(ours)] if _meets(theirs, ours))


def _meets(theirs: list[str], ours: list[str]) -> bool:
    """Whether the first step in which only one has a parameter has it in ours, and all others may be the same."""
    decided = False
    for their, our in zip(theirs, ours, strict=True):
        if their == our:
            continue
        if not their or ("{" not in their and "{" not in our):
            return False
        if ("{" in their) != ("{" in our) and not decided:
            if "{" in their:
                return False
            decided = True
    return decided
