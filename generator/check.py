"""What a spec must hold before anything is generated from it: one function a rule, each giving diagnostics."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import quote

from jsonschema import FormatChecker
from jsonschema.exceptions import best_match
from openapi_schema_validator import OAS30Validator, OAS31Validator
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator.diagnostics import Diagnostic, InputError
from generator.document import Document, Node, escape
from generator.names import snake
from generator.openapi import operations, parameters

_BASE = "urn:spec"
"""Where the document stands for the references in it."""

Rule = Callable[[Document], Iterator[Diagnostic]]


def check(document: Document) -> None:
    """Raise InputError with everything that is wrong with the document.

    The standard's own rules come first: ours would only repeat what they find.
    """
    for rules in ([openapi_version], [standard], [unique_names, paths, alternatives, success, examples]):
        problems = [problem for rule in rules for problem in rule(document)]
        if problems:
            raise InputError(problems)


def openapi_version(document: Document) -> Iterator[Diagnostic]:
    """The spec is OpenAPI 3.0 or 3.1."""
    version = document.root["openapi"]
    if not re.match(r"3\.[01]\.\d+", str(version.value)):
        shown = "no `openapi: 3.1.0`" if version.value is None else f"OpenAPI {version.value!r}"
        yield version.error(f"the spec has {shown}", "OpenAPI 3.0 and 3.1 are understood")


def standard(document: Document) -> Iterator[Diagnostic]:
    """The spec is valid by the rules of OpenAPI itself."""
    validator = OpenAPIV31SpecValidator if document.root.text("openapi").startswith("3.1") else OpenAPIV30SpecValidator
    for error in validator(dict(document.data)).iter_errors():
        deepest = error
        while deepest.context:
            deepest = best_match(deepest.context)
        steps = list(deepest.absolute_path) or list(error.absolute_path)
        pointer = "".join(f"/{escape(str(step))}" for step in steps)
        message = deepest.message if len(deepest.message) < 200 else f"{deepest.message[:200]}…"
        yield document.error(pointer, message, f"at #{pointer}" if pointer else "")


def unique_names(document: Document) -> Iterator[Diagnostic]:
    """No two operations of a tag give the same method."""
    seen: dict[tuple[str, str], Node] = {}
    for path, method, _, operation in operations(document.root):
        identifier = operation.text("operationId") or f"{method} {path}"
        tag = operation["tags"][0].value or ""
        key = (snake(str(tag)), snake(identifier))
        if key in seen:
            first = document.place(seen[key]["operationId"].pointer)
            yield operation["operationId"].error(
                f"two operations are named {key[1]}: the other one is at {first.file}:{first.line}",
                "give one of them another operationId",
            )
        seen.setdefault(key, operation)


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


def alternatives(document: Document) -> Iterator[Diagnostic]:
    """What `x-any-of-required` lists are parameters of the operation."""
    for _, _, item, operation in operations(document.root):
        known = {node.text("name") for node in parameters(item, operation)}
        listed = operation["x-any-of-required"]
        if listed and not (isinstance(listed.value, list) and all(isinstance(names, list) for names in listed.value)):
            yield listed.error("x-any-of-required is no list of lists", "x-any-of-required: [[name], [id]]")
            continue
        for names in listed.elements():
            for name in names.elements():
                if name.value not in known:
                    yield name.error(f"x-any-of-required names {name.value!r}, which is no parameter")


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
    dialect = OAS31Validator if document.root.text("openapi").startswith("3.1") else OAS30Validator
    for schema, example in _examples(document.root):
        reference = {"$ref": f"{_BASE}#{quote(schema.pointer)}"}
        validator = dialect(reference, registry=registry, format_checker=FormatChecker())
        for error in validator.iter_errors(example.value):
            steps = "".join(f"/{escape(str(step))}" for step in error.absolute_path)
            yield document.error(
                example.pointer + steps, f"the example does not fit its schema: {error.message}", f"at {steps or '/'}"
            )


def _examples(node: Node) -> Iterator[tuple[Node, Node]]:
    """Every example below a node, with the schema that it belongs to."""
    for _path, _method, item, operation in operations(node):
        for parameter in parameters(item, operation):
            yield from _of_holder(parameter)
        for _, content in operation["requestBody"]["content"].items():
            yield from _of_holder(content)
        for _, response in operation["responses"].items():
            for _, content in response["content"].items():
                yield from _of_holder(content)
    for _, schema in node["components"]["schemas"].items():
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


def _of_schema(schema: Node) -> Iterator[tuple[Node, Node]]:
    if not isinstance(schema.value, dict):
        return
    for key in ("example", "default"):
        if schema.value.get(key) is not None:
            yield schema, schema[key]
    for element in schema["examples"].elements():
        yield schema, element
    for key in ("properties", "patternProperties"):
        for _, child in schema[key].items():
            yield from _of_schema(child)
    for key in ("items", "additionalProperties"):
        yield from _of_schema(schema[key])
    for key in ("allOf", "anyOf", "oneOf", "prefixItems"):
        for child in schema[key].elements():
            yield from _of_schema(child)
