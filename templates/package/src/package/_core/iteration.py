"""How a long list is walked through: what to ask for next, and which items of a reply are new. Pure."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Literal, Protocol

from .._base.types import OMIT

Steps = tuple[str, ...]
"""The way to a part of a reply: names of attributes, `*` for all entries of a map."""

_1970 = datetime(1970, 1, 1, tzinfo=UTC)


class Walk(Protocol):
    """One way through a list, from wherever it starts to its end."""

    def request(self) -> Mapping[str, object] | None:
        """The parameters to ask with next; None at the end."""
        ...

    def take(self, reply: object) -> list[Any]:
        """The items of what that gave, without those that came before."""
        ...

    def position(self, pending: int) -> Any:
        """Where to start another walk that goes on from here, with so many items of the last reply not used yet."""
        ...


class Iteration(Protocol):
    """What is known of a list that comes in parts."""

    def walk(self, params: Mapping[str, object]) -> Walk:
        """A walk with the parameters that the caller gave."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """A list that comes in pages: so many items, after so many others."""

    limit: str
    """The parameter for the size of a page."""
    offset: str
    """The parameter for the number of items before it."""
    items: Steps
    size: int | None = None
    """The size of a page where the caller names none."""
    sends_size: bool = False
    """Whether that size has to be sent."""
    more: Steps | None = None
    """Where a reply says whether another page follows."""

    def walk(self, params: Mapping[str, object]) -> Walk:
        """From the offset that the caller gave, or from the start."""
        return _Pages(self, params)


class _Pages:
    def __init__(self, paging: Paging, params: Mapping[str, object]) -> None:
        self._paging = paging
        self._params = dict(params)
        self._next: Any = _given(params, paging.offset, 0)
        self._size: Any = _given(params, paging.limit, paging.size)
        if paging.sends_size:
            self._params[paging.limit] = self._size
        self._page: list[Any] = []
        self._done = False

    def request(self) -> Mapping[str, object] | None:
        return None if self._done else {**self._params, self._paging.offset: self._next}

    def take(self, reply: object) -> list[Any]:
        page = values(reply, self._paging.items)
        if not page or page == self._page:
            self._done = True
            return []
        self._page = page
        self._next += len(page)
        self._done = not self._is_followed(reply, len(page))
        return page

    def position(self, pending: int) -> Any:
        return self._next - pending

    def _is_followed(self, reply: object, count: int) -> bool:
        more = value(reply, self._paging.more) if self._paging.more else None
        return more if isinstance(more, bool) else count >= (self._size or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A list of what is in a range of time, which may be so long and no longer."""

    start: str
    """The parameter for the start of the range."""
    end: str
    days: int
    items: Steps
    id: Steps | None = None
    """What tells the items apart; `()` for the item itself. One that reaches over a border comes on both sides."""
    unit: Literal["", "seconds", "milliseconds"] = ""
    """What a moment is counted in since 1970; empty where it is written out."""

    def walk(self, params: Mapping[str, object]) -> Walk:
        """From the start of the range to its end, in as few steps as may be."""
        return _Windows(self, params)


class _Windows:
    def __init__(self, window: Window, params: Mapping[str, object]) -> None:
        self._window = window
        self._params = params
        self._here = self._next = _moment(params.get(window.start), window.unit)
        self._end = _moment(params.get(window.end), window.unit)
        self._seen: set[object] = set()
        self._done = False

    def request(self) -> Mapping[str, object] | None:
        if self._done:
            return None
        if self._next is None or self._end is None:
            return self._params  # a wrong argument is refused like any other
        end = min(self._next + timedelta(days=self._window.days), self._end)
        return {**self._params, self._window.start: self._next, self._window.end: end}

    def take(self, reply: object) -> list[Any]:
        found = values(reply, self._window.items)
        identities = [self._identity(item) for item in found]
        seen, self._seen = self._seen, set(identities)
        self._advance()
        return [item for item, own in zip(found, identities, strict=True) if own is None or own not in seen]

    def position(self, pending: int) -> Any:
        return self._here if pending else self._next

    def _advance(self) -> None:
        self._here = self._next
        if self._next is None or self._end is None:
            self._done = True
            return
        self._next = min(self._next + timedelta(days=self._window.days), self._end)
        self._done = self._next >= self._end

    def _identity(self, item: object) -> object:
        """None where there is nothing to tell it apart by, or a server sent what is no id."""
        own = None if self._window.id is None else value(item, self._window.id)
        return own if isinstance(own, Hashable) else None


def _given(params: Mapping[str, object], name: str, otherwise: object) -> object:
    given = params.get(name, OMIT)
    return otherwise if given is OMIT else given


def value(whole: object, steps: Steps) -> Any:
    """The part of a reply that attributes lead to; None where there is none."""
    for step in steps:
        whole = getattr(whole, step, None)
    return whole


def values(whole: object, steps: Steps) -> list[Any]:
    """The items of the lists that the steps lead to; those of a map in the order of its keys."""
    if not steps:
        return list(whole) if isinstance(whole, list) else []
    step, *rest = steps
    if step != "*":
        return values(getattr(whole, step, None), tuple(rest))
    entries = whole if isinstance(whole, dict) else {}
    return [item for key in sorted(entries) for item in values(entries[key], tuple(rest))]


def _moment(given: object, unit: str) -> datetime | None:
    """A moment as a datetime with a time zone; None for what is not one."""
    try:
        if unit and isinstance(given, (int, str)):
            given = _1970 + timedelta(**{unit: int(given)})
        elif isinstance(given, str):
            given = datetime.fromisoformat(given)
    except (ValueError, OverflowError):
        return None
    return given if isinstance(given, datetime) and given.utcoffset() is not None else None
