"""What a method needs models for: its parameters, its body, what comes back; and what its arguments are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.lower import arguments
from generator.lower.arguments import Named
from generator.lower.contents import Form
from generator.lower.methods import Method
from generator.models import Reach, Use
from generator.names import pascal
from generator.spec.objects import Parameter, Schema


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """A method with the names of its arguments, and the schemas that models are made of for it."""

    method: Method
    free: tuple[Parameter, ...]
    """The parameters that a caller gives."""
    names: Mapping[Named, str]
    params: Schema | None
    """All parameters as one object; None where there is nothing to check about them."""
    body: Schema | None
    """The JSON that is sent; None where there is none, or nothing to say in it."""
    takes_fields: bool
    """Whether the fields of the body are arguments."""


def wanted(method: Method, reach: Reach) -> Wanted:
    """What a method needs."""
    free = tuple(each for each in method.parameters if fixed(each) is None)
    body = _body(method, reach)
    takes_fields = body is not None and _takes_fields(method, body, reach)
    things = [named(each) for each in free]
    if body is not None and takes_fields:
        things += [field(wire, schema) for wire, schema in _fields(body, reach).items()]
    elif method.body:
        things.append(WHOLE)
    names = arguments.named(things)
    return Wanted(
        method=method, free=free, names=names, params=_params(method, free, names), body=body, takes_fields=takes_fields
    )


def uses(found: Iterable[Wanted]) -> Iterator[Use]:
    """The schemas that methods send and get back."""
    for each in found:
        method = each.method
        name = pascal(method.name)
        if each.params is not None:
            yield Use(direction="inputs", area=method.area, schema=each.params, name=f"{name}Params")
        for form in method.body if each.body is not None else ():
            if form.is_typed and form.media.schema is not None:
                yield Use(direction="inputs", area=method.area, schema=form.media.schema, name=f"{name}Body")
        for status, forms in {**method.replies, **method.errors}.items():
            suffix = "Reply" if status in method.replies else f"Error{status.capitalize()}"
            for form in forms:
                if form.is_typed and form.media.schema is not None:
                    yield Use(direction="models", area=method.area, schema=form.media.schema, name=name + suffix)


WHOLE = Named(where="body", wire="", wanted="body")
"""The argument for a body that is given whole."""


def named(parameter: Parameter) -> Named:
    """A parameter as what becomes an argument."""
    return Named(where=parameter.where, wire=parameter.name, wanted=parameter.python_name or parameter.name)


def field(wire: str, schema: Schema) -> Named:
    """A field of a body as what becomes an argument."""
    return Named(where="body", wire=wire, wanted=schema.python_name or wire)


def fixed(parameter: Parameter) -> str | None:
    """The value of a header that the spec leaves no choice about."""
    values = list(parameter.schema.target.enum or ())
    is_fixed = parameter.where == "header" and parameter.required and len(values) == 1
    return str(values[0]) if is_fixed else None


def _body(method: Method, reach: Reach) -> Schema | None:
    """The schema of the JSON body, unless it can be nothing but an empty object."""
    schema = next((form.media.schema for form in method.body if form.is_typed), None)
    return None if schema is None or _is_empty(schema, reach) else schema


def _is_empty(schema: Schema, reach: Reach) -> bool:
    """Whether an object has nothing that can be sent: no properties but such as only come back, and no others."""
    own = reach.own(reach.node(schema).schema)
    closed = own.additional is not None and reach.merger.content(own.additional).never
    is_open = bool(own.patterns) or (own.additional is not None and not closed) or bool(reach.union(own))
    return "object" in own.types and not is_open and (closed or bool(own.properties)) and not _fields(schema, reach)


def _fields(schema: Schema, reach: Reach) -> Mapping[str, Schema]:
    """What can be sent of an object: its properties, what it requires beside them, and what tells it apart."""
    node = reach.node(schema)
    own = reach.own(node.schema)
    blank = Schema(place=own.place)
    found = {wire: each for wire, each in own.properties.items() if reach.travels(each, "inputs")}
    others = [*own.required, *reach.families.values.get(node.schema, {})]
    return {**found, **{wire: blank for wire in others if wire not in own.properties}}


def _takes_fields(method: Method, body: Schema, reach: Reach) -> bool:
    """Whether the fields of a body are arguments: it is needed, always JSON, and an object with named fields only."""
    node = reach.node(body)
    own = reach.own(node.schema)
    is_open = own.additional is not None and not reach.merger.content(own.additional).never
    is_plain = reach.is_class(node) and not is_open and not own.patterns and not reach.merger.takes_null(body)
    return method.body_required and len(distinct(method.body)) == 1 and is_plain


def distinct(forms: Iterable[Form]) -> list[Form]:
    """The forms that differ in more than the media type."""
    seen: dict[tuple[str, object], Form] = {}
    for form in forms:
        schema = form.media.schema
        seen.setdefault((form.codec.name, schema.target if form.is_typed and schema else None), form)
    return list(seen.values())


def _params(method: Method, free: tuple[Parameter, ...], names: Mapping[Named, str]) -> Schema | None:
    if all(each.where == "path" and arguments.is_plain_text(each) for each in free):
        return None
    spelled = {each: names[named(each)] for each in free}
    return arguments.as_object(method, free, spelled)
