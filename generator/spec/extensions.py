"""The rules of our own extensions: what they name must be there. One that breaks them is left out, and noted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from generator.diagnostics import Diagnostic, Place
from generator.ledger import Ledger
from generator.spec.document import unescape
from generator.spec.fields import PREFIX, Extension
from generator.spec.objects import Api, Operation, Parameter, Schema
from generator.wire.media import is_json

PAGING_STYLES = ("offset",)
"""The kinds of paging that there is a runtime for."""


def checked(api: Api, ledger: Ledger) -> Api:
    """The same document without the extensions that break a rule."""
    return replace(api, operations=tuple(_checked(operation, ledger) for operation in api.operations))


def _checked(operation: Operation, ledger: Ledger) -> Operation:
    for name, rule in _OF_OPERATIONS.items():
        extension: Extension | None = getattr(operation, name)
        if extension is None:
            continue
        problems = list(rule(extension, operation))
        if problems:
            at = Place(problems[0].file, problems[0].line, extension.place.pointer)
            reason = "; ".join(dict.fromkeys(problem.message for problem in problems))
            ledger.refused(at, "keyword", PREFIX + name.replace("_", "-"), reason, problems[0].hint)
            without: dict[str, Any] = {name: None}
            operation = replace(operation, **without)
        else:
            ledger.generated(extension.place, "keyword", PREFIX + name.replace("_", "-"))
    return operation


def _alternatives(extension: Extension, operation: Operation) -> Iterator[Diagnostic]:
    known = {parameter.name for parameter in operation.parameters}
    listed = extension.value
    if not (isinstance(listed, list) and all(isinstance(names, list) for names in listed)):
        yield extension.place.says(f"`{PREFIX}any-of-required` must be a list of lists", "[[name], [id]]")
        return
    for name in (name for names in listed for name in names):
        if name not in known:
            yield extension.place.says(f"`{PREFIX}any-of-required` names {name!r}, which is not a parameter")


Rule = Callable[[str, Place, Any, Operation], Iterator[Diagnostic]]
"""A rule for the value of a key: the extension's name, the place, the value, the operation."""


@dataclass(frozen=True, kw_only=True)
class _Rules:
    """The keys of an extension that is a mapping, each with the rule for its value."""

    name: str
    example: str
    needed: Mapping[str, Rule]
    optional: Mapping[str, Rule]

    def __call__(self, extension: Extension, operation: Operation) -> Iterator[Diagnostic]:
        if not isinstance(extension.value, dict):
            yield extension.place.says(f"`{PREFIX}{self.name}` must be a mapping", self.example)
            return
        if operation.body is not None:
            yield extension.place.says("an operation with a body cannot be iterated over", "parameters in the query")
        if operation.paging is not None and operation.window is not None and self.name == "window":
            yield extension.place.says(
                f"`{PREFIX}window` stands beside `{PREFIX}paging`", "an operation has one of them"
            )
        for key in sorted(self.needed.keys() - extension.value.keys()):
            yield extension.place.says(f"`{PREFIX}{self.name}` has no {key!r}", self.example)
        known = {**self.needed, **self.optional}
        for key, value in extension.value.items():
            place = extension.at[key]
            if key in known:
                yield from known[key](self.name, place, value, operation)
            else:
                yield place.says(f"{key!r} is not a key of `{PREFIX}{self.name}`", ", ".join(known))


def follow(schema: Schema, pointer: str) -> Schema | None:
    """The schema that a pointer into a value leads to, `*` standing for all entries of a map; None where none does."""
    node: Schema | None = schema.target if pointer[:1] in ("", "/") else None
    for step in steps(pointer):
        node = inside(node, step) if node else None
    return node


def steps(pointer: str) -> list[str]:
    """The steps of a JSON pointer."""
    return [unescape(step) for step in pointer.split("/")[1:]]


def inside(schema: Schema, step: str) -> Schema | None:
    """The schema one step further."""
    inner = schema.additional if step == "*" else _property(schema, step)
    return inner.target if inner is not None and not inner.never else None


def _property(schema: Schema, name: str) -> Schema | None:
    for member in schema.all_of:
        if (found := _property(member.target, name)) is not None:
            return found
    return schema.properties.get(name)


def reply(operation: Operation) -> Schema | None:
    """The schema of the JSON that a success gives."""
    for response in operation.responses:
        if response.status.startswith("2") or response.status == "default":
            for content in response.contents:
                if is_json(content.name):
                    return content.schema
    return None


def query_schema(operation: Operation, name: Any) -> Schema | None:
    """The schema of a query parameter; None where there is none of that name."""
    found: list[Parameter] = [each for each in operation.parameters if (each.where, each.name) == ("query", name)]
    return found[0].schema.target if found else None


def _style(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    if value not in PAGING_STYLES:
        yield place.says(f"the paging style {value!r} cannot be generated", ", ".join(PAGING_STYLES))


def _count(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    schema = query_schema(operation, value)
    if schema is None or "integer" not in schema.types:
        yield place.says(f"{value!r} is not a query parameter of a whole number")


def _moment(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    schema = query_schema(operation, value)
    if schema is None or not (schema.epoch or schema.format == "date-time"):
        yield place.says(f"{value!r} is not a query parameter of a moment", f"format: date-time, or {PREFIX}epoch")


def _end(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    yield from (problems := list(_moment(name, place, value, operation)))
    start = operation.window.value.get("start") if operation.window else None
    first, last = query_schema(operation, start), query_schema(operation, value)
    if not problems and first is not None and last is not None and first.epoch != last.epoch:
        yield place.says(f"{value!r} is not written as {start!r} is", f"one {PREFIX}epoch for both")


def _days(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        yield place.says("`days` must be a whole number above 0", "days: 31")


def _pointed(pointer: Any, schema: Schema | None) -> Schema | None:
    return follow(schema, pointer) if isinstance(pointer, str) and schema is not None else None


def _items(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    found = _pointed(value, reply(operation))
    if found is None or found.types != ("array",):
        yield place.says(f"{value!r} does not lead to a list in the reply", "a JSON pointer, such as /things")


def _more(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    found = _pointed(value, reply(operation))
    if found is None or found.types != ("boolean",):
        yield place.says(f"{value!r} does not lead to a boolean in the reply", "a JSON pointer, such as /hasMore")


def _id(name: str, place: Place, value: Any, operation: Operation) -> Iterator[Diagnostic]:
    extension: Extension = getattr(operation, name)
    listed = _pointed(extension.value.get("items"), reply(operation))
    if listed is not None and listed.items is not None and _pointed(value, listed.items) is None:
        yield place.says(f"{value!r} leads to nothing in an item", "a JSON pointer, such as /id")


_OF_OPERATIONS: Mapping[str, Callable[[Extension, Operation], Iterator[Diagnostic]]] = {
    "any_of_required": _alternatives,
    "paging": _Rules(
        name="paging",
        example=f"{PREFIX}paging: {{style: offset, limit: limit, offset: offset, items: /things}}",
        needed={"style": _style, "limit": _count, "offset": _count, "items": _items},
        optional={"more": _more},
    ),
    "window": _Rules(
        name="window",
        example=f"{PREFIX}window: {{start: from, end: to, days: 31, items: /things, id: /id}}",
        needed={"start": _moment, "end": _end, "days": _days, "items": _items},
        optional={"id": _id},
    ),
}
