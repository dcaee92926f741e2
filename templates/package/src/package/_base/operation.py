"""The description of one operation: pure data, shared by the sync and the async side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

T = TypeVar("T")

Style = Literal["form", "spaceDelimited", "pipeDelimited", "deepObject"]


@dataclass(frozen=True, slots=True)
class QueryParam:
    """How a query parameter is written, in OpenAPI's terms."""

    name: str
    style: Style = "form"
    explode: bool = True


@dataclass(frozen=True, slots=True)
class Content:
    """One form of a body or a reply."""

    type: str | None = None
    """What checks it; None where anything goes."""
    media_type: str = "application/json"
    codec: str = "json"
    """The module of `_wire/codecs` that writes and reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Generic[T]):
    """What the core needs to know to call an operation that gives a `T`.

    A reference such as `models.things:Thing` names a type of this package by module and name; it is imported when it
    is first needed.
    """

    id: str
    """The operationId of the spec."""
    name: str
    """The Python method, as errors name it."""
    method: str
    path: str
    """Relative to the base URL, with `{wire}` for each path parameter."""
    constants: Mapping[str, str] = field(default_factory=dict)
    """Headers that are always sent; a client option may override them."""
    path_params: Mapping[str, str] = field(default_factory=dict)
    """The Python name of each path parameter, by wire name."""
    rivals: tuple[str, ...] = ()
    """Paths of other operations that a path parameter could lead to: `/things/new` for `/things/{thingId}`."""
    query: tuple[QueryParam, ...] = ()
    headers: tuple[str, ...] = ()
    """Header parameters, style `simple`."""
    params: str | None = None
    """The request model that checks all parameters."""
    body: tuple[Content, ...] = ()
    """The forms that a body may have."""
    body_required: bool = False
    accept: str = "application/json"
    """The media types of a success."""
    replies: Mapping[str, tuple[Content, ...]] = field(default_factory=dict)
    """What a success gives by status (`200`, `2XX`, `default`), `()` for nothing. Where all is empty: any JSON."""
    errors: Mapping[str, tuple[Content, ...]] = field(default_factory=dict)
    """The same of error bodies (`400`, `4XX`, `default`)."""
    security: tuple[tuple[str, ...], ...] | None = None
    """What it wants: any of these, each all of some credentials; None for what the whole API wants."""
    server: str = ""
    """Where it is, if not where the API is: a URL, or a path on the same host."""
    is_documented: bool = True
    """Whether the spec knows it, so that its path holds names in place of ids."""

    def is_success(self, status: int) -> bool:
        """Whether a status is no error: 2xx, or a redirect that is documented as one that gives nothing."""
        return 200 <= status < 300 or (300 <= status < 400 and not self.replies.keys().isdisjoint((str(status), "3XX")))

    def entry(self, entries: Mapping[str, Any], status: int) -> Any:
        """What is documented for a status: the exact one, then its range, then the default."""
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in entries:
                return entries[key]
        return UNDOCUMENTED


UNDOCUMENTED: Any = object()
"""Stands for a status that the spec says nothing about."""
