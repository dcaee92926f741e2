"""Limits as documentation pages print them: `<= 24`, `1 <= x <= 50`, `>= 3 characters`."""

from __future__ import annotations

import re

from generator.drift.facts import Json

NUMBER = r"(-?\d{1,300}(?:\.\d{1,300})?(?:[eE][+-]?\d{1,2})?)"
ONE_SIDED = re.compile(rf"(<=|>=|<|>|≤|≥)\s*{NUMBER}(?:\s+(characters?|items?|elements?|properties))?")
RANGE = re.compile(rf"required range:\s*(?:{NUMBER}\s*(<=?)\s*)?x(?:\s*(<=?|>=?)\s*{NUMBER})?", re.IGNORECASE)
LENGTH = re.compile(
    rf"(required|minimum|maximum) (?:(string|array) )?(?:length|items):\s*{NUMBER}(?:\s*-\s*{NUMBER})?(?: \w+)?",
    re.IGNORECASE,
)
EDGE = re.compile(rf"(minimum|maximum|multiple of):?\s*{NUMBER}", re.IGNORECASE)
PATTERN = re.compile(r"(?:match )?pattern:\s*(\S.*)|value must match regular expression\s+(\S.*)", re.IGNORECASE)
LABEL = re.compile(
    r"(?:required range|(?:required|minimum|maximum) (?:(?:string|array) )?(?:length|items)|(?:match )?pattern):",
    re.IGNORECASE,
)
"""A label whose value may stand on the next line."""

LONGEST = 500
HINT = re.compile(r"[<>≤≥]|required|minimum|maximum|multiple|match|pattern|value", re.IGNORECASE)
"""How a line begins that may state a limit: most lines need no closer look."""
KEYWORDS = {
    **{"<=": "maximum", "≤": "maximum", "<": "exclusiveMaximum"},
    **{">=": "minimum", "≥": "minimum", ">": "exclusiveMinimum"},
}
UNITS = {"c": "Length", "i": "Items", "e": "Items", "p": "Properties"}
EDGES = {"minimum": "minimum", "maximum": "maximum", "multiple of": "multipleOf"}
WORDS: dict[str, dict[str, Json]] = {
    "non-empty": {"minLength": 1},
    "unique": {"uniqueItems": True},
}
"""Limits in a single word: too common a word for them to be looked for in running text."""


def limits(text: str) -> dict[str, Json]:
    """The limits that a line states, as JSON Schema says them; empty for a line that states none."""
    text = text.strip()
    if len(text) > LONGEST or not HINT.match(text):
        return {}
    if match := ONE_SIDED.fullmatch(text):
        return _one_sided(match[1], _number(match[2]), match[3])
    if match := RANGE.fullmatch(text):
        return _range(match)
    if match := LENGTH.fullmatch(text):
        return _length(match)
    if match := EDGE.fullmatch(text):
        return {EDGES[match[1].lower()]: _number(match[2])}
    if match := PATTERN.fullmatch(text):
        return {"pattern": (match[1] or match[2]).strip("`")}
    return {}


def _one_sided(sign: str, bound: int | float, unit: str | None) -> dict[str, Json]:
    if unit is None:
        return {KEYWORDS[sign]: bound}
    # A count has no exclusive keyword: more than 2 are 3 or more.
    return {("max" if sign in "<=≤" else "min") + UNITS[unit[0]]: bound + {"<": -1, ">": 1}.get(sign, 0)}


def _range(match: re.Match[str]) -> dict[str, Json]:
    low, low_sign, sign, bound = match.groups()
    found: dict[str, Json] = {}
    if low is not None:
        found[KEYWORDS[low_sign.replace("<", ">")]] = _number(low)
    if bound is not None:
        found[KEYWORDS[sign]] = _number(bound)
    return found


def _length(match: re.Match[str]) -> dict[str, Json]:
    word, what, low, high = match.groups()
    unit = "Items" if (what or "").lower() == "array" or "items:" in match[0].lower() else "Length"
    if word.lower() == "maximum":
        return {f"max{unit}": _number(low)}
    return {f"min{unit}": _number(low)} | ({f"max{unit}": _number(high)} if high is not None else {})


def _number(text: str) -> int | float:
    """A printed number, whole where it is written so."""
    return int(text) if re.fullmatch(r"-?\d+", text) else float(text)
