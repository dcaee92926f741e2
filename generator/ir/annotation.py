"""Types of Python as data: how an annotation reads, and what has to be imported for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Annotation:
    """A type as it is written, and the names that it uses as (module, name).

    A module that begins with a dot is relative to the package: `.models.things`.
    """

    text: str
    names: tuple[tuple[str, str], ...] = ()
    members: tuple[Annotation, ...] = ()
    """The members of a union; empty for any other type."""


ANY = Annotation("Any", (("typing", "Any"),))
NONE = Annotation("None")


def named(module: str, name: str) -> Annotation:
    """A type that is imported."""
    return Annotation(name, ((module, name),))


def generic(origin: Annotation, *arguments: Annotation) -> Annotation:
    """A type with arguments: `Sequence[str]`."""
    inside = ", ".join(argument.text for argument in arguments)
    return Annotation(f"{origin.text}[{inside}]", _together((origin, *arguments)))


def union(members: Iterable[Annotation]) -> Annotation:
    """Any of some types, each once, None at the end. `Any` takes the others in."""
    found = {single.text: single for member in members for single in member.members or (member,)}
    if ANY.text in found:
        return ANY
    ordered = sorted(found.values(), key=lambda member: member == NONE)
    if len(ordered) == 1:
        return ordered[0]
    return Annotation(" | ".join(member.text for member in ordered), _together(ordered), tuple(ordered))


def _together(parts: Iterable[Annotation]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(name for part in parts for name in part.names))


STR, INT, FLOAT, BOOL = (Annotation(name) for name in ("str", "int", "float", "bool"))
NUMBER = union([INT, FLOAT])
DATETIME = named("datetime", "datetime")


@dataclass(frozen=True, kw_only=True)
class Import:
    """Names that a module takes from another one."""

    module: str
    names: tuple[str, ...]


def imports(annotations: Iterable[Annotation]) -> tuple[Import, ...]:
    """What has to be imported for these types, the modules of the package last."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for annotation in annotations:
        for module, name in annotation.names:
            wanted[module].add(name)
    ordered = sorted(wanted.items(), key=lambda item: (item[0].startswith("."), item[0]))
    return tuple(Import(module=module, names=tuple(sorted(names))) for module, names in ordered)
