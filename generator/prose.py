"""What a method's documentation says: the spec's own words, in the terms of Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import ir
from generator.openapi import successes, target
from generator.spec.document import Node
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


def summary(operation: Node, name: str) -> str:
    """The first paragraph."""
    return _told(operation, name)[0]


def _told(operation: Node, name: str) -> tuple[str, str]:
    """What the operation does, in a sentence, and what else there is to say; no word twice."""
    text, rest = operation.text("summary").strip(), operation.text("description").strip()
    if not text:
        text, _, rest = rest.partition("\n\n")
    elif rest.rstrip(".") == text.rstrip("."):
        rest = ""
    text = " ".join(text.split()) or name.replace("_", " ").strip().capitalize()
    return text if text.endswith((".", "!", "?")) else f"{text}.", rest


def method(operation: Node, name: str, call: ir.Call, names: Mapping[str, str]) -> str:
    """The docstring of a method: summary, description, arguments, result, errors, source.

    `names` are Python's names for what the text may quote by wire name; those of the arguments come first.
    """
    names = {**names, **{argument.wire: argument.name for argument in call.all if argument.wire}}
    text, rest = _told(operation, name)
    parts = [
        text,
        "Deprecated." if operation["deprecated"].value is True else "",
        rest,
        _section("Args", ((argument.name, argument.description) for argument in call.all)),
        _returns(operation),
        _section("Raises", _raises(operation)),
        _sources(operation),
    ]
    return in_python("\n\n".join(part for part in parts if part), names)


def iterator(
    operation: Node, name: str, call: ir.Call, start: ir.Argument, names: Mapping[str, str], *, pages: bool
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


def deprecation(operation: Node, name: str, names: Mapping[str, str]) -> str:
    """What a caller of a deprecated method is told; empty for any other."""
    if operation["deprecated"].value is not True:
        return ""
    reason = operation.text("description").partition("\n\n")[0] or summary(operation, name)
    return in_python(f"{name} is deprecated. {' '.join(reason.split())}", names)


def parameter(node: Node) -> str:
    """What is said about a path, query or header parameter."""
    schema = target(node["schema"])
    return _sentence(node.text("description") or schema.text("description"), schema)


def field(schema: Node) -> str:
    """What is said about a field of a body."""
    inner = target(schema)
    return _sentence(schema.text("description") or inner.text("description"), schema)


def body(operation: Node, schema: Node) -> str:
    """What is said about a body that is given whole."""
    return operation["requestBody"].text("description") or field(schema) or "What to send."


def _sentence(text: str, schema: Node) -> str:
    default = schema["default"].value
    parts = [
        "Deprecated." if schema["deprecated"].value is True else "",
        " ".join(text.split()),
        f"Without it the API takes `{literal(default)}`." if default is not None else "",
    ]
    return " ".join(part for part in parts if part)


def _section(title: str, entries: Iterator[tuple[str, str]]) -> str:
    lines = [f"    {name}: {text}" if text else f"    {name}:" for name, text in entries]
    return "\n".join([f"{title}:", *lines]) if lines else ""


def _returns(operation: Node) -> str:
    for status, response in operation["responses"].items():
        if status.startswith("2") and (text := " ".join(response.text("description").split())):
            return f"Returns:\n    {text}"
    return ""


def _raises(operation: Node) -> Iterator[tuple[str, str]]:
    yield "InvalidRequest", "an argument is missing or wrong; nothing was sent."
    good = {status for status, _ in successes(operation)}
    for status, response in operation["responses"].items():
        if status not in good and status != "default":
            said = " ".join(response.text("description").split()).rstrip(".")
            kind = "5XX" if status.startswith("5") else status.upper()
            yield ERRORS.get(kind, "APIError"), f"{status}{': ' + said if said else ''}."


def _sources(operation: Node) -> str:
    """The pages that say so, for those who want to check."""
    lines = []
    for source in operation["x-pyclient-sources"].elements():
        if not source.text("title"):
            continue
        title, modified, captured = (source.text(key) for key in ("title", "last-modified", "captured"))
        dates = [f"last modified {modified}" if modified else "", f"captured {captured}" if captured else ""]
        page = f'"{title}"' if title else source.text("file") or source.text("page")
        lines.append(", ".join([f"- {page}", *(date for date in dates if date)]))
    url = operation["externalDocs"].text("url")
    return "\n".join(["Documented on the pages:" if lines else "", *lines, f"- {url}" if url else ""]).strip()
