"""Opens whatever was saved: a page in any layout, an OpenAPI file, or a log of what replies held."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.docs.facts import Page, UnreadablePage
from generator.docs.replies import Finding, is_log, read_log


@dataclass(frozen=True, kw_only=True)
class Log:
    """A log of what replies held."""

    file: str
    findings: tuple[Finding, ...]


def read(path: Path) -> Page | Log:
    """What a file holds, told by its content. Raises UnreadablePage."""
    from generator.docs.openapi import is_openapi, read_openapi

    text = _text(path)
    if text is not None and is_log(text):
        return Log(file=str(path), findings=tuple(read_log(path, text)))
    if text is not None and is_openapi(text):
        return read_openapi(path)
    from generator.docs.read import read_page

    return read_page(path)


def _text(path: Path) -> str | None:
    """The text of a file; None for one that is no text, which the readers of pages have words for."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UnreadablePage(str(path), 0, f"the file cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        return None
