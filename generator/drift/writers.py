"""Write the elements of an HTML page as the text that a browser copies, or as the Markdown that a scraper makes."""

from __future__ import annotations

from lxml import etree

from generator.drift.source import Source, visible

IGNORED = frozenset(
    ("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "math", "select", "textarea")
)
HEADINGS = {f"h{level}": "#" * level + " " for level in range(1, 7)}
PARAGRAPHS = frozenset(("p", "pre", "ul", "ol", "dl", "table", "blockquote", "section", *HEADINGS))
BLOCKS = PARAGRAPHS | frozenset(
    (
        *("address", "article", "aside", "body", "button", "dd", "details", "div", "dt", "fieldset", "figure"),
        *("footer", "form", "header", "hr", "label", "li", "main", "nav", "summary", "tr"),
    )
)
# Blocks that can stand in a `pre`, where each of them is a line.
LINES = frozenset(("div", "p", "li", "tr"))
FLEX = frozenset(("flex", "inline-flex", "grid"))
INDENT = "  "


class TextWriter:
    """Writes what one gets by copying the page: blocks on lines of their own, paragraphs with space around them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: list[str] = []
        self.numbers: list[int] = []
        self.buffer: list[str] = []
        self.number = self.here = 1
        """The line of the file at which the buffer begins, and the line that is being read."""
        self.verbatim = 0
        self.depth = 0

    def write(self, root: etree._Element) -> Source:
        """The page as lines, each with the number of the line of the file from which it comes."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = str(element.tag)
            if event == "start":
                self.here = max(self.here, element.sourceline or 1)
                if tag in IGNORED:
                    walk.skip_subtree()
                    continue
                self.open(tag, element)
                self.text(element.text)
            else:
                if tag not in IGNORED:
                    self.close(tag, element)
                self.text(element.tail)
        self.flush()
        return Source(self.file, self.lines or [""], self.numbers or [1])

    def open(self, tag: str, element: etree._Element) -> None:
        """An element begins."""
        if tag == "br":
            self.flush(keep=True)
        elif self.verbatim:
            if tag in LINES and self.buffer:
                self.flush()
        elif tag in PARAGRAPHS:
            self.blank()
        elif tag in BLOCKS or self.is_item(element):
            self.flush()
        self.verbatim += tag == "pre"
        self.depth += {"details": 1, "summary": -1}.get(tag, 0)

    def close(self, tag: str, element: etree._Element) -> None:
        """An element ends."""
        if self.verbatim > (tag == "pre"):
            if tag in LINES and self.buffer:
                self.flush()
        elif tag in PARAGRAPHS:
            self.blank()
        elif tag in BLOCKS or self.is_item(element):
            self.flush()
        elif tag in ("td", "th"):
            self.buffer.append(" ")
        self.verbatim -= tag == "pre"
        self.depth -= {"details": 1, "summary": -1}.get(tag, 0)

    def is_item(self, element: etree._Element) -> bool:
        """Whether the style sheet gives the element a place of its own, though its tag does not."""
        parent = element.getparent()
        return parent is not None and not FLEX.isdisjoint((parent.get("class") or "").split())

    def text(self, text: str | None) -> None:
        """Text of the page."""
        if not text:
            return
        text = visible(text)
        if not self.verbatim:
            self.put(_collapsed(text))
            self.here += text.count("\n")
            return
        for position, line in enumerate(text.split("\n")):
            if position:
                self.flush(keep=True)
                self.here += 1
            self.put(line)

    def put(self, text: str) -> None:
        """Text for the line that is being written."""
        if text and not any(self.buffer):
            self.number = self.here
        if text:
            self.buffer.append(text)

    def flush(self, *, keep: bool = False) -> None:
        """End the line; an empty one counts only where the page breaks it by hand."""
        text = "".join(self.buffer)
        self.buffer.clear()
        if not self.verbatim:
            text = text.strip()
            text = text and INDENT * max(self.depth, 0) + text
        if text.strip() or keep:
            self.line(text, self.number if text else self.here)

    def line(self, text: str, number: int) -> None:
        """A finished line."""
        self.lines.append(text)
        self.numbers.append(number)

    def blank(self) -> None:
        """End the line and leave one empty."""
        self.flush()
        if self.lines and self.lines[-1]:
            self.line("", self.here)


class MarkdownWriter(TextWriter):
    """Writes headings, bold text, lists and code with the marks that they have in Markdown."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.mark = ""
        self.spans: list[int] = []

    def is_item(self, element: etree._Element) -> bool:
        """A scraper knows no style sheets."""
        return False

    def open(self, tag: str, element: etree._Element) -> None:
        """An element begins: a mark waits for the first text of the line."""
        super().open(tag, element)
        if tag == "pre" and self.verbatim == 1:
            self.line("```", self.here)
        if self.verbatim:
            return
        if tag == "li" or tag in HEADINGS:
            self.mark = "- " if tag == "li" else HEADINGS[tag]
        elif tag in ("strong", "b", "code"):
            self.spans.append(len(self.buffer))

    def close(self, tag: str, element: etree._Element) -> None:
        """An element ends."""
        if not self.verbatim and tag in ("strong", "b", "code") and self.spans:
            self.span(self.spans.pop(), code=tag == "code")
        if tag == "pre" and self.verbatim == 1:
            self.flush()
            self.line("```", self.here)
        super().close(tag, element)

    def span(self, start: int, *, code: bool) -> None:
        """Put marks around what the line has got since `start`."""
        inner = "".join(self.buffer[start:])
        if not inner.strip():
            return
        del self.buffer[start:]
        ticks = "`" * (2 if "`" in inner else 1) if code else "**"
        space = " " if "`" in inner and code else ""
        after = " " if inner[-1].isspace() else ""
        self.buffer.append(ticks + space + inner.strip() + space + ticks + after)

    def flush(self, *, keep: bool = False) -> None:
        """End the line, with the mark in front where it has text."""
        if self.verbatim:
            # A line that looks like the end of the block would end it.
            self.buffer = ["".join(self.buffer).replace("```", "'''")] if self.buffer else []
        elif self.mark and "".join(self.buffer).strip():
            self.buffer.insert(0, self.mark)
            self.mark = ""
        super().flush(keep=keep)


def _collapsed(text: str) -> str:
    """Text with each run of white space as one space, as a browser shows it."""
    inner = " ".join(text.split())
    before = " " if text[:1].isspace() else ""
    after = " " if inner and text[-1:].isspace() else ""
    return before + inner + after
