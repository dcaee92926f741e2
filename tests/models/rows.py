"""Rows of tables of tests: what is sent, what is refused, what a reply gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Sent:
    """A value and the JSON that goes out for it."""

    name: str
    value: Any
    wire: Any = field(default=...)

    @property
    def expected(self) -> Any:
        """The JSON; the value itself where none is given."""
        return self.value if self.wire is ... else self.wire


@dataclass(frozen=True)
class Made:
    """Fields of an input class, by Python name, and the JSON that goes out for the object as a value of `name`."""

    name: str
    class_name: str
    fields: dict[str, Any]
    wire: Any


@dataclass(frozen=True)
class Refused:
    """A value that is not sent, and words of the reason."""

    name: str
    value: Any
    reason: str


@dataclass(frozen=True)
class Got:
    """The JSON of a reply, what it gives as Python writes it, and the drift in it: kind and pointer."""

    name: str
    content: str
    value: str
    drift: tuple[str, ...] = ()
    is_kept: bool = True
    """Whether the value is written as it came."""
