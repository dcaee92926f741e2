"""Kinds of token: pages and specs speak of them in words of their own, of which these are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.drift.facts import Fact, Json
from generator.drift.source import Source

KINDS = {
    "OAuth access token": re.compile(r"\baccess[ -]token", re.IGNORECASE),
    "private integration token": re.compile(r"\bprivate[ -]integration[ -]token", re.IGNORECASE),
    "API key": re.compile(r"\bAPI[ -]key", re.IGNORECASE),
    "of a sub-account": re.compile(r"\bsub-?account|\blocation[ -]token", re.IGNORECASE),
    "of an agency": re.compile(r"\bagency|\bcompany[ -]token", re.IGNORECASE),
}
"""What a token is, and whose: by what it is called wherever the platform speaks of it."""


def mentioned(text: str) -> list[Json]:
    """The kinds of which a text speaks."""
    return [kind for kind, words in KINDS.items() if words.search(text)]


def listed(names: Iterable[str]) -> list[Json]:
    """The kinds that a list names; a name that is none of the known ones is a kind as well."""
    return list(dict.fromkeys(kind for name in names for kind in mentioned(name) or [name]))


def told(source: Source, lines: Iterable[int]) -> Fact | None:
    """What the first line that speaks of a known kind says; that there is none, where no line does."""
    every = list(lines)
    if not every:
        return None
    at = next((index for index in every if mentioned(source.at(index))), every[0])
    return source.fact(mentioned(source.at(at)), at)
