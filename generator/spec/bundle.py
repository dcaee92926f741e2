"""Follows the references of a spec, and makes one document of its files."""

from __future__ import annotations

import os
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

from generator.diagnostics import Diagnostic, InputError, Place
from generator.spec.document import COMPONENTS, Document, escape, unescape
from generator.spec.remote import Remote, is_url
from generator.spec.yaml12 import File, read

Kind = Literal["object", "map", "schema", "schemas"]
"""What a mapping is: an OpenAPI object, a map of names to objects, a schema, or a map of names to schemas."""

MAPS = frozenset(
    {"examples", "headers", "responses", "links", "callbacks", "content", "paths", "webhooks", "encoding"}
    | {"additionalOperations"}
)
SCHEMAS = frozenset({"schema", "itemSchema"})
SCHEMA_MAPS = frozenset({"properties", "patternProperties", "$defs", "definitions", "dependentSchemas"})
RAW = frozenset({"example", "value", "dataValue", "serializedValue"})
RAW_IN_SCHEMA = frozenset({"example", "examples", "default", "enum", "const", "required", "xml"})
"""Keys whose content is data of the API, in which `$ref` is a word like any other."""


def load(spec: Path | str, *, root: Path | None = None, hosts: Collection[str] = ()) -> Document:
    """Read a spec and every file that it refers to, inside the folder `root`: by default its own.

    Without a `root`, files in the folders beside the spec's own are read too, and told of in `Document.distant`.
    A spec that is a URL is fetched; what is referred to on other hosts is, where `hosts` has their names.
    A reference that leads nowhere leaves a hole. Raises InputError for a spec that cannot be read.
    """
    with Remote(hosts) as remote:
        path = remote.fetch(str(spec)) if is_url(str(spec)) else Path(spec)
        bundler = _Bundler(path, root.resolve() if root else None, remote)
        data = bundler.run()
    return Document(data, bundler.places, bundler.holes, tuple(bundler.distant.values()))


