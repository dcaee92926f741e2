"""The description of one operation: pure data, shared by the sync and the async side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from ._locks import lock

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from ._iteration import Iteration

T = TypeVar("T")

Style = Literal["form", "spaceDelimited", "pipeDelimited", "deepObject"]


@dataclass(frozen=True, slots=True)
class QueryParam:
    """How a query parameter is written, in OpenAPI's terms."""

    name: str
    style: Style = "form"
    explode: bool = True


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
    body: str | None = None
    """The type that checks the body; None where any JSON goes."""
    media_type: str = "application/json"
    body_required: bool = False
    replies: Mapping[str, str | None] = field(default_factory=dict)
    """The type of a success by status (`200`, `2XX`, `default`); None where nothing comes back. Empty: any JSON."""
    errors: Mapping[str, str] = field(default_factory=dict)
    """The type of an error body by status (`400`, `4XX`, `default`)."""
    iteration: Iteration | None = None
    """How to go through all that it gives in parts."""
    auth: bool = True
    """Whether the token goes with it."""
    is_documented: bool = True
    """Whether the spec knows it, so that its path holds names in place of ids."""

    def entry(self, entries: Mapping[str, Any], status: int) -> Any:
        """What is documented for a status: the exact one, then its range, then the default."""
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in entries:
                return entries[key]
        return UNDOCUMENTED


UNDOCUMENTED: Any = object()
"""Stands for a status that the spec says nothing about."""

_adapters: dict[str, TypeAdapter[Any]] = {}
_lock = lock(reentrant=True)


def locate(reference: str) -> Any:
    """The type that a reference names."""
    module, _, name = reference.partition(":")
    return getattr(import_module(f".{module}", __package__), name)


def resolve(reference: str) -> TypeAdapter[Any]:
    """The adapter of the type that a reference names: made once, whichever thread comes first."""
    adapter = _adapters.get(reference)
    if adapter is None:
        with _lock:
            adapter = _adapters.get(reference) or _adapters.setdefault(reference, _adapter(reference))
    return adapter


def _adapter(reference: str) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(locate(reference))
