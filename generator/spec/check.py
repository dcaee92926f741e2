"""The judge of a strict run: OpenAPI's own schema of documents, and JSON Schema's of schemas."""

from __future__ import annotations

from collections.abc import Iterator

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator, OpenAPIV32SpecValidator

from generator.diagnostics import Diagnostic
from generator.spec.document import Document, escape

_VALIDATORS = {"3.0": OpenAPIV30SpecValidator, "3.1": OpenAPIV31SpecValidator, "3.2": OpenAPIV32SpecValidator}
_LONGEST = 200


def problems(document: Document) -> list[Diagnostic]:
    """Everything that is wrong with a document by the rules of its own version of OpenAPI."""
    version = document.root.text("openapi")[:3]
    placed: list[Diagnostic] = []
    placeless: list[Diagnostic] = []
    for error in _VALIDATORS[version](dict(document.data)).iter_errors():
        deepest, pointer = _deepest(error)
        known = bool(pointer) and pointer in document.places
        (placed if known else placeless).append(_told(document, pointer if known else "", deepest))
    if version != "3.0":  # whose dialect the standard's validator knows already
        placed += _schemas(document)
    return placed or placeless  # what the validator says without a place is told where nothing else is


def _schemas(document: Document) -> Iterator[Diagnostic]:
    """What is wrong with the components by the rules of JSON Schema."""
    validator = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for _, schema in document.root["components"]["schemas"].items():
        for error in validator.iter_errors(schema.value):
            deepest, pointer = _deepest(error)
            yield _told(document, schema.pointer + pointer, deepest)


def _deepest(error: ValidationError) -> tuple[ValidationError, str]:
    """The error that says most, and the JSON pointer that it is about."""
    deepest = error
    while deepest.context:
        deepest = best_match(deepest.context)
    steps = list(deepest.absolute_path) or list(error.absolute_path)
    return deepest, "".join(f"/{escape(str(step))}" for step in steps)


def _told(document: Document, pointer: str, error: ValidationError) -> Diagnostic:
    message = error.message if len(error.message) < _LONGEST else f"{error.message[:_LONGEST]}…"
    return document.error(pointer, message, f"at #{pointer}" if pointer else "")
