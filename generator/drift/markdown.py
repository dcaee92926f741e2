"""Reads the Markdown page that a scraper made: front matter, headings, fields in bold, code blocks."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.drift import tokens
from generator.drift.bodies import MEDIA_TYPE, Request, only_sample, outcome, with_example
from generator.drift.bold import Fields
from generator.drift.curl import METHODS, Curl, is_curl, path_of, read_curl, server_of
from generator.drift.facts import BodyFacts, Fact, FieldFacts, OperationFacts, Unreadable
from generator.drift.marks import Fence, Heading, code_spans, fences, headings, outside, plain
from generator.drift.panels import Panel, panels
from generator.drift.rows import body, parameters
from generator.drift.source import Source
from generator.drift.values import NotJsonError, parse_json

NAME = "markdown"
ENDPOINT = re.compile(rf"({'|'.join(METHODS)})\s+(https?://\S+)", re.IGNORECASE)
START = re.compile(rf"^[ \t]*```[^\n]*\n[ \t]*(?:{'|'.join(METHODS)})[ \t]+https?://", re.MULTILINE | re.IGNORECASE)
PLACES = {f"{place} parameters": place for place in ("header", "path", "query", "cookie")}
SCHEME = re.compile(r"scheme: ?(bearer|basic|digest)")
DEPRECATED = re.compile(r"(?::::)?(?:caution )?deprecated", re.IGNORECASE)


def recognises(source: Source) -> bool:
    """Whether a code block begins with a method and an address."""
    return START.search(source.text) is not None


def read(source: Source) -> list[OperationFacts]:
    """The operations of the page. Raises UnreadablePage."""
    blocks = fences(source)
    titles = headings(source, blocks)
    ends = [fence for fence in blocks if ENDPOINT.fullmatch(source.at(fence.start))]
    source.spans([fence.open for fence in ends])  # not too many, before any work is done for each
    starts = [_first_line(fence, titles) for fence in ends]
    found = []
    for fence, (start, stop) in zip(ends, source.spans(starts), strict=True):
        here = [each for each in blocks if start <= each.open < stop]
        below = [replace(each, stop=min(each.stop, stop)) for each in titles if start <= each.index < stop]
        found.append(_Operation(source, fence, start, stop, here, below).read())
    return found


def _first_line(fence: Fence, titles: Sequence[Heading]) -> int:
    """Where an operation begins: at the title above its method."""
    return max((each.index for each in titles if each.level == 1 and each.index < fence.open), default=fence.open)


@dataclass
class _Operation:
    source: Source
    endpoint: Fence
    start: int
    stop: int
    fences: Sequence[Fence]
    titles: Sequence[Heading]

    def read(self) -> OperationFacts:
        source = self.source
        match = ENDPOINT.fullmatch(source.at(self.endpoint.start))
        assert match is not None
        path = path_of(match[2])
        responses = self._below("responses")
        if responses is None:
            raise source.broken_off(self.stop, f"before the section `Responses` of {path}")
        curl = self._curl()
        request, apart = self._request(curl)
        replies, statuses, unreadable = self._replies(responses)
        ends = outcome(replies, statuses)
        return OperationFacts(
            method=match[1].upper(),
            path=path,
            title=next((each.text for each in self.titles if each.level == 1), ""),
            line=source.line(self.endpoint.start),
            parameters=tuple(self._parameters()),
            request=request,
            response=ends.response,
            errors=ends.errors,
            statuses=ends.statuses,
            scopes=self._scopes(),
            tokens=self._tokens(),
            security=self._security(curl),
            deprecated=self._deprecated(),
            unreadable=(*(curl.unreadable if curl else ()), *apart, *unreadable, *ends.unreadable),
            server=source.fact(server_of(match[2], path), self.endpoint.start),
            sample=curl.sample(path, source) if curl else None,
        )

    def _below(self, *names: str) -> Heading | None:
        return next((each for each in self.titles if each.text.lower() in names), None)

    @cached_property
    def _outside(self) -> list[int]:
        """The lines in no code block."""
        return outside(self.source, self.fences, self.start, self.stop)

    def _lines(self, start: int, stop: int) -> list[int]:
        return self._outside[bisect_left(self._outside, start) : bisect_left(self._outside, stop)]

    def _below_only(self, heading: Heading) -> list[int]:
        """The lines below a heading, up to the next one of whatever height."""
        after = bisect_right(self.titles, heading.index, key=lambda each: each.index)
        stop = self.titles[after].index if after < len(self.titles) else self.stop
        return self._lines(heading.index + 1, stop)

    def _parameters(self) -> Iterator[FieldFacts]:
        for each in self.titles:
            if each.text.lower() in PLACES:
                rows = Fields(self.source, self._below_only(each)).read()
                yield from parameters(rows, PLACES[each.text.lower()])

    def _request(self, curl: Curl | None) -> Request:
        heading = next((each for each in self.titles if re.fullmatch(r"Body ?(required)?", each.text)), None)
        if heading is None:
            return only_sample(curl)
        facts = self._fields(heading.index, heading.index + 1, heading.stop)
        required = self.source.fact("required" in heading.text, heading.index)
        above = [index for index in self._lines(self.start, heading.index) if index > heading.index - 4]
        facts = replace(
            facts, required=required, media_type=self._media_type([*above, *self._lines(heading.index, heading.stop)])
        )
        return with_example(facts, curl.body if curl else None), ()

    def _fields(self, line: int, start: int, stop: int) -> BodyFacts:
        fields = Fields(self.source, self._lines(start, stop))
        rows = fields.read()
        return body(rows, self.source.line(line), fields.root, by_order=not fields.indented)

    def _media_type(self, lines: Sequence[int]) -> Fact | None:
        for index in lines:
            text = self.source.words[index].lstrip("-*+ ")
            if MEDIA_TYPE.fullmatch(text):
                return self.source.fact(text, index)
        return None

    def _replies(
        self, section: Heading
    ) -> tuple[list[tuple[str | None, BodyFacts]], Fact | None, tuple[Unreadable, ...]]:
        listed, found = panels(self.source, self.fences, section.index + 1, section.stop)
        replies: list[tuple[str | None, BodyFacts]] = []
        unreadable: list[Unreadable] = []
        for panel in found:
            if panel.status is None and len(found) > 1 and panel is not found[0]:
                reason = "nothing says which status it belongs to"
                line = self.source.line(panel.heading)
                unreadable.append(Unreadable(what=f"the reply {panel.title!r}", line=line, reason=reason))
                continue
            facts, problems = self._panel(panel)
            replies.append((panel.status, facts))
            unreadable += problems
        statuses = sorted({status for status, _ in listed})
        return replies, self.source.fact(statuses, listed[0][1]) if listed else None, tuple(unreadable)

    def _panel(self, panel: Panel) -> tuple[BodyFacts, list[Unreadable]]:
        facts = self._fields(panel.heading, panel.start, panel.stop)
        facts = replace(facts, media_type=self._media_type(self._lines(panel.heading, panel.start)))
        fence = next((each for each in self.fences if panel.start <= each.open < panel.stop), None)
        if fence is None:
            return facts, []
        text = "\n".join(self.source.lines[fence.start : fence.stop])
        try:
            return replace(facts, example=self.source.fact(parse_json(text), fence.start)), []
        except NotJsonError as error:
            line = self.source.line(fence.start + text.count("\n", 0, error.position))
            return facts, [Unreadable(what=f"the example of {panel.title!r}", line=line, reason=str(error))]

    def _spans(self, *names: str) -> list[tuple[str, int]]:
        """The code spans below some headings, in the order of the page, each with its line."""
        below = [each for each in self.titles if each.text.lower() in names]
        found: list[tuple[str, int]] = []
        for heading in below:
            for index in self._below_only(heading):
                found += [(span, index) for span in code_spans(self.source.words[index])]
        return found

    def _scopes(self) -> Fact:
        """The scopes; this layout names those that are needed, so its silence is a fact as well."""
        found = self._spans("scope(s)", "scopes", "scope")
        return self.source.fact(sorted(span for span, _ in found), found[0][1] if found else self.endpoint.start)

    def _tokens(self) -> Fact:
        """The kinds of token that the page lists, or else those of which the box about authorization speaks."""
        if found := self._spans("auth method(s)", "token type(s)"):
            return self.source.fact(tokens.listed(span for span, _ in found), found[0][1])
        lines = [index for fence in self.fences for index in range(fence.start, fence.stop)]
        described = tokens.told(self.source, (index for index in lines if SCHEME.search(self.source.words[index])))
        return described or self.source.fact([], self.endpoint.start)

    def _curl(self) -> Curl | None:
        fence = next((each for each in self.fences if is_curl(self.source, each.start)), None)
        return read_curl(self.source, fence.start, fence.stop) if fence else None

    def _security(self, curl: Curl | None) -> Fact | None:
        for fence in self.fences:
            for index in range(fence.start, fence.stop):
                if match := SCHEME.search(self.source.words[index]):
                    return self.source.fact(match[1], index)
        return curl.security() if curl else None

    def _deprecated(self) -> Fact:
        """Whether a mark stands between the title and the request."""
        request = self._below("request")
        stop = request.index if request else self.endpoint.stop
        for index in self._lines(self.start, stop):
            if DEPRECATED.fullmatch(plain(self.source.words[index])):
                return self.source.fact(True, index)
        return self.source.fact(False, self.endpoint.start)
