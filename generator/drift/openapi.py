"""Reads an OpenAPI file that somebody else publishes as one more page of documentation."""

from __future__ import annotations

import re
from pathlib import Path

from generator.diagnostics import InputError
from generator.drift.described import described
from generator.drift.facts import Page, UnreadablePage
from generator.spec.bundle import load

LAYOUT = "openapi"

_JSON = re.compile(r"""["'](openapi|swagger)["']\s*:""")
_YAML = re.compile(r"""^["']?(openapi|swagger)["']?\s*:""", re.MULTILINE)


def is_openapi(text: str) -> bool:
    """Whether a text is meant as an OpenAPI or Swagger document, JSON or YAML, told from its first key of that name."""
    if text[:100].lstrip().startswith("{"):
        return _JSON.search(text) is not None
    return _YAML.search(text[:20_000]) is not None and not text[:100].lstrip().startswith("<")


def read_openapi(path: Path) -> Page:
    """The operations of an OpenAPI file, which may refer to files in folders beside its own.

    Raises UnreadablePage for what is no OpenAPI 3 document, or refers to files elsewhere.
    """
    try:
        document = load(path, root=path.resolve().parent.parent)
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
