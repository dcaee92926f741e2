"""Names stay: a document that grows, or whose parts change places, renames nothing that was there."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import ir
from generator.pipeline import build
from generator.settings import Settings
from generator.spec.yaml12 import read
from tests import cases


def surface(document: Mapping[str, Any], folder: Path) -> dict[str, str]:
    """Every name that a user of the package may write: what it stands for, by what the document calls it."""
    path = folder / "spec.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    settings = Settings(spec=path, output=folder, package="things", client_class="Things", version="1", files={})
    api = build(settings).api
    found = {f"class {name}": module for name, module in api.models.modules.items()}
    for resource in api.resources:
        for operation in resource.operations:
            key = f"{operation.method} {operation.path}"
            found[key] = f"{resource.attribute}.{operation.name}({', '.join(sorted(_arguments(operation)))})"
    return found


def _arguments(operation: ir.Operation) -> list[str]:
    return [f"{argument.wire} as {argument.name}: {argument.type.text}" for argument in operation.call.all]


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same document with its mappings and its lists of parameters and tags in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    if isinstance(value, list):
        items = [shuffled(item, chance) for item in value]
        if items and all(isinstance(item, dict) and "in" in item for item in items):
            chance.shuffle(items)
        return items
    return value


def document(case: str) -> Any:
    return read(cases.HERE / case / "spec.yaml", case).data


@pytest.mark.parametrize("case", [case for case in cases.CASES if case != "files"])
def test_another_order_renames_nothing(case: str, tmp_path: Path) -> None:
    known = surface(document(case), tmp_path)
    assert surface(shuffled(document(case), random.Random(case)), tmp_path) == known


GROWN = {
    "an operation of the same name": {
        "paths": {"/more/{id}": {"get": {"tags": ["Parts"], "operationId": "list-parts-", "responses": {}}}}
    },
    "a schema of nearly the same name": {"components": {"schemas": {"part-": {"type": "object"}, "PART": {}}}},
    "a component in a second direction": {
        "paths": {
            "/back": {
                "get": {
                    "tags": ["Parts"],
                    "operationId": "back",
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewPart"}}},
                        }
                    },
                }
            }
        }
    },
    "a tag of nearly the same name": {
        "paths": {"/other": {"get": {"tags": ["parts"], "operationId": "other", "responses": {}}}}
    },
}
BASE = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://example.com"}],
    "paths": {
        "/parts": {
            "get": {
                "tags": ["Parts"],
                "operationId": "list-parts",
                "parameters": [
                    {"name": "userId", "in": "query", "schema": {"type": "string", "enum": ["a"]}},
                    {"name": "User-Id", "in": "header", "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Part"}}},
                    }
                },
            },
            "post": {
                "tags": ["Parts"],
                "operationId": "create-part",
                "requestBody": {
                    "required": True,
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {"part": {"$ref": "#/components/schemas/NewPart"}, "user_id": {}},
                            }
                        }
                    },
                },
                "responses": {"204": {"description": ""}},
            },
        }
    },
    "components": {
        "schemas": {
            "Part": {"type": "object", "properties": {"id": {"type": "string"}, "_id": {"type": "string"}}},
            "NewPart": {"type": "object", "properties": {"id": {"type": "string"}}},
        }
    },
}


def grown(base: Any, more: Any) -> Any:
    if not (isinstance(base, dict) and isinstance(more, dict)):
        return more
    return {**base, **{key: grown(base.get(key), value) for key, value in more.items()}}


@pytest.mark.parametrize("addition", GROWN)
def test_an_addition_renames_nothing(addition: str, tmp_path: Path) -> None:
    known = surface(BASE, tmp_path)
    larger = surface(grown(BASE, GROWN[addition]), tmp_path)
    names = {key: value for key, value in known.items() if not key.startswith("class ")}
    assert {key: larger.get(key) for key in names} == names
    assert {key for key in known if key.startswith("class ")} <= larger.keys()
