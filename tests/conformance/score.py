"""Plays every scenario with an adapter and says which of them count."""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from tests.conformance import documents, replies, requests
from tests.conformance.calls import Call, CannotCall, Reply
from tests.conformance.corpus import Entry
from tests.conformance.documented import as_documented
from tests.conformance.documents import Match, Operation
from tests.conformance.server import Server

Kind = Literal["core", "xml", "unsaid"]

_UNSAID = re.compile(
    r"Parameters_Path_optional"  # a path segment that may be left out
    r"|Routes_PathParameters_PathExpansion_\w+"  # {/param}: the slash is not in the document
    r"|Routes_PathParameters_ReservedExpansion_\w+"  # {+param}: nor is that the value is not quoted
    r"|Streaming_Sse_Protocol_reconnect"  # a matter of the protocol
    r"|Type_Enum_Fixed_String_putUnknownValue"  # a value outside of a closed enum
)
"""What no document says, whatever the generator does; so are the scenarios without an operation."""


class Adapter(Protocol):
    """What makes the calls."""

    def refusal(self, operation: Operation) -> str | None:
        """Why an operation cannot be called."""

    def call(self, call: Call) -> Reply:
        """Make a call."""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of a scenario."""

    kind: Kind
    problem: str
    """Why it does not count; empty where it does."""
    false_drift: tuple[str, ...]
    """What the client says of replies that are as documented."""


def play(
    adapter: Adapter, operations: Sequence[Operation], scenarios: Mapping[str, Sequence[Entry]], server: Server
) -> dict[str, Outcome]:
    """Make the calls of every scenario, and ask the server what it thinks of them."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # operations may be deprecated
        outcomes = {name: _outcome(name, adapter, operations, entries, server) for name, entries in scenarios.items()}
    passed = server.passed()
    return {
        name: (
            outcome
            if outcome.problem or name in passed
            else Outcome(
                kind=outcome.kind, problem="the server does not mark it as passed", false_drift=outcome.false_drift
            )
        )
        for name, outcome in outcomes.items()
    }


def _possible(entries: Sequence[Entry]) -> list[Entry]:
    """The requests without those that only a client without types can make, which the server refuses."""
    return [entry for entry in entries if entry["passes"] != "by-key" or entry["response"]["status"] < 400]


def _outcome(
    name: str, adapter: Adapter, operations: Sequence[Operation], entries: Sequence[Entry], server: Server
) -> Outcome:
    problems: list[str] = []
    drift: list[str] = []
    said = not _UNSAID.fullmatch(name)
    for entry in _possible(entries):
        if match := documents.find(operations, entry, server.base_url):
            problem, found = _exchange(adapter, match, entry)
            problems += [problem] if problem else []
            drift += found
        else:
            said = False
            problems.append("no document has the operation")
    is_xml = any("xml" in _media_types(entry) for entry in entries)
    kind: Kind = "xml" if is_xml else "core" if said else "unsaid"
    return Outcome(kind=kind, problem=next(iter(problems), ""), false_drift=tuple(drift))


def _exchange(adapter: Adapter, match: Match, entry: Entry) -> tuple[str | None, Sequence[str]]:
    """What is wrong with one request or its reply, and the reports of drift that are."""
    if refusal := adapter.refusal(match.operation):
        return refusal, ()
    try:
        reply = adapter.call(requests.call(entry, match))
        problem = replies.problem(match.operation, entry, reply)
    except CannotCall as error:
        return str(error), ()
    except Exception as error:  # whatever the client raises is what became of the call
        return f"{type(error).__name__}: {error}", ()
    return problem, reply.drift if reply.drift and _is_documented(match.operation, entry) else ()


def _is_documented(operation: Operation, entry: Entry) -> bool:
    """Whether the server's reply is as documented."""
    media = replies.documented(operation, entry)
    value = replies.value(operation, entry)
    return isinstance(value, bytes) or as_documented(operation.root, media.get("schema", {}), value)


def _media_types(entry: Entry) -> str:
    bodies = (entry["request"].get("body"), entry["response"].get("body"))
    return " ".join(body["type"] or "" for body in bodies if body)
