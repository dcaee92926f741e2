"""Reads JSON Schemas, of any of the versions of OpenAPI, into one kind of object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.diagnostics import Place
from generator.ledger import Unsupported
from generator.spec.document import COMPONENTS, Node, unescape
from generator.spec.examples import Examples
from generator.spec.fields import PREFIX, Fields, places, sources
from generator.spec.limits import COUNTS, NUMBERS, limits
from generator.spec.objects import Discriminator, Example, Schema

EPOCH_UNITS = ("milliseconds", "seconds")
TYPES = ("array", "boolean", "integer", "null", "number", "object", "string")
_EXTENSIONS = ("name", "epoch", "sources")
_READ = frozenset(
    {
        *("$ref", "type", "enum", "const", "properties", "required", "patternProperties", "additionalProperties"),
        *("unevaluatedProperties", "items", "prefixItems", "contains", "allOf", "anyOf", "oneOf", "discriminator"),
        *("format", "pattern", "nullable", "readOnly", "writeOnly", "uniqueItems", "contentEncoding", *NUMBERS),
        *("title", "description", "default", "example", "examples", "deprecated", "externalDocs", "xml", *COUNTS),
        *("$defs", "definitions", "$comment", "$schema", "$id", "$anchor"),
    }
)
"""Keywords that decide what is generated, or what its documentation says."""

_NOT_ENFORCED = frozenset(
    {
        *("not", "if", "then", "else", "dependentSchemas", "dependentRequired", "propertyNames", "unevaluatedItems"),
        *("contentMediaType", "contentSchema", "additionalItems", "dependencies", "$dynamicRef", "$dynamicAnchor"),
        *("$vocabulary", "$recursiveRef", "$recursiveAnchor"),
    }
)


class SchemaReader:
    """Reads each schema of a document once, wherever it is referred to."""

    def __init__(self, root: Node, fields: Fields, examples: Examples) -> None:
        self.fields = fields
        self.ledger = fields.ledger
        self.examples = examples
        self.components: dict[str, Schema] = {}
        self._read: dict[tuple[str, str], Schema] = {}
        components = dict(root["components"]["schemas"].items())
        self._names = components.keys()
        for name, node in components.items():
            self.components[name] = self.schema(node)
        for name in [name for name in self.components if self._is_loop(name)]:
            self._refuse_loop(name)

    def schema(self, node: Node) -> Schema:
        """The schema at a node; one with a fault where it cannot be used."""
        key = ((place := node.place).file, place.pointer)
        if key not in self._read:
            try:
                made = self._schema(node, place)
                self.ledger.generated(place, "schema", place.pointer)
            except Unsupported as problem:
                fault = problem.diagnostic
                at = Place(fault.file, fault.line, place.pointer)
                self.ledger.refused(at, "schema", place.pointer, fault.message, fault.hint)
                made = Schema(place=place, components=self.components, fault=fault)
            self._read[key] = made
        return self._read[key]

    def _schema(self, node: Node, place: Place) -> Schema:
        if node.hole:
            raise Unsupported(node.hole)
        if node.value is True or node.value is None:
            return Schema(place=place, components=self.components)
        if node.value is False:
            return Schema(place=place, components=self.components, never=True)
        if not isinstance(node.value, dict):
            raise Unsupported(node.error("a schema must be a mapping or a boolean"))
        self._note(node)
        made = Schema(place=place, components=self.components, keywords=places(node), **self._annotations(node))
        if isinstance(node["$ref"].value, str):
            return self._reference(node, made)
        return self._constrained(node, made)

    def _note(self, node: Node) -> None:
        """An entry for every keyword."""
        for key, child in node.items():
            if key in _READ:
                self.ledger.generated(child.place, "keyword", key)
            elif key in _NOT_ENFORCED:
                self.ledger.lenient(child.place, "keyword", key, f"`{key}` is documented, not enforced")
        self.fields.known(node, "schema", _READ | _NOT_ENFORCED, _EXTENSIONS)

    def _reference(self, node: Node, made: Schema) -> Schema:
        name = unescape(str(node["$ref"].value).removeprefix(COMPONENTS))
        null = self.fields.flag(node, "nullable")
        said = {key for key in node.value if key in _READ - _ANNOTATIONS - {"$ref", "nullable"}}
        if not said:
            return replace(made, ref=name, null=null)
        beside = self._constrained(node, made)
        reference = Schema(place=node["$ref"].place, components=self.components, ref=name)
        return replace(beside, all_of=(reference, *beside.all_of), null=beside.null or null)

    def _annotations(self, node: Node) -> dict[str, Any]:
        fields = self.fields
        return {
            "read_only": fields.flag(node, "readOnly"),
            "write_only": fields.flag(node, "writeOnly"),
            "deprecated": fields.flag(node, "deprecated"),
            "title": fields.text(node, "title"),
            "description": fields.text(node, "description"),
            "default": self._default(node),
            "examples": tuple(self._examples(node)),
            "xml": dict(node["xml"].value) if isinstance(node["xml"].value, dict) else {},
            "python_name": fields.text(node, f"{PREFIX}name"),
            "sources": sources(node),
        }

    def _constrained(self, node: Node, made: Schema) -> Schema:
        types, null = self._types(node)
        enum, enum_null = self._enum(node)
        if types == ("null",) or (enum == () and enum_null):
            return replace(made, types=("null",))
        any_of, any_null = self._union(node, "anyOf")
        one_of, one_null = self._union(node, "oneOf")
        extra = next((node[key] for key in _EXTRA if node[key].value is not None), None)
        return replace(
            made,
            types=types,
            null=null or enum_null or any_null or one_null or self.fields.flag(node, "nullable"),
            enum=enum or None,
            properties=self._map(node, "properties"),
            required=self._required(node),
            patterns=self._map(node, "patternProperties"),
            additional=self.schema(extra) if extra is not None else None,
            items=self._child(node, "items"),
            prefix=self._list(node, "prefixItems"),
            contains=self._child(node, "contains"),
            all_of=self._list(node, "allOf"),
            any_of=any_of,
            one_of=one_of,
            discriminator=self._discriminator(node),
            format=self.fields.text(node, "format"),
            pattern=self.fields.text(node, "pattern") or None,
            content_encoding=self.fields.text(node, "contentEncoding"),
            limits=limits(node, self.fields),
            epoch=self._epoch(node, types),
        )

    def _types(self, node: Node) -> tuple[tuple[str, ...], bool]:
        """The types, and whether null is one of several."""
        child = node["type"]
        if "type" not in node.value:
            return (), False
        written = child.value if isinstance(child.value, list) else [child.value]
        found: dict[str, None] = {}
        for index, value in enumerate(written):
            name = "null" if value is None else value
            if name == "any":
                self.ledger.lenient(child.place, "keyword", "type", "the type `any` is read as no type", "remove it")
                return (), False
            if name not in TYPES:
                at = child[index] if isinstance(child.value, list) else child
                raise Unsupported(at.error(f"{value!r} is not a type of JSON", ", ".join(TYPES)))
            if value is None:
                self.ledger.lenient(child.place, "keyword", "type", "null is read as the type `null`", 'write "null"')
            found[name] = None
        if tuple(found) == ("null",):
            return ("null",), False
        return tuple(name for name in found if name != "null"), "null" in found

    def _enum(self, node: Node) -> tuple[tuple[Any, ...] | None, bool]:
        """The values but for null, each once, and whether null is one of them."""
        if "const" in node.value:
            value = node["const"].value
            return ((), True) if value is None else ((value,), False)
        if (child := node["enum"]).value is None:
            return None, False
        if not isinstance(child.value, list):
            raise Unsupported(child.error("`enum` must be a list"))
        if not child.value:
            self.ledger.lenient(child.place, "keyword", "enum", "`enum` is empty, and is left out", "list its values")
            return None, False
        found: list[Any] = []
        twice: list[Any] = []
        for value in child.value:
            (twice if any(_same(value, known) for known in found) else found).append(value)
        if twice:
            listed = ", ".join(dict.fromkeys(repr(value) for value in twice))
            self.ledger.lenient(child.place, "keyword", "enum", f"values are listed twice in `enum`: {listed:.200}")
        return tuple(value for value in found if value is not None), None in found

    def _union(self, node: Node, key: str) -> tuple[tuple[Schema, ...], bool]:
        """The members of a union but for null, and whether null is one of them."""
        members = self._list(node, key)
        rest = tuple(member for member in members if member.types != ("null",))
        return rest, len(rest) < len(members)

    def _required(self, node: Node) -> tuple[str, ...]:
        if isinstance(node["required"].value, bool):
            child = node["required"]
            reason, hint = "`required` must be a list of names, and is left out", "the schema of the object lists names"
            self.ledger.lenient(child.place, "keyword", "required", reason, hint)
            return ()
        return self.fields.texts(node, "required")

    def _child(self, node: Node, key: str) -> Schema | None:
        return self.schema(node[key]) if node[key].value is not None else None

    def _map(self, node: Node, key: str) -> Mapping[str, Schema]:
        if not isinstance(node[key].value, (dict, type(None))):
            raise Unsupported(node[key].error(f"`{key}` must be a mapping"))
        return {name: self.schema(item) for name, item in node[key].items()}

    def _list(self, node: Node, key: str) -> tuple[Schema, ...]:
        return tuple(self.schema(element) for element in self.fields.elements(node, key))

    def _discriminator(self, node: Node) -> Discriminator | None:
        if (child := node["discriminator"]).value is None:
            return None
        name = child.text("propertyName") if isinstance(child.value, dict) else ""
        if not name:
            reason = "the discriminator has no `propertyName`, and is left out"
            self.ledger.lenient(child.place, "keyword", "discriminator", reason, "discriminator: {propertyName: kind}")
            return None
        mapping = {}
        for value, named in child["mapping"].items():
            if named.hole or not (isinstance(named.value, str) and named.value in self._names):
                problem = named.hole or named.error(f"the discriminator maps {value!r} to no schema")
                self.ledger.lenient(named.place, "keyword", value, problem.message, "it is left out")
            else:
                mapping[value] = named.value
        default = child.text("defaultMapping")
        return Discriminator(
            place=child.place, property=name, mapping=mapping, default=default if default in self._names else None
        )

    def _epoch(self, node: Node, types: tuple[str, ...]) -> str:
        """The unit of a moment; empty where there is none, or one that is not known."""
        unit = self.fields.text(node, f"{PREFIX}epoch")
        if not unit or (unit in EPOCH_UNITS and set(types) & {"integer", "number", "string"}):
            return unit
        reason = f"`{PREFIX}epoch` must be {' or '.join(EPOCH_UNITS)}, on a number or a text"
        self.ledger.refused(node[f"{PREFIX}epoch"].place, "keyword", f"{PREFIX}epoch", reason)
        return ""

    def _default(self, node: Node) -> Example | None:
        found = [node["default"]] if "default" in node.value else []
        return next(iter(self.fitting(node, found, "default")), None)

    def _examples(self, node: Node) -> Iterator[Example]:
        found = [node["example"]] if "example" in node.value else []
        yield from self.fitting(node, [*found, *node["examples"].elements()], "example")

    def fitting(self, schema: Node, values: list[Node], what: str) -> Iterator[Example]:
        """The documented values that fit their schema; the others are noted, and are left out."""
        for value in values:
            message, pointer = self.examples.problem(schema, value.value)
            if message:
                at = value.document.place(value.pointer + pointer)
                place = Place(value.place.file, at.line, value.place.pointer)
                reason = f"the {what} does not fit its schema: {message}"
                self.ledger.lenient(place, "example", what, reason, f"at {pointer or '/'}; it is left out")
            else:
                self.ledger.generated(value.place, "example", what)
                yield Example(place=value.place, value=value.value)

    def _is_loop(self, name: str) -> bool:
        """Whether a component is made of itself: a recursive property ends somewhere, a `$ref` or `allOf` does not."""
        seen: set[str] = set()
        pending = [self.components[name]]
        while pending:
            schema = pending.pop()
            pending += schema.all_of
            if schema.ref == name:
                return True
            if schema.ref is not None and schema.ref not in seen and schema.ref in self.components:
                seen.add(schema.ref)
                pending.append(self.components[schema.ref])
        return False

    def _refuse_loop(self, name: str) -> None:
        schema = self.components[name]
        how = "is nothing but itself" if schema.ref is not None else "contains itself through allOf"
        fault = schema.place.says(f"the schema {name!r} {how}")
        self.ledger.refused(schema.place, "schema", name, fault.message)
        self.components[name] = Schema(place=schema.place, components=self.components, fault=fault)


_ANNOTATIONS = frozenset(
    {"title", "description", "default", "example", "examples", "deprecated", "readOnly", "writeOnly", "externalDocs"}
    | {"xml", "$comment"}
)
_EXTRA = ("additionalProperties", "unevaluatedProperties")


def _same(one: Any, other: Any) -> bool:
    """Whether two JSON values are one: true is not 1."""
    return type(one) is type(other) and bool(one == other)
