"""The five captured pages as a reader would give them, made from their independent transcriptions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.drift.facts import BodyFacts, Fact, FieldFacts, OperationFacts, Page, RunTogether, Unreadable
from tests.support.pages import SILENT, split_type
from tests.support.pages import Page as Transcription
from tests.support.pages import pages as transcriptions

COLLAPSED = "001"


def pages() -> list[Page]:
    """All five."""
    return [_page(each) for each in transcriptions()]


def _page(page: Transcription) -> Page:
    content = page.content
    return Page(
        file=content["file"],
        layout="transcription",
        operations=(_operation(page),),
        captured=content["captured"],
        last_modified=content["last-modified"],
    )


def _operation(page: Transcription) -> OperationFacts:
    content, shows = page.content, page.content["shows"]
    statuses = sorted([*page.errors, *([content["response"]["status"]] if "status" in content["response"] else [])])
    scopes = content["security"].get("scopes")
    unreadable = (Unreadable(what="types", line=1, reason="the page is collapsed"),) if page.number == COLLAPSED else ()
    return OperationFacts(
        method=content["method"],
        path=content["path"],
        title=content["title"],
        line=1,
        parameters=tuple(
            _field(f"/{each['in']}/{each['name']}", each, shows)
            for each in content["parameters"]
            if page.number != COLLAPSED or each["in"] == "header"
        ),
        request=_body(content["request"], shows),
        response=_body(content["response"], shows),
        errors={status: _body(error, shows) for status, error in page.errors.items()},
        statuses=_fact(statuses) if statuses else None,
        scopes=_fact(scopes) if scopes else None,
        unreadable=unreadable,
    )


def _body(body: dict[str, Any], shows: list[str]) -> BodyFacts:
    example = body.get("example")
    required = body.get("required")
    return BodyFacts(
        line=1,
        fields=tuple(_fields("", body["fields"], shows)),
        example=_fact(json.loads(example)) if example else None,
        required=None if required is None else _fact(required),
    )


def _fields(above: str, fields: dict[str, Any], shows: list[str]) -> Iterator[FieldFacts]:
    for name, field in fields.items():
        path = f"{above}/{name}"
        yield _field(path, field, shows)
        items = split_type(field.get("type", ""))[1]
        if items:
            path += "/*"
            yield FieldFacts(path=path, line=1, aspects={"type": _fact(items)})
        yield from _fields(path, field.get("fields", {}), shows)


def _field(path: str, field: dict[str, Any], shows: list[str]) -> FieldFacts:
    said = {name: silence for name, silence in SILENT.items() if name in shows}
    said |= {name: field[name] for name in (*SILENT, "examples") if name in field}
    if "type" in field:
        said["type"] = split_type(field["type"])[0]
    if "examples" in said:
        said["example"] = said.pop("examples")
    if "printed-enum" in field:
        said["enum"] = RunTogether(str(field["printed-enum"]))
    if "printed-examples" in field:
        said["example"] = RunTogether(field["printed-examples"])
    return FieldFacts(path=path, line=1, aspects={name: _fact(value) for name, value in said.items()})


def _fact(value: Any) -> Fact:
    return Fact(value=value, line=1)
