"""HTTP messages as data: header fields, a request and a response."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NoReturn

_SECRET = frozenset({"authorization", "cookie", "proxy-authorization", "set-cookie", "set-cookie2"})

_IDEMPOTENT = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PUT", "TRACE"})
"""The methods that do the same when they are sent twice (RFC 9110, 9.2.2)."""


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


@dataclass(frozen=True, slots=True, repr=False)
class Request:
    """An HTTP request, complete but for the credentials, which are added to each attempt."""

    operation: str
    """What errors call it."""
    method: str
    url: str
    headers: Headers
    content: bytes | None
    template: str = ""
    """The path as the spec writes it, without anybody's ids; empty where the spec does not know it."""
    credentials: tuple[str, ...] = ()
    """The arguments of the client whose credentials go with it."""

    @property
    def is_idempotent(self) -> bool:
        """Whether it does the same when it is sent twice."""
        return self.method in _IDEMPOTENT

    def with_header(self, name: str, value: str) -> Request:
        """The same request with one more header."""
        return replace(self, headers=self.headers.merged({name: value}))

    def __repr__(self) -> str:
        return f"<Request {self.operation} {self.method}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a request cannot be pickled, since it may hold a credential")


@dataclass(frozen=True, slots=True, repr=False)
class Response:
    """An HTTP response, read to its end and decompressed."""

    status: int
    headers: Headers
    content: bytes

    @property
    def is_success(self) -> bool:
        """Whether the status is 2xx."""
        return 200 <= self.status < 300

    def without(self, secrets: Iterable[str]) -> Response:
        """The same where a server repeats secrets, which would become part of an error."""
        headers, content = dict(self.headers), self.content
        for secret in secrets:
            headers = {name: value.replace(secret, "…") for name, value in headers.items()}
            content = content.replace(secret.encode(), "…".encode())
        return Response(self.status, Headers(headers.items()), content)

    def __repr__(self) -> str:
        return f"<Response {self.status}>"
