"""Reads a document of OpenAPI 3.0, 3.1 or 3.2 into the objects that every later stage works with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from generator.diagnostics import InputError
from generator.ledger import Ledger, Unsupported
from generator.spec.access import AccessReader
from generator.spec.document import Document, Node, unescape
from generator.spec.examples import Examples
from generator.spec.fields import Extension, Fields, places, sources
from generator.spec.messages import MessageReader
from generator.spec.objects import Api, Operation, Parameter, Schema, Tag
from generator.spec.schemas import SchemaReader

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_ROOT = (
    *("openapi", "info", "jsonSchemaDialect", "servers", "paths", "webhooks", "components", "security", "tags"),
    *("externalDocs", "$self"),
)
_ITEM = (*METHODS, "summary", "description", "servers", "parameters", "additionalOperations")
_OPERATION = (
    *("tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody"),
    *("responses", "callbacks", "deprecated", "security", "servers"),
)
_EXTENSIONS = ("sources", "vendor-operation-id", "paging", "window", "any-of-required")
_UNSAFE = re.compile(r"(^|/)\.\.?(/|$)|[\x00-\x20\x7f\\]|^[a-zA-Z][a-zA-Z0-9+.-]*://")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def read(document: Document, ledger: Ledger) -> Api:
    """The document as objects; what became of each construct goes to the ledger.

    Raises InputError for a document of another version, or without any of the parts that OpenAPI has.
    """
    try:
        return _Reader(document, ledger).api()
    except Unsupported as problem:  # what is left without a unit that could be left out alone
        raise InputError([problem.diagnostic]) from None


def _version(root: Node) -> str:
    """The version of OpenAPI. Raises InputError for another than 3.0, 3.1 and 3.2."""
    version = root["openapi"]
    if re.fullmatch(r"3\.[012](\..*)?", str(version.value)):
        return str(version.value)
    if root["swagger"]:
        hint = "convert it first, for example with swagger2openapi"
        raise InputError([root["swagger"].error(f"this is Swagger {root['swagger'].value}, not OpenAPI 3", hint)])
    shown = "no `openapi: 3.1.0`" if version.value is None else f"OpenAPI {version.value!r}"
    raise InputError([version.error(f"the spec has {shown}", "OpenAPI 3.0, 3.1 and 3.2 are understood")])


class _Reader:
    """Reads a whole document. Each unit that cannot be expressed is left out alone."""

    def __init__(self, document: Document, ledger: Ledger) -> None:
        self.document = document
        self.root = document.root
        self.ledger = ledger
        self.fields = Fields(ledger)
        version = _version(self.root)
        for note in document.distant:
            self.ledger.lenient(self.root.place, "document", note.file, str(note))
        self.schemas = SchemaReader(self.root, self.fields, Examples(document, version))
        self.messages = MessageReader(self.fields, self.schemas)
        self.access = AccessReader(self.root, self.fields)

    def api(self) -> Api:
        root, info = self.root, self.root["info"]
        if not (root["paths"] or root["webhooks"] or root["components"]):
            raise InputError([root.error("the spec has no `paths`, no `webhooks` and no `components`", "paths: {}")])
        self.ledger.generated(root.place, "document", root.place.file)
        self.fields.known(root, "document", _ROOT, ("errors", "rate-limit", "webhooks", "sources"))
        if not isinstance(info.value, dict):
            self.ledger.lenient(
                info.place, "document", "info", "the spec has no `info`", "info: {title: …, version: …}"
            )
        operations = self._without_doubles(list(self._operations()))
        found = {name: self.fields.extension(root, name) for name in ("errors", "rate-limit", "webhooks")}
        made = self._api(operations, found)
        self._unused()
        return made

    def _api(self, operations: tuple[Operation, ...], found: Mapping[str, Extension | None]) -> Api:
        root, info = self.root, self.root["info"]
        return Api(
            place=root.place,
            title=self.fields.text(info, "title"),
            version=self.fields.text(info, "version"),
            description=self.fields.text(info, "description"),
            tags=tuple(self._tags()),
            servers=self.access.servers(root),
            operations=operations,
            schemas=self.schemas.components,
            security_schemes=dict(self.access.schemes()),
            security=self.access.security(self.root),
            webhooks=dict(self._webhooks()),
            extensions={name: extension for name, extension in found.items() if extension is not None},
        )

    def _unused(self) -> None:
        """Note the components that nothing refers to, schemas apart: whether they are used shows itself later."""
        for kind, (subject, reads) in self.messages.components.items():
            for name, node in self.root["components"][kind].items():
                if self.ledger.knows(node.place, subject):
                    continue
                with suppress(Unsupported):  # it is noted
                    reads(name, node)
                self.ledger.lenient(node.place, subject, name, f"nothing refers to the component {name!r}")

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.fields.items(self.root, "paths"):
            yield from self._item(path, item)

    def _item(self, path: str, item: Node) -> Iterator[Operation]:
        if _UNSAFE.search(path):
            reason = f"the path {path!r} has a step that would leave it, or a character that no URL has"
            self.ledger.refused(item.place, "operation", path, reason)
            return
        if not path.startswith("/"):
            self.ledger.lenient(item.place, "keyword", path, f"the path {path!r} is read with a slash before it")
            path = f"/{path}"
        if item.hole or not isinstance(item.value, dict):
            problem = item.hole or item.error("a path must be a mapping of methods")
            self.ledger.refused(item.place, "operation", path, problem.message, problem.hint)
            return
        self.fields.known(item, "operation", _ITEM)
        methods = [(method.upper(), item[method]) for method in METHODS]
        more = ((method, node) for method, node in self.fields.items(item, "additionalOperations", needed=False))
        for method, node in (*methods, *more):
            if node.value is None:
                continue
            try:
                yield self._operation(path, method, item, node)
            except Unsupported as problem:
                self.refuse(node, f"{method} {path}", problem)

    def refuse(self, node: Node, name: str, problem: Unsupported) -> None:
        """Note that an operation is left out."""
        place = replace(node.place, file=problem.diagnostic.file, line=problem.diagnostic.line)
        self.ledger.refused(place, "operation", name, problem.diagnostic.message, problem.diagnostic.hint)

    def _operation(self, path: str, method: str, item: Node, node: Node) -> Operation:
        if not isinstance(node.value, dict):
            raise Unsupported(node.error("an operation must be a mapping"))
        fields = self.fields
        fields.known(node, "operation", _OPERATION, _EXTENSIONS)
        made = Operation(
            place=node.place,
            path=path,
            method=method,
            id=fields.text(node, "operationId"),
            tags=fields.texts(node, "tags"),
            summary=fields.text(node, "summary") or fields.text(item, "summary"),
            description=fields.text(node, "description") or fields.text(item, "description"),
            deprecated=fields.flag(node, "deprecated"),
            url=node["externalDocs"].text("url"),
            parameters=self._parameters(path, item, node),
            body=self.messages.body(node["requestBody"]),
            responses=self.messages.responses(node),
            security=self.access.security(node if "security" in node.value else self.root),
            servers=self.access.servers(node) or self.access.servers(item),
            paging=fields.extension(node, "paging"),
            window=fields.extension(node, "window"),
            any_of_required=fields.extension(node, "any-of-required"),
            at=places(node),
            sources=sources(node),
        )
        for name, callback in fields.items(node, "callbacks", needed=False):
            self.ledger.lenient(callback.place, "callback", name, f"the callback {name!r} is not generated")
        self.ledger.generated(node.place, "operation", f"{method} {path}")
        return made

    def _without_doubles(self, found: list[Operation]) -> tuple[Operation, ...]:
        """The operations, each id but once: of several the first by path and method keeps it."""
        by_id: dict[str, list[Operation]] = defaultdict(list)
        for operation in found:
            by_id[operation.id].append(operation)
            if not operation.id:
                reason = (
                    f"{operation.method} {operation.path} has no operationId, and is named after its method and path"
                )
                self.ledger.lenient(operation.place, "operation", operation.path, reason, "operationId: …")
        dropped = set()
        for name, group in by_id.items():
            for operation in sorted(group, key=lambda each: (each.path, each.method))[1:] if name else ():
                dropped.add(operation.place)
                place = operation.at.get("operationId", operation.place)
                reason = f"the operationId {name!r} is taken, and this operation is named after its method and path"
                self.ledger.lenient(place, "keyword", "operationId", reason, "give it another operationId")
        return tuple(replace(each, id="") if each.place in dropped else each for each in found)

    def _parameters(self, path: str, item: Node, node: Node) -> tuple[Parameter, ...]:
        """The parameters of an operation; its own win over those of the path item."""
        found: dict[tuple[str, str], Parameter] = {}
        for holder in (item, node):
            mine: set[tuple[str, str]] = set()
            for element in self.fields.elements(holder, "parameters"):
                parameter = self.messages.parameter(element)
                if parameter is None:
                    continue
                key = (parameter.where, parameter.name)
                if key in mine:
                    reason = f"the {parameter.where} parameter {parameter.name!r} is listed twice"
                    self.ledger.lenient(parameter.place, "parameter", parameter.name, reason, "the first one counts")
                    continue
                mine.add(key)
                found[key] = parameter
        named = _PLACEHOLDER.findall(path)
        for name in dict.fromkeys(named):
            if ("path", name) not in found:
                found["path", name] = self._undeclared(name, node)
        return tuple(each for each in found.values() if each.where != "path" or self._is_placed(each, named))

    def _undeclared(self, name: str, node: Node) -> Parameter:
        reason = f"no parameter is declared for {{{name}}}, which is read as text"
        place = replace(node.place, pointer=f"{node.place.pointer}/{{{name}}}")  # it stands nowhere
        self.ledger.lenient(place, "parameter", name, reason, f"parameters: [{{in: path, name: {name}, …}}]")
        schema = Schema(place=place, types=("string",))
        return Parameter(place=place, name=name, where="path", required=True, schema=schema, style="simple")

    def _is_placed(self, parameter: Parameter, named: list[str]) -> bool:
        if parameter.name in named:
            return True
        reason = f"the path parameter {parameter.name!r} is not in the path, and is left out"
        self.ledger.lenient(parameter.place, "parameter", parameter.name, reason)
        return False

    def _tags(self) -> Iterator[Tag]:
        seen: set[str] = set()
        for node in self.fields.elements(self.root, "tags", needed=False):
            name = self.fields.text(node, "name")
            if name in seen:
                self.ledger.lenient(node.place, "keyword", "tags", f"the tag {name!r} is listed twice")
            elif name:
                seen.add(name)
                yield Tag(name=name, description=self.fields.text(node, "description"))

    def _webhooks(self) -> Iterator[tuple[str, Operation]]:
        for name, item in self.fields.items(self.root, "webhooks", needed=False):
            for operation in self._item(unescape(name), item):
                self.ledger.generated(item.place, "webhook", name)
                yield name, operation
