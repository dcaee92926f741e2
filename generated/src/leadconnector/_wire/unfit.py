"""Why an argument cannot be sent."""

from __future__ import annotations


class UnfitError(ValueError):
    """What is wrong with an argument that is to go into a URL, a header or a body; without its value."""

    def __init__(self, wire: str, reason: str) -> None:
        super().__init__(reason)
        self.wire = wire
        self.reason = reason
