"""Reads an OpenAPI file that somebody else publishes as one more page of documentation."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import InputError
from generator.docs.described import described
from generator.docs.facts import Page, UnreadablePage
from generator.document import load

LAYOUT = "openapi"

_VERSION = re.compile(r"""^\s*["']?(openapi|swagger)["']?\s*:""", re.MULTILINE)


def is_openapi(text: str) -> bool:
    """Whether a text is an OpenAPI or Swagger document, JSON or YAML, told from a key near its start or end."""
    return any(_VERSION.search(part) for part in (text[:20_000], text[-20_000:])) or (
        text.lstrip("\ufeff \r\n\t").startswith("{") and '"openapi":' in text
    )


def read_openapi(path: Path) -> Page:
    """The operations of an OpenAPI file, which may refer to files in folders beside its own.

    Raises UnreadablePage for what is no OpenAPI 3 document, or refers to files elsewhere.
    """
    try:
        document = load(path, root=path.resolve().parent.parent, lenient=True)
    except InputError as error:
        first = error.diagnostics[0]
        raise UnreadablePage(first.file, first.line, first.message) from None
    version = document.root["openapi"]
    if not isinstance(version.value, str) or not version.value.startswith("3."):
        line = document.place("/swagger").line
        raise UnreadablePage(str(path), line, "only OpenAPI 3 can be read")
    if not isinstance(document.root["paths"].value, dict):
        raise UnreadablePage(str(path), document.place("/paths").line, "there are no `paths`")
    return Page(file=str(path), layout=LAYOUT, operations=tuple(each.facts for each in described(document)))
