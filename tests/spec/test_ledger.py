"""Nothing of a document is dropped in silence: each construct has exactly one entry in the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.diagnostics import InputError
from generator.ledger import Ledger
from generator.spec.bundle import load
from generator.spec.document import Document, Node
from generator.spec.reader import METHODS, read
from tests.support.places import VENDOR_FILE

TESTS = Path(__file__).parent.parent
DOCUMENTS = sorted(path for path in TESTS.rglob("spec.*") if path.suffix in (".yaml", ".json"))
VENDOR = sorted(VENDOR_FILE.parent.glob("*.json"))
OWN = TESTS.parent / "spec" / "openapi.yaml"

Found = Iterator[tuple[str, Node]]
"""A construct, as the ledger calls its kind, and where it stands."""

SCHEMAS_IN_MAPS = ("properties", "patternProperties", "$defs", "definitions")
SCHEMAS_IN_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
SCHEMAS = ("items", "additionalProperties", "unevaluatedProperties", "contains")


def of_document(root: Node) -> Found:
    for holder in (root["paths"], root["webhooks"]):
        for _, item in entries(holder):
            yield from of_parameters(item)
            methods = [item[method] for method in METHODS] + [node for _, node in entries(item["additionalOperations"])]
            for operation in methods:
                if operation.value is not None:
                    yield from of_operation(operation)
    components = root["components"]
    for kind, walk in {"parameters": of_parameter, "responses": of_reply, "requestBodies": of_body}.items():
        for _, node in entries(components[kind]):
            yield from walk(node)
    for _, schema in entries(components["schemas"]):
        yield from of_schema(schema)


def entries(node: Node) -> Iterator[tuple[str, Node]]:
    return ((key, child) for key, child in node.items() if not key.startswith("x-"))


def of_operation(node: Node) -> Found:
    yield "operation", node
    yield from of_parameters(node)
    if node["requestBody"].value is not None:
        yield from of_body(node["requestBody"])
    for _, reply in entries(node["responses"]):
        yield from of_reply(reply)


def of_parameters(holder: Node) -> Found:
    for parameter in holder["parameters"].elements():
        yield from of_parameter(parameter)


def of_parameter(node: Node) -> Found:
    yield "parameter", node
    if node["schema"].value is not None and not node["content"].value:
        yield from of_schema(node["schema"])


def of_body(node: Node) -> Found:
    yield "body", node
    for _, content in entries(node["content"]):
        yield from of_content(content)


def of_reply(node: Node) -> Found:
    yield "reply", node
    for _, content in entries(node["content"]):
        yield from of_content(content)


def of_content(node: Node) -> Found:
    yield "content", node
    if node["schema"].value is not None:
        yield from of_schema(node["schema"])


def of_schema(node: Node) -> Found:
    yield "schema", node
    for key, child in entries(node):
        yield "keyword", child
        if key in SCHEMAS_IN_MAPS:
            for _, inner in child.items():
                yield from of_schema(inner)
        elif key in SCHEMAS_IN_LISTS:
            for inner in child.elements():
                yield from of_schema(inner)
        elif key in SCHEMAS and child.value is not None:
            yield from of_schema(child)


def silent(document: Document, ledger: Ledger) -> list[str]:
    """The constructs without an entry of their own, or of something that they stand in and that was refused."""
    refused = {(entry.file, entry.pointer) for entry in ledger.of("refused")}
    missing = []
    for subject, node in of_document(document.root):
        place = node.place
        above = {(place.file, place.pointer.rsplit("/", steps)[0]) for steps in range(place.pointer.count("/") + 1)}
        if not (ledger.knows(place, subject) or above & refused):  # type: ignore[arg-type] # the ledger's own words
            missing.append(f"{subject} {place.file}:{place.line} {place.pointer}")
    return missing


@pytest.mark.parametrize("path", [OWN, *DOCUMENTS], ids=lambda path: str(path.relative_to(TESTS.parent)))
def test_every_construct_has_an_entry(path: Path) -> None:
    ledger = Ledger()
    try:
        document = load(path)
        read(document, ledger)
    except InputError:
        return  # it cannot be read at all, which is told
    assert silent(document, ledger) == []


@pytest.mark.skipif(not VENDOR, reason="the vendor's files are not there")
def test_every_construct_of_the_vendor_has_an_entry() -> None:
    for path in VENDOR:
        ledger = Ledger()
        document = load(path)
        read(document, ledger)
        assert silent(document, ledger) == []
        keys = [(entry.file, entry.pointer, entry.subject) for entry in ledger.entries]
        assert len(keys) == len(set(keys))


def test_our_own_spec_is_read_as_it_is_written() -> None:
    ledger = Ledger()
    read(load(OWN), ledger)
    assert [entry.reason for entry in ledger.entries if entry.outcome != "generated"] == []
