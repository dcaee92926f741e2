"""The only two ways for a spec's text to reach Python source: as a literal, and as a docstring."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

WIDTH = 110
_QUOTED = re.compile(r"`[A-Za-z_][\w.\[\]-]*`")
_NAME = re.compile(r"[A-Za-z_][\w-]*")


def literal(value: Any) -> str:
    """A Python expression for a JSON value, pure ASCII where a character cannot be seen."""
    if isinstance(value, str):
        return '"' + "".join(_in_string(char) for char in value) + '"'
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        inside = ", ".join(map(literal, value))
        if isinstance(value, list):
            return f"[{inside}]"
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    return repr(value)


def docstring(text: str, indent: int = 0) -> str:
    """The inside of a triple-quoted string, wrapped for a block that stands `indent` columns in."""
    safe = "".join(_in_docstring(char) for char in text.strip()).replace('"""', r"\"\"\"")
    lines = [line for paragraph in _paragraphs(safe) for line in _wrap(paragraph, WIDTH - indent)]
    joined = "\n".join((" " * indent + line).rstrip() for line in lines).lstrip(" ")
    return joined[:-1] + r"\"" if joined.endswith('"') else joined


def in_python(text: str, names: Mapping[str, str]) -> str:
    """The text with Python's names for what it quotes by wire name: `teamMembers[].userId`, `update-calendar`."""
    return _QUOTED.sub(lambda quoted: _NAME.sub(lambda name: names.get(name[0], name[0]), quoted[0]), text)


def plain(text: str) -> str:
    """Text on one line, for a comment or a table cell."""
    return " ".join("".join(char if _visible(char) else " " for char in text).split())


def _paragraphs(text: str) -> Iterator[str]:
    """The text with the lines of a paragraph joined; empty lines, list items and indented lines stay apart."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and (not line.strip() or line.startswith((" ", "- ", "* ")) or re.match(r"\d+\. ", line)):
            yield " ".join(lines)
            lines = []
        if line.strip():
            lines.append(line.rstrip())
        else:
            yield ""
    if lines:
        yield " ".join(lines)


def _wrap(line: str, width: int) -> list[str]:
    """Wrap one line; what follows a list mark or an indent keeps its column."""
    body = line.lstrip(" ")
    margin = " " * (len(line) - len(body))
    hang = "  " if body.startswith(("- ", "* ")) else "    " if margin else ""
    return textwrap.wrap(
        body,
        width,
        initial_indent=margin,
        subsequent_indent=margin + hang,
        break_long_words=False,
        break_on_hyphens=False,
    ) or [""]


def _in_string(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if _visible(char):
        return char
    return char.encode("unicode_escape").decode() if ord(char) > 0xFF or char in "\n\r\t" else f"\\x{ord(char):02x}"


def _in_docstring(char: str) -> str:
    if char == "\\":
        return r"\\"
    return char if char == "\n" or _visible(char) else " " if char == "\t" else _in_string(char)


def _visible(char: str) -> bool:
    """Whether a reader sees the character for what it is: no control, format, private or surrogate, no odd space."""
    return char == " " or (unicodedata.category(char)[0] not in "CZ")