@dataclass
class _Bundler:
    """Copies the root file, replacing every reference by its target or, for schemas, by a component's name."""

    path: Path
    root: Path | None
    remote: Remote
    holes: dict[str, Diagnostic] = field(default_factory=dict)
    distant: dict[Path, Diagnostic] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    files: dict[Path, File] = field(default_factory=dict)
    names: dict[tuple[Path, str], str] = field(default_factory=dict)
    """The component that each schema that is referred to has become, by where it was written."""
    taken: set[str] = field(default_factory=set)
    pending: list[tuple[str, Path, str]] = field(default_factory=list)

    def run(self) -> dict[str, Any]:
        self.home = self.path.parent.resolve()
        file = self._file(self.path)
        if not isinstance(file.data, dict):
            raise InputError.at(file.name, 1, "the spec is not a mapping", "start with `openapi: 3.1.0`")
        own = file.data.get("components", {}) if isinstance(file.data.get("components"), dict) else {}
        schemas = own.get("schemas")
        for name in schemas if isinstance(schemas, dict) else ():
            self.names[self.path, f"/components/schemas/{escape(name)}"] = name
            self.taken.add(name)
        data: dict[str, Any] = self._copy(file, "", file.data, "", "object", ())
        while self.pending:  # one after the other, since a chain of references may be long
            name, path, pointer = self.pending.pop(0)
            inner, at = self._file(path), COMPONENTS.removeprefix("#") + escape(name)
            schemas = _inside(_inside(data, "components"), "schemas")
            schemas[name] = self._copy(inner, pointer, inner.at(pointer), at, "schema", ())
        return data

    def _file(self, path: Path) -> File:
        if path not in self.files:
            self.files[path] = read(path, self._name(path))
        return self.files[path]

    def _name(self, path: Path) -> str:
        """The file as the user would write it: beside the root as they named that."""
        if url := self.remote.name(path):
            return url
        if path == self.path:
            return str(path)
        return os.path.normpath(self.path.parent / os.path.relpath(path, self.home))

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
        if kind == "schema" and key == "discriminator" and isinstance(item, dict):
            self._mark(file, here, item, there)
            return self._discriminator(file, here, item, there)
        return self._copy(file, here, item, there, _kind_of(key, kind, target), trail)

    def _mark(self, file: File, source: str, value: Any, target: str) -> None:
        """Remember the places of data that is copied as it stands."""
        self.places[target] = Place(file.name, file.line(source), source)
        children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        for key, item in children:
            step = f"/{escape(str(key))}"
            self._mark(file, source + step, item, target + step)

    def _discriminator(self, file: File, source: str, value: dict[str, Any], target: str) -> dict[str, Any]:
        """A discriminator with the name of a component for each schema that it maps to."""
        mapping = value.get("mapping")
        changed = dict(value)
        if isinstance(mapping, dict):
            changed["mapping"] = {
                key: self._mapped(file, f"{source}/mapping/{escape(key)}", item, f"{target}/mapping/{escape(key)}")
                for key, item in mapping.items()
            }
        if isinstance(value.get("defaultMapping"), str):
            step = "/defaultMapping"
            changed["defaultMapping"] = self._mapped(file, source + step, value["defaultMapping"], target + step)
        return changed

    def _mapped(self, file: File, source: str, value: Any, target: str) -> Any:
        """The component that a discriminator maps a value to, by its name or by a reference."""
        if not isinstance(value, str) or (self.path, f"/components/schemas/{escape(value)}") in self.names:
            return value
        try:
            path, pointer = self._resolve(file, source, value)
        except _Hole as hole:
            self.holes[target] = self._diagnostic(file, source, hole)
            return value
        return self._component(path, pointer)

    def _reference(
        self, file: File, source: str, value: dict[str, Any], target: str, kind: Kind, trail: tuple[str, ...]
    ) -> Any:
        try:
            path, pointer = self._resolve(file, f"{source}/$ref", value["$ref"])
            step = f"{path}#{pointer}"
            if step in trail:
                raise _Hole(f"the reference {value['$ref']!r} leads back to itself")
        except _Hole as hole:
            self.places[f"{target}/$ref"] = Place(file.name, file.line(f"{source}/$ref"), f"{source}/$ref")
            self.holes[target] = self._diagnostic(file, f"{source}/$ref", hole)
            return {}
        inner = self._file(path)
        siblings = {key: item for key, item in value.items() if key != "$ref"}
        if kind == "schema":
            name = self._component(path, pointer)
            self.places[f"{target}/$ref"] = Place(file.name, file.line(f"{source}/$ref"), f"{source}/$ref")
            rest = {key: self._child(file, source, key, item, target, kind, trail) for key, item in siblings.items()}
            return {"$ref": COMPONENTS + escape(name), **rest}
        copied = self._copy(inner, pointer, inner.at(pointer), target, kind, (*trail, step))
        if isinstance(copied, dict):  # `summary`, `description`, and what people write beside a reference
            copied |= {key: self._child(file, source, key, item, target, kind, trail) for key, item in siblings.items()}
        return copied

    def _component(self, path: Path, pointer: str) -> str:
        """The name under which the schema at `pointer` of `path` stands in the document."""
        known = self.names.get((path, pointer))
        if known is not None:
            return known
        name = unescape(pointer.rpartition("/")[2]) or path.stem
        if name in self.taken:  # the class is named after where it stands; this only has to be unique
            name = f"{name} {self._name(path)}#{pointer}"
        self.names[path, pointer] = name
        self.taken.add(name)
        self.pending.append((name, path, pointer))
        return name

    def _resolve(self, file: File, source: str, reference: str) -> tuple[Path, str]:
        """The file and pointer that a reference names. Raises _Hole where it leads nowhere."""
        where, _, pointer = reference.partition("#")
        pointer = unquote(pointer)
        try:
            path = self._place_of(file, source, where, reference)
            if path not in self.files and not path.is_file():
                raise _Hole(f"the reference {reference!r} names a file that does not exist")
            inner = self._file(path)
        except InputError as error:
            first = error.diagnostics[0]
            raise _Hole(f"the reference {reference!r} names a file that cannot be read: {first}") from None
        if pointer and not pointer.startswith("/"):
            pointer = _anchored(inner, pointer) or pointer
        if not inner.has(pointer):
            raise _Hole(f"the reference {reference!r} leads nowhere", f"no {pointer!r} in that file")
        return path, pointer

    def _place_of(self, file: File, source: str, where: str, reference: str) -> Path:
        """The file that stands before the `#` of a reference. Raises _Hole, and InputError where it is not fetched."""
        if self.remote.allows(where):
            return self.remote.fetch(where)
        if "://" in where:
            raise _Hole(f"the reference {reference!r} leads to another host", "--allow-host names hosts to fetch from")
        if where.startswith(("/", "\\")):
            raise _Hole(f"the reference {reference!r} leaves the spec's folder", "copy the file into it")
        if not where:
            return file.path
        named = Path(os.path.normpath(file.path.parent / unquote(where)))
        return self.remote.beside(named) or self._path(file, source, unquote(where), reference)

    def _path(self, file: File, source: str, where: str, reference: str) -> Path:
        """The file that a reference names, the root as the user named it. Raises _Hole where it must not be read."""
        named = Path(os.path.normpath(file.path.resolve().parent / where))
        path = named.resolve()
        if path == self.path.resolve():
            return self.path
        folder = self._folder(named)
        if folder is None or not path.is_relative_to(folder):
            hint = "copy the file into it" if self.root is None else "name a higher folder with --root"
            raise _Hole(f"the reference {reference!r} leaves the spec's folder", hint)
        if self.root is None and folder != self.home and path not in self.distant:
            message = f"the reference {reference!r} leads to a folder beside the spec's own"
            self.distant[path] = Diagnostic(
                file=file.name, line=file.line(source), message=message, hint="--root names the folder of all files"
            )
        return path

    def _folder(self, named: Path) -> Path | None:
        """The folder that a file of this name must stand in; None where it must not be read at all."""
        if self.root is not None:
            return self.root
        if named.is_relative_to(self.home):
            return self.home
        beside = self.home.parent
        if not named.is_relative_to(beside) or named.suffix not in (".json", ".yaml", ".yml"):
            return None
        return beside / named.relative_to(beside).parts[0] if named.parent != beside else named

    def _diagnostic(self, file: File, source: str, hole: _Hole) -> Diagnostic:
        return Diagnostic(file=file.name, line=file.line(source), message=hole.message, hint=hole.hint)


class _Hole(Exception):
    """A reference that leads nowhere, and why."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def _anchored(file: File, name: str) -> str | None:
    """The pointer of the schema with this `$anchor`."""
    for pointer in file.lines:
        if pointer.endswith("/$anchor") and file.at(pointer) == name:
            return pointer.removesuffix("/$anchor")
    return None


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
            return "schema" if key in SCHEMAS else "map" if key in MAPS else "object"
