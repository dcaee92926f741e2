"""Reads values of the kinds that OpenAPI has, and notes in the ledger what is of another kind or has no meaning."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from generator.diagnostics import Place
from generator.ledger import Ledger, Subject, Unsupported
from generator.spec.document import Node

PREFIX = "x-pyclient-"
"""What our own extensions begin with. Nothing else that begins with `x-` has a meaning."""


def _has(*keys: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, dict) and any(key in value for key in keys)


_FORMER: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "x-errors": ("errors", _has("message", "trace-id")),
    "x-rate-limit": ("rate-limit", lambda value: isinstance(value, list) and all(map(_has("name"), value))),
    "x-derived-tokens": ("derived-tokens", lambda value: _has("path")(next(iter(value.values()), None))),
    "x-webhooks": ("webhooks", _has("signatures")),
    "x-client-option": ("option", lambda value: isinstance(value, str)),
    "x-python-name": ("name", lambda value: isinstance(value, str)),
    "x-any-of-required": ("any-of-required", lambda value: isinstance(value, list)),
    "x-sources": ("sources", lambda value: isinstance(value, list) and all(map(_has("page"), value))),
    "x-vendor-operation-id": ("vendor-operation-id", lambda value: isinstance(value, str)),
    "x-paging": ("paging", _has("style")),
    "x-window": ("window", _has("start", "end")),
    "x-epoch": ("epoch", lambda value: value in ("seconds", "milliseconds")),
}
"""What our extensions were called before they had a prefix, and how their content is told from somebody else's."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Extension:
    """One of our own `x-pyclient-` fields: its value, and the place of each of its keys."""

    place: Place
    value: Any
    at: Mapping[str, Place] = field(default_factory=dict)


class Fields:
    """The fields of the objects of a document, read with a ledger at hand."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger

    def text(self, node: Node, key: str) -> str:
        """The text at a key, stripped; empty where there is none. A number or a boolean counts as its text."""
        value = node[key].value
        if isinstance(value, str):
            return value.strip()
        if isinstance(value, (int, float)):
            self._odd(node[key], f"`{key}` must be text", "put it in quotes")
            return str(value).lower() if isinstance(value, bool) else str(value)
        if value is not None:
            self._odd(node[key], f"`{key}` must be text, and is left out")
        elif isinstance(node.value, dict) and key in node.value:
            self._odd(node[key], f"`{key}` has no value", "remove the key")
        return ""

    def flag(self, node: Node, key: str) -> bool:
        """Whether a key is true."""
        value = node[key].value
        if isinstance(value, bool):
            return value
        if value in ("true", "false"):
            self._odd(node[key], f"`{key}` must be a boolean", "remove the quotes")
            return bool(value == "true")
        if value is not None:
            self._odd(node[key], f"`{key}` must be a boolean, and is left out")
        return False

    def items(self, node: Node, key: str, *, needed: bool = True) -> Iterator[tuple[str, Node]]:
        """The entries of the mapping at a key, but for extensions. Raises Unsupported for anything else than one."""
        child = node[key]
        if child.value is None:
            self._without_value(node, key)
        elif isinstance(child.value, dict):
            yield from ((name, item) for name, item in child.items() if not name.startswith("x-"))
        elif needed:
            raise Unsupported(child.error(f"`{key}` must be a mapping"))
        else:
            self._odd(child, f"`{key}` must be a mapping, and is left out")

    def elements(self, node: Node, key: str, *, needed: bool = True) -> Iterator[Node]:
        """The elements of the list at a key. Raises Unsupported for anything else than a list."""
        child = node[key]
        if child.value is None:
            self._without_value(node, key)
        elif isinstance(child.value, list):
            yield from child.elements()
        elif needed:
            raise Unsupported(child.error(f"`{key}` must be a list"))
        else:
            self._odd(child, f"`{key}` must be a list, and is left out")

    def texts(self, node: Node, key: str) -> tuple[str, ...]:
        """The texts of the list at a key, each once; elements of another kind are left out."""
        found: dict[str, None] = {}
        for element in self.elements(node, key, needed=False):
            if not isinstance(element.value, str):
                self._odd(element, f"an element of `{key}` must be text, and is left out")
            elif element.value in found:
                self._odd(element, f"{element.value!r} is listed twice in `{key}`")
            else:
                found[element.value] = None
        return tuple(found)

    def extension(self, node: Node, name: str) -> Extension | None:
        """One of our own extensions; None where it is not there."""
        child = node[PREFIX + name]
        if child.value is None:
            return None
        return Extension(place=child.place, value=child.value, at=places(child))

    def known(self, node: Node, subject: Subject, keys: Collection[str], extensions: Collection[str] = ()) -> None:
        """Note each key that an object of this kind does not have."""
        for key, child in node.items():
            if key in keys:
                continue
            name = key.removeprefix(PREFIX)
            if key.startswith(PREFIX):
                if name not in extensions:
                    self._odd(child, f"`{key}` means nothing {_in(subject)}", _hint(name, extensions, PREFIX))
            elif key.startswith("x-"):
                self._former(key, child)
            else:
                self._odd(child, f"`{key}` is not a field {_of(subject)}", _hint(key, keys))

    def _former(self, key: str, child: Node) -> None:
        name, is_ours = _FORMER.get(key, ("", bool))
        if name and isinstance(child.value, (dict, list, str)) and is_ours(child.value):
            self._odd(child, f"`{key}` is left alone", f"this generator's own extension is `{PREFIX}{name}`")

    def _without_value(self, node: Node, key: str) -> None:
        if isinstance(node.value, dict) and key in node.value:
            self._odd(node[key], f"`{key}` has no value", "remove the key")

    def _odd(self, node: Node, reason: str, hint: str = "") -> None:
        self.ledger.lenient(node.place, "keyword", node.pointer.rpartition("/")[2], reason, hint)


def places(node: Node) -> Mapping[str, Place]:
    """Where each key of a mapping was written."""
    return {key: child.place for key, child in node.items()}


def _of(subject: Subject) -> str:
    return f"of an {subject}" if subject[0] in "aeio" else f"of a {subject}"


def _in(subject: Subject) -> str:
    return f"in an {subject}" if subject[0] in "aeio" else f"in a {subject}"


def _hint(key: str, known: Collection[str], prefix: str = "") -> str:
    close = get_close_matches(key, known, n=1)
    return f"did you mean `{prefix}{close[0]}`?" if close else ""


def sources(node: Node) -> tuple[Mapping[str, str], ...]:
    """What `x-pyclient-sources` names: texts only."""
    listed = node[f"{PREFIX}sources"].elements()
    return tuple({key: str(item.value) for key, item in each.items() if item.value is not None} for each in listed)
