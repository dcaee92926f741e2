"""What pydantic found wrong with a caller's arguments, in the caller's names and without the caller's values."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from ..errors import InvalidRequest
from .adapters import locate, resolve
from .shape import branches, fields, is_model, item_type, rest_type

_LONGEST_NAME = 100


def checked(operation: str, reference: str, value: object) -> Any:
    """What a caller gave, as the type that a reference names. Raises InvalidRequest."""
    try:
        return resolve(reference).validate_python(value)
    except ValidationError as error:
        problem = _invalid(operation, error, locate(reference))
    raise problem


def _invalid(operation: str, error: ValidationError, annotation: Any) -> InvalidRequest:
    """The error to raise: each field once, with what it must be."""
    problems: dict[str, list[str]] = {}
    names: list[str] = []
    for finding in error.errors(include_url=False):
        place, parent = _place(annotation, finding)
        if not place and finding["type"] != "needed":
            place = "body"  # all of it: only a body that is given whole can be wrong as a whole
        problems.setdefault(place, []).append(_text(finding, parent))
        names += re.split(", | and ", finding.get("ctx", {})["names"]) if finding["type"] == "needed" else [place]
    lines = [f"{place}: {_joined(texts)}" if place else _joined(texts) for place, texts in problems.items()]
    return InvalidRequest("; ".join(lines), operation=operation, fields=tuple(filter(None, dict.fromkeys(names))))


def _place(annotation: Any, finding: Mapping[str, Any]) -> tuple[str, list[Any]]:
    """The path of a field in Python names, and the types that hold it.

    Pydantic puts the alternatives of a union into its paths: a step that is neither field nor item is one of those.
    """
    place, here, parent = "", list(branches(annotation)), list(branches(annotation))
    for step in finding["loc"]:
        field = _field(here, step)
        inner = _items(here)
        if isinstance(step, int) or (field is None and inner and _maps(here)):
            place += f"[{step}]" if isinstance(step, int) else "[*]"
            here, parent = inner, here
        elif field is not None:
            place += f".{field.name}"
            here, parent = list(branches(field.annotation)), here
        elif rests := [branch for branch in here if is_model(branch) and rest_type(branch, str(step)) is not None]:
            place += f".{str(step)[:_LONGEST_NAME]}"
            here, parent = [each for rest in rests for each in branches(rest_type(rest, str(step)))], here
    if finding["type"] == "extra_forbidden":
        place, parent = f"{place}.{str(finding['loc'][-1])[:_LONGEST_NAME]}", here
    return place.removeprefix("."), parent


def _field(here: Sequence[Any], step: object) -> Any:
    known = (field for branch in here if is_model(branch) for field in fields(branch).values())
    return next((field for field in known if field.name == step), None)


def _items(here: Sequence[Any]) -> list[Any]:
    inner = [item_type(branch) for branch in here]
    return [branch for each in inner if each is not None for branch in branches(each)]


def _maps(here: Sequence[Any]) -> bool:
    return any(item_type(branch, of=dict) is not None for branch in here)


def _text(finding: Mapping[str, Any], parent: Sequence[Any]) -> str:
    kind, context = finding["type"], finding.get("ctx", {})
    if kind == "missing":
        return "is needed"
    if kind == "extra_forbidden":
        names = [field.name for branch in parent if is_model(branch) for field in fields(branch).values()]
        return f"is no known field{_hint(finding['loc'][-1], names)}"
    if kind == "literal_error":
        expected = str(context["expected"])
        known = expected.replace(" or ", ", ").strip("'").split("', '")
        return f"must be one of {expected}{_null(finding) or _hint(finding['input'], known)}"
    return _plain(str(finding["msg"]), kind) + _null(finding)


def _plain(message: str, kind: str) -> str:
    """Pydantic's words in this package's style; what follows the comma of a parser's message may quote the value."""
    message = message.partition(",")[0] if kind.endswith("_parsing") else message
    return message.replace("Input should be", "must be", 1)


def _null(finding: Mapping[str, Any]) -> str:
    return " (None is sent as null; leave the argument out to send nothing)" if finding["input"] is None else ""


def _hint(given: object, known: Sequence[str]) -> str:
    close = get_close_matches(str(given)[:_LONGEST_NAME], known, n=1)
    return f" (did you mean {close[0]!r}?)" if close else ""


def _joined(texts: Sequence[str]) -> str:
    first, *others = dict.fromkeys(texts)
    return " or ".join([first, *(other.removeprefix("must be ") for other in others)])
