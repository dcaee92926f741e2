"""Reads a saved page, whatever its layout."""

from __future__ import annotations

from pathlib import Path

from generator.docs.facts import Page, UnreadablePage


def read_page(path: Path) -> Page:
    """The operations of a saved page. Raises UnreadablePage."""
    raise UnreadablePage(str(path), 1, "no reader knows this layout")
