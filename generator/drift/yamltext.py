"""Changes a YAML or JSON text as a person would: a key here, a line there, everything else as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

INDENT = 2

Span = tuple[int, int]


class NoPlaceError(Exception):
    """There is nothing in the text at the pointer, or not what the change needs."""


def put(text: str, pointer: str, key: str, value: Any) -> str:
    """Set a key of the mapping at `pointer`."""
    mapping = _mapping(text, pointer)
    for name, item in mapping.value:
        if name.value == key:
            return _replaced(text, name, item, value, mapping)
    if _flow(mapping):
        pair = f"{_flow_text(key, text)}: {_flow_text(value, text)}"
        return _insert_in_flow(text, mapping, pair)
    column = _column(mapping)
    return _insert_lines(text, _end(text, mapping), _pair_lines(key, value, column))


def drop(text: str, pointer: str, key: str) -> str:
    """Take a key out of the mapping at `pointer`."""
    mapping = _mapping(text, pointer)
    pairs = [(name.start_mark.index, _end(text, item)) for name, item in mapping.value]
    names = [name.value for name, _ in mapping.value]
    if key not in names:
        raise NoPlaceError(f"there is no {key!r} at {pointer}")
    return _without(text, mapping, pairs, names.index(key), "{}")


def rename(text: str, pointer: str, key: str, new: str) -> str:
    """Give a key of the mapping at `pointer` another name."""
    pairs = _mapping(text, pointer).value
    if any(name.value == new for name, _ in pairs):
        raise NoPlaceError(f"there is a {new!r} at {pointer} already")
    for name, _ in pairs:
        if name.value == key:
            quoted = _flow_text(new, text) if _is_json(text) else _scalar(new)
            return text[: name.start_mark.index] + quoted + text[name.end_mark.index :]
    raise NoPlaceError(f"there is no {key!r} at {pointer}")


def append(text: str, pointer: str, value: Any) -> str:
    """Put a value at the end of the list at `pointer`."""
    sequence = _sequence(text, pointer)
    if _flow(sequence):
        return _insert_in_flow(text, sequence, _flow_text(value, text))
    column = sequence.start_mark.column
    first, *others = _block(value, column + INDENT)
    lines = [" " * column + "- " + first.strip(), *others]
    return _insert_lines(text, _end(text, sequence), lines)


def remove(text: str, pointer: str, index: int) -> str:
    """Take an element out of the list at `pointer`."""
    sequence = _sequence(text, pointer)
    if not 0 <= index < len(sequence.value):
        raise NoPlaceError(f"there is no element {index} at {pointer}")
    spans = [(_item_start(text, sequence, item), _end(text, item)) for item in sequence.value]
    return _without(text, sequence, spans, index, "[]")


def at(text: str, pointer: str) -> yaml.Node:
    """The node at a JSON pointer. Raises NoPlaceError."""
    node = _composed(text)
    for step in pointer.split("/")[1:]:
        node = _child(node, step.replace("~1", "/").replace("~0", "~"))
        if node is None:
            raise NoPlaceError(f"there is nothing at {pointer}")
    if node is None:
        raise NoPlaceError("the text is empty")
    return node


def block(value: Any, indent: int = 0) -> str:
    """A value as YAML, for a person to read."""
    return "\n".join(_block(value, indent))


@lru_cache(maxsize=8)
def _composed(text: str) -> yaml.Node | None:
    return yaml.compose(text, yaml.CSafeLoader)


def _child(node: yaml.Node | None, step: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((item for name, item in node.value if name.value == step), None)
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        found: yaml.Node = node.value[int(step)]
        return found
    return None


def _mapping(text: str, pointer: str) -> yaml.MappingNode:
    node = at(text, pointer)
    if not isinstance(node, yaml.MappingNode):
        raise NoPlaceError(f"there is no mapping at {pointer}")
    return node


def _sequence(text: str, pointer: str) -> yaml.SequenceNode:
    node = at(text, pointer)
    if not isinstance(node, yaml.SequenceNode):
        raise NoPlaceError(f"there is no list at {pointer}")
    return node


def _flow(node: yaml.Node) -> bool:
    return bool(getattr(node, "flow_style", False))


def _is_json(text: str) -> bool:
    return text.lstrip().startswith("{")


def _column(mapping: yaml.MappingNode) -> int:
    return int(mapping.value[0][0].start_mark.column)


def _end(text: str, node: yaml.Node) -> int:
    """Where a node ends: a block ends for the parser where the next thing starts, comments and all."""
    end = int(node.end_mark.index)
    if (isinstance(node, yaml.ScalarNode) and node.style not in ("|", ">")) or _flow(node):
        return end
    if isinstance(node, yaml.CollectionNode) and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return len(text[:end].rstrip())


def _replaced(text: str, name: yaml.Node, item: yaml.Node, value: Any, mapping: yaml.MappingNode) -> str:
    colon = text.index(":", name.end_mark.index) + 1
    end = max(_end(text, item), colon)
    if _flow(mapping) or _is_short(value):
        written = " " + (_flow_text(value, text) if _flow(mapping) else _inline(value))
    else:
        written = "\n" + "\n".join(_block(value, _column(mapping) + INDENT))
    return text[:colon] + written + text[end:]


def _insert_in_flow(text: str, node: yaml.CollectionNode, item: str) -> str:
    close = node.end_mark.index - 1
    end = len(text[:close].rstrip())
    return text[:end] + (", " if node.value else "") + item + text[end:]


def _insert_lines(text: str, end: int, lines: list[str]) -> str:
    """After the line on which something ends."""
    newline = text.find("\n", end)
    stop = len(text) if newline < 0 else newline
    return text[:stop] + "\n" + "\n".join(lines) + (text[stop:] or "\n")


def _without(text: str, node: yaml.CollectionNode, spans: list[Span], index: int, empty: str) -> str:
    start, end = spans[index]
    if len(spans) == 1:
        before = len(text[: node.start_mark.index].rstrip())
        return text[:before] + " " + empty + text[_end(text, node) :]
    if not _flow(node):
        line = text.rfind("\n", 0, start) + 1
        newline = text.find("\n", end)
        stop = len(text) if newline < 0 else newline + 1
        return _keep_first(text, node, line, start, stop, index)
    if index + 1 < len(spans):
        return text[:start] + text[spans[index + 1][0] :]
    return text[: spans[index - 1][1]] + text[end:]


def _keep_first(text: str, node: yaml.CollectionNode, line: int, start: int, stop: int, index: int) -> str:
    """The first key of a mapping may stand on a line with the dash of a list, which must stay."""
    dash = text[line:start]
    if index == 0 and dash.strip() == "-":
        return text[:start] + text[stop:].lstrip(" ")
    return text[:line] + text[stop:]


def _item_start(text: str, sequence: yaml.SequenceNode, item: yaml.Node) -> int:
    start = int(item.start_mark.index)
    return start if _flow(sequence) else text.rindex("-", 0, start)


def _pair_lines(key: str, value: Any, column: int) -> list[str]:
    head = f"{' ' * column}{_scalar(key)}:"
    return [f"{head} {_inline(value)}"] if _is_short(value) else [head, *_block(value, column + INDENT)]


def _is_short(value: Any) -> bool:
    """Whether a value stands on one line: everything but mappings, and lists with mappings in them."""
    if isinstance(value, list):
        return all(not isinstance(item, dict) or not item for item in value) and len(_inline(value)) < 100
    return not isinstance(value, dict) or not value


def _block(value: Any, column: int) -> list[str]:
    return list(_lines(value, column))


def _lines(value: Any, column: int) -> Iterator[str]:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _pair_lines(str(key), item, column)
    elif isinstance(value, list) and not _is_short(value):
        for item in value:
            first, *others = _block(item, column + INDENT)
            yield f"{' ' * column}- {first.strip()}"
            yield from others
    else:
        yield " " * column + _inline(value)


def _inline(value: Any) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_inline, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(str(key))}: {_inline(item)}" for key, item in value.items()) + "}"
    return _scalar(value)


def _flow_text(value: Any, text: str) -> str:
    """A value inside brackets, or inside JSON."""
    return json.dumps(value, ensure_ascii=False) if _is_json(text) else _inline(value)


_PLAIN = re.compile(r"[A-Za-z_/][\w./+-]*( [\w./+()-]+)*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def _scalar(value: Any) -> str:
    """A scalar; in quotes wherever YAML, of any version, could take it for something else."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)
