"""What a reply model gives back in another form than it came: booleans that may come as text, and times."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.support.deviations import deviations


def normalised(operation: str, reply: str) -> str:
    """The JSON text of a reply as its model gives it back."""
    body = json.loads(reply)
    for field in fields_of(operation, "type", "boolean", ["boolean", "string"]):
        body = replaced(body, field, lambda value: {"true": True, "false": False}.get(value, value))
    for field in fields_of(operation, "format", None, "date-time"):
        body = replaced(body, field, respelled)
    return json.dumps(body)


def fields_of(operation: str, aspect: str, documented: Any, implemented: Any) -> list[str]:
    """The fields of a reply for which such a departure is recorded."""
    return [
        field
        for entry in deviations()
        if operation in entry.operations and (entry.part, entry.aspect) == ("response", aspect)
        if (entry.documented, entry.implemented) == (documented, implemented)
        for field in entry.fields
    ]


def respelled(text: str) -> str:
    """A time with its fraction of a second in six digits or none, and Z for UTC."""
    return datetime.fromisoformat(text).isoformat().replace("+00:00", "Z")


def replaced(value: Any, path: str, change: Callable[[Any], Any]) -> Any:
    """A copy with another value wherever a path of wire names leads; `*` is any item of a list, any entry of a map."""
    step, _, rest = path.removeprefix("/").partition("/")
    if not step:
        return change(value)
    if isinstance(value, list):
        return [replaced(item, rest, change) if step == "*" else item for item in value]
    if isinstance(value, dict):
        return {key: replaced(item, rest, change) if step in ("*", key) else item for key, item in value.items()}
    return value
