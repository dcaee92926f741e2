"""What the tests of the readers share: pages, and what they say as something that can be compared."""

from pathlib import Path
from typing import Any

from generator.drift.facts import BodyFacts, FieldFacts, OperationFacts, Page
from generator.drift.nesting import settle
from generator.drift.read import read_page

PAGES = Path(__file__).parent / "pages"
FLAGS = ("required", "deprecated", "nullable")


def page(name: str) -> Page:
    return read_page(PAGES / name)


def only(name: str) -> OperationFacts:
    (operation,) = page(name).operations
    return operation


def read_text(folder: Path, text: str | bytes) -> Page:
    """The page that says `text`."""
    path = folder / "page.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_page(path)


def said(fields: tuple[FieldFacts, ...] | None) -> dict[str, dict[str, Any]]:
    """What each field is said to be; silence left out."""
    assert fields is not None
    found = {
        facts.path: {name: fact.value for name, fact in facts.aspects.items() if not _is_silent(name, fact.value)}
        for facts in fields
    }
    assert len(found) == len(fields), "two fields have the same path"
    return found


def _is_silent(aspect: str, value: Any) -> bool:
    return value is None or (value is False and aspect in FLAGS)


def bodies(operation: OperationFacts) -> dict[str, BodyFacts]:
    """The bodies of an operation by the part that they are."""
    found = {"request": operation.request, "response": operation.response, **operation.errors}
    return {part: facts for part, facts in found.items() if facts is not None}


def flat(page: Page, known: set[str]) -> dict[str, Any]:
    """Everything that a page says but lines: one entry for each fact."""
    found: dict[str, Any] = {}
    for number, operation in enumerate(page.operations):
        found |= {f"{number} {key}": value for key, value in _facts(operation, known).items()}
    return found


def _facts(operation: OperationFacts, known: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {name: getattr(operation, name) for name in ("method", "path", "title")}
    for name in ("statuses", "scopes", "tokens", "security", "deprecated", "server", "sample"):
        fact = getattr(operation, name)
        found[name] = fact.value if fact else None
    found["unreadable"] = [each.what for each in operation.unreadable]
    found |= _fields("parameters", operation.parameters or ())
    for part, body in bodies(operation).items():
        body = settle(body, {path.removeprefix(part) for path in known if path.startswith(f"{part}/")})
        if body.example:
            found[f"{part} example"] = body.example.value
        found |= _fields(part, body.fields or ())
    return found


def _fields(part: str, fields: tuple[FieldFacts, ...]) -> dict[str, Any]:
    return {f"{part}{path} {name}": value for path, aspects in said(fields).items() for name, value in aspects.items()}


def changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """What differs; a field that only one side has is one difference."""
    keys = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    return {key: (before.get(key), after.get(key)) for key in sorted(keys)}
