"""JSON pointers (RFC 6901) into what came."""

from __future__ import annotations

from typing import Any


def at(data: Any, pointer: str) -> Any:
    """What stands at a pointer; None where nothing does. Objects only, since what a spec points at is a field."""
    for step in pointer.split("/")[1:]:
        data = data.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(data, dict) else None
    return data
