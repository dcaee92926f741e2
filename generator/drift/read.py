"""Reads a saved page, whatever its layout: the layout is chosen by what the page contains."""

from __future__ import annotations

from pathlib import Path

from generator.drift import collapsed, html, markdown, plain, viewer
from generator.drift.about import about
from generator.drift.facts import Page, UnreadablePage
from generator.drift.source import Source

LAYOUTS = (markdown, viewer, plain, collapsed)
"""Readers, the ones first that recognise a page by more: a page of any layout can show a curl command."""

MAX_BYTES = 16 * 1024 * 1024
MAX_LINES = 300_000
CONTROLS = tuple(chr(code) for code in (*range(32), 127) if chr(code) not in "\t\n\f\r")
MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"\x00\x00\xfe\xff": "UTF-32"}


def read_page(path: Path) -> Page:
    """What the page at `path` says. Raises UnreadablePage, and nothing else, for a page that cannot be read."""
    source = Source.of(str(path), _text(path))
    if html.recognises(source):
        layout, told, operations = html.read(source)
    else:
        reader = next((reader for reader in LAYOUTS if reader.recognises(source)), None)
        if reader is None:
            raise source.stop(0, "the page is of no layout that is known: it shows no method together with a path")
        layout, told, operations = reader.NAME, about(source), reader.read(source)
    if not operations:
        raise source.stop(0, "the page documents no operation")
    return Page(
        file=str(path),
        layout=layout,
        operations=tuple(operations),
        captured=told.captured,
        last_modified=told.last_modified,
        url=told.url,
    )


def _text(path: Path) -> str:
    """The text of the file, with line feeds only."""
    text = _decoded(str(path), _content(path))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise UnreadablePage(str(path), 1, "the page is empty")
    if text.count("\n") > MAX_LINES:
        raise UnreadablePage(str(path), MAX_LINES, f"the page has more than {MAX_LINES:,} lines")
    return text


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UnreadablePage(str(path), 1, "there is no such file" if not path.exists() else "it is not a file")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadablePage(str(path), 1, f"the file cannot be read: {reason}") from None
    if len(content) > MAX_BYTES:
        line = content.count(b"\n") + 1
        raise UnreadablePage(str(path), line, f"the page is larger than {MAX_BYTES // 1024 // 1024} MB")
    return content


def _decoded(file: str, content: bytes) -> str:
    for mark, encoding in MARKS.items():
        if content.startswith(mark):
            raise UnreadablePage(file, 1, f"the page is {encoding}; save it as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UnreadablePage(file, line, "the page is not UTF-8: it is binary, or of another encoding") from None
    if bad := next((char for char in CONTROLS if char in text), None):
        line = text.count("\n", 0, text.index(bad)) + 1
        raise UnreadablePage(file, line, f"the page is binary: it has the control character U+{ord(bad):04X}")
    return text
