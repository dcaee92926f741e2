"""What a method takes, in Python's terms, and the method beside it that iterates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Argument:
    """A path, query or header parameter, or a field of an object body, as an argument of a method."""

    wire: str
    name: str
    type: str
    required: bool
    description: str

    @property
    def declaration(self) -> str:
        """The argument in a signature."""
        return f"{self.name}: {self.type}" if self.required else f"{self.name}: {self.type} | Omit = OMIT"


@dataclass(frozen=True, kw_only=True)
class Query:
    """How a query parameter is written into the URL (OpenAPI style and explode)."""

    name: str
    style: str
    explode: bool


@dataclass(frozen=True, kw_only=True)
class Call:
    """The arguments of a method."""

    path_arguments: tuple[Argument, ...]
    arguments: tuple[Argument, ...]
    """Query and header parameters: keyword arguments."""
    fields: tuple[Argument, ...]
    """Fields of an object body: keyword arguments too. Empty where the method takes `body=` or nothing."""
    whole_body: Argument | None

    @property
    def keywords(self) -> tuple[Argument, ...]:
        """The keyword arguments in the order of the signature: required ones first."""
        body = (self.whole_body,) if self.whole_body else ()
        return tuple(sorted((*body, *self.fields, *self.arguments), key=lambda argument: not argument.required))

    @property
    def all(self) -> tuple[Argument, ...]:
        """Every argument in the order of the signature."""
        return (*self.path_arguments, *self.keywords)

    @property
    def parameters(self) -> tuple[Argument, ...]:
        """Everything that goes into the path, the query and the headers."""
        return (*self.path_arguments, *self.arguments)


@dataclass(frozen=True, kw_only=True)
class Iterator:
    """A method that goes through all that another one gives in parts."""

    name: str
    call: Call
    docstring: str
    item: str
    """The annotation of what it gives one by one."""
    position: str
    """The annotation of where it is."""
    constant: str
    """The name of what the runtime is told about it."""
    kind: str
    """The class of the runtime that knows how: `Paging` or `Window`."""
    facts: Mapping[str, Any]
    """What that class is told, by the name of the argument."""
