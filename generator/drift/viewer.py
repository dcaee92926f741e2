"""Reads text that was copied from a reference viewer: fields line by line, values of enums run together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.drift import tokens
from generator.drift.blocks import Blocks
from generator.drift.bodies import Named, outcome, read_body
from generator.drift.curl import METHODS, path_of, server_of
from generator.drift.facts import BodyFacts, Fact, FieldFacts, OperationFacts, Unreadable
from generator.drift.limits import limits
from generator.drift.rows import parameters
from generator.drift.sections import Reply, Section, is_description, is_value, replies, sections
from generator.drift.source import Source

NAME = "viewer"
START = re.compile(rf"^[ \t]*({'|'.join(METHODS)})(https?://\S+)[ \t]*$", re.MULTILINE)
PLACES = {
    **{"Path Parameters": "path", "Query Parameters": "query", "Query": "query"},
    **{"Headers": "header", "Header Parameters": "header", "Cookies": "cookie"},
}
RANKS = (("Request",), tuple(PLACES), ("Body",), ("Responses",))
SCHEME = re.compile(r"\bAuthorization: (\w+)")


def recognises(source: Source) -> bool:
    """Whether a method stands on a line with an address, and nothing between them."""
    return START.search(source.text) is not None


def read(source: Source) -> list[OperationFacts]:
    """The operations of the page. Raises UnreadablePage."""
    starts = [index for index in range(len(source)) if START.fullmatch(source.words[index])]
    # The title of an operation stands above its method, and so in front of where the one before it ends.
    ends = {start: _title_of(source, start)[0] for start in starts}
    return [_Operation(source, start, ends.get(stop, stop)).read() for start, stop in source.spans(starts)]


def _title_of(source: Source, start: int) -> tuple[int, str]:
    """Where an operation begins, and its title: the text above its method. A mark can stand between them."""
    at = source.filled_before(start)
    while at is not None and source.at(at).lower() == "deprecated":
        at = source.filled_before(at)
    return (at, source.at(at)) if at is not None else (start, "")


@dataclass
class _Operation:
    source: Source
    start: int
    stop: int

    def read(self) -> OperationFacts:
        source = self.source
        match = START.fullmatch(source.at(self.start))
        assert match is not None
        method, url = match.groups()
        path = path_of(url)
        found = sections(source, self.start + 1, self.stop, RANKS)
        if "Responses" not in found:
            raise source.broken_off(self.stop, f"before the section `Responses` of {path}")
        top = min((each.heading for name, each in found.items() if name != "Request"), default=self.stop)
        bodies, unreadable = self._replies(found["Responses"])
        ends = outcome(bodies)
        return OperationFacts(
            method=method,
            path=path,
            title=_title_of(source, self.start)[1],
            line=source.line(self.start),
            parameters=tuple(self._parameters(found)),
            request=self._body(found["Body"]) if "Body" in found else None,
            response=ends.response,
            errors=ends.errors,
            statuses=ends.statuses,
            tokens=self._tokens(top),
            security=self._security(top),
            deprecated=self._deprecated(top),
            unreadable=(*unreadable, *ends.unreadable),
            server=source.fact(server_of(url, path), self.start),
        )

    def _parameters(self, found: dict[str, Section]) -> Iterator[FieldFacts]:
        for section in sorted(found.values(), key=lambda section: section.start):
            if section.name in PLACES:
                rows = Blocks(self.source, section.start, section.stop, quoted=False).rows()
                yield from parameters(rows, PLACES[section.name])

    def _body(self, part: Section | Reply) -> BodyFacts:
        return read_body(self.source, part, quoted=False, by_order=True)

    def _replies(self, section: Section) -> tuple[list[Named], tuple[Unreadable, ...]]:
        """The body of each reply, up to where a title that names no status begins a reply of its own."""
        bodies: list[Named] = []
        unreadable: list[Unreadable] = []
        for reply in replies(self.source, section, phrases=True):
            cut = self._foreign_title(reply)
            facts = self._body(replace(reply, stop=reply.stop if cut is None else cut))
            again = _repeated(facts)
            if again is not None:
                cut = self._title_above(again)
                facts = self._body(replace(reply, stop=cut))
            if cut is not None:
                what = f"the reply {self.source.at(cut)!r}"
                reason = "no status has this name, and what follows is not told apart from what stands above"
                unreadable.append(Unreadable(what=what, line=self.source.line(cut), reason=reason))
            if reply.status or facts.fields:
                bodies.append((reply.status, facts))
        if all(status and not status.startswith("2") for status, _ in bodies):
            line = self.source.line(section.heading)
            unreadable.append(Unreadable(what="the reply of success", line=line, reason="none of its fields is shown"))
        return bodies, tuple(unreadable)

    def _title_above(self, line: int) -> int:
        """The text above the field on a line of the file, or the field itself where there is none."""
        index = bisect_left(self.source.numbers, line)
        above = self.source.filled_before(index)
        return above if above is not None and above < index - 1 else index

    def _foreign_title(self, reply: Reply) -> int | None:
        """The first line between two fields that is no value, no limit and no description."""
        source = self.source
        for index in range(reply.start + 1, reply.stop - 1):
            text, above, below = source.words[index], source.words[index - 1], source.words[index + 1]
            alone = text and not above and not below and not limits(text)
            if alone and _follows_value(source, index) and not is_value(source, index):
                return index
        return None

    def _tokens(self, stop: int) -> Fact | None:
        """What the page says of the token: in the texts in front of the fields that speak of one."""
        lines = range(self.start + 1, stop)
        return tokens.told(self.source, (index for index in lines if "token" in self.source.words[index].lower()))

    def _security(self, stop: int) -> Fact | None:
        for index in range(self.start + 1, stop):
            if match := SCHEME.search(self.source.words[index]):
                return self.source.fact(match[1].lower(), index)
        return None

    def _deprecated(self, stop: int) -> Fact:
        at = self.source.filled_before(self.start)
        below = self.source.filled(self.start + 1, stop)
        mark = next((i for i in (at, below) if i is not None and self.source.at(i).lower() == "deprecated"), None)
        return self.source.fact(mark is not None, self.start if mark is None else mark)


def _follows_value(source: Source, index: int) -> bool:
    """Whether the last line above is a labelled value, behind which a field has no more to say."""
    above = source.filled_before(index)
    return above is not None and is_value(source, above) and not is_description(source, index)


def _repeated(facts: BodyFacts) -> int | None:
    """The line of the first field that its object has already: there, another object has begun unseen."""
    seen: set[str] = set()
    for each in facts.fields or ():
        if each.path in seen:
            return each.line
        seen.add(each.path)
    return None
