"""What a spec must hold before anything is generated from it: one function a rule, each giving diagnostics."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError, best_match
from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator import extensions
from generator.diagnostics import Diagnostic, InputError
from generator.names import snake
from generator.openapi import holders, nested, operations, parameters, target
from generator.openapi import schemas as outer_schemas
from generator.spec.document import Document, Node, escape

_BASE = "urn:spec"
"""Where the document stands for the references in it."""

Rule = Callable[[Document], Iterator[Diagnostic]]


def check(document: Document) -> None:
    """Raise InputError with everything that is wrong with the document.

    Later rules rely on what earlier ones hold. What the standard's validator says without a place comes last: our own
    rules find nearly all of it, and know where.
    """
    _stop_at([*openapi_version(document), *loops(document)])
    placed, placeless = _standard(document)
    _stop_at([*placed, *schemas(document)])
    own = (unique_names, unique_parameters, paths, extensions.alternatives, extensions.epochs, success, examples)
    _stop_at([problem for rule in own for problem in rule(document)])
    _stop_at(placeless)
    _stop_at(list(extensions.iterations(document)))


def _stop_at(problems: list[Diagnostic]) -> None:
    if problems:
        raise InputError(problems)


def openapi_version(document: Document) -> Iterator[Diagnostic]:
    """The spec is OpenAPI 3.0 or 3.1."""
    version = document.root["openapi"]
    if not re.match(r"3\.[01]\.\d+", str(version.value)):
        shown = "no `openapi: 3.1.0`" if version.value is None else f"OpenAPI {version.value!r}"
        yield version.error(f"the spec has {shown}", "OpenAPI 3.0 and 3.1 are understood")


def loops(document: Document) -> Iterator[Diagnostic]:
    """No schema is made of itself: a recursive property ends somewhere, a recursive `$ref` or `allOf` does not."""
    for name, schema in document.root["components"]["schemas"].items():
        if isinstance(schema["$ref"].value, str) and _leads_to(schema, schema.pointer, through_all_of=False):
            yield schema.error(f"the schema {name!r} is nothing but itself")
        elif _leads_to(schema, schema.pointer, through_all_of=True):
            yield schema.error(f"the schema {name!r} contains itself through allOf")


def _leads_to(schema: Node, goal: str, *, through_all_of: bool) -> bool:
    seen: set[str] = set()
    pending = [schema]
    while pending:
        node = pending.pop()
        following = [target(node)] if isinstance(node["$ref"].value, str) else []
        following += node["allOf"].elements() if through_all_of else ()
        for child in following:
            if child.pointer == goal:
                return True
            if child.pointer not in seen:
                seen.add(child.pointer)
                pending.append(child)
    return False


def _standard(document: Document) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What is wrong by the rules of OpenAPI itself: with a place, and without one."""
    validator = OpenAPIV31SpecValidator if _is_31(document) else OpenAPIV30SpecValidator
    placed: list[Diagnostic] = []
    placeless: list[Diagnostic] = []
    for error in validator(dict(document.data)).iter_errors():
        deepest, pointer = _deepest(error)
        known = pointer in document.places
        (placed if pointer and known else placeless).append(_told(document, pointer if known else "", deepest))
    return placed, placeless


def schemas(document: Document) -> Iterator[Diagnostic]:
    """Every schema is one by the rules of JSON Schema. The dialect of 3.0 is left to the standard's validator."""
    if not _is_31(document):
        return
    validator = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for schema in outer_schemas(document.root):
        for error in validator.iter_errors(schema.value):
            deepest, pointer = _deepest(error)
            yield _told(document, schema.pointer + pointer, deepest)


def _is_31(document: Document) -> bool:
    return document.root.text("openapi").startswith("3.1")


def _deepest(error: ValidationError) -> tuple[ValidationError, str]:
    """The error that says most, and the JSON pointer that it is about."""
    deepest = error
    while deepest.context:
        deepest = best_match(deepest.context)
    steps = list(deepest.absolute_path) or list(error.absolute_path)
    return deepest, "".join(f"/{escape(str(step))}" for step in steps)


def _told(document: Document, pointer: str, error: ValidationError) -> Diagnostic:
    message = error.message if len(error.message) < 200 else f"{error.message[:200]}…"
    return document.error(pointer, message, f"at #{pointer}" if pointer else "")


