"""Reading replies leniently: what fits gets its type, what does not is kept as it came, and both are told apart."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from math import isinf
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import to_json

from .._base import api
from .._base.events import Drift, Kind
from .._base.json import UnreadableError, may_hold_nan, parse
from .adapters import locate, resolve
from .base import ReplyModel
from .choice import UNKNOWN, Choice, choice_of, likeness, members_of
from .shape import Field, Shape, branches, describe, fields, is_model, item_type, rest_type, shape

Model = TypeVar("Model", bound=BaseModel)

_MOST_FINDINGS = 100
"""A reply that is wrong all over is told of in its first hundred places."""

_LONGEST_NAME = 100

_MISFIT: Any = object()

_adapters: dict[int, tuple[Any, TypeAdapter[Any]]] = {}
"""Adapters of single fields by the identity of the annotation, kept beside: not every annotation has a hash."""


class Findings:
    """The drift of one reply, each place once."""

    def __init__(self, operation: str) -> None:
        self.operation = operation
        self._found: dict[Drift, None] = {}

    def add(self, kind: Kind, pointer: str, expected: str = "") -> None:
        """Note that a place is not as documented. The trace id is: the spec names it for all replies at once."""
        is_trace_id = kind == "unknown-field" and pointer in api.TRACE_ID
        if not is_trace_id and len(self._found) < _MOST_FINDINGS:
            self._found[Drift(self.operation, pointer, kind, expected)] = None

    def all(self) -> tuple[Drift, ...]:
        """What was found, each place once."""
        return tuple(self._found)


def read(reference: str, content: bytes, findings: Findings) -> Any:
    """The value of a JSON reply; what in it is not as documented goes to `findings`.

    Raises UnreadableError.
    """
    try:
        value = _validated(resolve(reference), content)
        if value is _MISFIT or may_hold_nan(content):
            plain = parse(content)
            value = _fit(locate(reference), plain, "", findings) if value is _MISFIT else value
        if value is _MISFIT:
            raise UnreadableError(f"is JSON of another kind: expected {describe(locate(reference))}")
        _look(value, _root(reference), "", findings)
    except RecursionError:
        raise UnreadableError("is nested too deeply") from None
    return value


def _validated(adapter: TypeAdapter[Any], content: bytes) -> Any:
    """The value if it is entirely as documented, up to unknown fields."""
    try:
        return adapter.validate_json(content, strict=True, by_alias=True, by_name=False)
    except ValidationError:
        return _MISFIT


def _fit(annotation: Any, value: Any, pointer: str, findings: Findings) -> Any:
    """The value with its type, its parts salvaged where needed; _MISFIT where it is of another kind."""
    choice, union = choice_of(annotation)
    if choice is not None and isinstance(value, dict):
        member, is_sure = choice.member(members_of(union), value)
        if member is UNKNOWN:
            return _untold(choice, value, pointer, findings)
        if is_sure:
            return _fit(member, value, pointer, findings)
    takers = [branch for branch in branches(annotation) if _takes(branch, value)]
    if len(takers) == 1:
        return _rebuilt(takers[0], value, pointer, findings)
    fitted = _whole(annotation, value)
    if fitted is _MISFIT and takers:
        return _rebuilt(max(takers, key=lambda branch: likeness(branch, value)), value, pointer, findings)
    return fitted


def _untold(choice: Choice, value: Mapping[str, Any], pointer: str, findings: Findings) -> BaseModel:
    """An object whose tag nobody knows: all that came, as attributes by wire name."""
    findings.add("unknown-value", f"{pointer}/{_step(choice.tag)}", "one of " + ", ".join(map(repr, choice.members)))
    return _made(ReplyModel, {}, frozenset(value), dict(value))


def _whole(annotation: Any, value: Any) -> Any:
    """The value with its type if all of it fits. A number too large for a float has become infinity, which is none."""
    if isinstance(value, float):
        if isinf(value):
            return _MISFIT
        types = set(branches(annotation))
        if value.is_integer() and int in types and float not in types:  # to JSON, 3.0 is an integer
            value = int(value)
    return _validated(_adapter(annotation), to_json(value))


def _takes(branch: Any, value: Any) -> bool:
    """Whether a type is of the value's kind, and has parts that can be salvaged one by one."""
    if isinstance(value, dict):
        return is_model(branch) or item_type(branch, of=dict) is not None
    if get_origin(branch) is tuple:
        return isinstance(value, list) and len(value) == len(get_args(branch))
    return isinstance(value, list) and item_type(branch, of=list) is not None


def _rebuilt(branch: Any, value: Any, pointer: str, findings: Findings) -> Any:
    if is_model(branch):
        return _rebuilt_model(branch, value, pointer, findings)
    below = f"{pointer}/*"
    if get_origin(branch) is tuple:
        parts = zip(get_args(branch), value, strict=True)
        return tuple(_kept(inner, item, f"{pointer}/{index}", findings) for index, (inner, item) in enumerate(parts))
    inner = item_type(branch)
    if isinstance(value, list):
        return [_kept(inner, item, below, findings) for item in value]
    return {key: _kept(inner, item, below, findings) for key, item in value.items()}


