"""A strict reader of YAML 1.2 core (and so of JSON) that remembers the line of every value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf, isfinite
from pathlib import Path
from typing import Any

import yaml

from generator.diagnostics import InputError

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 100
MAX_VALUES = 2_000_000
"""How many values a file may have once its aliases are written out."""


@dataclass(frozen=True)
class File:
    """One file: its data, and the line of each value by JSON pointer."""

    path: Path
    name: str
    data: Any
    lines: Mapping[str, int]

    def line(self, pointer: str) -> int:
        """The line of the value at `pointer`, or of the nearest value above it."""
        while pointer not in self.lines:
            pointer = pointer.rpartition("/")[0]
        return self.lines[pointer]

    def has(self, pointer: str) -> bool:
        """Whether there is a value at `pointer`."""
        return pointer in self.lines

    def at(self, pointer: str) -> Any:
        """The value at `pointer`, which must be there."""
        value = self.data
        for step in pointer.split("/")[1:]:
            key = step.replace("~1", "/").replace("~0", "~")
            value = value[int(key)] if isinstance(value, list) else value[key]
        return value


class _Loader(yaml.CSafeLoader):
    """Resolves scalars as YAML 1.2 core does: `no`, `012`, `1:30` and dates are strings."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - as the base has it


for _tag, _pattern, _first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("null", r"^(?:~|null|Null|NULL|)$", "~nN\0"),
    ("int", r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("float", r"^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", "-+."),
):
    _keys = ["" if letter == "\0" else letter for letter in _first]
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _keys)


def read(path: Path, name: str) -> File:
    """Read the file at `path`, called `name` in messages.

    Raises InputError for a file that cannot be read, is no UTF-8, is too large or too deep, has a duplicate key,
    an anchor, a tag, or is no YAML at all.
    """
    text = _text(path, name)
    loader = _Loader(text)
    try:
        _check_shape(text, name)
        node = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise InputError.at(name, mark.line + 1 if mark else 1, f"this is not YAML: {problem}") from None
    finally:
        loader.dispose()
    if node is None:
        raise InputError.at(name, 1, "the file is empty")
    reader = _Reader(name)
    return File(path, name, reader.value(node, "", _line(node)), reader.lines)


def _check_shape(text: str, name: str) -> None:
    """Refuse deep nesting while the parser still works without recursion: composing a node recurses."""
    depth = 0
    for event in yaml.parse(text, yaml.CSafeLoader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > MAX_DEPTH:
            raise _too_deep(name, _line(event))


def _too_deep(name: str, line: int) -> InputError:
    return InputError.at(name, line, f"the file nests deeper than {MAX_DEPTH} levels")


def _line(marked: yaml.Event | yaml.Node) -> int:
    """The line on which an event or node starts."""
    return marked.start_mark.line + 1 if marked.start_mark else 1


def _text(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise InputError.at(name, 0, f"the file is larger than {MAX_BYTES // 1024**2} MiB")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError.at(name, 0, f"the file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise InputError.at(name, 0, f"the file is not UTF-8: byte {error.start}") from None
    for number, line in enumerate(text.split("\n"), 1):
        if _FORBIDDEN.search(line):
            raise InputError.at(name, number, "the line holds a control character")
    if text.lstrip().startswith(("{", "[")):  # JSON: a tab is white space, and YAML has no surrogates
        return _PAIR.sub(_joined, text.replace("\t", " "))
    return text


def _joined(pair: re.Match[str]) -> str:
    """The one character that JSON writes as two escapes, which YAML has not."""
    return pair[1] + bytes.fromhex(pair[2] + pair[3]).decode("utf-16-be")


_PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


class _Reader:
    """Turns yaml nodes into plain values, and keeps their lines. Aliases are written out, up to a limit."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[str, int] = {}
        self.count = 0
        self.above: list[yaml.Node] = []

    def value(self, node: yaml.Node, pointer: str, line: int) -> Any:
        self.lines[pointer] = line
        self.count += 1
        if self.count > MAX_VALUES:
            raise InputError.at(self.name, line, f"the aliases stand for more than {MAX_VALUES:,} values", "use $ref")
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if not node.tag.endswith((":map", ":seq")):
            raise InputError.at(self.name, line, f"the tag {node.tag!r} is not allowed")
        if node in self.above:
            raise InputError.at(self.name, line, "the alias stands inside its own anchor")
        if len(self.above) > MAX_DEPTH:
            raise _too_deep(self.name, line)
        self.above.append(node)
        made = self._mapping(node, pointer) if isinstance(node, yaml.MappingNode) else self._sequence(node, pointer)
        self.above.pop()
        return made

    def _sequence(self, node: yaml.Node, pointer: str) -> list[Any]:
        return [self.value(item, f"{pointer}/{index}", _line(item)) for index, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, pointer: str) -> dict[str, Any]:
        result: dict[str, Any] = {}
        own: set[str] = set()
        mine = [(key, item, True) for key, item in node.value if not _merges(key)]
        merged = self._merged([item for key, item in node.value if _merges(key)])
        for key_node, item, is_own in [*((key, item, False) for key, item in merged), *mine]:
            line = _line(key_node)
            if not isinstance(key_node, yaml.ScalarNode):
                raise InputError.at(self.name, line, "a key must be a string")
            key = str(key_node.value)
            step = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            if key in own:
                first = self.lines[step]
                raise InputError.at(
                    self.name, line, f"the key {key!r} stands here a second time", f"first on line {first}"
                )
            if is_own:
                own.add(key)
            result[key] = self.value(item, step, line)
        return result

    def _merged(self, nodes: list[yaml.Node]) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        """The pairs that `<<` takes over from other mappings; of several, the first one counts."""
        for node in nodes:
            sources = reversed(node.value) if isinstance(node, yaml.SequenceNode) else [node]
            for source in sources:
                if not isinstance(source, yaml.MappingNode):
                    raise InputError.at(self.name, _line(node), "`<<` must name a mapping")
                yield from self._merged([item for key, item in source.value if _merges(key)])
                yield from ((key, item) for key, item in source.value if not _merges(key))

    def _scalar(self, node: yaml.Node) -> str | int | float | bool | None:
        text = str(node.value)
        match node.tag.removeprefix("tag:yaml.org,2002:"):
            case "str":
                return text
            case "null":
                return None
            case "bool":
                return text.lower() == "true"
            case "int":
                return self._integer(node, text)
            case "float":
                return self._float(node, text)
            case _:
                raise InputError.at(self.name, _line(node), f"the tag {node.tag!r} is not allowed")

    def _integer(self, node: yaml.Node, text: str) -> int:
        if len(text) > 400:
            raise InputError.at(self.name, _line(node), "the number is too large")
        return int(text, 8 if "o" in text else 16 if "x" in text else 10)

    def _float(self, node: yaml.Node, text: str) -> float:
        number = inf if text[-1].isalpha() else float(text)
        if not isfinite(number):
            raise InputError.at(self.name, _line(node), "the number is not finite")
        return number


def _merges(key: yaml.Node) -> bool:
    """Whether a key is the `<<` that takes over another mapping."""
    return isinstance(key, yaml.ScalarNode) and key.value == "<<" and key.style not in ("'", '"')
