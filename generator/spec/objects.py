"""What an OpenAPI document says, as frozen objects: one vocabulary for 3.0, 3.1 and 3.2, each knowing its place.

After the reader has made them, no stage asks for a version of OpenAPI or for a raw key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from generator.diagnostics import Diagnostic, Place
from generator.spec.access import Requirement, SecurityScheme, Server
from generator.spec.fields import Extension

In = Literal["path", "query", "header", "cookie", "querystring"]


@dataclass(frozen=True, kw_only=True, eq=False)
class Example:
    """A documented value."""

    place: Place
    value: Any


@dataclass(frozen=True, kw_only=True, eq=False)
class Discriminator:
    """Which property tells the members of a union apart, and which value means which schema."""

    place: Place
    property: str
    mapping: Mapping[str, str]
    """The component of each value that is mapped, in the order of the document."""
    default: str | None = None
    """The component where the property is missing or has another value (3.2)."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Schema:
    """A JSON Schema, its spelling normalised: null is a flag, `const` an enum of one value, limits are numbers.

    A schema that says nothing takes any JSON. With a `ref` it stands for that component, which may be null where either
    says so; what else stands beside a reference is annotation: constraints there are read as an `all_of` of the
    reference and the rest.
    """

    place: Place
    """Where it was written. A schema that several things refer to is one object, with one place."""
    components: Mapping[str, Schema] = field(repr=False, default_factory=dict)
    """Every component of the document by name, shared by all its schemas."""
    keywords: Mapping[str, Place] = field(repr=False, default_factory=dict)
    """Where each of its keywords was written."""
    ref: str | None = None
    fault: Diagnostic | None = None
    """Why the schema cannot be used; whatever needs it is refused."""
    never: bool = False
    """Whether nothing fits: the schema `false`."""
    null: bool = False
    """Whether null fits beside what the rest says, by `nullable`, a list of types, an enum or a member of a union."""
    types: tuple[str, ...] = ()
    """The JSON types that it names, without "null" unless null is all that fits. Empty: any."""
    enum: tuple[Any, ...] | None = None
    """The values that it lists, without null; one for `const`. Never empty."""
    properties: Mapping[str, Schema] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    patterns: Mapping[str, Schema] = field(default_factory=dict)
    """`patternProperties`."""
    additional: Schema | None = None
    """`additionalProperties`, or `unevaluatedProperties`; None where the document says neither."""
    items: Schema | None = None
    prefix: tuple[Schema, ...] = ()
    """`prefixItems`."""
    contains: Schema | None = None
    all_of: tuple[Schema, ...] = ()
    any_of: tuple[Schema, ...] = ()
    one_of: tuple[Schema, ...] = ()
    discriminator: Discriminator | None = None
    format: str = ""
    pattern: str | None = None
    content_encoding: str = ""
    limits: Mapping[str, Any] = field(default_factory=dict)
    """`minimum`, `maxLength`, `uniqueItems` and the like, by their keyword; `exclusiveMinimum` is a number."""
    read_only: bool = False
    write_only: bool = False
    deprecated: bool = False
    title: str = ""
    description: str = ""
    default: Example | None = None
    examples: tuple[Example, ...] = ()
    xml: Mapping[str, Any] = field(default_factory=dict)
    python_name: str = ""
    """`x-pyclient-name`."""
    epoch: str = ""
    """`x-pyclient-epoch`: the unit in which it counts since 1970; empty where it is no moment."""
    sources: tuple[Mapping[str, str], ...] = ()

    @property
    def target(self) -> Schema:
        """The component that it refers to, through any number of references; itself where it refers to none."""
        found = self
        while found.ref is not None:
            found = self.components[found.ref]
        return found

    @property
    def takes_null(self) -> bool:
        """Whether null fits, by what it says itself or by the component that it refers to."""
        found = self
        while found.ref is not None and not found.null:
            found = self.components[found.ref]
        return found.null or found.types == ("null",)

    @property
    def says_nothing(self) -> bool:
        """Whether any JSON fits, null too."""
        said = (self.ref, self.types, self.enum, self.properties, self.patterns, self.required, self.additional)
        composed = (self.all_of, self.any_of, self.one_of, self.items, self.prefix, self.contains)
        limited = (self.limits, self.pattern, self.format or None, self.content_encoding or None)
        each = (*said, *composed, *limited)
        return not (self.never or any(value is not None and value != () and value != {} for value in each))

    def children(self) -> Iterator[Schema]:
        """The schemas that stand directly in this one; a reference has none."""
        yield from self.properties.values()
        yield from self.patterns.values()
        yield from (each for each in (self.additional, self.items, self.contains) if each is not None)
        for members in (self.prefix, self.all_of, self.any_of, self.one_of):
            yield from members


