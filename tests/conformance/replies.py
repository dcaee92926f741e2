"""Whether the reply that a client gives is the one that the scenario expects."""

from __future__ import annotations

import base64
import json
import re
from typing import Any

from tests.conformance import xml_values
from tests.conformance.calls import Reply
from tests.conformance.corpus import Entry
from tests.conformance.documents import Operation
from tests.conformance.equality import plain, same
from tests.conformance.requests import is_file, is_structured


def problem(operation: Operation, entry: Entry, reply: Reply) -> str | None:
    """What is wrong with a reply, or nothing."""
    expected = entry["response"]
    got = plain(reply.value)
    if reply.status != expected["status"]:
        return f"status {reply.status}, not {expected['status']}: {shown(got)}"
    if "body" not in expected:
        return None
    if got is None and expected["body"].get("json", ...) is not None:
        return "the reply was not parsed"
    return _body_problem(operation, entry, got)


def documented(operation: Operation, entry: Entry) -> dict[str, Any]:
    """The media type object of the expected reply."""
    status, body = str(entry["response"]["status"]), entry["response"]["body"]
    replies = operation.data["responses"]
    content = operation.resolve(replies.get(status) or replies.get(f"{status[0]}XX") or replies.get("default")).get(
        "content", {}
    )
    found: dict[str, Any] = content.get(body["type"].partition(";")[0]) or content.get("*/*") or {}
    return found


def value(operation: Operation, entry: Entry) -> Any:
    """The expected reply as a JSON value; bytes where it is not one."""
    body, media = entry["response"]["body"], documented(operation, entry)
    if "json" in body and not is_file(operation, media.get("schema")):
        return body["json"]
    raw = base64.b64decode(body["base64"]) if "base64" in body else body["text"].encode()
    if "xml" in body["type"] and is_structured(operation, media):
        return xml_values.parsed(operation.root, media["schema"], raw.decode())
    return raw


def shown(found: Any) -> str:
    """A value, cut where it is long."""
    return json.dumps(found, default=repr)[:160]


def _body_problem(operation: Operation, entry: Entry, got: Any) -> str | None:
    if "json" in entry["response"]["body"] and same(entry["response"]["body"]["json"], got):
        return None
    want = value(operation, entry)
    if isinstance(got, str | bytes) and isinstance(want, bytes | dict | list):
        raw = got if isinstance(got, bytes) else got.encode()
        if not is_structured(operation, documented(operation, entry)):
            return None if raw == want else f"the reply is {shown(got)}, not {shown(want)}"
        return "the reply is left as text, where the document says what is inside"
    if isinstance(want, bytes) and isinstance(got, list):
        return _stream_problem(entry["response"]["body"]["type"], want.decode(), got)
    return None if same(want, got) else f"the reply is {shown(got)}, not {shown(want)}"


def _stream_problem(media_type: str, text: str, got: list[Any]) -> str | None:
    """What is wrong with a list of items or events."""
    if "jsonl" in media_type:
        want = [json.loads(line) for line in text.splitlines() if line]
        return None if same(want, got) else f"the items are {shown(got)}, not {shown(want)}"
    events = _events(text)
    # a terminal event need not reach the caller
    if any(len(each) == len(got) and all(map(_same_event, each, got)) for each in (events, events[:-1])):
        return None
    return f"the events are {shown(got)}, not {shown(events)}"


def _events(text: str) -> list[str]:
    """The data of each server-sent event."""
    blocks = (block.splitlines() for block in re.split(r"\r?\n\r?\n", text))
    data = ([line.partition(":")[2].removeprefix(" ") for line in block if line.startswith("data")] for block in blocks)
    return ["\n".join(lines) for lines in data if lines]


def _same_event(want: str, got: Any) -> bool:
    data = got["data"] if isinstance(got, dict) and "data" in got else got
    try:
        return same(json.loads(want), data) or same(want, data)
    except ValueError:
        return same(want, data)
