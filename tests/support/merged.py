"""All of the vendor's files as one document, as a user would who wants one package: a root that refers to them."""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any
from urllib.parse import quote

from tests.support.places import VENDOR_FILE

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def merged(folder: Path) -> Path:
    """Write the root document into a folder, beside copies of the files that it refers to."""
    vendor = VENDOR_FILE.parent.parent
    for name in ("apps", "common"):
        shutil.copytree(vendor / name, folder / name)
    root: dict[str, Any] = {
        "openapi": "3.0.0",
        "info": {"title": "Everything", "version": "1.0"},
        "servers": [],
        "tags": [],
        "paths": defaultdict(dict),
        "components": {"securitySchemes": {}},
    }
    for path in sorted((folder / "apps").glob("*.json")):
        _add(root, f"apps/{path.name}", json.loads(path.read_text(encoding="utf-8")))
    target = folder / "merged.json"
    target.write_text(json.dumps(root), encoding="utf-8")
    return target


def _add(root: dict[str, Any], name: str, document: dict[str, Any]) -> None:
    root["servers"] = root["servers"] or document.get("servers", [])
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                pointer = f"#/paths/{path.replace('~', '~0').replace('/', '~1')}/{method}"
                root["paths"][path].setdefault(method, {"$ref": name + quote(pointer, safe="#/~")})
    for key in document.get("components", {}).get("securitySchemes", {}):
        reference = {"$ref": f"{name}#/components/securitySchemes/{quote(key)}"}
        root["components"]["securitySchemes"].setdefault(key, reference)
