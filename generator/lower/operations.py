"""An operation as a method: its arguments, what goes over the wire, and what comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import ir
from generator.ledger import Ledger
from generator.lower import arguments, iterators, prose, security, servers
from generator.lower.classes import Classes
from generator.lower.contents import Form
from generator.lower.rivals import Paths
from generator.lower.samples import Sampler
from generator.lower.wanted import WHOLE, Wanted, distinct, field, fixed, named
from generator.models import Direction, Models
from generator.names import constant
from generator.spec.objects import Parameter


@dataclass
class Lowering:
    """Lowers methods with the types that the models have."""

    models: Models
    schemes: security.Schemes
    paths: Paths
    names: Mapping[str, str]
    """What Python calls things that a text may quote by wire name."""
    ledger: Ledger

    def __post_init__(self) -> None:
        self.classes = Classes(self.models)
        self.sampler = Sampler(self.classes)

    def operation(self, wanted: Wanted, attribute: str, taken: set[str]) -> ir.Operation:
        """One method of a resource; `taken` are the names of the others."""
        method, operation = wanted.method, wanted.method.operation
        self.ledger.at = operation.place
        call = self._call(wanted)
        known = {key: each for each, key in arguments.keys(wanted.free).items()}
        media = method.body[0].media if method.body else None
        example = self.sampler.call(f"client.{attribute}.{method.name}", known, media, call)
        iterates = not iterators.clashes(operation, method.name, taken, self.ledger)
        return ir.Operation(
            id=method.id,
            name=method.name,
            constant=constant(method.name),
            method=operation.method,
            path=operation.path,
            summary=prose.summary(operation, method.name),
            docstring=prose.method(operation, method.name, call, self.names),
            call=call,
            rivals=self.paths.rivals(operation.path),
            query=tuple(_query(each) for each in known.values() if each.where == "query"),
            headers=tuple(each.name for each in known.values() if each.where == "header"),
            constants={each.name: value for each in method.parameters if (value := fixed(each)) is not None},
            params=self.models.reference(wanted.params, "inputs") if wanted.params else None,
            body=self._body(wanted),
            replies=tuple(self._replies(method.replies)),
            errors=tuple(self._replies(method.errors)),
            security=self.schemes.requirements(operation.security),
            server=servers.of_operation(operation, self.ledger),
            deprecation=prose.deprecation(operation, method.name, self.names),
            example=example.code,
            example_names=example.names,
            iterator=iterators.iterator(operation, method.name, call, self.names, self.classes) if iterates else None,
        )

    def _call(self, wanted: Wanted) -> ir.Call:
        known = arguments.keys(wanted.free)
        checked = self.models.object(wanted.params, "inputs") if wanted.params else None
        types = {each.wire: each.annotation for each in checked.fields or ()} if checked else {}
        given = [
            ir.Argument(
                wire=known[each],
                name=wanted.names[named(each)],
                type=types.get(known[each], ir.STR),
                required=each.required,
                description=prose.parameter(each),
            )
            for each in wanted.free
        ]
        placed = {
            each.wire: each for each, parameter in zip(given, wanted.free, strict=True) if parameter.where == "path"
        }
        by_name = {parameter.name: known[parameter] for parameter in wanted.free if parameter.where == "path"}
        fields = self._fields(wanted)
        return ir.Call(
            path_arguments=tuple(placed[by_name[name]] for name in arguments.placed(wanted.method.operation.path)),
            arguments=tuple(each for each in given if each.wire not in placed),
            fields=fields,
            whole_body=None if fields else self._whole(wanted),
        )

    def _fields(self, wanted: Wanted) -> tuple[ir.Argument, ...]:
        """The fields of a body that is a plain object and nothing else."""
        made = self.models.object(wanted.body, "inputs") if wanted.body and wanted.takes_fields else None
        return tuple(
            ir.Argument(
                wire=each.wire,
                name=wanted.names[field(each.wire, each.schema)],
                type=each.annotation,
                required=each.required,
                description=prose.field(each.schema),
            )
            for each in (made.fields or () if made else ())
        )

    def _whole(self, wanted: Wanted) -> ir.Argument | None:
        method = wanted.method
        body = self._body(wanted)
        if method.operation.body is None or body is None or body.is_empty_object:
            return None
        return ir.Argument(
            wire="",
            name=wanted.names[WHOLE],
            type=ir.union(content.type for content in body.contents),
            required=method.body_required,
            description=prose.body(method.operation.body, wanted.body),
        )

    def _body(self, wanted: Wanted) -> ir.Body | None:
        method = wanted.method
        if not method.body:
            return None
        empty = wanted.body is None and any(form.is_typed for form in method.body)
        if empty and not method.body_required:
            return None
        contents = tuple(self._contents(distinct(method.body), "inputs", untyped=empty))
        return ir.Body(contents=contents, required=method.body_required, is_empty_object=empty)

    def _replies(self, replies: Mapping[str, tuple[Form, ...]]) -> Iterator[ir.Reply]:
        for status, forms in replies.items():
            yield ir.Reply(status=status, contents=tuple(self._contents(forms, "models")))

    def _contents(self, forms: Sequence[Form], direction: Direction, *, untyped: bool = False) -> Iterator[ir.Content]:
        for form in forms:
            schema = form.media.schema if form.is_typed and not untyped else None
            yield ir.Content(
                media_type=form.sent if direction == "inputs" else form.media.name,
                codec=form.codec.name,
                type=self.models.annotation(schema, direction) if schema else form.type,
                reference=self.models.reference(schema, direction) if schema else None,
            )


def _query(parameter: Parameter) -> ir.Query:
    return ir.Query(name=parameter.name, style=parameter.style, explode=parameter.explode)
