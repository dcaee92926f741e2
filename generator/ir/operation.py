"""An operation as a method: what it takes, what it sends, what it gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.ir.annotation import ANY, Annotation, union
from generator.ir.content import Body, Reply
from generator.ir.security import Requirement


@dataclass(frozen=True, kw_only=True)
class Argument:
    """A path, query or header parameter, or a field of an object body, as an argument of a method."""

    wire: str
    name: str
    type: Annotation
    required: bool
    description: str

    @property
    def declaration(self) -> str:
        """The argument in a signature."""
        return f"{self.name}: {self.type.text}" + ("" if self.required else " | Omit = OMIT")


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
    item: Annotation
    """The annotation of what it gives one by one."""
    position: Annotation
    """The annotation of where it is."""
    constant: str
    """The name of what the runtime is told about it."""
    kind: str
    """The class of the runtime that knows how: `Paging` or `Window`."""
    facts: Mapping[str, Any]
    """What that class is told, by the name of the argument."""


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One method of a resource."""

    id: str
    name: str
    constant: str
    method: str
    path: str
    summary: str
    docstring: str
    call: Call
    rivals: tuple[str, ...]
    """Other paths that a value of its path parameters could make of this one."""
    query: tuple[Query, ...]
    headers: tuple[str, ...]
    constants: Mapping[str, str]
    params: str | None
    body: Body | None
    replies: tuple[Reply, ...]
    """What a success gives, by status; none where nothing is documented."""
    errors: tuple[Reply, ...]
    security: tuple[Requirement, ...]
    """What it wants: any of these, nothing where there are none."""
    server: str
    """Where it is, if not where the API is: a URL, or a path on the same host."""
    deprecation: str
    """Why not to call it any more; empty where nothing speaks against it."""
    example: str
    """A call of the method, made of the documented example."""
    example_names: tuple[str, ...]
    """The public names that `example` uses."""
    iterator: Iterator | None

    @property
    def deprecated(self) -> bool:
        """Whether the spec advises against it."""
        return bool(self.deprecation)

    @property
    def returns(self) -> Annotation:
        """What the method gives: any of what its replies do, and any JSON where none is documented."""
        if not self.replies:
            return ANY
        return union(each for reply in self.replies for each in reply.types)

    @property
    def accept(self) -> str:
        """The media types of a success, JSON first."""
        contents = [content for reply in self.replies for content in reply.contents]
        ordered = sorted(contents, key=lambda content: content.codec != "json")
        return ", ".join(dict.fromkeys(content.media_type for content in ordered)) or "application/json"

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """`security` as the runtime has it."""
        return tuple(each.arguments for each in self.security)

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """Every type in the signatures of its methods."""
        found = [*(argument.type for argument in self.call.all), self.returns]
        if self.iterator:
            found += [argument.type for argument in self.iterator.call.all]
            found += [self.iterator.item, self.iterator.position]
        return tuple(found)

    @property
    def path_names(self) -> Mapping[str, str]:
        """The Python name of each path parameter, by wire name."""
        return {argument.wire: argument.name for argument in self.call.path_arguments}
