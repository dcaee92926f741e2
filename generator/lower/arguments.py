"""What a method takes: its parameters, and the fields of its body or the body whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.lower.methods import Method
from generator.names import candidates, snake, told_apart
from generator.names import field as field_name
from generator.spec.objects import Parameter, Schema

_ORDER = ("path", "body", "query", "header", "cookie", "querystring")
"""Of two that are spelled alike, the one whose place comes first keeps the name."""


@dataclass(frozen=True, kw_only=True)
class Named:
    """Something that becomes an argument: where it goes, what the wire calls it, and what a person calls it."""

    where: str
    wire: str
    wanted: str

    @property
    def plain(self) -> str:
        """The name that it gets where nothing else wants it."""
        return self.spell(self.wanted)

    def spell(self, text: str) -> str:
        """A text as a name of this kind."""
        return field_name(text) if self.where == "body" else snake(text)


def named(things: Iterable[Named]) -> Mapping[Named, str]:
    """A Python name for each argument of a method, no two alike.

    The one that is spelled exactly so keeps a name. Others are told apart by where they stand, or in one place by how
    they are spelled; so an argument is never renamed by one that is spelled otherwise, whatever order they come in.
    """
    found = {f"{thing.where} {thing.wire}": thing for thing in things}
    spellings = {key: tuple(_spellings(thing, found.values())) for key, thing in found.items()}
    names = told_apart(spellings, lambda key, name: _precedence(found[key]))
    return {thing: names[key] for key, thing in found.items()}


def _spellings(thing: Named, things: Iterable[Named]) -> Iterator[str]:
    rivals = [other for other in things if other.plain == thing.plain and other is not thing]
    elsewhere = any(other.where != thing.where for other in rivals)
    yield thing.plain
    if elsewhere and all(other.where != thing.where for other in rivals):
        yield f"{thing.plain}_{thing.where}"
    others = list(candidates(thing.wanted, thing.plain))[1:]
    yield from others
    yield from (f"{other}_{thing.where}" for other in others)


def _precedence(thing: Named) -> tuple[bool, int, bool]:
    return thing.plain != thing.wanted, _ORDER.index(thing.where), not thing.wanted.isidentifier()


def keys(parameters: Sequence[Parameter]) -> Mapping[Parameter, str]:
    """What the runtime calls each parameter: its wire name, with its place where the same name stands in several."""
    several = Counter(parameter.name for parameter in parameters)
    return {each: each.name if several[each.name] == 1 else f"{each.where} {each.name}" for each in parameters}


def as_object(method: Method, parameters: Sequence[Parameter], names: Mapping[Parameter, str]) -> Schema:
    """All parameters as one object schema, which checks them before anything is sent."""
    operation, known = method.operation, keys(parameters)
    place = replace(operation.place, pointer=f"{operation.place.pointer}/parameters")
    made = Schema(
        place=place,
        types=("object",),
        description=f"The parameters of `{method.name}`.",
        properties={known[each]: _described(each, names[each]) for each in parameters},
        required=tuple(known[each] for each in parameters if each.required),
    )
    if operation.any_of_required is None:
        return made
    by_name = {each.name: known[each] for each in parameters}
    alternatives = [tuple(by_name[name] for name in names) for names in operation.any_of_required.value]
    return replace(made, any_of=tuple(Schema(place=place, required=each) for each in alternatives))


def _described(parameter: Parameter, name: str) -> Schema:
    schema = parameter.schema
    said = parameter.description or schema.description
    return replace(schema, description=said, python_name=name, read_only=False, write_only=False)


def is_plain_text(parameter: Parameter) -> bool:
    """Whether there is nothing to check about a value but that it is text."""
    schema = parameter.schema
    return schema.types == ("string",) and not (
        schema.null or schema.enum or schema.format or schema.pattern or schema.limits or schema.epoch
    )


def placed(path: str) -> list[str]:
    """The names in braces of a path, in their order."""
    return list(dict.fromkeys(re.findall(r"\{([^{}]*)\}", path)))
