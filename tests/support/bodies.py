"""The documented bodies of every operation: what is sent, what comes back, and the errors."""

import json
from dataclasses import dataclass
from typing import Any

from tests.support.documents import load
from tests.support.pages import Page, pages
from tests.support.places import COMPOSED

# The pages of block slots and appointments are one family: what one documents as an error holds for all.
FAMILIES = {"000": "003", "001": "003", "002": "003", "003": "003", "004": "004"}
SUCCESSES = {
    "create-block-slot": 201,
    "update-block-slot": 201,
    "update-appointment": 200,
    "update-calendar": 200,
    "update-calendar-free-slots": 200,
}


@dataclass(frozen=True)
class Exchange:
    """One documented request and its documented reply, as JSON text."""

    page: str
    operation: str
    name: str
    method: str
    path: str
    request: str
    reply: str

    @property
    def success(self) -> int:
        return SUCCESSES[self.operation]

    def __str__(self) -> str:
        return f"{self.operation}-{self.page}-{self.name}"


@dataclass(frozen=True)
class Failure:
    """One documented error of an operation, as JSON text."""

    operation: str
    status: int
    body: str

    def __str__(self) -> str:
        return f"{self.operation}-{self.status}"


def composed() -> dict[str, Any]:
    content: dict[str, Any] = load(COMPOSED / "update-calendar.yaml")
    return content


def exchanges() -> list[Exchange]:
    return [
        Exchange(page.number, operation, name, page.content["method"], path_of(page, operation), request, reply)
        for page in pages()
        for operation in page.operations
        for name, request, reply in _bodies(page)
    ]


def path_of(page: Page, operation: str) -> str:
    """Page 004 prints one path for what are two operations; the other one is the vendor's path."""
    return "/calendars/{calendarId}" if operation == "update-calendar" else str(page.content["path"])


def failures() -> list[Failure]:
    numbered = {page.number: page for page in pages()}
    families = {name: numbered[FAMILIES[page.number]] for page in numbered.values() for name in page.operations}
    return [
        Failure(operation, int(status), page.example("errors", status) or "")
        for operation, page in families.items()
        for status in page.errors
    ]


def _bodies(page: Page) -> list[tuple[str, str, str]]:
    printed = page.examples()
    if "request" in printed:
        return [("printed", printed["request"], printed["response"])]
    reply = json.dumps(composed()["reply"])
    return [(name, json.dumps(body), reply) for name, body in composed()["requests"].items()]
