"""Reads the plain-text page whose lines ran together: the JSON is whole, of the fields only the examples are left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from generator.drift import tokens
from generator.drift.curl import Curl, is_curl, read_curl, read_reply, server_of
from generator.drift.facts import BodyFacts, Fact, FieldFacts, Json, OperationFacts, Unreadable
from generator.drift.source import Source
from generator.drift.values import NotJsonError, parse_json

NAME = "collapsed"
START = re.compile(r"^[ \t]*curl .*(?:--request|https?://)", re.MULTILINE)
USUAL = ("authorization", "content-type", "accept")
"""Headers that are no parameters."""

VALUE = re.compile(r"[\w.-]*\d[\w.-]*")
PLACEHOLDER = re.compile(r"{([^{}/]+)}")
SCALARS = tuple('"-0123456789tfn')
NEAR = 100_000
"""How far behind the last name of a JSON text the next one is looked for."""
LOST = "types, formats, flags, enums, defaults, limits and statuses"


def recognises(source: Source) -> bool:
    """Whether a curl command begins a line; pages of the other layouts that have one are recognised by more."""
    return START.search(source.text) is not None


@dataclass
class _Sample:
    """A curl command with the reply below it, and where the text goes on."""

    curl: Curl
    reply: Fact | None
    reply_position: int
    end: int
    unreadable: tuple[Unreadable, ...]
    copies: list[_Sample] = field(default_factory=list)


def read(source: Source) -> list[OperationFacts]:
    """The operations of the page. Raises UnreadablePage."""
    groups: list[_Sample] = []
    for sample in _samples(source):
        # The page prints each command twice; the copy adds nothing but says where the text goes on.
        last = groups[-1] if groups else None
        if last and (last.curl.method, last.curl.url) == (sample.curl.method, sample.curl.url):
            last.copies.append(sample)
        else:
            groups.append(sample)
    spans = source.spans([group.curl.start for group in groups])
    return [_Operation(source, group, stop).read() for group, (_, stop) in zip(groups, spans, strict=True)]


def _samples(source: Source) -> Iterator[_Sample]:
    starts = [index for index in range(len(source)) if is_curl(source, index)]
    for start, stop in source.spans(starts):
        curl = read_curl(source, start, stop)
        position = curl.end
        reply, end, unreadable = read_reply(source, position, stop)
        position += len(source.text[position:end]) - len(source.text[position:end].lstrip())
        yield _Sample(curl, reply, position, end, (*curl.unreadable, *unreadable))


@dataclass
class _Operation:
    source: Source
    sample: _Sample
    stop: int

    def read(self) -> OperationFacts:
        source, curl = self.source, self.sample.curl
        tail = [source.index_of(self._last().end), self.stop]
        request, response, apart = self._bodies(tail)
        line = source.line(curl.start)
        lost = Unreadable(what=LOST, line=line, reason="this layout prints none of them next to a name")
        return OperationFacts(
            method=curl.method,
            path=curl.path,
            title=self._title(),
            line=line,
            parameters=tuple(self._parameters(tail)),
            request=request,
            response=response,
            tokens=self._tokens(),
            security=curl.security(),
            unreadable=(lost, *self.sample.unreadable, *apart, *self._other_copies()),
            complete=False,
            server=Fact(value=server_of(curl.url, curl.path), line=line),
            sample=curl.sample(curl.path, source),
        )

    def _last(self) -> _Sample:
        return self.sample.copies[-1] if self.sample.copies else self.sample

    def _after(self, sample: _Sample) -> tuple[str, int]:
        """What runs on behind a reply, on the same line."""
        index = self.source.index_of(max(sample.end - 1, 0))
        stop = self.source.starts[index] + len(self.source.lines[index])
        return self.source.text[sample.end : stop].strip(), index

    def _title(self) -> str:
        """What runs on behind the first of two copies."""
        return self._after(self.sample)[0] if self.sample.copies else ""

    def _other_copies(self) -> Iterator[Unreadable]:
        """Copies that are none: what they say is on the page, and is not compared."""
        first = self.sample
        for copy in first.copies:
            for what, one, other in (("request", first.curl.body, copy.curl.body), ("reply", first.reply, copy.reply)):
                if one and other and one.value != other.value:
                    reason = f"it differs from the first one, on line {one.line}"
                    yield Unreadable(what=f"the second example of the {what}", line=other.line, reason=reason)

    def _tokens(self) -> Fact | None:
        text, index = self._after(self._last())
        return self.source.fact(tokens.mentioned(text), index) if "token" in text.lower() else None

    def _parameters(self, tail: Sequence[int]) -> Iterator[FieldFacts]:
        curl = self.sample.curl
        for name, fact in curl.headers.items():
            if name.lower() not in USUAL:
                yield FieldFacts(path=f"/header/{name}", line=fact.line, aspects=self._allowed(name, tail))
        for name in PLACEHOLDER.findall(curl.path):
            yield FieldFacts(path=f"/path/{name}", line=self.source.line(curl.start), aspects={})

    def _allowed(self, name: str, tail: Sequence[int]) -> dict[str, Fact]:
        """The value that a header may have: it begins the line below a description that ends in the header's name."""
        for index in range(tail[0], tail[1] - 1):
            if self.source.words[index].rpartition(" ")[2] == name:
                value = self.source.at(index + 1).partition(" ")[0]
                if VALUE.fullmatch(value):
                    return {"enum": self.source.fact([value], index + 1)}
        return {}

    def _bodies(self, tail: Sequence[int]) -> tuple[BodyFacts | None, BodyFacts | None, tuple[Unreadable, ...]]:
        """Request and reply: fields by the names in the JSON, their examples by the order of the values below."""
        sample = self.sample
        request = list(_fields(self.source, sample.curl.body, sample.curl.body_position))
        reply = list(_fields(self.source, sample.reply, sample.reply_position))
        values = list(self._values(tail))
        leaves = [field for field in (*request, *reply) if field.leaf]
        unreadable: tuple[Unreadable, ...] = ()
        if len(values) == len(leaves):
            for leaf, value in zip(leaves, values, strict=True):
                leaf.example = value
        else:
            reason = f"{len(values)} values stand below {len(leaves)} names"
            line = self.source.line(tail[0])
            unreadable = (Unreadable(what="the examples of single fields", line=line, reason=reason),)
        return _body(sample.curl.body, request), _body(sample.reply, reply), unreadable

    def _values(self, tail: Sequence[int]) -> Iterator[Fact]:
        """The lines that are a JSON value and nothing else."""
        for index in range(*tail):
            text = self.source.words[index]
            if text[:1] in SCALARS:
                with suppress(NotJsonError):
                    yield self.source.fact([parse_json(text)], index)


