"""A request of a scenario as values, for an adapter to make a call of, and what came of the call."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from tests.conformance.documents import Match


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A parameter and its value, decoded from its wire style."""

    name: str
    place: str
    value: Any
    schema: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Field:
    """A part of a multipart body: the JSON value of a field, or the bytes of a file."""

    name: str
    value: Any
    file_name: str | None = None
    media_type: str | None = None


@dataclass(frozen=True, kw_only=True)
class Body:
    """What is sent: a JSON value, text, bytes, fields, items of JSON lines, or the JSON value of an XML element."""

    kind: Literal["json", "text", "bytes", "multipart", "items", "xml"]
    media_type: str
    value: Any
    text: str = ""
    """The JSON lines as they go over the wire, for a document that calls them a text."""


@dataclass(frozen=True, kw_only=True)
class Credential:
    """A credential without its prefix, and the scheme that it is for."""

    scheme: str
    definition: dict[str, Any]
    value: str


@dataclass(frozen=True, kw_only=True)
class Call:
    """An operation and the values of one request."""

    match: Match
    parameters: tuple[Parameter, ...]
    body: Body | None
    credentials: tuple[Credential, ...]
    accept: str | None
    """The media type that the scenario wants back, where it names one."""


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What the client gave back: the status, the parsed body, and where it says that the reply is not as documented."""

    status: int | None
    value: Any = None
    drift: tuple[str, ...] = field(default=())


class CannotCall(Exception):
    """The operation is there, but its signature has no place for a value of the scenario."""
