"""What a page says about itself: where it was, when it was saved, when it was changed last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.drift.dates import iso, modified
from generator.drift.source import Source

ENTRY = re.compile(r"([A-Za-z_-]{1,40}):\s+(.{1,2000})")
# A page's links to its own parts name its address, where front matter can be that of another page.
OWN_LINK = re.compile(r"\[Skip to main content\]\((https?://[^\s#)\\]{1,500})[#\\]")
LONGEST_FRONT_MATTER = 100
KEYS = {
    "captured": ("scraped", "captured", "retrieved", "fetched", "date"),
    "last_modified": ("last_modified", "last-modified", "lastmod", "modified", "updated"),
    "url": ("source", "url"),
}


@dataclass(frozen=True, kw_only=True)
class About:
    """Dates are ISO dates; None is what the page does not say."""

    captured: str | None = None
    last_modified: str | None = None
    url: str | None = None


def about(source: Source) -> About:
    """What the text of the page says about the page."""
    front = dict(_front_matter(source))
    found = {name: next((front[key] for key in keys if key in front), None) for name, keys in KEYS.items()}
    own = OWN_LINK.search(source.text)
    return About(
        captured=iso(found["captured"] or ""),
        last_modified=iso(found["last_modified"] or "") or _last_modified(source),
        url=own[1].removesuffix("/index.html") if own else found["url"],
    )


def _front_matter(source: Source) -> Iterator[tuple[str, str]]:
    """The entries between the two lines of dashes that a page can begin with."""
    first = source.filled(0, len(source))
    if first is None or source.at(first) != "---":
        return
    for index in range(first + 1, min(first + LONGEST_FRONT_MATTER, len(source))):
        if source.words[index] == "---":
            return
        if match := ENTRY.fullmatch(source.words[index]):
            yield match[1].lower(), match[2].strip("'\"")


def _last_modified(source: Source) -> str | None:
    """The last line that says so: such a line stands at the foot of a page."""
    for text in reversed(source.words):
        if text.startswith("Last ") and (day := modified(text)):
            return day
    return None
