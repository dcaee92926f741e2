"""From a checked document to the package as Python sees it: resources, methods, arguments."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

from generator import calls, facts, ir, iterators, prose, surface, templates
from generator.diagnostics import Diagnostic, InputError
from generator.methods import Method, fixed, tag_of
from generator.names import constant, pascal, snake, unique
from generator.openapi import json_content, successes, target
from generator.samples import Sampler
from generator.settings import Settings
from generator.spec.document import Document, Node


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
    auth = surface.auth(root, problems)
    options = surface.options((node for method in found for node in method.parameters), problems)
    base_url = surface.base_url(root, problems)
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
        base_url=base_url,
        auth=auth,
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
        annotations = [argument.type for item in lowered for argument in item.call.all]
        annotations += [
            note for item in lowered if item.iterator for note in (item.iterator.item, item.iterator.position)
        ]
        returns = [item.returns for item in lowered]
        return ir.Resource(
            tag=tag,
            attribute=attribute,
            module=f"{attribute}_" if attribute in templates.modules_beside_resources() else attribute,
            class_name=self._class_name(area),
            description=described[0].text("description") if described else f"The operations of {tag}.",
            operations=lowered,
            imports=surface.imports([*annotations, *returns], self.models),
            reply_imports=surface.imports(returns, self.models),
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
        failures = [(status, self._reference(node)) for status, node in method.replies() if status not in good]
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
            body=body.reference if body else None,
            media_type=method.media_type,
            body_required=method.body_required,
            sends_empty_object=method.sends_empty_object,
            replies={status: self._reference(node) for status, node in good.items()},
            errors={status: reference for status, reference in failures if reference},
            returns=self._returns(method),
            auth=surface.needs_token(self.document.root, method.node),
            deprecation=prose.deprecation(method.node, method.name, self.names),
            example=example.code,
            example_names=example.names,
            iterator=iterators.iterator(method.item, method.node, given, self.names, self.schemas),
        )

    def _call(self, method: Method, free: list[Node], params: ir.Schema | None, body: ir.Schema | None) -> calls.Call:
        names = params.fields if params else _names(free)
        arguments = {node.text("name"): self._parameter(node, names, params) for node in free}
        placed = re.findall(r"\{([^{}]*)\}", method.path)
        fields = self._fields(method, body, {argument.name for argument in arguments.values()})
        whole = None
        if method.body and body and fields is None:
            said = prose.body(method.node, method.body)
            whole = calls.Argument(
                wire="", name="body", type=body.name, required=method.body_required, description=said
            )
        return calls.Call(
            path_arguments=tuple(arguments[wire] for wire in placed),
            arguments=tuple(argument for wire, argument in arguments.items() if wire not in placed),
            fields=fields or (),
            whole_body=whole,
        )

    def _parameter(self, node: Node, names: Mapping[str, str], params: ir.Schema | None) -> calls.Argument:
        wire = node.text("name")
        return calls.Argument(
            wire=wire,
            name=names[wire],
            type=self.models.types[params.name, wire] if params else "str",
            required=node["required"].value is True,
            description=prose.parameter(node),
        )

    def _fields(self, method: Method, body: ir.Schema | None, taken: set[str]) -> tuple[calls.Argument, ...] | None:
        """The fields of a body that is a plain object, or None where the method takes it whole."""
        if body is None or method.body is None:
            return ()
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
            calls.Argument(
                wire=wire,
                name=name,
                type=self.models.types[body.name, wire],
                required=wire in needed,
                description=prose.field(schema["properties"][wire]),
            )
            for wire, name in names.items()
            if (body.name, wire) in self.models.types
        )

    def _reference(self, response: Node) -> str | None:
        """The type of a response's JSON; None where it has no content."""
        schema = json_content(response)["schema"]
        return self.schemas.of(schema, "models").reference if schema else None

    def _returns(self, method: Method) -> str:
        """The annotation of what the method gives back."""
        found = [self._reference(node) for _, node in successes(method.node)]
        names = dict.fromkeys(reference.partition(":")[2] if reference else "None" for reference in found)
        return " | ".join(sorted(names, key=lambda name: name == "None"))


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


def _query(node: Node) -> calls.Query:
    style = node.text("style") or "form"
    explode = node["explode"].value
    return calls.Query(
        name=node.text("name"), style=style, explode=style == "form" if explode is None else explode is True
    )
