"""Differences between pages and the spec: one by one, those of an operation, those of a run."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from generator.drift.described import Described
from generator.drift.facts import Json, OperationFacts, Unreadable, UnreadablePage
from generator.drift.statements import Where
from generator.spec.document import Place

Kind = Literal["page-only", "spec-only", "changed", "renamed", "stale"]
"""`page-only`, `spec-only`: a field or operation that one side lacks. `stale`: a recorded deviation that is no more."""


@dataclass(frozen=True, kw_only=True)
class Record:
    """An entry of deviations.yaml that has to do with a difference."""

    id: str
    place: Place


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that a page says otherwise than the spec."""

    file: str
    line: int
    """Where the page says so; 0 where it is the page as a whole."""
    operation: str
    where: Where
    kind: Kind
    documented: Json
    implemented: Json
    place: Place | None
    """Where the spec says so, or would."""
    recorded: Record | None = None
    """The deviation that answers for it."""
    outdated: Record | None = None
    """A deviation for the same place that says something else."""
    detail: str = ""
    """Where in a body the two differ."""
    pointer: str = ""
    """Where in a page that is a document of data; empty for text."""
    along: tuple[Difference, ...] = ()
    """Further differences that are told with this one: the page says all of it in one place."""

    @property
    def also(self) -> tuple[Difference, ...]:
        """Those that say the very same of other places."""
        return tuple(row for row in self.along if row.where.aspect == self.where.aspect)


Recorded = Callable[[Difference], Record | None]
"""The deviation that answers for a difference."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """One operation of one source: what differs, and what could not be compared."""

    file: str
    operation: str
    endpoint: str
    differences: Sequence[Difference]
    unreadable: Sequence[Unreadable] = ()
    facts: OperationFacts | None = None
    described: Described | None = None
    told: int = 0
    """How many of its differences another operation tells of."""


@dataclass(kw_only=True)
class Report:
    """The outcome of a run."""

    compared: list[Compared] = field(default_factory=list)
    failed: list[UnreadablePage] = field(default_factory=list)

    @property
    def differences(self) -> list[Difference]:
        """All differences, in the order of the sources."""
        return [row for each in self.compared for row in each.differences]

    @property
    def unrecorded(self) -> list[Difference]:
        """The differences that no deviation answers for."""
        return [row for row in self.differences if not row.recorded]

    @property
    def exit_code(self) -> int:
        """0 all agrees or is recorded, 1 unrecorded differences, 2 a source that cannot be read."""
        return 2 if self.failed else 1 if self.unrecorded else 0