def _rebuilt_model(model: type[BaseModel], sent: Mapping[str, Any], pointer: str, findings: Findings) -> BaseModel:
    known = fields(model)
    others = {wire: rest_type(model, wire) for wire in sent if wire not in known}
    extra = {
        wire: sent[wire] if rest is None else _kept(rest, sent[wire], f"{pointer}/*", findings)
        for wire, rest in others.items()
    }
    state = {
        field.name: (
            _kept(field.annotation, sent[wire], f"{pointer}/{_step(wire)}", findings)
            if wire in sent
            else _absent(model, field, pointer, findings)
        )
        for wire, field in known.items()
    }
    return _made(model, state, {field.name for wire, field in known.items() if wire in sent} | set(extra), extra)


def _made(model: type[Model], state: Mapping[str, Any], given: AbstractSet[str], extra: Mapping[str, Any]) -> Model:
    """A model with just this state."""
    made = model.__new__(model)
    settle = object.__setattr__  # as pydantic's own model_construct, which would take a wire name for a Python name
    settle(made, "__dict__", dict(state))
    settle(made, "__pydantic_fields_set__", set(given))
    settle(made, "__pydantic_extra__", dict(extra))
    settle(made, "__pydantic_private__", None)
    return made


def _absent(model: type[BaseModel], field: Field, pointer: str, findings: Findings) -> Any:
    if not field.required:
        return model.__pydantic_fields__[field.name].get_default(call_default_factory=True, validated_data={})
    findings.add("missing", f"{pointer}/{_step(field.wire)}", describe(field.annotation))
    return None


def _kept(annotation: Any, value: Any, pointer: str, findings: Findings) -> Any:
    """The value with its type as far as it fits, else as it came."""
    fitted = _fit(annotation, value, pointer, findings)
    if fitted is not _MISFIT:
        return fitted
    if not shape(annotation).odd(value):  # else the look at the whole reply tells of it
        findings.add("null" if value is None else "type", pointer, describe(annotation))
    return value


def _adapter(annotation: Any) -> TypeAdapter[Any]:
    known = _adapters.get(id(annotation))
    return known[1] if known else _adapters.setdefault(id(annotation), (annotation, TypeAdapter(annotation)))[1]


@cache
def _root(reference: str) -> Shape:
    return shape(locate(reference))


@cache
def _watched(model: type[BaseModel]) -> tuple[tuple[str, str, Shape], ...]:
    """The fields in which something may be found: name, step of a pointer, shape."""
    return tuple(
        (field.name, f"/{_step(field.wire)}", field.shape) for field in fields(model).values() if not field.shape.plain
    )


@cache
def _never_null(model: type[BaseModel]) -> tuple[tuple[str, str, str], ...]:
    """The fields that may be left out and not be null: name, step of a pointer, type in words."""
    return tuple(
        (field.name, f"/{_step(field.wire)}", describe(field.annotation))
        for field in fields(model).values()
        if not (field.required or field.nullable)
    )


def _look(value: Any, what: Shape, pointer: str, findings: Findings) -> None:
    """Find the unknown fields and unlisted values of a reply."""
    if isinstance(value, BaseModel):
        _look_at_model(value, pointer, findings)
    elif isinstance(value, (list, dict, tuple)):
        if what.item:
            for item in value.values() if isinstance(value, dict) else value:
                _look(item, what.item, f"{pointer}/*", findings)
    elif what.known and what.odd(value):
        findings.add("unknown-value", pointer, "one of " + ", ".join(map(repr, what.known)))


def _look_at_model(model: BaseModel, pointer: str, findings: Findings) -> None:
    state = model.__dict__
    is_told = type(model) is not ReplyModel  # that one has nothing documented
    for wire, value in (model.__pydantic_extra__ or {}).items():
        rest = rest_type(type(model), wire)
        if rest is not None:
            _look(value, shape(rest), f"{pointer}/*", findings)
        elif is_told:
            findings.add("unknown-field", f"{pointer}/{_step(wire)}")
        if state.get(wire, ...) is None:
            # pydantic notes the unknown field as set under its wire name, which is some other field's Python name
            model.__pydantic_fields_set__.discard(wire)
    for name, step, what in _watched(type(model)):
        if state[name] is not None:
            _look(state[name], what, pointer + step, findings)
    for name, step, expected in _never_null(type(model)):
        if state[name] is None and name in model.__pydantic_fields_set__:
            findings.add("null", pointer + step, expected)


def _step(wire: str) -> str:
    """A field's name as a part of a JSON pointer; odd characters escaped, since a server may have made it up."""
    visible = wire[:_LONGEST_NAME].encode("unicode_escape").decode("ascii")
    return visible.replace("~", "~0").replace("/", "~1")
