"""Changes of an operation as a whole: statuses, scopes, path, and its bodies."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.drift.facts import OperationFacts
from tests.drift.shop import EXAMPLE, Change, Expected, said


def whole(**changes: Any) -> Change:
    return lambda facts: replace(facts, **changes)


def example(value: Any) -> Change:
    def changed(facts: OperationFacts) -> OperationFacts:
        assert facts.request
        return replace(facts, request=replace(facts.request, example=said(value, 20)))

    return changed


def body_optional(facts: OperationFacts) -> OperationFacts:
    assert facts.request
    return replace(facts, request=replace(facts.request, required=said(False)))


WHOLE: dict[str, Expected] = {
    "body made optional": (body_optional, ("request", "", "required", "changed"), False, True),
    "example of a body": (
        example({**EXAMPLE, "title": "The Hill"}),
        ("request", "", "example", "changed"),
        {**EXAMPLE, "title": "The Hill"},
        ["novel"],
    ),
    "field of the example of a body": (
        example({key: value for key, value in EXAMPLE.items() if key != "pages"} | {"genre": "poem"}),
        ("request", "", "example", "changed"),
        {"title": "The Sea", "authors": [{"name": "John", "born": 1945}], "genre": "poem"},
        ["novel"],
    ),
    "operation deprecated": (
        whole(deprecated=said(True)),
        ("operation", "", "deprecated", "changed"),
        True,
        False,
    ),
    "success status changed": (
        whole(statuses=said(["200", "404"])),
        ("response", "", "status", "changed"),
        ["200"],
        ["201"],
    ),
    "error status new": (
        whole(statuses=said(["201", "404", "409"])),
        ("errors", "", "status", "changed"),
        ["404", "409"],
        ["404"],
    ),
    "error status gone": (
        whole(statuses=said(["201"]), errors={}),
        ("errors", "", "status", "changed"),
        [],
        ["404"],
    ),
    "scope changed": (
        whole(scopes=said(["books.all"])),
        ("security", "", "security", "changed"),
        ["books.all"],
        ["books.write"],
    ),
    "path changed": (
        whole(path="/shelves/{shelfId}/volumes"),
        ("operation", "", "path", "changed"),
        "POST /shelves/{shelfId}/volumes",
        "POST /shelves/{shelfId}/books",
    ),
    "method changed": (
        whole(method="PUT"),
        ("operation", "", "path", "changed"),
        "PUT /shelves/{shelfId}/books",
        "POST /shelves/{shelfId}/books",
    ),
    "request body gone": (whole(request=None), ("request", "", "presence", "spec-only"), "absent", "present"),
}