def unique_names(document: Document) -> Iterator[Diagnostic]:
    """No two operations have one id, and no two of a tag give the same method."""
    ids: dict[str, Node] = {}
    methods: dict[tuple[str, str], Node] = {}
    for path, method, _, operation in operations(document.root):
        identifier = operation.text("operationId")
        name = (snake(str(operation["tags"][0].value or "")), snake(identifier or f"{method} {path}"))
        if identifier and identifier in ids:
            yield _twice(operation, f"have the operationId {identifier!r}", ids[identifier])
        elif name in methods:
            yield _twice(operation, f"are named {name[1]}", methods[name])
        ids.setdefault(identifier, operation)
        methods.setdefault(name, operation)


def _twice(operation: Node, what: str, first: Node) -> Diagnostic:
    place = first.document.place(first["operationId"].pointer)
    return operation["operationId"].error(
        f"two operations {what}: the other one is at {place.file}:{place.line}", "give one of them another operationId"
    )


def unique_parameters(document: Document) -> Iterator[Diagnostic]:
    """No two parameters of an operation have one name, wherever they stand: an argument has nothing else."""
    for _, _, item, operation in operations(document.root):
        for own in (item, operation):
            yield from _same_names(list(own["parameters"].elements()))
        theirs = [node for node in parameters(item, operation) if node not in list(item["parameters"].elements())]
        if not list(_same_names(theirs)):
            yield from _same_names(parameters(item, operation))


def _same_names(found: list[Node]) -> Iterator[Diagnostic]:
    seen: dict[str, Node] = {}
    for parameter in found:
        name = parameter.text("name")
        if name in seen:
            place = parameter.document.place(seen[name].pointer)
            yield parameter.error(
                f"two parameters are named {name!r}: the other one is at {place.file}:{place.line}",
                "give one of them another name",
            )
        seen.setdefault(name, parameter)


def paths(document: Document) -> Iterator[Diagnostic]:
    """Every placeholder of a path is a declared parameter, and the other way round."""
    for path, _, item, operation in operations(document.root):
        placeholders = re.findall(r"\{([^{}]*)\}", path)
        declared = {node.text("name"): node for node in parameters(item, operation) if node.text("in") == "path"}
        if not path.startswith("/") or re.search(r"[^\x21-\x7e]|//|/\.\.?(?:/|$)|[?#\\\"'`]", path):
            yield item.error(f"the path {path!r} is not a plain path", "it starts with / and has no // or dot segment")
        for name in placeholders:
            if placeholders.count(name) > 1:
                yield item.error(f"the path has {{{name}}} twice")
            elif name not in declared:
                yield operation.error(f"the path has {{{name}}}, but no parameter is declared for it", "in: path")
        for name, node in declared.items():
            if name not in placeholders:
                yield node.error(f"the path parameter {name!r} is not in the path {path}")


def success(document: Document) -> Iterator[Diagnostic]:
    """Every operation says what a success looks like."""
    for path, method, _, operation in operations(document.root):
        statuses = [status for status, _ in operation["responses"].items()]
        if not any(status.startswith("2") or status == "default" for status in statuses):
            yield operation["responses"].error(
                f"{method.upper()} {path} has no success response", "add a response with a status such as 200"
            )


def examples(document: Document) -> Iterator[Diagnostic]:
    """Every example and default fits its schema."""
    root = Resource.from_contents(dict(document.data), default_specification=DRAFT202012)
    registry: Registry[Any] = Registry().with_resource(_BASE, root)
    dialect = OAS31Validator if _is_31(document) else OAS30Validator
    for schema, example in _examples(document.root):
        reference = {"$ref": f"{_BASE}#{quote(schema.pointer)}"}
        validator = dialect(reference, registry=registry, format_checker=FormatChecker())
        for error in validator.iter_errors(example.value):
            steps = "".join(f"/{escape(str(step))}" for step in error.absolute_path)
            yield document.error(
                example.pointer + steps, f"the example does not fit its schema: {error.message}", f"at {steps or '/'}"
            )


def _examples(root: Node) -> Iterator[tuple[Node, Node]]:
    """Every example and default, with the schema that it belongs to."""
    for holder in holders(root):
        yield from _of_holder(holder)
    for _, schema in root["components"]["schemas"].items():
        yield from _of_schema(schema)


def _of_holder(holder: Node) -> Iterator[tuple[Node, Node]]:
    schema = holder["schema"]
    if not isinstance(schema.value, dict):
        return
    if "example" in holder.value:
        yield schema, holder["example"]
    for _, example in holder["examples"].items():
        if "value" in example.value:
            yield schema, example["value"]
    yield from _of_schema(schema)


def _of_schema(outer: Node) -> Iterator[tuple[Node, Node]]:
    for schema in nested(outer):
        for key in ("example", "default"):
            if schema.value.get(key) is not None:
                yield schema, schema[key]
        for element in schema["examples"].elements():
            yield schema, element
