"""What was seen of a client that met a fault, in words, and whether that is what the table of faults wants."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.runtime.faulty import Behaviour, Script


@dataclass
class Seen:
    """What was seen of one probe."""

    report: dict[str, Any]
    requests: list[bytes]
    elsewhere: list[bytes]
    """What came to another server than the one that was called."""
    limit: float

    @property
    def is_hung(self) -> bool:
        return not self.report

    @property
    def count(self) -> int:
        return len(self.requests)

    @property
    def raises(self) -> str:
        return str(self.report.get("raises", ""))

    @property
    def is_typed(self) -> bool:
        """Whether it raised an error of the package's own."""
        return bool(self.raises and self.report["is_own"])

    @property
    def gave(self) -> bool:
        """Whether it gave what was asked for."""
        return bool(self.report.get("id") == "e1")

    @property
    def targets(self) -> list[str]:
        return [request.split(b" ")[1].decode() for request in self.requests]

    @property
    def seconds(self) -> float:
        return float(self.report.get("seconds", self.limit))

    def told(self) -> str:
        """The facts in a few words."""
        if self.is_hung:
            outcome = f"hung > {self.limit:.0f} s"
        elif self.raises:
            outcome = self.raises if self.is_typed else f"raw {self.raises}"
        elif self.gave:
            outcome = "the reply"
        else:
            outcome = f"no error: gave {str(self.report['gives'])[:44]}"
        sent = f"{self.count}×" if self.count != 1 else "once"
        wait = f", {self.seconds:.1f} s" if self.seconds >= 0.3 and not self.is_hung else ""
        return f"{outcome}; sent {sent}{wait}"


@dataclass
class Row:
    """A fault."""

    number: str
    name: str
    behaviours: list[Behaviour]
    wants: Callable[[Seen], bool]
    action: str = "put"
    settings: dict[str, Any] = field(default_factory=dict)
    told: Callable[[Seen], str] = Seen.told
    url: str = "{url}"
    """What is called."""
    server: type[Script] = Script
    environment: dict[str, str] = field(default_factory=dict)
    limit: float = 8.0


def typed_once(seen: Seen) -> bool:
    return seen.is_typed and seen.count == 1


def refused(seen: Seen) -> bool:
    """Sent once, and the refusal can be told from a success: by an error of its own, or a status that was given."""
    return seen.count == 1 and (seen.is_typed or str(seen.report.get("gives", "")).startswith("Response("))


def typed(seen: Seen) -> bool:
    return seen.is_typed


def gave(seen: Seen) -> bool:
    return seen.gave


def tokens_elsewhere(seen: Seen) -> str:
    with_token = sum(b"MARKED" in request for request in seen.elsewhere)
    where = f"{len(seen.elsewhere)} elsewhere, {with_token} with the token" if seen.elsewhere else "nothing elsewhere"
    return f"{seen.told()}; {where}"


def leaking(seen: Seen) -> str:
    places = seen.report.get("leaks")
    return f"{seen.told()}; token in: {', '.join(places)}" if places else f"{seen.told()}; no token shown"


def counts(seen: Seen) -> str:
    return f"{seen.told() if seen.is_hung or seen.raises else seen.report['gives']}; {seen.count} requests"


def targets(seen: Seen) -> str:
    return f"{seen.told()}: {', '.join(target[-34:] for target in seen.targets) or 'nothing'}"


def within(seen: Seen, most: float) -> bool:
    return not seen.is_hung and seen.seconds < most


def memory(seen: Seen) -> str:
    return f"{seen.told()}, {seen.report.get('megabytes', 0):.0f} MB"


def refreshes(seen: Seen) -> str:
    asked = sum(b" /oauth/token " in request for request in seen.requests)
    told = counts(seen) if "gives" in seen.report and not seen.gave else seen.told()
    return f"{told}; {asked} refreshes"
