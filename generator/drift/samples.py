"""The bodies that a page prints beside those that the spec has as examples: whether they differ, and where."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator

from generator.drift.facts import Json

MOST_PLACES = 4


def exact(body: Json) -> str:
    """One text for every order of the keys."""
    return json.dumps(body, sort_keys=True)


def detail(body: Json, known: Iterable[Json]) -> str:
    """Where a body differs from the one that is most like it."""
    places = min((sorted(_unlike(body, each, "")) for each in known), key=len, default=[])
    return ", ".join(places[:MOST_PLACES]) + (" …" if len(places) > MOST_PLACES else "")


def explained(body: Json, known: Iterable[Json], new: Collection[str]) -> bool:
    """Whether the fields at the paths `new`, each new or the new name of another, are all that a body differs in."""
    rest = _without(body, new, "")
    return any(_lacking(rest, each) <= len(new) for each in known)


def _unlike(one: Json, other: Json, path: str) -> Iterator[str]:
    """The places at which two values differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for key in {**one, **other}:
            yield from _unlike(one.get(key, ...), other.get(key, ...), f"{path}/{key}")
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, pair in enumerate(zip(one, other, strict=True)):
            yield from _unlike(*pair, f"{path}/{index}")
    elif ... in (one, other) or exact(one) != exact(other):
        yield path or "/"


def _without(value: Json, gone: Collection[str], path: str) -> Json:
    """A value without the fields at some paths, in which `*` stands for every element."""
    if isinstance(value, list):
        return [_without(item, gone, f"{path}/*") for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _without(item, gone, f"{path}/{key}") for key, item in value.items() if f"{path}/{key}" not in gone}


def _lacking(one: Json, other: Json) -> float:
    """How many keys of the other the one lacks; without end where they differ in anything else."""
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() <= other.keys():
        return len(other) - len(one) + sum(_lacking(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return max((_lacking(*pair) for pair in zip(one, other, strict=True)), default=0)
    return 0 if exact(one) == exact(other) else float("inf")