@dataclass
class _Field:
    path: str
    line: int
    leaf: bool
    example: Fact | None = None


def _body(whole: Fact | None, fields: Sequence[_Field]) -> BodyFacts | None:
    if whole is None:
        return None
    facts = tuple(
        FieldFacts(path=each.path, line=each.line, aspects={"example": each.example} if each.example else {})
        for each in fields
    )
    return BodyFacts(line=whole.line, fields=facts, example=whole)


def _fields(source: Source, whole: Fact | None, position: int) -> Iterator[_Field]:
    """The names in a JSON text, each once, in the order of the text."""
    seen: set[str] = set()
    for path, name, value in _names(whole.value if whole else None, ""):
        position = _place(source, name, position)
        if path not in seen:
            seen.add(path)
            yield _Field(path, source.line(source.index_of(position)), not isinstance(value, list | dict))


def _names(value: Json, path: str) -> Iterator[tuple[str, str, Json]]:
    if isinstance(value, list):
        for item in value:
            yield from _names(item, f"{path}/*")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield f"{path}/{name}", name, item
            yield from _names(item, f"{path}/{name}")


def _place(source: Source, name: str, position: int) -> int:
    """Where a name stands in the text, from a position on; that position where it is written in another way."""
    at = source.text.find(f'"{name}"', position, position + NEAR)
    while at >= 0 and not source.text[at + len(name) + 2 : at + len(name) + 40].lstrip().startswith(":"):
        at = source.text.find(f'"{name}"', at + 1, position + NEAR)
    return at if at >= 0 else position
