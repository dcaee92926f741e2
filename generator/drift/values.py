"""Values and types as documentation pages print them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache

from generator.drift.facts import Json
from generator.drift.source import Source

SIMPLE = re.compile(
    r"(string|number|integer|boolean|object|array|null|any|file)(?:\s?[<(]([\w.-]{1,60})[>)])?", re.IGNORECASE
)
LIST = re.compile(r"(?:array|list)\s?[\[<](.+)[\]>]")
MAPPING = re.compile(r"(?:dictionary|map|record)\s?[\[<].+[\]>]")
LONGEST_TYPE = 120
DEEPEST = 100


class NotJsonError(ValueError):
    """A text that is no JSON; `position` is where reading it stopped."""

    def __init__(self, reason: str, position: int) -> None:
        self.position = position
        super().__init__(reason)


@dataclass(frozen=True, kw_only=True)
class Type:
    """A type as a page prints it."""

    name: str | list[str]
    format: str | None = None
    nullable: bool = False
    items: Type | None = None


@lru_cache(maxsize=1000)
def parse_type(text: str) -> Type | None:
    """The type that a text names, or None for a text that names none."""
    text = text.strip()
    if not text or len(text) > LONGEST_TYPE:
        return None
    if " or " in text or "|" in text:
        return _alternatives(re.split(r" or |\|", text))
    if text.endswith("[]"):
        inner = parse_type(text[:-2])
        return inner and Type(name="array", items=inner)
    if match := LIST.fullmatch(text):
        inner = parse_type(match[1])
        return inner and Type(name="array", items=inner)
    if text.startswith("enum<") and text.endswith(">"):
        return parse_type(text[5:-1])
    if MAPPING.fullmatch(text):
        return Type(name="object")
    match = SIMPLE.fullmatch(text)
    return Type(name=match[1].lower(), format=match[2]) if match and not match[1].isupper() else None


def _alternatives(texts: list[str]) -> Type | None:
    found = [parse_type(text) for text in texts]
    types = [each for each in found if each is not None]
    if len(types) < len(found):
        return None
    named = [each for each in types if each.name != "null"]
    nullable = len(named) < len(types) or any(each.nullable for each in named)
    if len(named) == 1:
        only = named[0]
        return Type(name=only.name, format=only.format, nullable=nullable, items=only.items)
    names = [name for each in named for name in (each.name if isinstance(each.name, list) else [each.name])]
    return Type(name=names, nullable=nullable) if names else Type(name="null")


def parse_json(text: str) -> Json:
    """The JSON value that a text is. Raises NotJsonError."""
    value, end = decode(text, 0)
    if text[end:].strip():
        raise NotJsonError("something follows the value", end)
    return value


def decode(text: str, position: int) -> tuple[Json, int]:
    """The JSON value that begins at `position`, and where it ends. Raises NotJsonError."""
    while position < len(text) and text[position].isspace():
        position += 1
    try:
        value, end = DECODER.raw_decode(text, position)
    except json.JSONDecodeError as error:
        raise NotJsonError(error.msg, error.pos) from None
    except (ValueError, RecursionError):
        raise NotJsonError("a number or a nesting without measure", position) from None
    if _is_deep(value):
        raise NotJsonError(f"nested more than {DEEPEST} levels deep", position)
    if text.find("\\u", position, end) >= 0 and _has_surrogates(value):
        raise NotJsonError("half of a surrogate pair", position)
    return value, end


def _no_constant(name: str) -> Json:
    raise ValueError(name)


DECODER = json.JSONDecoder(parse_constant=_no_constant)


def _is_deep(value: Json) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = (
            [
                inner
                for each in level
                for inner in (each.values() if isinstance(each, dict) else each)
                if isinstance(inner, dict | list)
            ]
            if isinstance(value, dict | list)
            else []
        )
        if not level:
            return False
    return True


def _has_surrogates(value: Json) -> bool:
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return True
    return False


def typed(text: str, kind: Type, *, quoted: bool) -> Json:
    """A printed value as a value of its documented type; the text where it is none.

    `quoted` is for layouts that print JSON: there a value in quotes is a string, whatever its type.
    """
    text = text.strip()
    if kind.name == "string" and not (quoted and text.startswith('"')):
        return text
    try:
        value = parse_json(text)
    except NotJsonError:
        return text
    return value if quoted or _fits(value, kind.name) else text


def reread(value: Json, name: str | list[str]) -> Json:
    """A value, or each of a list, as it would be read if its field were of another type; itself where it is no such."""
    if isinstance(value, list):
        return [reread(item, name) for item in value]
    if value is None or isinstance(value, dict):
        return value
    return typed(value if isinstance(value, str) else json.dumps(value), Type(name=name), quoted=False)


def _fits(value: Json, name: str | list[str]) -> bool:
    match name:
        case "number" | "integer":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "array":
            return isinstance(value, list)
        case "object":
            return isinstance(value, dict)
    return not isinstance(value, str)


def multiline(source: Source, index: int, stop: int) -> tuple[Json, int] | None:
    """The JSON list or object that begins on a line, and the line after it; None where there is none."""
    if source.at(index)[:1] not in ("[", "{"):
        return None
    try:
        value, end = decode(source.text, source.starts[index])
    except NotJsonError:
        return None
    last = source.index_of(end - 1)
    rest = source.text[end : source.starts[last] + len(source.lines[last])]
    return (value, last + 1) if last < stop and not rest.strip() else None
