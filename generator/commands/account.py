"""The ledger for a person: what was refused, line by line, and what was read leniently, each kind once."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.console import Console

from generator.ledger import Entry, Ledger

_QUOTED = re.compile(r"'[^']*'|`[^`]*`|\d+")
"""What differs between two reasons of one kind."""


def print_account(ledger: Ledger, console: Console, *, every: bool) -> None:
    """Print what was refused; and, with `every`, what was read leniently."""
    for entry in ledger.faults():
        console.print(f"refused: {_line(entry, 0)}", markup=False, style="yellow")
    if every:
        lenient = list(ledger.of("lenient"))
        for entry, others in _grouped(lenient, alike=lambda entry: _QUOTED.sub("…", entry.reason)):
            console.print(f"read leniently: {_line(entry, others)}", markup=False, style="dim")


def _grouped(entries: Iterable[Entry], alike: object) -> list[tuple[Entry, int]]:
    """The first entry of each kind, and how many more there are."""
    groups: dict[object, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(alike(entry), []).append(entry)  # type: ignore[operator]
    return [(group[0], len(group) - 1) for group in groups.values()]


def _line(entry: Entry, others: int) -> str:
    what = f"{entry.subject} {entry.name}: " if entry.subject in _NAMED else ""
    more = f", and {others} more like it" if others else ""
    place = f"{entry.file}:{entry.line}" if entry.line else entry.file
    hint = f" ({entry.hint})" if entry.hint else ""
    return f"{place}: {what}{entry.reason}{hint}{more}"


_NAMED = ("operation", "parameter", "content", "reply", "security")
"""What a reason does not name by itself."""
