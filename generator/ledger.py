"""An account of what became of each construct of a document: generated, read leniently, or refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

from generator.diagnostics import Diagnostic, Place

Outcome = Literal["generated", "lenient", "refused"]
"""`lenient`: read in the one sensible way, or documented and not enforced."""
Subject = Literal[
    "document",
    "server",
    "security",
    "operation",
    "body",
    "reply",
    "parameter",
    "content",
    "header",
    "schema",
    "keyword",
    "example",
    "webhook",
    "callback",
    "link",
]

_DEPTH: tuple[Subject, ...] = get_args(Subject)
"""The kinds of construct, what holds others before what stands in them."""

_GRAVITY = {"generated": 0, "lenient": 1, "refused": 2}


class Unsupported(Exception):
    """A construct that cannot be expressed. Whoever catches it leaves out the unit that it stands in."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


@dataclass(frozen=True, kw_only=True, order=True)
class Entry:
    """What became of one construct, and why.

    `line` counts from 1; `name` is what the document calls it.
    """

    file: str
    line: int
    subject: Subject
    name: str
    outcome: Outcome
    pointer: str = ""
    reason: str = ""
    hint: str = ""

    @property
    def diagnostic(self) -> Diagnostic:
        """The same as a line for a person."""
        return Diagnostic(file=self.file, line=self.line, message=self.reason, hint=self.hint)


@dataclass
class Ledger:
    """One entry for each construct of a document. A later entry for the same one counts where it is worse."""

    _entries: dict[tuple[str, str, Subject], Entry] = field(default_factory=dict)
    at: Place | None = None
    """What is worked on: where a bug of the generator shows itself."""

    def generated(self, place: Place, subject: Subject, name: str) -> None:
        """Note that a construct is in the package."""
        self._add(place, subject, name, "generated")

    def lenient(self, place: Place, subject: Subject, name: str, reason: str, hint: str = "") -> None:
        """Note that a construct was read in the one sensible way, or is documented and not enforced."""
        self._add(place, subject, name, "lenient", reason, hint)

    def refused(self, place: Place, subject: Subject, name: str, reason: str, hint: str = "") -> None:
        """Note that a construct is not in the package."""
        self._add(place, subject, name, "refused", reason, hint)

    def _add(
        self, place: Place, subject: Subject, name: str, outcome: Outcome, reason: str = "", hint: str = ""
    ) -> None:
        key = (place.file, place.pointer, subject)
        known = self._entries.get(key)
        if known is None or _GRAVITY[outcome] > _GRAVITY[known.outcome]:
            self._entries[key] = Entry(
                file=place.file,
                line=place.line,
                subject=subject,
                name=name,
                outcome=outcome,
                pointer=place.pointer,
                reason=reason,
                hint=hint,
            )

    def knows(self, place: Place, subject: Subject) -> bool:
        """Whether a construct has an entry."""
        return (place.file, place.pointer, subject) in self._entries

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every entry, by place."""
        return tuple(sorted(self._entries.values()))

    def faults(self) -> tuple[Entry, ...]:
        """What was refused, each reason once: where it lies, not what it took along."""
        found: dict[tuple[str, str], Entry] = {}
        for entry in self.of("refused"):
            key = (entry.file, entry.reason)
            known = found.get(key)
            if known is None or _DEPTH.index(entry.subject) > _DEPTH.index(known.subject):
                found[key] = entry
        return tuple(sorted(found.values()))

    def of(self, outcome: Outcome) -> Iterator[Entry]:
        """The entries with an outcome, by place."""
        return (entry for entry in self.entries if entry.outcome == outcome)
