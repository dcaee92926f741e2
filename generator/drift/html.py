"""Reads HTML that was saved from a browser, of pages whose plain text or Markdown has a reader."""

from __future__ import annotations

import re

from lxml import etree

from generator.drift import markdown, plain
from generator.drift.about import About, about
from generator.drift.facts import OperationFacts
from generator.drift.source import Source
from generator.drift.writers import MarkdownWriter, TextWriter

NAME = "html"
START = re.compile(r"<(?:!doctype\s+html|html|head|body|main|div|article)\b", re.IGNORECASE)
SAVED_FROM = re.compile(r"<!-- saved from url=\(\d{1,6}\)(\S{1,2000}) -->")
HEAD = 5000
"""In how many characters at the top HTML shows itself."""


def recognises(source: Source) -> bool:
    """Whether the page is HTML."""
    head = source.text[:HEAD].lstrip()
    return head.startswith("<") and START.search(head) is not None


def read(source: Source) -> tuple[str, About, list[OperationFacts]]:
    """The layout that the page has in a browser, what it says about itself, and its operations.

    Raises UnreadablePage.
    """
    root = _parse(source)
    for reader, writer in ((markdown, MarkdownWriter), (plain, TextWriter)):
        shown = writer(source.file).write(root)
        if reader.recognises(shown):
            return f"{NAME}/{reader.NAME}", _about(source, root, shown), reader.read(shown)
    raise source.stop(0, "the HTML is of no layout that is known: it shows no method together with a path")


def _parse(source: Source) -> etree._Element:
    # Without huge_tree the parser bounds depth and size by itself; HTML has no entities of its own to expand.
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = etree.fromstring(source.text.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise source.stop((error.lineno or 1) - 1, f"the HTML cannot be parsed: {error.msg.strip()}") from None
    # Recovery drops what comes after such an error without a word.
    fatal = [entry for entry in parser.error_log if entry.level >= etree.ErrorLevels.FATAL]
    if fatal:
        raise source.stop(fatal[0].line - 1, f"the HTML cannot be parsed: {fatal[0].message.strip()}")
    if root is None:
        raise source.stop(0, "the HTML is empty")
    return root


def _about(source: Source, root: etree._Element, shown: Source) -> About:
    told = about(shown)
    canonical = root.find(".//link[@rel='canonical']")
    address = canonical.get("href") if canonical is not None else None
    saved = SAVED_FROM.search(source.text[:HEAD])
    return About(
        captured=told.captured,
        last_modified=told.last_modified,
        url=address or (saved[1] if saved else None) or told.url,
    )
