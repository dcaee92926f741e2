"""Holds documented values against their schemas, by the rules of JSON Schema."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import quote

from jsonschema import FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator.spec.document import Document, Node, escape

_BASE = "urn:spec"
"""Where the document stands for the references in it."""

_LONGEST = 200


class Examples:
    """Says what is wrong with a documented value."""

    def __init__(self, document: Document, version: str) -> None:
        self._document = document
        self._dialect = _exact(OAS30Validator if version.startswith("3.0") else OAS31Validator)

    @cached_property
    def _registry(self) -> Registry[Any]:
        root = Resource.from_contents(dict(self._document.data), default_specification=DRAFT202012)
        registry: Registry[Any] = Registry().with_resource(_BASE, root)
        return registry

    def problem(self, schema: Node, value: Any) -> tuple[str, str]:
        """What is wrong, and the pointer inside the value; empty where it fits, or where the schema is unreadable."""
        reference = {"$ref": f"{_BASE}#{quote(schema.pointer)}"}
        try:
            validator = self._dialect(reference, registry=self._registry, format_checker=FormatChecker())
            error = next(iter(validator.iter_errors(value)), None)
        except Exception:  # jsonschema fails in many ways on a schema that is at fault itself, which the reader tells
            return "", ""
        if error is None:
            return "", ""
        steps = "".join(f"/{escape(str(step))}" for step in error.absolute_path)
        message = error.message if len(error.message) < _LONGEST else f"{error.message[:_LONGEST]}…"
        return message, steps


def _exact(dialect: Any) -> Any:
    """The dialect with `multipleOf` as decimals have it: 19.99 is a multiple of 0.01."""

    def multiple_of(validator: Any, divisor: Any, instance: Any, schema: Any) -> Any:
        is_number = isinstance(instance, (int, float)) and not isinstance(instance, bool)
        if is_number and Decimal(str(instance)) % Decimal(str(divisor)):
            yield ValidationError(f"{instance!r} is not a multiple of {divisor}")

    return extend(dialect, {"multipleOf": multiple_of})  # type: ignore[no-untyped-call]
