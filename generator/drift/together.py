"""Splits values that a page prints with nothing between them, with the help of the values that the spec knows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from generator.drift.facts import Json

LONGEST = 20_000
"""A longer text is no list of values; splitting it would only take time."""


def split(text: str, known: Iterable[Json]) -> list[Json]:
    """The values in `text`: as many known ones as possible, and between them what is new.

    `minshoursdays` with mins and hours known gives mins, hours and days.
    """
    values = {written(value): value for value in known if value is not None}
    values.pop("", None)
    if not values or len(text) > LONGEST:
        return [text] if text else []
    if text == "".join(values):
        return list(values.values())
    return [values.get(piece, piece) for piece in _joined(_pieces(text, tuple(values)), values)]


def written(value: Json) -> str:
    """A value as a page prints it."""
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else str(value)


@lru_cache(maxsize=256)
def _pieces(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The split with the fewest unknown characters, then the fewest pieces."""
    best: list[tuple[int, int, int]] = [(0, 0, 0)] * (len(text) + 1)  # unknown, pieces, length of the piece that starts
    unknown_at = [False] * (len(text) + 1)
    for start in range(len(text) - 1, -1, -1):
        unknown, pieces, _ = best[start + 1]
        best[start] = (unknown + 1, pieces + (not unknown_at[start + 1]), 1)
        unknown_at[start] = True
        for value in known:
            if text.startswith(value, start):
                unknown, pieces, _ = best[start + len(value)]
                if (unknown, pieces + 1) < best[start][:2]:
                    best[start], unknown_at[start] = (unknown, pieces + 1, len(value)), False
    return tuple(_cut(text, [length for *_, length in best], unknown_at))


def _cut(text: str, lengths: list[int], unknown_at: list[bool]) -> list[str]:
    pieces: list[str] = []
    start, open_piece = 0, False
    while start < len(text):
        piece = text[start : start + lengths[start]]
        if open_piece and unknown_at[start]:
            pieces[-1] += piece
        else:
            pieces.append(piece)
        open_piece = unknown_at[start]
        start += len(piece)
    return pieces


def _joined(pieces: tuple[str, ...], known: Iterable[str]) -> list[str]:
    """A known value that stands there a second time belongs to the new one beside it: `half-` + `hours`."""
    result: list[str] = []
    for piece in pieces:
        new_before = bool(result) and result[-1] not in known
        if new_before and piece in known and (piece in result or pieces.count(piece) > 1):
            result[-1] += piece
        else:
            result.append(piece)
    return result
