"""HTTP header fields by name, in any case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

_SECRET = frozenset({"authorization", "cookie", "proxy-authorization", "set-cookie", "set-cookie2"})


class Headers(Mapping[str, str]):
    """Header fields: looked up in any case, kept in order; a field that comes twice is joined with a comma.

    The repr shows names only, since values may be secret.
    """

    __slots__ = ("_fields",)

    def __init__(self, fields: Iterable[tuple[str, str]] = ()) -> None:
        self._fields: dict[str, tuple[str, str]] = {}
        for name, value in fields:
            before = self._fields.get(name.lower())
            self._fields[name.lower()] = (name, f"{before[1]}, {value}" if before else value)

    def __getitem__(self, name: str) -> str:
        return self._fields[name.lower()][1]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._fields.values())

    def __len__(self) -> int:
        return len(self._fields)

    def __repr__(self) -> str:
        return f"Headers({', '.join(self)})"

    def merged(self, fields: Mapping[str, str]) -> Headers:
        """These fields, with others in place of those of the same name."""
        result = Headers()
        result._fields = {**self._fields, **{name.lower(): (name, value) for name, value in fields.items()}}
        return result

    def public(self) -> Headers:
        """Without the fields that carry secrets."""
        return Headers((name, value) for name, value in self.items() if name.lower() not in _SECRET)
