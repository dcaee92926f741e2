"""Which class a schema becomes: named after the component that it is, or after where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from generator.models.families import tag_text
from generator.models.formats import Direction
from generator.models.merge import Merged
from generator.names import pascal, told_apart, words
from generator.spec.document import Place, unescape
from generator.spec.objects import Schema

_SENT = frozenset(
    {"input", "request", "body", "params", "parameters", "payload", "create", "update", "patch", "query", "form"}
)
"""The last word of a component that says of itself that it is sent."""

_HOLDERS = frozenset({"schemas", "$defs", "definitions"})
_SKIPPED = frozenset({"components", "properties", "schema", "content", "paths", "responses", "patternProperties"})
_CALLED = {"items": "Item", "additionalProperties": "Value", "allOf": "Part", "anyOf": "Option", "oneOf": "Option"}


def component_names(components: Mapping[str, Schema], main: str) -> Mapping[Schema, Sequence[str]]:
    """The names that each component may have, the best first. `main` is the file of the document itself."""
    aliases: dict[Schema, list[str]] = {}
    for name, schema in sorted(components.items()):
        if schema.ref is not None and _is_named(schema.place, main):
            aliases.setdefault(schema.target, []).append(name)
    found: dict[Schema, Sequence[str]] = {}
    for schema in components.values():
        if schema.ref is None:
            stands = list(_where(schema.place))
            given = aliases.get(schema, [])
            preferred = given if len(given) == 1 and not _is_named(schema.place, main) else []
            found[schema] = tuple(dict.fromkeys([*preferred, *stands]))
    return found


def in_direction(name: str, direction: Direction) -> str:
    """The class of a component: `X` comes back and `XInput` is sent, unless its name says that it is sent."""
    base = pascal(name)
    is_sent = (words(base) or [""])[-1] in _SENT
    if direction == "inputs":
        return base if is_sent else f"{base}Input"
    return f"{base}Reply" if is_sent else base


def class_names(
    wanted: Mapping[str, Sequence[str]], spellings: Mapping[str, str], taken: Collection[str]
) -> Mapping[str, str]:
    """A class name for each key out of its candidates, none of those that are taken, and no two alike.

    `spellings` has what the document itself calls the class of a key; whose spelling is the name has it.
    """
    free = {
        key: [f"{name}Model" if name in taken else name for name in candidates] for key, candidates in wanted.items()
    }
    return told_apart(free, lambda key, name: spellings.get(key) != name)


def member_steps(members: Sequence[Merged], tag: str, values: Sequence[tuple[object, ...]]) -> Sequence[str]:
    """What the inline members of a union are called: by their title, their tag, or a property that no other has."""
    candidates: dict[str, Sequence[str]] = {}
    keys: list[str] = []
    for index, member in enumerate(members):
        others = [name for other in members if other is not member for name in other.properties]
        own = [name for name in sorted(member.properties) if name not in others]
        needed = [name for name in own if name in member.required]
        names = [
            *([member.title] if member.title else []),
            *(tag_text(value) for value in values[index][:1]),
            *(tag_text(value) for _, inner in sorted(member.properties.items()) for value in _constant(inner)),
            *(f"with {name}" for name in [*needed, *own][:1]),
            " ".join(("array" if kind == "array" else kind) for kind in member.types) or "value",
            *([f"with {' and '.join(sorted(member.properties))}"] if member.properties else []),
        ]
        key = f"{names} {member.required} {sorted(member.limits.items())} {member.enum} {member.format}"
        keys.append(key if key not in candidates else f"{key} {index}")
        candidates[keys[-1]] = tuple(dict.fromkeys(pascal_step(name) for name in names if name))
    found = told_apart(candidates)
    return [found[key] for key in keys]


def pascal_step(text: str) -> str:
    """A part of a class name."""
    return "".join(word[0].upper() + word[1:] for word in words(text)) or pascal(text)


def _constant(schema: Schema) -> Sequence[object]:
    """The one value of a schema, where it has a single one that makes a name."""
    values = schema.enum or ()
    return values if len(values) == 1 and isinstance(values[0], (str, int)) else ()


def _is_named(place: Place, main: str) -> bool:
    steps = place.pointer.split("/")[1:]
    return place.file == main and len(steps) == 3 and steps[:2] == ["components", "schemas"]


def _where(place: Place) -> Iterator[str]:
    """Names of a schema by its place, the shortest first: its key, with its parent, with its file."""
    stem = PurePosixPath(place.file.replace("\\", "/")).name.partition(".")[0]
    steps = [unescape(step) for step in place.pointer.split("/")[1:]]
    if not steps:
        yield stem
        return
    last = max((index for index, step in enumerate(steps[:-1]) if step in _HOLDERS), default=-1)
    inner = steps[last + 1 :]
    names = [inner[0], *(_CALLED.get(step, step) for step in inner[1:] if step not in _SKIPPED)]
    name = names[0] if len(names) == 1 else " ".join(names)
    yield name
    outer = [step for step in steps[: max(last, 0)] if step not in _HOLDERS | _SKIPPED]
    if outer:
        yield " ".join([*outer, name])
    yield f"{stem} {name}"
    yield " ".join([stem, *outer, name])
