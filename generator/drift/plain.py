"""Reads the plain-text page: method and path line by line, a curl command, a reply, then sections of fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drift import tokens
from generator.drift.blocks import Blocks
from generator.drift.bodies import Request, only_sample, outcome, read_body, with_example
from generator.drift.curl import METHODS, Curl, is_curl, read_curl, read_reply, server_of
from generator.drift.facts import BodyFacts, Fact, FieldFacts, OperationFacts, Unreadable
from generator.drift.rows import parameters
from generator.drift.sections import Reply, Section, replies, sections
from generator.drift.source import Source

NAME = "plain"
START = re.compile(rf"^[ \t]*(?:{'|'.join(METHODS)})[ \t]*\n[ \t]*/", re.MULTILINE)
PLACES = {"Headers": "header", "Path Parameters": "path", "Query Parameters": "query", "Cookies": "cookie"}
RANKS = (("Authorizations",), tuple(PLACES), ("Body",), ("Response",))
CHILDREN = ("Show child attributes", "Hide child attributes")
"""What the page prints where it opens an object; nothing tells where the object ends."""


def recognises(source: Source) -> bool:
    """Whether a method stands alone on a line, with a path below."""
    return START.search(source.text) is not None


def read(source: Source) -> list[OperationFacts]:
    """The operations of the page. Raises UnreadablePage."""
    starts = [index for index in range(len(source)) if _begins(source, index)]
    return [_Operation(source, *span).read() for span in source.spans(starts)]


def _begins(source: Source, index: int) -> bool:
    return source.words[index] in METHODS and source.at(index + 1).startswith("/")


@dataclass
class _Operation:
    source: Source
    start: int
    stop: int

    def read(self) -> OperationFacts:
        source = self.source
        path, after = self._path()
        found = sections(source, after, self.stop, RANKS)
        if "Response" not in found:
            raise source.broken_off(self.stop, f"before the section `Response` of {path}")
        top = min(section.heading for section in found.values())
        title, deprecated = self._title(after, top)
        curl, reply, unreadable = self._examples(after, top)
        request, apart = self._request(found.get("Body"), curl)
        ends = outcome([(each.status, self._body(each)) for each in self._replies(found["Response"])])
        return OperationFacts(
            method=source.at(self.start),
            path=path,
            title=title,
            line=source.line(self.start),
            parameters=tuple(self._parameters(found)),
            request=request,
            response=with_example(ends.response, reply),
            errors=ends.errors,
            statuses=ends.statuses,
            tokens=self._tokens(found.get("Authorizations")),
            security=curl.security() if curl else None,
            deprecated=deprecated,
            unreadable=(*unreadable, *apart, *ends.unreadable),
            server=Fact(value=server_of(curl.url, path), line=source.line(curl.start)) if curl else None,
            sample=curl.sample(path, source) if curl else None,
        )

    def _path(self) -> tuple[str, int]:
        """The path, which stands on one line or has a line for every slash and every segment."""
        index = self.start + 1
        path = ""
        while self.source.at(index).startswith("/"):
            path += self.source.at(index)
            index += 1
            if path.endswith("/") and self.source.at(index) and not self.source.at(index).startswith("/"):
                path += self.source.at(index)
                index += 1
        return path, index

    def _title(self, start: int, stop: int) -> tuple[str, Fact]:
        """The line below the path, and whether a mark says that the operation is deprecated."""
        title, at = "", self.source.filled(start, stop)
        if at is not None and not is_curl(self.source, at):
            title = self.source.at(at)
            at = self.source.filled(at + 1, stop)
        if at is not None and self.source.at(at).lower() == "deprecated":
            return title, self.source.fact(True, at)
        return title, self.source.fact(False, self.start)

    def _examples(self, start: int, stop: int) -> tuple[Curl | None, Fact | None, tuple[Unreadable, ...]]:
        at = next((index for index in range(start, stop) if is_curl(self.source, index)), None)
        if at is None:
            return None, None, ()
        curl = read_curl(self.source, at, stop)
        # Between the two there can be words of the page's own, such as the name of a button.
        below = range(self.source.index_of(curl.end) + 1, stop)
        first = next((index for index in below if self.source.at(index)[:1] in ("{", "[")), None)
        if first is None:
            return curl, None, curl.unreadable
        reply, _, unreadable = read_reply(self.source, self.source.starts[first], stop)
        return curl, reply, (*curl.unreadable, *unreadable)

    def _parameters(self, found: dict[str, Section]) -> Iterator[FieldFacts]:
        for section in sorted(found.values(), key=lambda section: section.start):
            if section.name in PLACES:
                rows = Blocks(self.source, section.start, section.stop, quoted=True).rows()
                yield from parameters(rows, PLACES[section.name])

    def _request(self, section: Section | None, curl: Curl | None) -> Request:
        if section is None:
            return only_sample(curl)
        return with_example(self._body(section), curl.body if curl else None), ()

    def _body(self, part: Section | Reply) -> BodyFacts:
        by_order = any(text in CHILDREN for text in self.source.words[part.start : part.stop])
        return read_body(self.source, part, quoted=True, by_order=by_order)

    def _replies(self, section: Section) -> list[Reply]:
        """The replies; what stands above the first status is text, where the page names statuses."""
        every = replies(self.source, section, phrases=False)
        return every[1:] or every

    def _tokens(self, section: Section | None) -> Fact | None:
        """What the page says of the token: in the text below the head of the header that carries it."""
        lines = range(section.start, section.stop) if section else ()
        return tokens.told(self.source, (index for index in lines if " " in self.source.at(index)))
