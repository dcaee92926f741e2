"""Opens whatever was saved: a page in any layout, an OpenAPI file, or a log of what replies held."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.drift.facts import Page, UnreadablePage
from generator.drift.openapi import is_openapi, read_openapi
from generator.drift.replies import Finding, is_log, read_log

LARGEST = 32 * 1024 * 1024


@dataclass(frozen=True, kw_only=True)
class Log:
    """A log of what replies held."""

    file: str
    findings: tuple[Finding, ...]


def read(path: Path) -> Page | Log:
    """What a file holds, told by its content. Raises UnreadablePage."""
    text = _text(path)
    if is_log(text):
        return Log(file=str(path), findings=tuple(read_log(path, text)))
    if is_openapi(text):
        return read_openapi(path)
    from generator.drift.read import read_page

    return read_page(path)


def _text(path: Path) -> str:
    """The text of a file; empty for one that is none, for which the readers of pages have words."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError:
        return ""
    if len(content) > LARGEST:
        raise UnreadablePage(str(path), content.count(b"\n") + 1, f"the file is larger than {LARGEST // 1024**2} MB")
    return content.decode("utf-8-sig", errors="replace")
