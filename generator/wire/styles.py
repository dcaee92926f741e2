"""The styles of parameters: one row for each way of writing a value in its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Style:
    """A way to write a parameter, in OpenAPI's terms."""

    place: str
    name: str


STYLES = (
    Style(place="path", name="simple"),
    Style(place="query", name="form"),
    Style(place="query", name="spaceDelimited"),
    Style(place="query", name="pipeDelimited"),
    Style(place="query", name="deepObject"),
    Style(place="header", name="simple"),
)
"""The first one of a place is what counts where a document names none."""


def places() -> tuple[str, ...]:
    """Where a parameter can stand."""
    return tuple(dict.fromkeys(row.place for row in STYLES))


def of(place: str) -> tuple[str, ...]:
    """The styles of a place, the default one first."""
    return tuple(row.name for row in STYLES if row.place == place)
