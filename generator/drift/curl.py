"""Reads the request that a page shows as a curl command, and the JSON reply that it shows below."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from generator.drift.facts import Fact, Json, Unreadable
from generator.drift.source import Source
from generator.drift.values import NotJsonError, decode, parse_json

METHODS = ("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE")

METHOD = re.compile(r"(?:--request|-X)\s+'?([A-Z]+)\b")
URL = re.compile(r"'?\"?(https?://[^\s'\"\\]+)")
HEADER = re.compile(r"(?:--header|-H)\s+['\"]([\w-]+):\s*([^'\"]*)['\"]")
DATA = re.compile(r"(?:--data|--data-raw|--data-binary|--json|-d)\s+'")
HOST = re.compile(r"https?://[^/\s]+")
LONGEST_LINE = 4000
# The two ways to have a quote inside a quoted word of the shell.
ESCAPES = ("'\\''", "'\"'\"'")


@dataclass
class Curl:
    """A curl command of a page, from line `start` up to `stop`; `end` is where it ends in the text of the page."""

    start: int
    end: int
    method: str
    url: str
    headers: dict[str, Fact] = field(default_factory=dict)
    body: Fact | None = None
    body_position: int = 0
    unreadable: tuple[Unreadable, ...] = ()

    @property
    def path(self) -> str:
        """The path of the address, its placeholders as a spec writes them."""
        return path_of(self.url)

    @property
    def scheme(self) -> str | None:
        """How the token goes with the request, such as `bearer`."""
        header = self.headers.get("Authorization")
        return str(header.value).partition(" ")[0].lower() or None if header else None

    def sample(self, path: str, source: Source) -> Fact:
        """Method and path of the command, the path without what belongs to the server if `path` is right."""
        return source.fact(f"{self.method} {path if self.path.endswith(path) else self.path}", self.start)

    def security(self) -> Fact | None:
        """The scheme as a fact."""
        return Fact(value=self.scheme, line=self.headers["Authorization"].line) if self.scheme else None


def path_of(url: str) -> str:
    """The path of an address, without host and query."""
    return unquote(HOST.sub("", url, count=1).partition("?")[0]) or "/"


def server_of(url: str, path: str) -> str:
    """What stands before the path in an address."""
    whole = url.partition("?")[0]
    return unquote(whole).removesuffix(path) if unquote(whole).endswith(path) else url[: len(url) - len(path_of(url))]


def is_curl(source: Source, index: int) -> bool:
    """Whether a curl command begins on the line."""
    return source.at(index).startswith("curl ")


def read_curl(source: Source, start: int, stop: int) -> Curl:
    """The command that begins on line `start`. Raises UnreadablePage for one that breaks off."""
    reader = _Reader(source, start, stop, Curl(start=start, end=0, method="", url=""))
    reader.read()
    return reader.curl


def read_reply(source: Source, position: int, stop: int) -> tuple[Fact | None, int, tuple[Unreadable, ...]]:
    """The JSON that begins at or after a position of the text, where it ends, and what of it cannot be read."""
    limit = source.starts[stop] if stop < len(source) else len(source.text)
    while position < limit and source.text[position].isspace():
        position += 1
    if source.text[position : position + 1] not in ("{", "["):
        return None, position, ()
    index = source.index_of(position)
    try:
        value, end = decode(source.text, position)
    except NotJsonError as error:
        at = min(source.index_of(error.position), stop - 1)
        if error.position >= len(source.text.rstrip()):
            raise source.broken_off(stop, "inside the example of the reply") from None
        return None, position, (Unreadable(what="the example of the reply", line=source.line(at), reason=str(error)),)
    return source.fact(value, index), end, ()


@dataclass
class _Reader:
    source: Source
    index: int
    stop: int
    curl: Curl
    data: bool = False

    def read(self) -> None:
        while self.index < self.stop:
            line = self.source.at(self.index)[:LONGEST_LINE]
            self._words(line)
            if match := DATA.search(line):
                self._data(match)
                break
            self.index += 1
            if not line:  # the line before has announced more
                break
            if not line.endswith("\\"):
                last = self.index - 1
                self.curl.end = self.source.starts[last] + len(self.source.lines[last])
                break
        if not self.curl.url or not self.curl.end:
            raise self.source.broken_off(self.index, "inside a curl command")
        self.curl.method = self.curl.method or ("POST" if self.data else "GET")

    def _words(self, line: str) -> None:
        if match := METHOD.search(line):
            self.curl.method = match[1]
        if not self.curl.url and (match := URL.search(line)):
            self.curl.url = match[1]
        for match in HEADER.finditer(line):
            self.curl.headers[match[1]] = self.source.fact(match[2], self.index)

    def _data(self, match: re.Match[str]) -> None:
        self.data = True
        line = self.source.lines[self.index]
        start = self.source.starts[self.index] + len(line) - len(line.lstrip()) + match.end()
        end = self._closing_quote(start)
        text = self.source.text[start:end]
        self.curl.end = end + 1
        self.curl.body_position = start
        self._body(text, start)

    def _body(self, text: str, start: int) -> None:
        first = self.source.index_of(start + len(text) - len(text.lstrip()))
        for escape in ESCAPES:
            text = text.replace(escape, "'")
        try:
            value: Json = parse_json(text)
        except NotJsonError as error:
            line = self.source.line(self.source.index_of(start + error.position))
            self.curl.unreadable = (Unreadable(what="the example of the request", line=line, reason=str(error)),)
        else:
            self.curl.body = self.source.fact(value, first)

    def _closing_quote(self, position: int) -> int:
        text = self.source.text
        limit = self.source.starts[self.stop] if self.stop < len(self.source) else len(text)
        while (position := text.find("'", position, limit)) >= 0:
            escape = next((each for each in ESCAPES if text.startswith(each, position)), None)
            if escape is None:
                return position
            position += len(escape)
        raise self.source.broken_off(self.stop, "inside the body of a curl command")
