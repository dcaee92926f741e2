"""The operations of the corpus's OpenAPI documents, and the one that a scenario's request belongs to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import yaml

from tests.conformance.corpus import DOCUMENTS, Entry

METHODS = ("get", "put", "post", "delete", "patch", "head", "options")

_HOST = re.compile(r"^https?://[^/]+|^\{[^}]*\}")
"""What stands for the server itself at the start of a server's URL."""

_PLACEHOLDER = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True, kw_only=True)
class Operation:
    """An operation, and the document that it stands in."""

    document: str
    version: str | None
    """The version of the API, where the document is for one of several."""
    root: dict[str, Any]
    method: str
    path: str
    data: dict[str, Any]
    parameters: tuple[dict[str, Any], ...]
    server: str

    def __str__(self) -> str:
        return f"{self.method.upper()} {self.path}"

    @property
    def folder(self) -> str:
        """The folder of the description that the document was compiled from."""
        return self.document.rpartition("/")[0]

    def resolve(self, node: Any) -> dict[str, Any]:
        """An object of the document, through its references."""
        return resolve(self.root, node)


@dataclass(frozen=True, kw_only=True)
class Match:
    """An operation and what a request's path says of its server and of its path parameters."""

    operation: Operation
    base_url: str
    variables: Mapping[str, str]
    path_values: Mapping[str, str]


def resolve(root: dict[str, Any], node: Any) -> dict[str, Any]:
    """An object of a document, through its references; anything else is empty."""
    while isinstance(node, dict) and "$ref" in node:
        target: Any = root
        for key in node["$ref"].removeprefix("#/").split("/"):
            target = target[unquote(key).replace("~1", "/").replace("~0", "~")]
        node = target
    return node if isinstance(node, dict) else {}


def load(version: str) -> list[Operation]:
    """Every operation of the corpus in documents of one version of OpenAPI."""
    folder = DOCUMENTS / version
    return [operation for path in sorted(folder.rglob("*.yaml")) for operation in _operations(folder, path)]


def _operations(folder: Path, path: Path) -> Iterator[Operation]:
    root = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    version = re.fullmatch(r"openapi\.(.+)\.yaml", path.name)
    for template, item in root["paths"].items():
        for method in METHODS:
            if method in item:
                data = item[method]
                parameters = [*item.get("parameters", []), *data.get("parameters", [])]
                yield Operation(
                    document=path.relative_to(folder).as_posix(),
                    version=version and version[1],
                    root=root,
                    method=method,
                    path=template,
                    data=data,
                    parameters=tuple(resolve(root, parameter) for parameter in parameters),
                    server=(root.get("servers") or [{"url": ""}])[0]["url"],
                )


def find(operations: Sequence[Operation], entry: Entry, base_url: str) -> Match | None:
    """The operation that a request belongs to, in the document for the API version that the request names."""
    path = entry["uri"].replace("\\", "").split("?")[0]
    found = []
    for operation in operations:
        if operation.method == entry["method"] and f"{operation.folder}/".startswith(f"{entry['folder']}/"):
            prefix = _HOST.sub("", operation.server).rstrip("/")
            pattern = (
                f"(?P<prefix>{_pattern(prefix, 's', '[^/]+')}){_pattern(operation.path.rstrip('/'), 'p', '.+?')}/?"
            )
            if match := re.fullmatch(pattern, path):
                found.append((_preference(operation, entry), operation, match))
    if not found:
        return None
    _, operation, match = min(found, key=lambda item: item[0])
    prefix = _HOST.sub("", operation.server)
    leading = re.match(r"\{([^}]*)\}", operation.server)
    return Match(
        operation=operation,
        base_url=base_url + match["prefix"],
        variables={**({leading[1]: base_url} if leading else {}), **_values(prefix, "s", match)},
        path_values=_values(operation.path, "p", match),
    )


def _preference(operation: Operation, entry: Entry) -> tuple[object, ...]:
    """The named version first, then the path with the least left to placeholders, then the newest version."""
    text = entry["uri"] + json.dumps(entry["request"]["query"])
    version = operation.version or ""
    named = bool(version) and re.search(rf"(?<![\w.]){re.escape(version)}(?![\w.])", text) is not None
    written = len(_PLACEHOLDER.sub("", operation.path))
    return (not named, "{" in operation.path, -written, [-ord(letter) for letter in version])


def _pattern(template: str, group: str, inner: str) -> str:
    """A regular expression for a template: a named group for each placeholder."""
    parts = _PLACEHOLDER.split(template)
    named = (f"(?P<{group}{index}>{inner})" if index % 2 else re.escape(part) for index, part in enumerate(parts))
    return "".join(named)


def _values(template: str, group: str, match: re.Match[str]) -> dict[str, str]:
    """What stood in a template's placeholders."""
    parts = _PLACEHOLDER.split(template)
    return {name: match[f"{group}{2 * index + 1}"] for index, name in enumerate(parts[1::2])}
