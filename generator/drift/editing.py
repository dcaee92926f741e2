"""Collects changes to the texts of a spec, and tells them line by line. Writes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from generator.drift import yamltext
from generator.spec.document import Node


@dataclass(frozen=True, kw_only=True)
class Edit:
    """At a line of a file: lines to take out, and lines to put in their place."""

    file: str
    line: int
    remove: tuple[str, ...]
    insert: tuple[str, ...]


@dataclass
class Editor:
    """The texts as they would be."""

    texts: dict[str, str] = field(default_factory=dict)
    before: dict[str, str] = field(default_factory=dict)

    def change(self, file: str, how: Callable[[str], str]) -> None:
        """Change the text of a file. Raises NoPlaceError."""
        if file not in self.texts:
            self.texts[file] = self.before[file] = Path(file).read_text(encoding="utf-8")
        self.texts[file] = how(self.texts[file])

    def put(self, node: Node, key: str, value: Any) -> None:
        """Set a key of a mapping of the document."""
        place = self._place(node)
        self.change(place[0], lambda text: yamltext.put(text, place[1], key, value))

    def drop(self, node: Node, key: str) -> None:
        """Take a key out of a mapping of the document."""
        place = self._place(node)
        self.change(place[0], lambda text: yamltext.drop(text, place[1], key))

    def rename(self, node: Node, key: str, new: str) -> None:
        """Give a key of a mapping of the document another name."""
        place = self._place(node)
        self.change(place[0], lambda text: yamltext.rename(text, place[1], key, new))

    def append(self, node: Node, value: Any) -> None:
        """Put a value at the end of a list of the document."""
        place = self._place(node)
        self.change(place[0], lambda text: yamltext.append(text, place[1], value))

    def remove(self, node: Node, index: int) -> None:
        """Take an element out of a list of the document."""
        place = self._place(node)
        self.change(place[0], lambda text: yamltext.remove(text, place[1], index))

    def edits(self) -> tuple[Edit, ...]:
        """What changed, line by line."""
        return tuple(edit for file, text in self.texts.items() for edit in _edits(file, self.before[file], text))

    def _place(self, node: Node) -> tuple[str, str]:
        if node.pointer not in node.document.places:
            raise yamltext.NoPlaceError(f"there is nothing at {node.pointer}")
        place = node.document.place(node.pointer)
        return place.file, place.pointer


def _edits(file: str, before: str, after: str) -> Iterator[Edit]:
    old, new = before.splitlines(), after.splitlines()
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    for tag, start, stop, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(file=file, line=head + start + 1, remove=tuple(old[start:stop]), insert=tuple(new[first:last]))


def _common(old: list[str], new: list[str]) -> int:
    """How many lines at the start are the same."""
    return next(
        (at for at, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), min(len(old), len(new))
    )


def applied(text: str, edits: list[Edit]) -> str:
    """A text after the edits of its file."""
    lines = text.splitlines()
    for edit in sorted(edits, key=lambda each: -each.line):
        lines[edit.line - 1 : edit.line - 1 + len(edit.remove)] = edit.insert
    return "\n".join(lines) + "\n"
