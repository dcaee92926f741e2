"""From a checked document to the package as Python sees it: resources, methods, arguments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from generator import ir, prose, surface
from generator.diagnostics import Diagnostic, InputError
from generator.document import Document, Node, Pointer
from generator.names import constant, pascal, snake, unique
from generator.openapi import (
    Direction,
    is_empty_object,
    is_json,
    json_content,
    only_value,
    operations,
    parameters,
    target,
    types,
)
from generator.samples import Sampler
from generator.settings import Settings

_CLIENT_ATTRIBUTES = frozenset({"close", "request", "with_options", "with_raw_response"})
_PLACED = ("path", "query", "header")
_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")


@dataclass(frozen=True, kw_only=True)
class Method:
    """An operation of the spec with the names that Python has for it."""

    node: Node
    path: str
    verb: str
    parameters: tuple[Node, ...]
    area: str
    name: str

    @property
    def id(self) -> str:
        """The operationId, or what stands in for it."""
        return self.node.text("operationId") or self.name.replace("_", "-")

    @property
    def body(self) -> Node | None:
        """The schema of the body, or None where there is nothing to say in it."""
        schema = json_content(self.node["requestBody"])["schema"]
        return schema if schema and not is_empty_object(schema) else None

    @property
    def sends_empty_object(self) -> bool:
        """Whether the body is `{}`, whatever the caller wants."""
        return bool(self.node["requestBody"]["required"].value) and self.body is None

    @property
    def checked(self) -> Node | None:
        """All parameters as one object schema, or None where there is nothing to check about them."""
        free = [node for node in self.parameters if fixed(node) is None]
        if all(node.text("in") == "path" and _is_plain_text(node["schema"]) for node in free):
            return None
        shape: dict[str, object] = {
            "type": "object",
            "description": f"The parameters of `{self.name}`.",
            "properties": {node.text("name"): _described(node) for node in free},
            "required": [node.text("name") for node in free if node["required"].value],
        }
        if alternatives := self.node["x-any-of-required"].value:
            shape["anyOf"] = [{"required": names} for names in alternatives]
        return Node(self.node.document, Pointer(f"{self.node.pointer}/parameters"), shape)

    def replies(self) -> Iterable[tuple[str, Node]]:
        """The responses by status: `default` is a success only where there is no other."""
        return self.node["responses"].items()


def fixed(parameter: Node) -> str | None:
    """The value of a header that the spec leaves no choice about."""
    value = only_value(target(parameter["schema"]))
    is_fixed = parameter.text("in") == "header" and parameter["required"].value is True and value is not None
    return str(value) if is_fixed else None


def _is_plain_text(schema: Node) -> bool:
    return (
        isinstance(schema.value, dict)
        and types(schema) == ["string"]
        and not schema.value.keys() & {*("enum", "const", "format", "pattern", "minLength", "maxLength")}
    )


def _described(parameter: Node) -> dict[str, object]:
    said = {key: text for key in ("description", "x-python-name") if (text := parameter.text(key))}
    return {**(parameter["schema"].value or {}), **said}


def methods(document: Document) -> list[Method]:
    """Every operation of the spec, named. Raises InputError for what cannot be generated."""
    found = [
        Method(
            node=node,
            path=path,
            verb=verb,
            parameters=tuple(node for node in parameters(item, node) if node.text("in") in _PLACED),
            area=snake(_tag(node)),
            name=snake(node.text("operationId") or f"{verb} {path}"),
        )
        for path, verb, item, node in operations(document.root)
    ]
    problems = [problem for path, verb, item, node in operations(document.root) for problem in _refused(item, node)]
    if problems:
        raise InputError(problems)
    return found


def _tag(operation: Node) -> str:
    return str(operation["tags"][0].value or "default")


def _refused(item: Node, operation: Node) -> Iterable[Diagnostic]:
    """What this generator does not know how to send or read."""
    for parameter in parameters(item, operation):
        if parameter.text("in") == "cookie":
            yield parameter.error("a cookie parameter cannot be generated", "remove it, or send it as a header")
        if parameter["content"]:
            yield parameter["content"].error("a parameter with `content` cannot be generated", "give it a `schema`")
        style = parameter.text("style")
        if parameter.text("in") == "query" and style and style not in _STYLES:
            yield parameter["style"].error(f"the query style {style!r} cannot be generated", ", ".join(_STYLES))
        if parameter.text("in") == "header" and not re.fullmatch(
            r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", parameter.text("name")
        ):
            yield parameter["name"].error(f"{parameter.text('name')!r} is no header name")
    body = operation["requestBody"]
    if body and not any(is_json(media_type) for media_type, _ in body["content"].items()):
        yield body.error("the body has no JSON form, and no other can be generated", "application/json")


def uses(found: Iterable[Method]) -> list[ir.Use]:
    """The schemas that the methods send and get back."""
    result = []
    for method in found:
        wanted: list[tuple[Direction, Node, str]] = [("inputs", method.body, "Body")] if method.body else []
        if method.checked:
            wanted.append(("inputs", method.checked, "Params"))
        for status, response in method.replies():
            wanted.append(
                ("models", json_content(response)["schema"], "Reply" if status[0] == "2" else f"Error{status}")
            )
        result += [
            ir.Use(direction=direction, area=method.area, node=node, name=pascal(method.name) + suffix)
            for direction, node, suffix in wanted
            if node
        ]
    return result


def lower(
    document: Document, settings: Settings, found: list[Method], schemas: ir.Schemas, models: ir.Models
) -> ir.Api:
    """The package to render."""
    names = {method.id: method.name for method in found} | dict(schemas.wire_names)
    paths = tuple(dict.fromkeys(method.path for method in found))
    lowering = _Lowering(document, schemas, models, names, paths)
    root = document.root
    ordered = sorted(found, key=lambda method: method.area)
    resources = tuple(
        lowering.resource(area, list(group)) for area, group in groupby(ordered, key=lambda method: method.area)
    )
    problems: list[Diagnostic] = []
    auth = surface.auth(root, problems)
    options = surface.options((node for method in found for node in method.parameters), problems)
    base_url = surface.base_url(root, problems)
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
        error_message=tuple(root["x-errors"]["message"].value or ("/message", "/detail", "/title", "/error")),
        trace_id=tuple(root["x-errors"]["trace-id"].value or ()),
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
    sampler: Sampler = field(init=False)

    def __post_init__(self) -> None:
        self.sampler = Sampler(self.schemas)

    def resource(self, area: str, found: list[Method]) -> ir.Resource:
        tag = _tag(found[0].node)
        described = [node for node in self.document.root["tags"].elements() if node.text("name") == tag]
        attribute = f"{area}_" if area in _CLIENT_ATTRIBUTES else area
        lowered = tuple(self.operation(method, attribute) for method in found)
        annotations = [argument.type for item in lowered for argument in item.call.all]
        returns = [item.returns for item in lowered]
        return ir.Resource(
            tag=tag,
            attribute=attribute,
            class_name=pascal(area),
            description=described[0].text("description") if described else f"The operations of {tag}.",
            operations=lowered,
            imports=surface.imports([*annotations, *returns], self.models),
            reply_imports=surface.imports(returns, self.models),
        )

    def operation(self, method: Method, attribute: str) -> ir.Operation:
        free = [node for node in method.parameters if fixed(node) is None]
        params = self.schemas.of(method.checked, "inputs") if method.checked else None
        names = params.fields if params else _names(free)
        arguments = {node.text("name"): self._parameter(node, names, params) for node in free}
        path_names = re.findall(r"\{([^{}]*)\}", method.path)
        path_arguments = tuple(arguments[wire] for wire in path_names)
        others = tuple(argument for wire, argument in arguments.items() if wire not in path_names)
        body = self.schemas.of(method.body, "inputs") if method.body else None
        required = method.node["requestBody"]["required"].value is True
        fields = self._fields(method, body, {argument.name for argument in arguments.values()}, required)
        whole = None
        if method.body and body and fields is None:
            whole = ir.Argument(
                wire="",
                name="body",
                type=body.name,
                required=required,
                description=prose.body(method.node, method.body),
            )
        returns = self._returns(method)
        given = ir.Call(path_arguments=path_arguments, fields=fields or (), whole_body=whole, arguments=others)
        example = self.sampler.call(f"client.{attribute}.{method.name}", method.node, free, body, given)
        return ir.Operation(
            id=method.id,
            name=method.name,
            constant=constant(method.name),
            method=method.verb.upper(),
            path=method.path,
            summary=prose.summary(method.node, method.name),
            docstring=prose.method(method.node, given, self.names),
            call=given,
            rivals=tuple(sorted(path for path in self.paths if _is_rival(path, method.path))),
            query=tuple(_query(node) for node in free if node.text("in") == "query"),
            headers=tuple(node.text("name") for node in free if node.text("in") == "header"),
            constants={node.text("name"): value for node in method.parameters if (value := fixed(node)) is not None},
            params=params.reference if params else None,
            body=body.reference if body else None,
            body_required=required,
            sends_empty_object=method.sends_empty_object,
            replies={status: self._reference(node) for status, node in self._successes(method)},
            errors={
                status: reference
                for status, node in method.replies()
                if status not in dict(self._successes(method)) and (reference := self._reference(node))
            },
            returns=returns,
            auth=surface.needs_token(self.document.root, method.node),
            deprecation=prose.deprecation(method.node, method.name, self.names),
            example=example.code,
            example_names=example.names,
        )

    def _parameter(self, node: Node, names: Mapping[str, str], params: ir.Schema | None) -> ir.Argument:
        wire = node.text("name")
        return ir.Argument(
            wire=wire,
            name=names[wire],
            type=self.models.types[params.name, wire] if params else "str",
            required=node["required"].value is True,
            description=prose.parameter(node),
        )

    def _fields(
        self, method: Method, body: ir.Schema | None, taken: set[str], required: bool
    ) -> tuple[ir.Argument, ...] | None:
        """The fields of a body that is a plain object, or None where the method takes it whole."""
        if body is None or method.body is None:
            return ()
        names = body.fields
        schema = target(method.body)
        if not names or taken & set(names.values()) or not required or "additionalProperties" in schema.value:
            return None
        needed = schema["required"].value or ()
        return tuple(
            ir.Argument(
                wire=wire,
                name=name,
                type=self.models.types[body.name, wire],
                required=wire in needed,
                description=prose.field(schema["properties"][wire]),
            )
            for wire, name in names.items()
            if (body.name, wire) in self.models.types
        )

    def _successes(self, method: Method) -> list[tuple[str, Node]]:
        good = [(status, node) for status, node in method.replies() if status.startswith("2")]
        return good or [(status, node) for status, node in method.replies() if status == "default"]

    def _reference(self, response: Node) -> str | None:
        """The type of a response's JSON; None where it has no content."""
        schema = json_content(response)["schema"]
        return self.schemas.of(schema, "models").reference if schema else None

    def _returns(self, method: Method) -> str:
        """The annotation of what the method gives back."""
        found = [self._reference(node) for _, node in self._successes(method)]
        names = dict.fromkeys(reference.partition(":")[2] if reference else "None" for reference in found)
        return " | ".join(sorted(names, key=lambda name: name == "None"))


def _names(parameters: list[Node]) -> Mapping[str, str]:
    """Python names of the parameters; `x-python-name` wins."""
    given = {node.text("name"): node.text("x-python-name") or node.text("name") for node in parameters}
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
