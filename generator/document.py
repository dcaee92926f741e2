"""Reads a spec of one or many YAML or JSON files into one document whose every node knows its file and line."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NewType
from urllib.parse import unquote

from generator.diagnostics import Diagnostic, InputError
from generator.yaml12 import File, read

Pointer = NewType("Pointer", str)
"""A JSON pointer (RFC 6901) into the bundled document."""

Kind = Literal["object", "map", "schema", "schemas"]
"""What a mapping is: an OpenAPI object, a map of names to objects, a schema, or a map of names to schemas."""

MAPS = frozenset({"examples", "headers", "responses", "links", "callbacks", "content", "paths", "webhooks"})
SCHEMA_MAPS = frozenset({"properties", "patternProperties", "$defs", "dependentSchemas"})
RAW = frozenset({"example", "value"})
RAW_IN_SCHEMA = frozenset({"example", "examples", "default", "enum", "const"})
"""Keys whose content is data of the API, in which `$ref` is a word like any other."""

COMPONENTS = "#/components/schemas/"


@dataclass(frozen=True)
class Place:
    """Where a node was written: a file as the user named it, a line from 1, and a JSON pointer inside that file."""

    file: str
    line: int
    pointer: str = ""


@dataclass(frozen=True)
class Document:
    """The whole spec as plain data, every `$ref` either gone or `#/components/schemas/<name>`."""

    data: Mapping[str, Any]
    places: Mapping[str, Place]
    holes: Mapping[str, Diagnostic] = field(default_factory=dict)
    """References that lead nowhere, by the pointer at which an empty object stands instead."""

    @property
    def root(self) -> Node:
        """The cursor at the top."""
        return Node(self, Pointer(""), self.data)

    def place(self, pointer: str) -> Place:
        """Where the node at `pointer` was written, or the nearest node above it."""
        while pointer not in self.places:
            pointer = pointer.rpartition("/")[0]
        return self.places[pointer]

    def error(self, pointer: str, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic at `pointer`."""
        place = self.place(pointer)
        return Diagnostic(file=place.file, line=place.line, message=message, hint=hint)


@dataclass(frozen=True, eq=False)
class Node:
    """A cursor: a value of the document together with the pointer that leads to it."""

    document: Document
    pointer: Pointer
    value: Any

    def __bool__(self) -> bool:
        return self.value is not None

    def __getitem__(self, key: str | int) -> Node:
        """The child at `key`; a node of None where there is none."""
        if isinstance(self.value, dict):
            value = self.value.get(key)
        else:
            try:
                value = self.value[key]
            except (IndexError, TypeError):
                value = None
        return Node(self.document, Pointer(f"{self.pointer}/{escape(str(key))}"), value)

    def items(self) -> Iterator[tuple[str, Node]]:
        """The children of a mapping, in the order of the file."""
        if isinstance(self.value, dict):
            yield from ((key, self[key]) for key in self.value)

    def elements(self) -> Iterator[Node]:
        """The children of a list."""
        if isinstance(self.value, list):
            yield from (self[index] for index in range(len(self.value)))

    def text(self, key: str) -> str:
        """The string at `key`, stripped; empty where there is none."""
        value = self[key].value
        return value.strip() if isinstance(value, str) else ""

    def error(self, message: str, hint: str = "") -> Diagnostic:
        """A diagnostic at this node."""
        return self.document.error(self.pointer, message, hint)


