"""Dates as pages print them, as ISO dates."""

from __future__ import annotations

import re
from datetime import date

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
AMERICAN = re.compile(r"([A-Z][a-z]{2,8})\.? (\d{1,2}),? (\d{4})")
EUROPEAN = re.compile(r"(\d{1,2})\.? ([A-Z][a-z]{2,8})\.? (\d{4})")
MODIFIED = re.compile(r"Last (?:modified|updated)(?: on|:)?\s+(.{6,40})", re.IGNORECASE)


def iso(text: str) -> str | None:
    """The first date of a text, or None."""
    if match := ISO.search(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := AMERICAN.search(text):
        return _date(int(match[3]), _month(match[1]), int(match[2]))
    if match := EUROPEAN.search(text):
        return _date(int(match[3]), _month(match[2]), int(match[1]))
    return None


def modified(text: str) -> str | None:
    """The date of a line that says when the page was changed last."""
    match = MODIFIED.fullmatch(text)
    return iso(match[1]) if match else None


def _month(name: str) -> int:
    short = name[:3].lower()
    return MONTHS.index(short) + 1 if short in MONTHS else 0


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
