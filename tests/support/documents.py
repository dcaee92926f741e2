"""YAML as plain data, and a spec of many files as one document without references."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml


class _Loader(yaml.SafeLoader):
    """Safe YAML whose dates stay text: JSON has no dates, and the pages print them as text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@cache
def load(path: Path) -> Any:
    text = path.read_text(encoding="utf-8")
    return json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=_Loader)


@cache
def bundle(root: Path) -> dict[str, Any]:
    """The spec with every reference replaced by what it names. References may not go in circles."""
    document = _inline(load(root), root.resolve(), ())
    assert isinstance(document, dict)
    return document


def _inline(node: Any, file: Path, seen: tuple[str, ...]) -> Any:
    if isinstance(node, list):
        return [_inline(item, file, seen) for item in node]
    if not isinstance(node, dict):
        return node
    if isinstance(node.get("$ref"), str):
        return _follow(node, file, seen)
    return {key: _inline(value, file, seen) for key, value in node.items()}


def _follow(node: dict[str, Any], file: Path, seen: tuple[str, ...]) -> Any:
    name, _, pointer = node["$ref"].partition("#")
    target = (file.parent / name).resolve() if name else file
    place = f"{target}#{pointer}"
    assert place not in seen, f"{node['$ref']} in {file} refers to itself"
    found = _inline(at(load(target), pointer), target, (*seen, place))
    beside = {key: _inline(value, file, seen) for key, value in node.items() if key != "$ref"}
    return {**found, **beside} if beside else found


def at(document: Any, pointer: str) -> Any:
    """The part of a document that a JSON pointer names."""
    for step in pointer.split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        document = document[int(key)] if isinstance(document, list) else document[key]
    return document
