"""What is to be generated, in Python's terms: frozen data between reading a spec and rendering a package."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator import calls
from generator.openapi import Direction, target
from generator.spec.document import Node, Pointer


@dataclass(frozen=True, kw_only=True)
class Use:
    """A schema that an operation sends or gets back."""

    direction: Direction
    area: str
    node: Node
    name: str
    """The name of its class where the schema stands in the operation itself."""


@dataclass(frozen=True, kw_only=True)
class Rest:
    """An attribute of a class for all properties beside those that its schema names."""

    name: str
    description: str


@dataclass(frozen=True, kw_only=True)
class Schema:
    """A schema that becomes a class or a type alias, shaped for datamodel-code-generator."""

    name: str
    direction: Direction
    area: str
    pointer: Pointer
    shape: Mapping[str, Any]
    fields: Mapping[str, str] = field(default_factory=dict)
    """Python name of each property, by wire name."""
    rest: Rest | None = None
    """What holds the properties that are not named one by one, where they have a type."""

    @property
    def module(self) -> str:
        """The module that defines it, relative to the package."""
        return f"{self.direction}.{self.area}"

    @property
    def reference(self) -> str:
        """How the runtime names it: `module:name`."""
        return f"{self.module}:{self.name}"


@dataclass(frozen=True, kw_only=True)
class Schemas:
    """The schemas of a package: by name, and the name of each by pointer and direction."""

    by_name: Mapping[str, Schema]
    names: Mapping[tuple[Pointer, Direction], str]
    lenient: tuple[Pointer, ...]
    """Keywords that are documented but not enforced."""

    @property
    def wire_names(self) -> Mapping[str, str]:
        """The Python name of every property, by wire name; not of one that has several."""
        pairs = {(wire, name) for schema in self.by_name.values() for wire, name in schema.fields.items()}
        several = Counter(wire for wire, _ in pairs)
        return {wire: name for wire, name in sorted(pairs) if several[wire] == 1}

    def of(self, node: Node, direction: Direction) -> Schema:
        """The schema that stands at `node`, or that `node` refers to."""
        return self.by_name[self.names[target(node).pointer, direction]]


@dataclass(frozen=True, kw_only=True)
class Models:
    """What datamodel-code-generator made of the schemas."""

    sources: Mapping[str, str]
    """Python source by path in the package."""
    modules: Mapping[str, str]
    """The module of each class or alias, by name."""
    types: Mapping[tuple[str, str], str]
    """The annotation of each field, by class name and wire name."""


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
    call: calls.Call
    rivals: tuple[str, ...]
    """Other paths that a value of its path parameters could make of this one."""
    query: tuple[calls.Query, ...]
    headers: tuple[str, ...]
    constants: Mapping[str, str]
    params: str | None
    body: str | None
    media_type: str
    body_required: bool
    sends_empty_object: bool
    """Whether the body is always `{}`: a spec may ask for one and have nothing to say in it."""
    replies: Mapping[str, str | None]
    errors: Mapping[str, str]
    returns: str
    auth: bool
    deprecation: str
    """Why not to call it any more; empty where nothing speaks against it."""
    example: str
    """A call of the method, made of the documented example."""
    example_names: tuple[str, ...]
    """The public names that `example` uses."""
    iterator: calls.Iterator | None

    @property
    def deprecated(self) -> bool:
        """Whether the spec advises against it."""
        return bool(self.deprecation)

    @property
    def path_names(self) -> Mapping[str, str]:
        """The Python name of each path parameter, by wire name."""
        return {argument.wire: argument.name for argument in self.call.path_arguments}


@dataclass(frozen=True, kw_only=True)
class Import:
    """Names that a module takes from another one."""

    module: str
    names: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Resource:
    """A tag of the spec: an attribute of the client, and a module."""

    tag: str
    attribute: str
    module: str
    """The module of its class, in `_sync` and `_async`, and of its constants, in `_operations`."""
    class_name: str
    description: str
    operations: tuple[Operation, ...]
    imports: tuple[Import, ...]
    """What the annotations of its methods need."""
    reply_imports: tuple[Import, ...]
    """What the annotations of its operation constants need."""

    @property
    def uses_query(self) -> bool:
        """Whether any of its operations has a query."""
        return any(operation.query for operation in self.operations)

    @property
    def iterates(self) -> bool:
        """Whether any of its methods is an iterator."""
        return any(operation.iterator for operation in self.operations)

    @property
    def deprecates(self) -> bool:
        """Whether any of its operations is deprecated."""
        return any(operation.deprecated for operation in self.operations)


@dataclass(frozen=True, kw_only=True)
class Option:
    """A header that the spec fixes and a user may override on the client."""

    name: str
    header: str
    value: str


@dataclass(frozen=True, kw_only=True)
class Auth:
    """The header that carries the token, and what stands before it."""

    header: str
    prefix: str


@dataclass(frozen=True, kw_only=True)
class RateLimit:
    """The headers that tell of a rate limit."""

    name: str
    headers: Mapping[str, str]
    """Header names by what they tell: `limit`, `remaining`, `interval`, `reset`."""
    unit: str
    reset_as: str

    @property
    def facts(self) -> Mapping[str, str]:
        """All of it in one mapping, for the runtime."""
        return {"name": self.name, **self.headers, "unit": self.unit, "reset-as": self.reset_as}


@dataclass(frozen=True, kw_only=True)
class OAuth:
    """Where OAuth 2 takes place; empty where it does not."""

    authorization_url: str = ""
    token_url: str = ""
    derived: Mapping[str, Any] = field(default_factory=dict)
    """Tokens that are made from other tokens, by name: `path`, `fields` and `headers`."""


@dataclass(frozen=True, kw_only=True)
class Api:
    """The whole package."""

    title: str
    description: str
    api_version: str
    version: str
    package: str
    client_class: str
    base_url: str
    auth: Auth | None
    options: tuple[Option, ...]
    error_message: tuple[str, ...]
    trace_id: tuple[str, ...]
    rate_limits: tuple[RateLimit, ...]
    oauth: OAuth
    webhooks: Mapping[str, Any]
    """How webhooks are signed: `signatures`, `id`, `timestamp` and `unit`; empty where the API has none."""
    resources: tuple[Resource, ...]
    models: Models

    @property
    def iterates(self) -> bool:
        """Whether any of its methods is an iterator."""
        return any(operation.iterator for operation in self.operations)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation of every resource."""
        return tuple(operation for resource in self.resources for operation in resource.operations)
