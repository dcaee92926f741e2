"""Reads a spec of one or many YAML or JSON files into one document whose every node knows its file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NewType

from generator.diagnostics import Diagnostic, InputError
from generator.diagnostics import Place as Place

Pointer = NewType("Pointer", str)
"""A JSON pointer (RFC 6901) into the bundled document."""

COMPONENTS = "#/components/schemas/"


@dataclass(frozen=True)
class Document:
    """The whole spec as plain data, every `$ref` either gone or `#/components/schemas/<name>`."""

    data: Mapping[str, Any]
    places: Mapping[str, Place]
    holes: Mapping[str, Diagnostic] = field(default_factory=dict)
    """References that lead nowhere, by the pointer at which an empty object stands instead."""
    distant: tuple[Diagnostic, ...] = ()
    """Files that are read although they stand beside the spec's folder, each told once."""

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
        return self.place(pointer).says(message, hint)

    def whole(self) -> Document:
        """The same document. Raises InputError where a reference leads nowhere."""
        if self.holes:
            raise InputError(self.holes.values())
        return self


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

    @property
    def place(self) -> Place:
        """Where it was written."""
        return self.document.place(self.pointer)

    @property
    def hole(self) -> Diagnostic | None:
        """Why there is nothing here, where a reference leads nowhere."""
        return self.document.holes.get(self.pointer)

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
        return self.place.says(message, hint)


def escape(key: str) -> str:
    """A key as a step of a JSON pointer."""
    return key.replace("~", "~0").replace("/", "~1") if "~" in key or "/" in key else key


def unescape(step: str) -> str:
    """A step of a JSON pointer as a key."""
    return step.replace("~1", "/").replace("~0", "~")
