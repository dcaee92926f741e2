"""Changes of a captured page, made one at a time. Where a field stands is found here, not by the readers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

Edit = tuple[str, str, list[str]]
"""What is changed, where, and the lines then."""

TYPE = re.compile(r"(string|number|integer|boolean|object|array\[\w+\]|enum<\w+>)$")
NAME = re.compile(r"[A-Za-z]\w*$")
BOLD = re.compile(r"\*\*(\w+)\*\* (string|number|object)(required|)$")
PAIR = re.compile(r'(\s*)"(\w+)": (.*?)(,?)$')
SECTIONS = ("Headers", "Path Parameters", "Body", "Response", "Responses")
TITLES = ("Unprocessable Entity", "Unauthorized", "Bad Request")
OTHER = {"string": "integer", "enum<string>": "enum<integer>", "array[number]": "array[string]"}


def instead(lines: Sequence[str], start: int, stop: int, *new: str) -> list[str]:
    return [*lines[:start], *new, *lines[stop:]]


def heads(lines: Sequence[str]) -> list[int]:
    """The lines on which a field begins that has a type on the next line, and no fields of its own."""
    start = (
        lines.index("Headers")
        if "Path Parameters" in lines[lines.index("Headers") :]
        else lines.index("Path Parameters")
    )
    every = [at for at in range(start, len(lines) - 1) if NAME.match(lines[at]) and TYPE.match(lines[at + 1])]
    return [at for at in every if not lines[at + 1].endswith("object]") and lines[at + 1] != "object"]


def end(lines: Sequence[str], at: int) -> int:
    """The line after the last one of a field."""
    marks = (
        index
        for index in range(at + 2, len(lines))
        if (NAME.match(lines[index]) and index + 1 < len(lines) and TYPE.match(lines[index + 1]))
        or lines[index] in SECTIONS
        or (lines[index] in TITLES and not lines[index - 1])
        or lines[index].startswith("Last modified")
    )
    return next(marks, len(lines))


def of_fields(lines: Sequence[str], every: int) -> Iterator[Edit]:
    """Changes of every so many fields of a page that prints a field on several lines."""
    for at in [at for at in heads(lines) if lines[at] != "Authorization"][::every]:
        name, kind, stop = lines[at], lines[at + 1], end(lines, at)
        yield "field added", name, instead(lines, at, at, "added", "string", "")
        yield "field removed", name, instead(lines, at, stop)
        yield "field renamed", name, instead(lines, at, at + 1, f"{name}Too")
        yield "field retyped", name, instead(lines, at + 1, at + 2, OTHER.get(kind, "string"))
        yield "field deprecated", name, instead(lines, at + 2, at + 2, "deprecated")
        flag = lines[at + 2] == "required"
        yield "required", name, instead(lines, at + 2, at + 2 + flag, *(() if flag else ("required",)))
        if kind == "string":
            yield "format", name, instead(lines, at + 1, at + 2, "string<uuid>")
        if kind == "string" and not lines[at + 2 + flag].startswith("default:"):
            yield "limit", name, instead(lines, at + 2 + flag, at + 2 + flag, "", "<= 24 characters")
        yield from _of_values(lines, name, at + 2, stop)


def _of_values(lines: Sequence[str], name: str, start: int, stop: int) -> Iterator[Edit]:
    for at in range(start, stop):
        value = next((index for index in range(at + 1, stop) if lines[index]), at)
        text = lines[value]
        if lines[at] in ("Example:", "Default:"):
            new = '"other"' if text.startswith('"') else "7" if text[0].isdigit() else "other"
            yield f"{lines[at]} changed", name, instead(lines, value, value + 1, new)
            yield f"{lines[at]} removed", name, instead(lines, at, value + 1)
        if lines[at] == "Allowed values:":
            yield "enum value added", name, instead(lines, value, value + 1, f"{text}other")
        if lines[at] == "Available options:":
            yield "enum value added", name, instead(lines, value, value, "other,")
            if text.endswith(","):
                yield "enum value removed", name, instead(lines, value, value + 1)
        if lines[at].startswith("default:"):
            yield "default changed", name, instead(lines, at, at + 1, "default:other")
        if lines[at].startswith("<= "):
            yield "limit changed", name, instead(lines, at, at + 1, f"{lines[at]}0")


def of_bold_fields(lines: Sequence[str]) -> Iterator[Edit]:
    """Changes of every field of a page that prints a field in bold."""
    for at, line in enumerate(lines):
        if not (match := BOLD.match(line)):
            continue
        name, kind, flag = match.groups()
        stop = next(index for index in range(at + 1, len(lines)) if re.match(r"\*\*\w+\*\* |#|```|- ", lines[index]))
        yield "field added", name, instead(lines, at, at, "**added** string", "")
        yield "field removed", name, instead(lines, at, stop)
        yield "field renamed", name, instead(lines, at, at + 1, f"**{name}Too** {kind}{flag}")
        yield "field retyped", name, instead(
            lines, at, at + 1, f"**{name}** {'integer' if kind == 'string' else 'string'}{flag}"
        )
        yield "field deprecated", name, instead(lines, at, at + 1, f"{line}deprecated")
        yield "required", name, instead(lines, at, at + 1, f"**{name}** {kind}{'' if flag else 'required'}")
        for example in range(at, stop):
            if lines[example].startswith("Example:"):
                yield "example changed", name, instead(lines, example, example + 1, "Example:`7`")
                yield "default added", name, instead(lines, example, example, "**Default value:** `7`", "")
                yield "limit added", name, instead(
                    lines, example, example, "**Possible values:** `<= 24 characters`", ""
                )


def of_bodies(lines: Sequence[str], copies: int = 1) -> Iterator[Edit]:
    """Changes of the JSON that a page prints so many times; not of what request and reply have in common."""
    for at, line in enumerate(lines):
        if (match := PAIR.match(line)) and lines.index(line) == at and lines.count(line) == copies:
            space, name, value, comma = match.groups()
            yield "value in a body", name, [
                f'{space}"{name}": "other"{comma}' if each == line else each for each in lines
            ]
            yield "name in a body", name, [
                f'{space}"{name}Too": {value}{comma}' if each == line else each for each in lines
            ]


def of_texts(lines: Sequence[str], *pairs: tuple[str, str]) -> Iterator[Edit]:
    """One text instead of another, wherever it stands."""
    for old, new in pairs:
        yield f"{old!r} became {new!r}", "", [line.replace(old, new) for line in lines]
