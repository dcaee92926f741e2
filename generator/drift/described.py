"""What an OpenAPI document says about its operations, in the terms of documentation pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.drift import tokens
from generator.drift.facts import BodyFacts, Fact, FieldFacts, Json, OperationFacts, Unreadable
from generator.drift.shapes import Shape, shapes, types, united
from generator.openapi import json_content, operations, parameters, target
from generator.spec.document import Document, Node, Place, Pointer, escape

LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
)
DEEPEST = 24


@dataclass(frozen=True, kw_only=True)
class PlacedFact(Fact):
    """A fact of an OpenAPI document, and the node that says it, or that would."""

    node: Node
    named: Mapping[str, Json] = field(default_factory=dict)
    """The examples of a body by name."""

    @property
    def place(self) -> Place:
        """Where a person changes it."""
        return place_of(self.node)


@dataclass(frozen=True, kw_only=True)
class PlacedField(FieldFacts):
    """A field of an OpenAPI document; `sources` are those that its schema names itself."""

    node: Node
    sources: tuple[Mapping[str, Json], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Described:
    """An operation of an OpenAPI document: what it says, and where."""

    id: str
    facts: OperationFacts
    node: Node
    sources: tuple[Mapping[str, Json], ...]
    """What `x-pyclient-sources` names: the pages that the operation comes from."""

    @property
    def place(self) -> Place:
        """Where it is written."""
        return place_of(self.node)


def described(document: Document) -> list[Described]:
    """Every operation of a document, in its order."""
    reader = _Reader(document)
    return [_operation(document, reader, *found) for found in operations(document.root)]


def _operation(document: Document, reader: _Reader, path: str, method: str, item: Node, node: Node) -> Described:
    reader.unreadable = {}
    identifier = node.text("operationId") or f"{method.upper()} {path}"
    replies = [(status, reply) for status, reply in node["responses"].items() if status != "default"]
    success = next(((status, reply) for status, reply in replies if status.startswith("2")), None)
    facts = OperationFacts(
        method=method.upper(),
        path=path,
        title=node.text("summary"),
        line=place_of(node).line,
        parameters=tuple(reader.parameter(parameter) for parameter in parameters(item, node)),
        request=reader.body(node["requestBody"]) if node["requestBody"] else None,
        response=reader.body(success[1]) if success else None,
        errors={status: reader.body(reply) for status, reply in replies if not status.startswith("2")},
        statuses=fact_of(node["responses"], sorted(status for status, _ in replies)),
        scopes=_scopes(document, node),
        tokens=_tokens(document, node),
        security=_scheme(document, node),
        deprecated=fact_of(node["deprecated"], node["deprecated"].value is True),
        server=fact_of(document.root["servers"], _first_url(document.root)),
        name=fact_of(node["operationId"], node.text("operationId") or None),
        unreadable=tuple(reader.unreadable),
    )
    return Described(id=identifier, facts=facts, node=node, sources=_sources(node["x-pyclient-sources"]))


class _Reader:
    """Walks the schemas of operations, and remembers what cannot be read."""

    def __init__(self, document: Document) -> None:
        self.holes = document.holes
        self.unreadable: dict[Unreadable, None] = {}
        self._bodies: dict[str, tuple[tuple[PlacedField, ...], dict[Unreadable, None]]] = {}
        self._known: dict[str, dict[str, Fact]] = {}

    def parameter(self, node: Node) -> FieldFacts:
        self._check(node)
        aspects = self._aspects(node["schema"] or node)
        aspects["required"] = fact_of(node["required"], node["required"].value is True)
        aspects["deprecated"] = fact_of(node["deprecated"], node["deprecated"].value is True)
        said = [example["value"].value for _, example in node["examples"].items()]
        said += [node["example"].value] if "example" in (node.value or {}) else []
        if said:
            examples = node["examples"] or node["example"]
            aspects["example"] = fact_of(examples, _unique([*said, *aspects["example"].value]))
        path = f"/{node.text('in')}/{escape(node.text('name'))}"
        return PlacedField(path=path, line=place_of(node).line, aspects=aspects, node=node)

    def body(self, node: Node) -> BodyFacts:
        self._check(node)
        content = json_content(node)
        named = {name: example["value"].value for name, example in content["examples"].items()}
        if "example" in (content.value or {}):
            named |= {"": content["example"].value}
        examples = content["examples"] or content["example"] or content
        return BodyFacts(
            line=place_of(node).line,
            fields=self._all_fields(content["schema"]),
            example=PlacedFact(value=list(named), line=place_of(examples).line, node=examples, named=named),
            required=fact_of(node["required"], node["required"].value is True),
            media_type=fact_of(content, content.pointer.rpartition("/")[2].replace("~1", "/")) if content else None,
        )

    def _all_fields(self, schema: Node) -> tuple[PlacedField, ...]:
        """The fields of a body; those of a schema that many operations share are read once."""
        key = target(schema).pointer
        if key not in self._bodies or key == schema.pointer:
            before, self.unreadable = self.unreadable, {}
            self._bodies[key] = (tuple(self._fields(schema, "", frozenset())), self.unreadable)
            self.unreadable = before
        fields, unreadable = self._bodies[key]
        self.unreadable |= unreadable
        return fields

    def _fields(self, schema: Node, path: str, above: frozenset[str]) -> Iterator[PlacedField]:
        """Every field below a schema; a schema that holds itself is told of once."""
        self._check(schema)
        forms = shapes(schema, above)
        if not forms or path.count("/") > DEEPEST:
            return
        whole = united(forms)
        inside = above | whole.trail
        for name, node in whole.properties.items():
            required = fact_of(whole.required.get(name) or node, name in whole.required)
            yield from self._field(node, f"{path}/{escape(name)}", inside, required)
        for key in ("items", "additionalProperties"):
            if key in whole.keys and isinstance(whole.keys[key].value, dict):
                yield from self._field(whole.keys[key], f"{path}/*", inside, None)
                break

    def _field(self, node: Node, path: str, above: frozenset[str], required: Fact | None) -> Iterator[PlacedField]:
        aspects = self._aspects(node)
        if required:
            aspects["required"] = required
        sources = _sources(node["x-pyclient-sources"] or target(node)["x-pyclient-sources"])
        yield PlacedField(path=path, line=place_of(node).line, aspects=aspects, node=node, sources=sources)
        yield from self._fields(node, path, above)

    def _aspects(self, node: Node) -> dict[str, Fact]:
        """What is said about a value that fits a schema."""
        if node.pointer not in self._known:
            self._known[node.pointer] = _aspects(shapes(node) or [Shape(node)], node)
        return dict(self._known[node.pointer])

    def _check(self, node: Node) -> None:
        """Remember a reference that leads nowhere."""
        if hole := self.holes.get(node.pointer):
            self.unreadable[Unreadable(what="a reference", line=hole.line, reason=hole.message)] = None


def _aspects(forms: list[Shape], node: Node) -> dict[str, Fact]:
    kinds = _unique([kind for form in forms for kind in types(form)])
    named = [kind for kind in kinds if kind != "null"]
    examples = [value for form in forms for value in _examples(form)]
    limits = {key: form.keys[key].value for form in forms for key in LIMITS if key in form.keys}
    return {
        "type": _at(forms, ("type", "anyOf", "oneOf"), node, named[0] if len(named) == 1 else named),
        "nullable": _at(forms, ("nullable", "type"), node, "null" in kinds),
        "format": _at(forms, ("format",), node, _first(forms, "format")),
        "enum": _at(forms, ("enum", "const"), node, _enum(forms)),
        "default": _at(forms, ("default",), node, _first(forms, "default")),
        "limits": _at(forms, LIMITS, node, limits or None),
        "deprecated": _at(forms, ("deprecated",), node, _first(forms, "deprecated") is True),
        "example": _at(forms, ("examples", "example"), node, _unique(examples)),
    }


def _enum(forms: list[Shape]) -> list[Json] | None:
    """The allowed values of a field whose every form but null is limited to some."""
    allowed: list[Json] = []
    for form in forms:
        if [*types(form)] == ["null"]:
            continue
        values = form.keys["enum"].value if "enum" in form.keys else None
        if values is None and "const" in form.keys:
            values = [form.keys["const"].value]
        if not isinstance(values, list):
            return None
        allowed += values
    return _unique(allowed)


def _examples(form: Shape) -> list[Json]:
    many = form.keys["examples"].value if "examples" in form.keys else []
    one = [form.keys["example"].value] if "example" in form.keys else []
    return [*(many if isinstance(many, list) else []), *one]


def _first(forms: list[Shape], key: str) -> Json:
    return next((form.keys[key].value for form in forms if key in form.keys), None)


def _at(forms: list[Shape], keys: Iterable[str], node: Node, value: Json) -> PlacedFact:
    """A fact at the first of `keys` that is there, else at the field itself."""
    said = next((form.keys[key] for key in keys for form in forms if key in form.keys), node)
    return fact_of(said, value)


def fact_of(node: Node, value: Json) -> PlacedFact:
    """What a node says."""
    return PlacedFact(value=value, line=place_of(node).line, node=node)


def place_of(node: Node) -> Place:
    """Where a node was written, or the nearest one above it."""
    return node.document.place(node.pointer)


def _sources(node: Node) -> tuple[Mapping[str, Json], ...]:
    """The entries of an `x-pyclient-sources`."""
    return tuple(each.value for each in node.elements() if isinstance(each.value, dict))


def _first_url(root: Node) -> str | None:
    return root["servers"][0].text("url") or None


def _requirements(document: Document, operation: Node) -> Node:
    return operation["security"] if operation["security"] else document.root["security"]


def _scopes(document: Document, operation: Node) -> PlacedFact:
    needed = _requirements(document, operation)
    scopes = {str(scope.value) for each in needed.elements() for _, names in each.items() for scope in names.elements()}
    return fact_of(needed, sorted(scopes) or None)


def _scheme(document: Document, operation: Node) -> PlacedFact:
    """How the token goes with the request: the HTTP scheme, else the kind of security."""
    kinds = {each.text("scheme").lower() or each.text("type") for each in _schemes(document, operation)}
    return fact_of(_requirements(document, operation), ", ".join(sorted(kinds)) or None)


def _tokens(document: Document, operation: Node) -> PlacedFact:
    """The kinds of token of which the descriptions of the security schemes speak."""
    texts = [each["description"] for each in _schemes(document, operation) if each.text("description")]
    kinds = _unique(kind for text in texts for kind in tokens.mentioned(str(text.value)))
    return fact_of(texts[0] if texts else _requirements(document, operation), kinds)


def _schemes(document: Document, operation: Node) -> list[Node]:
    """The security schemes that an operation needs."""
    schemes = document.root["components"]["securitySchemes"]
    return [schemes[name] for each in _requirements(document, operation).elements() for name, _ in each.items()]


def _unique(values: Iterable[Json]) -> list[Json]:
    """Without repetitions; true and 1, or 1 and 1.0, are different values."""
    return list({json.dumps(value, sort_keys=True): value for value in values}.values())


def above(node: Node, steps: int = 1) -> Node:
    """The node some steps up."""
    pointer = Pointer(node.pointer.rsplit("/", steps)[0])
    found = node.document.root
    for step in pointer.split("/")[1:]:
        name = last(step)
        found = found[int(name)] if isinstance(found.value, list) else found[name]
    return found


def last(pointer: str) -> str:
    """The name at the end of a pointer."""
    return pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
