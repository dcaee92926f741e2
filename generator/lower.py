"""From a checked document to the package as Python sees it: resources, methods, arguments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from generator import facts, ir, iterators, prose, surface, templates
from generator.arguments import TAKEN
from generator.diagnostics import Diagnostic, InputError
from generator.methods import Method, codec_of, fixed, tag_of
from generator.names import constant, pascal, snake, unique
from generator.openapi import Direction, successes, target
from generator.samples import Sampler
from generator.settings import Settings
from generator.spec.document import Document, Node
from generator.wire import media


def lower(
    document: Document, settings: Settings, found: list[Method], schemas: ir.Schemas, models: ir.Models
) -> ir.Api:
    """The package to render."""
    names = {method.id: method.name for method in found} | dict(schemas.wire_names)
    paths = tuple(dict.fromkeys(method.path for method in found))
    lowering = _Lowering(document, schemas, models, names, paths, settings.client_class)
    root = document.root
    ordered = sorted(found, key=lambda method: method.area)
    resources = tuple(
        lowering.resource(area, list(group)) for area, group in groupby(ordered, key=lambda method: method.area)
    )
    problems: list[Diagnostic] = []
    schemes = surface.schemes(root, problems, TAKEN)
    options = surface.options((node for method in found for node in method.parameters), problems)
    server = surface.server(root, problems, {*TAKEN, *(scheme.argument for scheme in schemes)})
    rate_limits = facts.rate_limits(root, problems)
    oauth = facts.oauth(root, problems)
    webhooks = facts.webhooks(root["x-pyclient-webhooks"], problems)
    if problems:
        raise InputError(problems)
    return ir.Api(
        title=root["info"].text("title"),
        description=root["info"].text("description"),
        api_version=root["info"].text("version"),
        version=settings.version,
        package=settings.package,
        client_class=settings.client_class,
        server=server,
        schemes=schemes,
        security=surface.requirements(root, root, TAKEN),
        options=options,
        error_message=tuple(root["x-pyclient-errors"]["message"].value or ("/message", "/detail", "/title", "/error")),
        trace_id=tuple(root["x-pyclient-errors"]["trace-id"].value or ()),
        rate_limits=rate_limits,
        oauth=oauth,
        webhooks=webhooks,
        resources=resources,
        models=models,
    )


@dataclass
class _Lowering:
    """Lowers resources and operations with the types that the models have."""

    document: Document
    schemas: ir.Schemas
    models: ir.Models
    names: Mapping[str, str]
    paths: tuple[str, ...]
    client_class: str
    sampler: Sampler = field(init=False)

    def __post_init__(self) -> None:
        self.sampler = Sampler(self.schemas)

    def resource(self, area: str, found: list[Method]) -> ir.Resource:
        tag = tag_of(found[0].node)
        described = [node for node in self.document.root["tags"].elements() if node.text("name") == tag]
        attribute = f"{area}_" if area in templates.client_attributes() else area
        lowered = tuple(self.operation(method, attribute) for method in found)
        return ir.Resource(
            tag=tag,
            attribute=attribute,
            module=f"{attribute}_" if attribute in templates.modules_beside_resources() else attribute,
            class_name=self._class_name(area),
            description=described[0].text("description") if described else f"The operations of {tag}.",
            operations=lowered,
        )

    def _class_name(self, area: str) -> str:
        """The class of a resource, which must not hide what stands beside it in a module."""
        name = pascal(area)
        taken = {*self.models.modules, self.client_class, *templates.names_beside_resources()}
        return f"{name}Resource" if name in taken else name

    def operation(self, method: Method, attribute: str) -> ir.Operation:
        free = [node for node in method.parameters if fixed(node) is None]
        params = self.schemas.of(method.checked, "inputs") if method.checked else None
        body = self.schemas.of(method.body, "inputs") if method.body else None
        given = self._call(method, free, params, body)
        example = self.sampler.call(f"client.{attribute}.{method.name}", method.node, free, body, given)
        good = dict(successes(method.node))
        failures = [(status, node) for status, node in method.replies() if status not in good and node["content"]]
        return ir.Operation(
            id=method.id,
            name=method.name,
            constant=constant(method.name),
            method=method.verb.upper(),
            path=method.path,
            summary=prose.summary(method.node, method.name),
            docstring=prose.method(method.node, method.name, given, self.names),
            call=given,
            rivals=tuple(sorted(path for path in self.paths if _is_rival(path, method.path))),
            query=tuple(_query(node) for node in free if node.text("in") == "query"),
            headers=tuple(node.text("name") for node in free if node.text("in") == "header"),
            constants={node.text("name"): value for node in method.parameters if (value := fixed(node)) is not None},
            params=params.reference if params else None,
            body=self._body(method),
            replies=tuple(self._reply(method, status, node) for status, node in good.items()),
            errors=tuple(self._reply(method, status, node) for status, node in failures),
            security=surface.requirements(self.document.root, method.node, TAKEN),
            server=surface.place(method.item, method.node),
            deprecation=prose.deprecation(method.node, method.name, self.names),
            example=example.code,
            example_names=example.names,
            iterator=iterators.iterator(method.item, method.node, given, self.names, self.schemas),
        )

    def _call(self, method: Method, free: list[Node], params: ir.Schema | None, body: ir.Schema | None) -> ir.Call:
        names = params.fields if params else _names(free)
        arguments = {node.text("name"): self._parameter(node, names, params) for node in free}
        placed = re.findall(r"\{([^{}]*)\}", method.path)
        fields = self._fields(method, body, {argument.name for argument in arguments.values()})
        whole = None
        sent = self._body(method)
        if sent and not sent.is_empty_object and not fields:
            whole = ir.Argument(
                wire="",
                name="body",
                type=ir.union(content.type for content in sent.contents),
                required=method.body_required,
                description=prose.body(method.node, method.body or Node(method.node.document, method.node.pointer, {})),
            )
        return ir.Call(
            path_arguments=tuple(arguments[wire] for wire in placed),
            arguments=tuple(argument for wire, argument in arguments.items() if wire not in placed),
            fields=fields or (),
            whole_body=whole,
        )

    def _parameter(self, node: Node, names: Mapping[str, str], params: ir.Schema | None) -> ir.Argument:
        wire = node.text("name")
        return ir.Argument(
            wire=wire,
            name=names[wire],
            type=self._type(self.models.types[params.name, wire] if params else "str"),
            required=node["required"].value is True,
            description=prose.parameter(node),
        )

    def _fields(self, method: Method, body: ir.Schema | None, taken: set[str]) -> tuple[ir.Argument, ...] | None:
        """The fields of a body that is a plain object, or None where the method takes it whole."""
        if body is None or method.body is None or len(list(method.node["requestBody"]["content"].items())) > 1:
            return None
        names = body.fields
        schema = target(method.body)
        if (
            not names
            or taken & set(names.values())
            or not method.body_required
            or "additionalProperties" in schema.value
        ):
            return None
        needed = schema["required"].value or ()
        return tuple(
            ir.Argument(
                wire=wire,
                name=name,
                type=self._type(self.models.types[body.name, wire]),
                required=wire in needed,
                description=prose.field(schema["properties"][wire]),
            )
            for wire, name in names.items()
            if (body.name, wire) in self.models.types
        )

    def _type(self, text: str) -> ir.Annotation:
        return surface.annotation(text, self.models)

    def _body(self, method: Method) -> ir.Body | None:
        """What the operation sends; None where it sends nothing."""
        node = method.node["requestBody"]
        contents = tuple(self._contents(node, "inputs"))
        if not contents or (method.takes_only_empty and not method.body_required):
            return None
        return ir.Body(contents=contents, required=method.body_required, is_empty_object=method.takes_only_empty)

    def _reply(self, method: Method, status: str, node: Node) -> ir.Reply:
        """What comes back for a status: nothing, where all that is asked for is the head."""
        return ir.Reply(status=status, contents=() if method.verb == "head" else tuple(self._contents(node, "models")))

    def _contents(self, holder: Node, direction: Direction) -> Iterator[ir.Content]:
        for media_type, node in holder["content"].items():
            codec, schema = codec_of(media_type, node), node["schema"]
            if not codec:
                continue
            row = media.named(codec)
            kind = self._type(row.python) if row.python and not media.may_be_anything(media_type) else ir.ANY
            sent = row.sends if direction == "inputs" and media.is_range(media_type) else media_type
            if codec == "json" and (target(schema).pointer, direction) in self.schemas.names:
                made = self.schemas.of(schema, direction)
                kind = ir.named(f".{made.module}", made.name)
                yield ir.Content(media_type=sent, codec=codec, type=kind, reference=made.reference)
            else:
                yield ir.Content(media_type=sent, codec=codec, type=kind)


def _names(parameters: list[Node]) -> Mapping[str, str]:
    """Python names of the parameters; `x-pyclient-name` wins."""
    given = {node.text("name"): node.text("x-pyclient-name") or node.text("name") for node in parameters}
    return unique(given, lambda wire: snake(given[wire]))


def _is_rival(other: str, path: str) -> bool:
    """Whether values of a path's parameters make it another, plainer path: `/things/{id}` becomes `/things/new`."""
    theirs, ours = other.split("/"), path.split("/")
    if len(theirs) != len(ours):
        return False
    pairs = [(their, our) for their, our in zip(theirs, ours, strict=True) if their != our]
    mixed = [("{" in their, "{" in our) for their, our in pairs if not ("{" in their and "{" in our)]
    return all(their and "{" in their + our for their, our in pairs) and mixed[:1] == [(False, True)]


def _query(node: Node) -> ir.Query:
    style = node.text("style") or "form"
    explode = node["explode"].value
    return ir.Query(
        name=node.text("name"), style=style, explode=style == "form" if explode is None else explode is True
    )