def escape(key: str) -> str:
    """A key as a step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


def load(path: Path, *, root: Path | None = None, lenient: bool = False) -> Document:
    """Read the spec at `path` and every file that it refers to, inside the folder `root`: by default its own.

    A lenient reading, for files that others wrote, leaves holes where a reference leads nowhere.
    Raises InputError for what cannot be read, is not strict YAML, or refers to what is not there.
    """
    bundler = _Bundler(path, (root or path.parent).resolve())
    data = bundler.run()
    if bundler.problems and not (lenient and bundler.problems == list(bundler.holes.values())):
        raise InputError(bundler.problems)
    return Document(data, bundler.places, bundler.holes)


@dataclass
class _Bundler:
    """Copies the root file, replacing every reference by its target or, for schemas, by a component's name."""

    path: Path
    root: Path
    problems: list[Diagnostic] = field(default_factory=list)
    holes: dict[str, Diagnostic] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    files: dict[Path, File] = field(default_factory=dict)
    paths: dict[tuple[Path, str], Path] = field(default_factory=dict)
    names: dict[str, tuple[Path, str]] = field(default_factory=dict)
    schemas: dict[str, Any] = field(default_factory=dict)

    def run(self) -> dict[str, Any]:
        file = self._file(self.path)
        if not isinstance(file.data, dict):
            raise InputError.at(file.name, 1, "the spec is not a mapping", "start with `openapi: 3.1.0`")
        own = file.data.get("components", {}) if isinstance(file.data.get("components"), dict) else {}
        for name in own.get("schemas") or {}:
            self.names[name] = (self.path, f"/components/schemas/{escape(name)}")
        data: dict[str, Any] = self._copy(file, "", file.data, "", "object", ())
        if self.schemas:
            schemas = _inside(_inside(data, "components"), "schemas")
            schemas |= self.schemas
        return data

    def _file(self, path: Path) -> File:
        if path not in self.files:
            self.files[path] = read(path, self._name(path))
        return self.files[path]

    def _name(self, path: Path) -> str:
        """The file as the user would write it: beside the root as they named that."""
        if path == self.path:
            return str(path)
        return os.path.normpath(self.path.parent / os.path.relpath(path, self.path.parent.resolve()))

    def _copy(self, file: File, source: str, value: Any, target: str, kind: Kind, trail: tuple[str, ...]) -> Any:
        """Copy `value`, found at `source` of `file`, to `target` of the document."""
        self.places[target] = Place(file.name, file.line(source), source)
        if isinstance(value, list):
            return [
                self._copy(file, f"{source}/{index}", item, f"{target}/{index}", kind, trail)
                for index, item in enumerate(value)
            ]
        if not isinstance(value, dict):
            return value
        if kind in ("object", "schema") and isinstance(value.get("$ref"), str):
            return self._reference(file, source, value, target, kind, trail)
        return {key: self._child(file, source, key, item, target, kind, trail) for key, item in value.items()}

    def _child(
        self, file: File, source: str, key: str, item: Any, target: str, kind: Kind, trail: tuple[str, ...]
    ) -> Any:
        here, there = f"{source}/{escape(key)}", f"{target}/{escape(key)}"
        if _is_raw(key, kind):
            self._mark(file, here, item, there)
            return item
        return self._copy(file, here, item, there, _kind_of(key, kind, target), trail)

    def _mark(self, file: File, source: str, value: Any, target: str) -> None:
        """Remember the places of data that is copied as it stands."""
        self.places[target] = Place(file.name, file.line(source), source)
        children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in children:
            step = f"/{escape(str(key))}"
            self._mark(file, source + step, item, target + step)

    def _reference(
        self, file: File, source: str, value: dict[str, Any], target: str, kind: Kind, trail: tuple[str, ...]
    ) -> Any:
        found = self._resolve(file, source, value["$ref"])
        if found is None:
            self.holes[target] = self.problems[-1]
            return {}
        path, pointer = found
        if kind == "schema":
            name = self._component(file, source, path, pointer)
            siblings = {
                key: self._child(file, source, key, item, target, kind, trail)
                for key, item in value.items()
                if key != "$ref"
            }
            return {"$ref": COMPONENTS + escape(name), **siblings}
        step = f"{path}#{pointer}"
        if step in trail:
            self._problem(file, source, f"the reference {value['$ref']!r} leads back to itself")
            self.holes[target] = self.problems[-1]
            return {}
        inner = self._file(path)
        return self._copy(inner, pointer, inner.at(pointer), target, kind, (*trail, step))

    def _component(self, file: File, source: str, path: Path, pointer: str) -> str:
        """The name under which the schema at `pointer` of `path` stands in the document; copies it once."""
        name = unquote(pointer.rpartition("/")[2]).replace("~1", "/").replace("~0", "~") or path.stem
        known = self.names.setdefault(name, (path, pointer))
        if known != (path, pointer):
            other = self._file(known[0])
            self._problem(
                file,
                source,
                f"two schemas are named {name!r}: the other one is at {other.name}:{other.line(known[1])}",
                "give one of them another name",
            )
        elif name not in self.schemas and not (path == self.path and pointer.startswith("/components/schemas/")):
            self.schemas[name] = {}
            inner = self._file(path)
            at = COMPONENTS.removeprefix("#") + escape(name)
            self.schemas[name] = self._copy(inner, pointer, inner.at(pointer), at, "schema", ())
        return name

    def _resolve(self, file: File, source: str, reference: str) -> tuple[Path, str] | None:
        """The file and pointer that a reference names, or None and a diagnostic."""
        where, _, pointer = reference.partition("#")
        pointer = unquote(pointer)
        outside = "://" in where or where.startswith(("/", "\\"))
        path = self._path(file, unquote(where)) if where and not outside else file.path
        if outside or (path != self.path and not path.is_relative_to(self.root)):
            self._problem(
                file, source, f"the reference {reference!r} leaves the spec's folder", "copy the file into it"
            )
            return None
        if path not in self.files and not path.is_file():
            self._problem(file, source, f"the reference {reference!r} names a file that does not exist")
            return None
        if not self._file(path).has(pointer):
            self._problem(file, source, f"the reference {reference!r} leads nowhere", f"no {pointer!r} in that file")
            return None
        return path, pointer

    def _path(self, file: File, where: str) -> Path:
        """The file that a reference names, the root file as the user named it; the disk is asked once for each."""
        key = file.path, where
        if key not in self.paths:
            path = (file.path.parent / where).resolve()
            self.paths[key] = self.path if path == self.path.resolve() else path
        return self.paths[key]

    def _problem(self, file: File, source: str, message: str, hint: str = "") -> None:
        line = file.line(f"{source}/$ref")
        self.problems.append(Diagnostic(file=file.name, line=line, message=message, hint=hint))


def _inside(data: dict[str, Any], key: str) -> dict[str, Any]:
    """The mapping at a key, made where there is none."""
    if not isinstance(data.get(key), dict):
        data[key] = {}
    found: dict[str, Any] = data[key]
    return found


def _is_raw(key: str, kind: Kind) -> bool:
    """Whether the value at `key` is data, to be copied as it stands."""
    if kind == "schema":
        return key in RAW_IN_SCHEMA or key.startswith("x-")
    return kind == "object" and (key in RAW or key.startswith("x-"))


def _kind_of(key: str, kind: Kind, target: str) -> Kind:
    """What the value at `key` of a mapping of this kind is."""
    match kind:
        case "schemas":
            return "schema"
        case "schema":
            return "schemas" if key in SCHEMA_MAPS else "schema"
        case "map":
            return "object"
        case "object":
            if target == "/components":
                return "schemas" if key == "schemas" else "map"
            return "schema" if key == "schema" else "map" if key in MAPS else "object"
