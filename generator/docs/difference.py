"""A difference between a page and the spec."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.docs.facts import Json
from generator.docs.statements import Where
from generator.document import Place

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
    also: tuple[str, ...] = ()
    """Further operations of which the page says the very same, and the spec does so at the same place."""
    detail: str = ""
    """Where in a body the two differ."""
