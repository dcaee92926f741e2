"""The operations that only the vendor's file documents: transcribed calls, what they send and what comes back."""

import json
from dataclasses import dataclass
from typing import Any

import anyio
import leadconnector

from tests.support.calls import TOKEN, Mode, with_headers
from tests.support.documents import load
from tests.support.places import VENDOR_TABLES


@dataclass(frozen=True)
class Case:
    """One operation of a table."""

    entry: dict[str, Any]

    def __str__(self) -> str:
        return self.operation

    @property
    def operation(self) -> str:
        return str(self.entry["operation"])

    @property
    def success(self) -> int:
        return int(self.entry["status"])

    @property
    def reply(self) -> str:
        return json.dumps(self.entry["reply"])

    @property
    def query(self) -> list[tuple[str, str]]:
        """The query as pairs, an item of a list each by itself."""
        pairs = self.entry.get("query", {}).items()
        return [(name, item) for name, value in pairs for item in (value if isinstance(value, list) else [value])]


@dataclass(frozen=True)
class Refusal:
    """One documented error of an operation; its body is None where none is documented."""

    case: Case
    status: int
    body: str | None

    def __str__(self) -> str:
        return f"{self.case}-{self.status}"


def cases() -> list[Case]:
    tables = sorted(path for path in VENDOR_TABLES.glob("*.yaml") if path.stem != "errors")
    return [Case(entry) for path in tables for entry in load(path)]


def refusals() -> list[Refusal]:
    bodies = load(VENDOR_TABLES / "errors.yaml")
    return [
        Refusal(case, status, json.dumps(bodies[name]) if name else None)
        for case in cases()
        for status, name in {**case.entry["errors"], **case.entry.get("errors of its family", {})}.items()
    ]


def call(mode: Mode, base_url: str, case: Case, *, headers: dict[str, str] | None = None) -> Any:
    """What the transcribed call returns or raises."""
    code = compile(f"client.{case.entry['call']}", f"<{case}>", "eval")
    names = {name: getattr(leadconnector, name) for name in leadconnector.__all__}
    if mode == "sync":
        with leadconnector.LeadConnector(token=TOKEN, base_url=base_url) as client:
            return eval(code, {**names, "client": with_headers(client, headers)})

    async def run() -> Any:
        async with leadconnector.AsyncLeadConnector(token=TOKEN, base_url=base_url) as client:
            return await eval(code, {**names, "client": with_headers(client, headers)})

    return anyio.run(run)


def as_json(reply: Any) -> str:
    """A reply as the models give it back; a list is one of models."""
    if isinstance(reply, list):
        return f"[{', '.join(item.to_json() for item in reply)}]"
    return str(reply.to_json())
