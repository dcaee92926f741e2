"""A whole API, in Python's terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.ir.annotation import Import, imports
from generator.ir.content import Content
from generator.ir.models import Models
from generator.ir.operation import Operation
from generator.ir.security import OAuth, Requirement, Scheme, Server


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

    @property
    def imports(self) -> tuple[Import, ...]:
        """What the annotations of its methods need."""
        return imports(each for operation in self.operations for each in operation.annotations)

    @property
    def reply_imports(self) -> tuple[Import, ...]:
        """What the annotations of its operation constants need."""
        return imports(operation.returns for operation in self.operations)

    @property
    def has_contents(self) -> bool:
        """Whether any of its operations sends or gives anything."""
        found = [reply for operation in self.operations for reply in (*operation.replies, *operation.errors)]
        return any(operation.body for operation in self.operations) or any(reply.contents for reply in found)

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
class Api:
    """The whole package."""

    title: str
    description: str
    api_version: str
    version: str
    package: str
    client_class: str
    server: Server
    schemes: tuple[Scheme, ...]
    """The credentials that any operation may want, one for each argument of the client."""
    security: tuple[Requirement, ...]
    """What an operation wants that does not say it itself: any of these, nothing where there are none."""
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
    def base_url(self) -> str:
        """Where it is by default; empty where the caller has to say it."""
        return self.server.base_url

    @property
    def ways(self) -> tuple[tuple[str, ...], ...]:
        """`security` as the runtime has it."""
        return tuple(each.arguments for each in self.security)

    @property
    def needs_credential(self) -> bool:
        """Whether no operation can do without the one credential that there is."""
        wanted = {operation.security for operation in self.operations}
        return len(self.schemes) == 1 and all(ways and all(way.arguments for way in ways) for ways in wanted)

    @property
    def iterates(self) -> bool:
        """Whether any of its methods is an iterator."""
        return any(operation.iterator for operation in self.operations)

    @property
    def contents(self) -> Iterator[Content]:
        """Everything that is sent or comes back."""
        for operation in self.operations:
            yield from operation.body.contents if operation.body else ()
            for reply in (*operation.replies, *operation.errors):
                yield from reply.contents

    @property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation of every resource."""
        return tuple(operation for resource in self.resources for operation in resource.operations)
