"""What a method's documentation says: the spec's own words, in the terms of Python."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator import ir
from generator.spec.objects import Operation, Parameter, RequestBody, Schema
from generator.text import in_python, literal

ERRORS: Mapping[str, str] = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
    "5XX": "ServerError",
}
"""The error class of a status. Any other status is an APIError."""


def summary(operation: Operation, name: str) -> str:
    """The first paragraph."""
    return _told(operation, name)[0]


def _told(operation: Operation, name: str) -> tuple[str, str]:
    """What the operation does, in a sentence, and what else there is to say; no word twice."""
    text, rest = operation.summary, operation.description
    if not text:
        text, _, rest = rest.partition("\n\n")
    elif rest.rstrip(".") == text.rstrip("."):
        rest = ""
    text = " ".join(text.split()) or name.replace("_", " ").strip().capitalize()
    return text if text.endswith((".", "!", "?")) else f"{text}.", rest


def method(operation: Operation, name: str, call: ir.Call, names: Mapping[str, str]) -> str:
    """The docstring of a method: summary, description, arguments, result, errors, source.

    `names` are Python's names for what the text may quote by wire name; those of the arguments come first.
    """
    names = {**names, **{argument.wire: argument.name for argument in call.all if argument.wire}}
    text, rest = _told(operation, name)
    parts = [
        text,
        "Deprecated." if operation.deprecated else "",
        rest,
        _section("Args", ((argument.name, argument.description) for argument in call.all)),
        _returns(operation),
        _section("Raises", _raises(operation)),
        _sources(operation),
    ]
    return in_python("\n\n".join(part for part in parts if part), names)


def iterator(
    operation: Operation, name: str, call: ir.Call, start: ir.Argument, names: Mapping[str, str], *, pages: bool
) -> str:
    """The docstring of a method that iterates over what this operation gives in parts."""
    names = {**names, **{argument.wire: argument.name for argument in call.all if argument.wire}}
    part = "page" if pages else "stretch of time"
    again = "" if pages else " Items of the stretch under way come again."
    parts = [
        summary(operation, name),
        f"Gives them one by one. Each {part} is asked for when its first item is: nothing is sent, and no error "
        f"raised, before that. To go on later, begin another iterator with `{start.name}` at the `position` of this "
        f"one.{again}",
        _section("Args", ((argument.name, argument.description) for argument in call.all)),
        _section("Raises", _raises(operation)),
    ]
    return in_python("\n\n".join(parts), names)


def deprecation(operation: Operation, name: str, names: Mapping[str, str]) -> str:
    """What a caller of a deprecated method is told; empty for any other."""
    if not operation.deprecated:
        return ""
    reason = operation.description.partition("\n\n")[0] or summary(operation, name)
    return in_python(f"{name} is deprecated. {' '.join(reason.split())}", names)


def parameter(given: Parameter) -> str:
    """What is said about a parameter."""
    schema = given.schema.target
    return sentence(given.description or schema.description, schema, deprecated=given.deprecated)


def field(schema: Schema) -> str:
    """What is said about a field of a body."""
    return sentence(schema.description or schema.target.description, schema)


def body(given: RequestBody, schema: Schema | None) -> str:
    """What is said about a body that is given whole."""
    return given.description or (field(schema) if schema else "") or "What to send."


def sentence(text: str, schema: Schema, *, deprecated: bool = False) -> str:
    """A description with what else a caller should know of a value."""
    default = schema.default.value if schema.default else None
    parts = [
        "Deprecated." if deprecated or schema.deprecated else "",
        " ".join(text.split()),
        f"Without it the API takes `{literal(default)}`." if default is not None else "",
    ]
    return " ".join(part for part in parts if part)


def _section(title: str, entries: Iterable[tuple[str, str]]) -> str:
    lines = [f"    {name}: {text}" if text else f"    {name}:" for name, text in entries]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def _returns(operation: Operation) -> str:
    for response in operation.responses:
        if response.status.startswith("2") and (text := " ".join(response.description.split())):
            return f"Returns:\n    {text}"
    return ""


def _raises(operation: Operation) -> Iterator[tuple[str, str]]:
    yield "InvalidRequest", "an argument is missing or wrong; nothing was sent."
    for response in operation.responses:
        if response.status[0] in "45":
            said = " ".join(response.description.split()).rstrip(".")
            kind = "5XX" if response.status.startswith("5") else response.status
            yield ERRORS.get(kind, "APIError"), f"{response.status}{': ' + said if said else ''}."


def _sources(operation: Operation) -> str:
    """The pages that say so, for those who want to check."""
    lines = []
    for source in operation.sources:
        title, modified, captured = (source.get(key, "") for key in ("title", "last-modified", "captured"))
        if title:
            dates = [f"last modified {modified}" if modified else "", f"captured {captured}" if captured else ""]
            lines.append(", ".join([f'- "{title}"', *(date for date in dates if date)]))
    url = f"- {operation.url}" if operation.url else ""
    return "\n".join(["Documented on the pages:" if lines else "", *lines, url]).strip()
