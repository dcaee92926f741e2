"""Paths and query strings: every value quoted, in the styles of OpenAPI."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from urllib.parse import quote, unquote

from .._base.operation import QueryParam
from .unfit import UnfitError

Pair = tuple[str, str]
"""A query parameter: its name, and its value already quoted."""

_SEPARATORS = {"form": ",", "spaceDelimited": "%20", "pipeDelimited": "%7C", "deepObject": ","}

_DECODINGS = 3
"""How often proxies and servers in a row may undo percent-encoding: a dot must not come to light at any of them."""


def fill(template: str, wires: Mapping[str, object], values: Mapping[str, object], rivals: Sequence[str] = ()) -> str:
    """A path with its parameters in place.

    Raises UnfitError for one that is missing, empty, or could lead to another endpoint; the paths of those that are
    near are the rivals.
    """
    path = template
    for wire in wires:
        path = path.replace(f"{{{wire}}}", _segment(wire, values.get(wire)))
    for rival in rivals:
        _keep_apart(path.split("/"), template.split("/"), rival.split("/"))
    return path


def _keep_apart(path: list[str], template: list[str], rival: list[str]) -> None:
    """Refuse a path that a server could take for the rival, which has as many parts."""
    if all("{" in word or word == _decoded(part) for part, word in zip(path, rival, strict=True)):
        pairs = zip(template, rival, strict=True)
        wire, word = next((own, word) for own, word in pairs if "{" in own and "{" not in word)
        raise UnfitError(wire.strip("{}"), f"must not be {word!r}, which is the name of another endpoint")


def check_path(path: str) -> None:
    """Raise UnfitError for a path that a caller wrote and that is not plainly a path below the base URL."""
    if not path.startswith("/") or path.startswith("//"):
        raise UnfitError("path", "must begin with one slash")
    if not all("!" <= char <= "~" and char not in "?#\\" for char in path):
        raise UnfitError("path", "has a space, a '?' or another character that must be percent-encoded")
    if _is_dotted(path):
        raise UnfitError("path", "must not have '.' or '..' between slashes")


def query_string(pairs: Sequence[Pair]) -> str:
    """The query part of a URL, with its question mark; empty where there is nothing to ask."""
    return "?" + "&".join(f"{_quoted(name, name)}={value}" for name, value in pairs) if pairs else ""


def query_pairs(param: QueryParam, value: object) -> Iterator[Pair]:
    """A query parameter in its style. A null is not sent."""
    name = param.name
    if param.style == "deepObject" and isinstance(value, Mapping):
        yield from _deep(name, name, value)
    elif isinstance(value, Mapping) and param.explode:
        yield from ((str(key), _quoted(name, item)) for key, item in value.items() if item is not None)
    elif isinstance(value, (list, tuple)) and param.explode:
        yield from ((name, _quoted(name, item)) for item in value if item is not None)
    elif isinstance(value, (list, tuple, Mapping)):
        parts = [_quoted(name, part) for part in _flat(value)]
        if parts:
            yield name, _SEPARATORS[param.style].join(parts)
    elif value is not None:
        yield name, _quoted(name, value)


def header_value(wire: str, value: object) -> str:
    """A header parameter in style `simple`."""
    return ",".join(_text(wire, part) for part in _flat(value))


def _deep(wire: str, name: str, value: object) -> Iterator[Pair]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _deep(wire, f"{name}[{key}]", item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _deep(wire, name, item)
    elif value is not None:
        yield name, _quoted(wire, value)


def _flat(value: object) -> Iterator[object]:
    """The parts of a value that are written one after the other: items, or keys and values in turn."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from (key, item) if item is not None else ()
    elif isinstance(value, (list, tuple)):
        yield from (item for item in value if item is not None)
    else:
        yield value


def _segment(wire: str, value: object) -> str:
    text = _text(wire, value)
    if not text.strip():
        raise UnfitError(wire, "must not be empty")
    if _is_dotted(text):
        raise UnfitError(wire, "must not have '.' or '..' as a part of the path")
    if any(ord(char) < 32 or 127 <= ord(char) < 160 for char in _decoded(text)):
        raise UnfitError(wire, "has a control character")
    return _quoted(wire, text)


def _is_dotted(text: str) -> bool:
    parts = _decoded(text).replace("\\", "/").split("/")
    return "." in parts or ".." in parts


def _decoded(text: str) -> str:
    for _ in range(_DECODINGS):
        text = unquote(text)
    return text


def _quoted(wire: str, value: object) -> str:
    try:
        return quote(_text(wire, value), safe="")
    except UnicodeEncodeError:
        pass
    raise UnfitError(wire, "is no valid text")


def _text(wire: str, value: object) -> str:
    """A value as JSON would write it, strings without their quotes."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int) or (isinstance(value, float) and isfinite(value)):
        return repr(value)
    raise UnfitError(
        wire, "is needed; None is no value" if value is None else "must be a string, a number or a boolean"
    )
