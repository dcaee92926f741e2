"""An operation's facts as one flat table, the same for a page and for a spec: where → what is said there."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.drift.described import PlacedFact, PlacedField
from generator.drift.facts import BodyFacts, Fact, FieldFacts, Json, OperationFacts, RunTogether
from generator.drift.together import split
from generator.spec.document import Node, Place

ABSENT = "absent"
PRESENT = "present"


class Where(NamedTuple):
    """A place in the vocabulary of the deviations; a field is empty for a whole part."""

    part: str
    field: str
    aspect: str

    def __str__(self) -> str:
        return " ".join(word for word in self if word)


@dataclass(frozen=True)
class Statements:
    """What one side says about an operation."""

    said: Mapping[Where, Fact]
    closed: frozenset[str] = field(default_factory=frozenset)
    """The parts whose fields can all be read: what is not there is absent. For errors, one entry a status."""

    def has(self, part: str, path: str) -> bool:
        """Whether there is such a field."""
        return Where(part, path, "presence") in self.said

    def readable(self, part: str, path: str) -> bool:
        """Whether a field of this part would have been seen."""
        return (f"errors/{path.split('/')[1]}" if part == "errors" and path else part) in self.closed

    def beside(self, where: Where) -> Node | None:
        """A property of the same schema as this field, if the side is a document."""
        around = where.field.rpartition("/")[0]
        for other, fact in self.said.items():
            if (other.part, other.aspect) == (where.part, "presence") and isinstance(fact, PlacedFact):
                holder, _, name = other.field.rpartition("/")
                if other.field and holder == around and name != "*" and where.part != "parameters":
                    return fact.node
        return None


def parent(path: str) -> str:
    """The path of what holds a field."""
    return path.rpartition("/")[0]


def endpoint(facts: OperationFacts) -> str:
    """`PUT /things/{id}`."""
    return f"{facts.method.upper()} {facts.path}"


def statements(facts: OperationFacts, node: Node | None = None) -> Statements:
    """Flatten the facts of an operation, which is `node` if it is one of the spec."""
    said = dict(_whole(facts))
    path = Where("operation", "", "path")
    said[path] = _fact(endpoint(facts), facts.line, node)
    if node:
        said[path._replace(aspect="sample")] = said[path]
    bodies = {"request": facts.request, "response": facts.response}
    if facts.parameters is not None:
        said |= {where: fact for each in facts.parameters for where, fact in _field("parameters", "", each)}
    for part, body in bodies.items():
        said |= dict(_body(part, "", body))
    for status, body in facts.errors.items():
        said |= dict(_body("errors", f"/{status}", body))
    return Statements(said, frozenset(_closed(facts)))


def _closed(facts: OperationFacts) -> Iterator[str]:
    """The parts of which everything is shown."""
    if not facts.complete:
        return
    if facts.parameters is not None:
        yield "parameters"
    if (facts.request is None and not facts.unreadable) or (facts.request and facts.request.fields is not None):
        yield "request"
    if facts.response and facts.response.fields is not None:
        yield "response"
    yield from (f"errors/{status}" for status, body in facts.errors.items() if body.fields is not None)


def _whole(facts: OperationFacts) -> Iterator[tuple[Where, Fact]]:
    """What is said about the operation as a whole."""
    for aspect, fact in (("name", facts.name), ("deprecated", facts.deprecated), ("server", facts.server)):
        if fact:
            yield Where("operation", "", aspect), fact
    for aspect, fact in (("security", facts.scopes), ("tokens", facts.tokens), ("scheme", facts.security)):
        if fact:
            yield Where("security", "", aspect), fact
    if facts.sample and not _fits(str(facts.sample.value), endpoint(facts)):
        yield Where("operation", "", "sample"), facts.sample
    if facts.statuses:
        every = [str(status) for status in facts.statuses.value or ()]
        groups = {
            "response": [status for status in every if status.startswith("2")],
            "errors": [status for status in every if not status.startswith("2")],
        }
        for part, statuses in groups.items():
            yield Where(part, "", "status"), _like(facts.statuses, statuses)
    if facts.request and facts.request.required:
        yield Where("request", "", "required"), facts.request.required


def _fits(sample: str, documented: str) -> bool:
    """Whether a request goes to the documented method and path, with values or names for the parameters."""
    pattern = "[^/]+".join(re.escape(text) for text in re.split(r"\{[^{}]*\}", documented))
    return re.fullmatch(pattern, sample.rstrip("/") or sample) is not None


def _body(part: str, path: str, body: BodyFacts | None) -> Iterator[tuple[Where, Fact]]:
    if body is None:
        return
    if body.media_type:
        yield Where(part, path, "media-type"), body.media_type
    if body.example:
        yield Where(part, path, "example"), body.example
    if part == "request":
        yield Where(part, "", "presence"), _like(body.required or Fact(value=True, line=body.line), PRESENT)
    for each in body.fields or ():
        yield from _field(part, path, each)


def _field(part: str, above: str, facts: FieldFacts) -> Iterator[tuple[Where, Fact]]:
    path = above + facts.path
    yield Where(part, path, "presence"), _presence(facts)
    for aspect, fact in facts.aspects.items():
        yield Where(part, path, aspect), fact


def _presence(facts: FieldFacts) -> Fact:
    return _fact(PRESENT, facts.line, facts.node if isinstance(facts, PlacedField) else None)


def _like(fact: Fact, value: Json) -> Fact:
    """Another value at the place of a fact."""
    return _fact(value, fact.line, fact.node if isinstance(fact, PlacedFact) else None)


def _fact(value: Json, line: int, node: Node | None) -> Fact:
    return PlacedFact(value=value, line=line, node=node) if node else Fact(value=value, line=line)


def place_of(fact: Fact | None) -> Place | None:
    """Where a fact stands, if it comes from an OpenAPI document."""
    return fact.place if isinstance(fact, PlacedFact) else None


def is_of_body(where: Where) -> bool:
    """Whether it is about a body as a whole, or its part: those of errors are told apart by status."""
    return where.field.count("/") == (where.part == "errors" and where.field != "")


def is_body_example(where: Where) -> bool:
    """Whether it is the example of a body as a whole."""
    return where.aspect == "example" and is_of_body(where)


def same(aspect: str, one: Json, other: Json) -> bool:
    """Whether two values say the same about an aspect, however they are written."""
    return comparable(aspect, one) == comparable(aspect, other)


def unravelled(said: Json, known: Json) -> Json:
    """What the page says, its values told apart where it runs them together."""
    if isinstance(said, RunTogether):
        return split(said.text, known if isinstance(known, list) else [known])
    return said


def agree(aspect: str, said: Json, known: Json) -> bool:
    """Whether both say the same. An example that is a list may stand by itself, or as the one item of a list."""
    return same(aspect, said, known) or (aspect == "example" and same(aspect, [said], known))


def comparable(aspect: str, value: Json) -> str:
    """One text for every way to write the same: `absent`, null and [] alike, [x] and x alike."""
    if isinstance(value, RunTogether):
        value = [value.text]
    if value in (None, ABSENT, []) and aspect != "presence":
        return ABSENT
    values = {shown(item) for item in (value if isinstance(value, list) else [value])}
    if aspect == "enum":  # whether null is allowed is the aspect `nullable`
        values -= {"null"}
    if aspect == "status":
        values = {text.strip('"') for text in values}
    return "\n".join(sorted(values))


def shown(value: Json) -> str:
    """A value as JSON, on one line."""
    if isinstance(value, RunTogether):
        return value.text
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
