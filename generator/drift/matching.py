"""Which page a file is, and which operations of the spec a page is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.drift.described import Described
from generator.drift.deviations import Deviation
from generator.drift.facts import BodyFacts, Json, OperationFacts, Page
from generator.drift.nesting import settle
from generator.drift.openapi import LAYOUT as OPENAPI
from generator.spec.document import Document, Node


@dataclass(frozen=True, kw_only=True)
class Known:
    """The pages that the spec and its deviations name."""

    files: dict[str, str]
    """Page ids by the name of a file, for pages that are files of a known name."""
    ids: frozenset[str]
    sources: Mapping[str, Mapping[str, Json]]
    """What `x-pyclient-sources` says about each page."""

    def page(self, file: str) -> str | None:
        """The id of a file; None for one that nothing names. `000_7f.txt` is page `000`."""
        path = Path(file)
        if path.name in self.files:
            return self.files[path.name]
        return next((name for name in (path.stem, path.stem.partition("_")[0]) if name in self.ids), None)

    def described(self, pages: Iterable[str]) -> tuple[Mapping[str, Json], ...]:
        """The pages with what `x-pyclient-sources` says about them somewhere."""
        return tuple(self.sources.get(page, {"page": page}) for page in pages)


def known(document: Document, deviations: Sequence[Deviation]) -> Known:
    """Every page that is named somewhere."""
    sources = [*_sources(document.root)]
    files = {source.text("file"): source.text("page") for source in sources if source.text("file")}
    ids = {source.text("page") for source in sources} | {page for entry in deviations for page in entry.pages}
    described = {source.text("page"): source.value for source in sources}
    return Known(files=files, ids=frozenset(ids - {""}), sources=described)


def _sources(node: Node) -> Iterator[Node]:
    """Every entry of every `x-pyclient-sources`."""
    for key, child in (*node.items(), *((str(at), each) for at, each in enumerate(node.elements()))):
        if key == "x-pyclient-sources":
            yield from child.elements()
        elif isinstance(child.value, (dict, list)):
            yield from _sources(child)


def matches(page: Page, page_id: str | None, operations: Sequence[Described]) -> list[list[Described]]:
    """For each operation of a page, those of the spec that it documents.

    The one with its method and path, those that name this page as their source, else one of the same name or title.
    """
    found = [_documented(facts, page_id, operations) for facts in page.operations]
    taken = {operation.id for several in found for operation in several}
    free = [each for each in operations if each.id not in taken and not _of_another_file(page, page_id, each)]
    return [
        list({operation.id: operation for operation in several or _named(facts, free)}.values())
        for facts, several in zip(page.operations, found, strict=True)
    ]


def _of_another_file(page: Page, page_id: str | None, operation: Described) -> bool:
    """Whether the page is a published file and the operation is known to be in another one: names are common then."""
    files = [source for source in operation.sources if "file" in source]
    return bool(files) and page.layout == OPENAPI and not cites(operation, page_id)


def cites(operation: Described, page_id: str | None) -> bool:
    """Whether an operation names the page as a source."""
    return page_id is not None and any(source.get("page") == page_id for source in operation.sources)


def settled(facts: OperationFacts, operation: Described) -> OperationFacts:
    """The facts with every field where it belongs, which some layouts leave to those who know the spec."""
    ours = operation.facts
    return replace(
        facts,
        request=_settled(facts.request, ours.request),
        response=_settled(facts.response, ours.response),
        errors={status: settle(body, _paths(ours.errors.get(status))) for status, body in facts.errors.items()},
    )


def _settled(body: BodyFacts | None, known: BodyFacts | None) -> BodyFacts | None:
    return settle(body, _paths(known)) if body else None


def _paths(body: BodyFacts | None) -> frozenset[str]:
    return frozenset(each.path for each in body.fields or ()) if body else frozenset()


def label(facts: OperationFacts) -> str:
    """What to call an operation that the spec does not have."""
    if facts.name and facts.name.value:
        return str(facts.name.value)
    return re.sub(r"[^a-z0-9]+", "-", facts.title.lower()).strip("-") or f"{facts.method.upper()} {facts.path}"


def template(path: str) -> str:
    """A path without the names of its parameters."""
    return re.sub(r"\{[^{}]*\}", "{}", path)


def _exact(facts: OperationFacts, operations: Sequence[Described]) -> Iterator[Described]:
    here = facts.method.upper(), template(facts.path)
    return (each for each in operations if (each.facts.method, template(each.facts.path)) == here)


def _documented(facts: OperationFacts, page_id: str | None, operations: Sequence[Described]) -> list[Described]:
    """The operations that are the page's for sure. Those that know it by one title go together, whatever it is now."""
    exact = [*_exact(facts, operations)]
    titles = {_plain(facts.title)}.union(*(_titles(operation, page_id) for operation in exact))
    return [*exact, *(operation for operation in operations if page_id and titles & _titles(operation, page_id))]


def _titles(operation: Described, page_id: str | None) -> set[str]:
    """What an operation calls the page."""
    return {
        _plain(str(source["title"]))
        for source in operation.sources
        if source.get("page") == page_id and source.get("title")
    }


def _named(facts: OperationFacts, free: Sequence[Described]) -> list[Described]:
    """The operation whose id is the name or title, whose summary is the title, or that knows a page of this title."""
    words = {_plain(facts.title), _plain(label(facts))} - {""}
    for operation in free:
        titles = {_plain(str(source["title"])) for source in operation.sources if source.get("title")}
        if words & {_plain(operation.id), _plain(operation.facts.title), *titles}:
            return [operation]
    return []


def _plain(text: str) -> str:
    """Only letters and digits: `Create Thing`, `create-thing` and `createThing` are one name."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
