"""What a documentation page says about operations, whatever the layout it says it in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Part = Literal["parameters", "request", "response", "errors"]

Json = Any
"""A JSON value."""


@dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that a page says, and the line on which it says so (from 1)."""

    value: Json
    line: int


@dataclass(frozen=True)
class RunTogether:
    """Values (of an enum, or examples) printed with nothing between them: only the spec can tell where one ends."""

    text: str


@dataclass(frozen=True, kw_only=True)
class FieldFacts:
    """A parameter or a field of a body.

    `path` leads to it by wire names, `*` standing for the elements of a list: `/openHours/*/hours`. For a parameter
    it is `/path/eventId` or `/header/Version`.
    Aspects are those of spec/deviations.yaml: type, format, required, enum, default, limits, deprecated, example,
    nullable. An aspect that is not in the mapping is one that the page does not speak of. Where a layout shows an
    aspect whenever there is something to show, its silence is a fact of its own: the value is None, or False for
    required, deprecated and nullable.

    type is a JSON type (`array`, with the type of the elements on a field of its own, `/tags/*`), or a list of them;
    enum a list or RunTogether; limits a mapping of JSON Schema keywords; example always a list of examples, or
    RunTogether.
    """

    path: str
    line: int
    aspects: Mapping[str, Fact]
    depth: int = 0
    """How far in the page's own marks put the field; needed only where nesting has to be settled (see nesting.py)."""


@dataclass(frozen=True, kw_only=True)
class BodyFacts:
    """A request body, a reply or an error body.

    `fields` is None where the page shows the body in a form from which no fields can be read.
    """

    line: int
    fields: tuple[FieldFacts, ...] | None
    example: Fact | None = None
    """The JSON of the body as a whole."""
    required: Fact | None = None
    """Whether a request needs the body; None where the page does not say."""
    media_type: Fact | None = None
    nesting: Literal["shown", "order"] = "shown"
    """`order`: the page prints nested fields one after the other, and their paths are a guess until nesting.settle."""


@dataclass(frozen=True, kw_only=True)
class Unreadable:
    """A part of a page that this layout does not let anyone read: not the same as a part that is not there."""

    what: str
    line: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class OperationFacts:
    """An operation as one page documents it."""

    method: str
    path: str
    title: str
    line: int
    parameters: tuple[FieldFacts, ...] | None
    request: BodyFacts | None
    response: BodyFacts | None
    """The success reply, where the page shows one without naming its status or with exactly one status."""
    errors: Mapping[str, BodyFacts] = field(default_factory=dict)
    """Error bodies by status."""
    statuses: Fact | None = None
    """Every status that the page names, as sorted strings; None where it names none."""
    scopes: Fact | None = None
    """OAuth scopes, sorted; None where the page names none."""
    tokens: Fact | None = None
    """Kinds of token (see tokens.py)."""
    security: Fact | None = None
    """How the token goes with the request, such as `bearer`."""
    deprecated: Fact | None = None
    name: Fact | None = None
    """The operation id, where the page has one."""
    unreadable: tuple[Unreadable, ...] = ()
    complete: bool = True
    """Whether the page shows all that it documents: if not, a field that is not here may still be documented."""
    server: Fact | None = None
    """The address before the path, as in `https://api.example.com`."""
    sample: Fact | None = None
    """Method and path of the request example, `PUT /books/{bookId}`: a page can contradict itself here."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A saved page: the operations that it documents, and what it says about itself."""

    file: str
    layout: str
    operations: tuple[OperationFacts, ...]
    captured: str | None = None
    """ISO date."""
    last_modified: str | None = None
    """ISO date."""
    url: str | None = None


class UnreadablePage(Exception):
    """A page that no reader can read: `file:line: reason`."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        self.file, self.line, self.reason = file, line, reason
        super().__init__(f"{file}:{line}: {reason}")
