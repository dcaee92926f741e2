"""Where the facts of the spec come from: which page, as of when, and where they are written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rich.console import Console
from rich.text import Text
from rich.tree import Tree

from generator.drift.described import Described, PlacedFact, PlacedField
from generator.drift.deviations import COVERAGE, Deviation
from generator.drift.drift import Spec
from generator.drift.facts import BodyFacts, FieldFacts, Json
from generator.drift.statements import endpoint, parent, shown, statements
from generator.drift.words import short
from generator.spec.document import Place

_ASPECTS = ("type", "format", "required", "enum", "default", "limits", "nullable", "deprecated")


@dataclass(frozen=True, kw_only=True)
class FieldOrigin:
    """A field: where it is written, and which pages it comes from."""

    part: str
    field: str
    place: Place
    says: Mapping[str, tuple[Json, Place]]
    """What the spec says about it by aspect, and where."""
    sources: Sequence[Mapping[str, Json]]
    own: bool
    """Whether the sources are others than those of the operation."""
    deviations: Sequence[Deviation]


@dataclass(frozen=True, kw_only=True)
class Origin:
    """An operation: where it is written, and which pages it comes from."""

    operation: str
    endpoint: str
    place: Place
    sources: Sequence[Mapping[str, Json]]
    whole: Mapping[str, tuple[Json, Place]]
    """What the spec says about the operation as a whole, and where."""
    fields: Sequence[FieldOrigin]
    deviations: Sequence[Deviation]


def origins(spec: Spec, operation: str | None = None) -> list[Origin]:
    """The origin of one operation, or of all; empty where there is no such operation."""
    return [_origin(each, spec) for each in spec.operations if operation in (None, each.id)]


def _origin(described: Described, spec: Spec) -> Origin:
    here = [entry for entry in spec.deviations if described.id in entry.operations and entry.aspect != COVERAGE]
    said = statements(described.facts, described.node).said
    return Origin(
        operation=described.id,
        endpoint=endpoint(described.facts),
        place=described.place,
        sources=described.sources,
        whole={
            " ".join(word for word in where if word): (fact.value, fact.place)
            for where, fact in said.items()
            if isinstance(fact, PlacedFact) and not where.field and where.aspect != "presence"
        },
        fields=[_field(part, each, described, here, spec) for part, each in _fields(described)],
        deviations=[entry for entry in here if "" in entry.fields],
    )


def _fields(described: Described) -> Iterator[tuple[str, PlacedField]]:
    facts = described.facts
    bodies: list[tuple[str, str, BodyFacts | None]] = [("request", "", facts.request), ("response", "", facts.response)]
    bodies += [("errors", f"/{status}", body) for status, body in facts.errors.items()]
    every: list[tuple[str, str, FieldFacts]] = [("parameters", "", each) for each in facts.parameters or ()]
    every += [(part, above, each) for part, above, body in bodies if body for each in body.fields or ()]
    for part, above, each in every:
        if isinstance(each, PlacedField):
            yield part, _below(above, each)


def _below(above: str, facts: PlacedField) -> PlacedField:
    return replace(facts, path=above + facts.path) if above else facts


def _field(
    part: str, facts: PlacedField, described: Described, entries: Sequence[Deviation], spec: Spec
) -> FieldOrigin:
    here = [entry for entry in entries if entry.part == part and facts.path in entry.fields]
    sources = facts.sources or _taken_from(part, facts.path, entries, described, spec) or described.sources
    return FieldOrigin(
        part=part,
        field=facts.path,
        place=facts.node.document.place(facts.node.pointer),
        says={
            aspect: (fact.value, fact.place)
            for aspect, fact in facts.aspects.items()
            if isinstance(fact, PlacedFact) and fact.value not in (None, False, []) and aspect in _ASPECTS
        },
        sources=sources,
        own=sources != described.sources,
        deviations=here,
    )


def _taken_from(
    part: str, path: str, entries: Sequence[Deviation], described: Described, spec: Spec
) -> tuple[Mapping[str, Json], ...]:
    """The sources from which something is that the pages of the operation lack, as the deviations have it.

    For a field, or what holds it, a file that an entry names beside the page; for a reply, the other pages of the
    entry about its status.
    """
    lacking = {str(source.get("page")) for source in described.sources if "file" not in source}
    fields = [path]
    while path:
        path = parent(path)
        fields.append(path)
    for entry in entries:
        beside = [page for page in entry.pages if page not in lacking]
        if entry.part == part and len(beside) < len(entry.pages):
            if entry.aspect == "presence" and {*fields} & {*entry.fields}:
                return spec.known.described(page for page in beside if page in spec.known.files.values())
            if entry.aspect == "status" and part == "errors":
                return spec.known.described(beside)
    return ()


def named(source: Mapping[str, Json]) -> str:
    """A source in a few words: page 000 “Update Block Slot”, last modified 2026-03-04."""
    title = f" “{source['title']}”" if source.get("title") else f" {source['file']}" if source.get("file") else ""
    dates = [
        f"{word} {source[key]}"
        for key, word in (("captured", "captured"), ("last-modified", "last modified"))
        if source.get(key)
    ]
    return ", ".join([f"page {source.get('page')}{title}", *dates])


def print_origin(origin: Origin, console: Console, *, whole: bool) -> None:
    """A tree: pages, then what is said about the operation, then every field; or only those with pages of their own."""
    tree = Tree(Text.assemble((origin.operation, "bold"), "  ", (origin.endpoint, "cyan"), f"  {_at(origin.place)}"))
    pages = tree.add(Text("pages", "bold"))
    for source in origin.sources:
        pages.add(Text(named(source)))
    if whole:
        about = tree.add(Text("operation", "bold"))
        for what, (value, place) in origin.whole.items():
            about.add(Text.assemble((what, "green"), f"  {short(shown(value))}  ", (_at(place), "cyan")))
    rows = [each for each in origin.fields if whole or each.own]
    for part in dict.fromkeys(each.part for each in rows):
        branch = tree.add(Text(part if whole else f"{part}: fields from other pages", "bold"))
        for each in rows:
            if each.part == part:
                branch.add(_line(each))
    if origin.deviations:
        tree.add(Text("departs from its pages: " + ", ".join(entry.id for entry in origin.deviations), "dim"))
    console.print(tree)


def _line(row: FieldOrigin) -> Text:
    says = ", ".join(aspect if value is True else short(shown(value)) for aspect, (value, _) in row.says.items())
    pages = ", ".join(str(source.get("page")) for source in row.sources)
    line = Text.assemble((row.field, "green"), f"  {says}  ", (_at(row.place), "cyan"), f"  pages {pages}")
    return line.append("  departs: " + ", ".join(each.id for each in row.deviations), "dim") if row.deviations else line


def as_data(origin: Origin) -> dict[str, Any]:
    """The same for JSON."""
    return {
        "operation": origin.operation,
        "endpoint": origin.endpoint,
        **_place(origin.place),
        "sources": [dict(source) for source in origin.sources],
        "deviations": [entry.id for entry in origin.deviations],
        "says": _says(origin.whole),
        "fields": [
            {
                "part": each.part,
                "field": each.field,
                **_place(each.place),
                "sources": [dict(source) for source in each.sources],
                "deviations": [entry.id for entry in each.deviations],
                "says": _says(each.says),
            }
            for each in origin.fields
        ],
    }


def _says(said: Mapping[str, tuple[Json, Place]]) -> list[dict[str, Any]]:
    return [{"aspect": aspect, "value": value, **_place(place)} for aspect, (value, place) in said.items()]


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line}


def _at(place: Place) -> str:
    return f"{place.file}:{place.line}"