@dataclass(frozen=True, kw_only=True, eq=False)
class Encoding:
    """How one field of a form or of a multipart body is written."""

    place: Place
    content_type: str = ""
    headers: Mapping[str, Header] = field(default_factory=dict)
    style: str = ""
    explode: bool | None = None
    allow_reserved: bool = False


@dataclass(frozen=True, kw_only=True, eq=False)
class MediaType:
    """One form of a body: a media type as the document spells it, and its schema."""

    place: Place
    name: str
    schema: Schema | None
    item_schema: Schema | None = None
    """The schema of each item of a stream (3.2)."""
    examples: tuple[Example, ...] = ()
    encoding: Mapping[str, Encoding] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, eq=False)
class Parameter:
    """A parameter of an operation, with its style and explode as written or as the standard has them by default."""

    place: Place
    name: str
    where: In
    required: bool
    schema: Schema
    """Of the value itself, also where `content` says how it is written."""
    content: MediaType | None = None
    style: str = ""
    explode: bool = False
    allow_reserved: bool = False
    allow_empty: bool = False
    deprecated: bool = False
    description: str = ""
    examples: tuple[Example, ...] = ()
    at: Mapping[str, Place] = field(repr=False, default_factory=dict)
    """Where each of its keys was written."""
    python_name: str = ""
    client_option: str = ""
    """`x-pyclient-option`: the argument of the client that overrides a header of one value."""


@dataclass(frozen=True, kw_only=True, eq=False)
class RequestBody:
    """What an operation sends, in one or several forms."""

    place: Place
    required: bool
    description: str = ""
    contents: tuple[MediaType, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Header:
    """A header of a reply or of a part of a body."""

    place: Place
    name: str
    schema: Schema
    required: bool = False
    description: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Response:
    """What an operation gives for a status: `200`, `4XX` or `default`; no contents where nothing comes back."""

    place: Place
    status: str
    description: str = ""
    contents: tuple[MediaType, ...] = ()
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Operation:
    """One method of one path, with all that it takes over from its path and from the document."""

    place: Place
    path: str
    method: str
    """In upper case; that of `additionalOperations` as written."""
    id: str
    """The operationId; empty where there is none."""
    tags: tuple[str, ...] = ()
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    url: str = ""
    """Of `externalDocs`."""
    parameters: tuple[Parameter, ...] = ()
    body: RequestBody | None = None
    responses: tuple[Response, ...] = ()
    security: tuple[Requirement, ...] = ()
    """Any of these; empty where no credential is wanted."""
    servers: tuple[Server, ...] = ()
    """Its own, or its path's; empty where those of the document count."""
    paging: Extension | None = None
    window: Extension | None = None
    any_of_required: Extension | None = None
    at: Mapping[str, Place] = field(repr=False, default_factory=dict)
    """Where each of its keys was written."""
    sources: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Tag:
    """A group of operations."""

    name: str
    description: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Api:
    """A whole document."""

    place: Place
    title: str
    version: str
    description: str
    tags: tuple[Tag, ...]
    servers: tuple[Server, ...]
    operations: tuple[Operation, ...]
    schemas: Mapping[str, Schema]
    """The components by name, those of other files that are referred to among them."""
    security_schemes: Mapping[str, SecurityScheme]
    security: tuple[Requirement, ...]
    """What an operation wants that does not say it itself."""
    webhooks: Mapping[str, Operation]
    extensions: Mapping[str, Extension]
    """Our own extensions of the root by name: `errors`, `rate-limit`, `webhooks`."""
