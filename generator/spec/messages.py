"""Reads what is sent and what comes back: parameters, bodies and responses."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.ledger import Subject, Unsupported
from generator.spec.document import Node
from generator.spec.fields import PREFIX, Fields, places
from generator.spec.objects import Encoding, Example, Header, MediaType, Parameter, RequestBody, Response, Schema
from generator.spec.schemas import SchemaReader

PLACES = ("path", "query", "header", "cookie", "querystring")
_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form", "querystring": ""}
"""The style of each place where the document names none."""

_PARAMETER = (
    *("name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode"),
    *("allowReserved", "schema", "example", "examples", "content"),
)
_HEADER = tuple(key for key in _PARAMETER if key not in ("name", "in"))
_BODY = ("description", "content", "required", "summary")
_MEDIA = ("schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding")
_RESPONSE = ("description", "summary", "headers", "content", "links")
_STATUS = re.compile(r"[1-5](\d\d|XX)")


class MessageReader:
    """Reads the parts of an operation that travel."""

    def __init__(self, fields: Fields, schemas: SchemaReader) -> None:
        self.fields = fields
        self.ledger = fields.ledger
        self.schemas = schemas
        self.components: Mapping[str, tuple[Subject, Callable[[str, Node], object]]] = {
            "parameters": ("parameter", lambda name, node: self.parameter(node)),
            "requestBodies": ("body", lambda name, node: self.body(node)),
            "responses": ("reply", self._response),
            "headers": ("header", self._header),
        }
        """How each kind of component is read, by its key in the document."""

    def parameter(self, node: Node) -> Parameter | None:
        """A parameter, or None where it is optional and cannot be expressed. Raises Unsupported where it is needed."""
        try:
            made = self._parameter(node)
        except Unsupported as problem:
            name, fault = node.text("name"), problem.diagnostic
            self.ledger.refused(node.place, "parameter", name, fault.message, fault.hint)
            if node.text("in") == "path" or node["required"].value is True:
                raise
            return None
        self.ledger.generated(made.place, "parameter", made.name)
        return made

    def _parameter(self, node: Node) -> Parameter:
        if node.hole:
            raise Unsupported(node.hole)
        if not isinstance(node.value, dict):
            raise Unsupported(node.error("a parameter must be a mapping"))
        fields = self.fields
        fields.known(node, "parameter", _PARAMETER, ("name", "option", "sources"))
        name, where = node["name"].value, fields.text(node, "in")
        if not isinstance(name, str) or (not name and where != "querystring"):
            raise Unsupported(node.error("the parameter has no name", "name: …"))
        if where not in PLACES:
            hint = "use requestBody" if where in ("body", "formData") else ", ".join(PLACES)
            raise Unsupported(node["in"].error(f"a parameter cannot be in {where!r}", hint))
        style = fields.text(node, "style") or _STYLES[where]
        explode = fields.flag(node, "explode") if node["explode"] else style in ("form", "cookie", "deepObject")
        content, schema = self._written(node)
        return Parameter(
            place=node.place,
            name=name,
            where=where,  # type: ignore[arg-type] # it is one of PLACES
            required=self._is_required(node, where, name),
            schema=schema,
            content=content,
            style=style,
            explode=explode,
            allow_reserved=fields.flag(node, "allowReserved"),
            allow_empty=fields.flag(node, "allowEmptyValue"),
            deprecated=fields.flag(node, "deprecated"),
            description=fields.text(node, "description"),
            examples=tuple(self._examples(node)),
            at=places(node),
            python_name=fields.text(node, f"{PREFIX}name"),
            client_option=fields.text(node, f"{PREFIX}option"),
        )

    def _is_required(self, node: Node, where: str, name: str) -> bool:
        required = self.fields.flag(node, "required")
        if where == "path" and not required:
            reason = f"the path parameter {name!r} is required, whatever it says"
            self.ledger.lenient(node.place, "keyword", "required", reason, "required: true")
            return True
        return required

    def _written(self, node: Node) -> tuple[MediaType | None, Schema]:
        """How a parameter or a header is written, where `content` says so, and the schema of its value."""
        content = next((self._media_type(name, child) for name, child in self.fields.items(node, "content")), None)
        if content is not None:
            return content, content.schema or Schema(place=content.place)
        if node["schema"].value is None and not node["schema"].hole:
            reason = "there is no `schema`, and any value is taken"
            self.ledger.lenient(node.place, "keyword", "schema", reason, "schema: {type: string}")
            return None, Schema(place=node.place)
        schema = self.schemas.schema(node["schema"])
        if schema.fault:
            raise Unsupported(schema.fault)
        return None, schema

    def body(self, node: Node) -> RequestBody | None:
        """A body that is sent; None where there is none."""
        if node.value is None:
            return None
        if node.hole:
            raise Unsupported(node.hole)
        if not isinstance(node.value, dict):
            raise Unsupported(node.error("`requestBody` must be a mapping"))
        self.fields.known(node, "body", _BODY)
        self.ledger.generated(node.place, "body", "requestBody")
        return RequestBody(
            place=node.place,
            required=self.fields.flag(node, "required"),
            description=self.fields.text(node, "description"),
            contents=tuple(self._contents(node)),
        )

    def responses(self, operation: Node) -> tuple[Response, ...]:
        """What an operation gives, by status."""
        found = (self._response(status, node) for status, node in self.fields.items(operation, "responses"))
        known: dict[str, Response] = {}
        for response in found:
            if response is None:
                continue
            if response.status != "default" and not _STATUS.fullmatch(response.status):
                reason = f"{response.status!r} is not a status, and is left out"
                self.ledger.refused(response.place, "reply", response.status, reason, "such as 200, 4XX or default")
            else:
                known.setdefault(response.status, response)
        return tuple(known.values())

    def _response(self, status: str, node: Node) -> Response | None:
        if node.hole or not isinstance(node.value, dict):
            problem = node.hole or node.error(f"the response {status} must be a mapping")
            self.ledger.refused(node.place, "reply", status, problem.message, problem.hint)
            return None
        self.fields.known(node, "reply", _RESPONSE)
        self.ledger.generated(node.place, "reply", status)
        for name, link in self.fields.items(node, "links", needed=False):
            self.ledger.lenient(link.place, "link", name, f"the link {name!r} is documented, not generated")
        return Response(
            place=node.place,
            status=status if status == "default" else status.upper(),
            description=self.fields.text(node, "description"),
            contents=tuple(self._contents(node)),
            headers=tuple(self._headers(node)),
        )

    def _contents(self, node: Node) -> Iterator[MediaType]:
        for name, child in self.fields.items(node, "content"):
            yield self._media_type(name, child)

    def _media_type(self, name: str, node: Node) -> MediaType:
        self.fields.known(node, "content", _MEDIA)
        self.ledger.generated(node.place, "content", name)
        schema, items = node["schema"], node["itemSchema"]
        return MediaType(
            place=node.place,
            name=name,
            schema=self.schemas.schema(schema) if schema.value is not None or schema.hole else None,
            item_schema=self.schemas.schema(items) if items.value is not None else None,
            examples=tuple(self._examples(node)),
            encoding={key: self._encoding(child) for key, child in self.fields.items(node, "encoding", needed=False)},
        )

    def _encoding(self, node: Node) -> Encoding:
        return Encoding(
            place=node.place,
            content_type=self.fields.text(node, "contentType"),
            headers={header.name: header for header in self._headers(node)},
            style=self.fields.text(node, "style"),
            explode=self.fields.flag(node, "explode") if node["explode"] else None,
            allow_reserved=self.fields.flag(node, "allowReserved"),
        )

    def _headers(self, holder: Node) -> Iterator[Header]:
        found = (self._header(name, node) for name, node in self.fields.items(holder, "headers", needed=False))
        yield from (header for header in found if header is not None)

    def _header(self, name: str, node: Node) -> Header | None:
        try:
            if node.hole:
                raise Unsupported(node.hole)
            self.fields.known(node, "header", _HEADER)
            _, schema = self._written(node)
        except Unsupported as problem:
            fault = problem.diagnostic
            self.ledger.refused(node.place, "header", name, fault.message, fault.hint)
            return None
        self.ledger.generated(node.place, "header", name)
        return Header(
            place=node.place,
            name=name,
            schema=schema,
            required=self.fields.flag(node, "required"),
            description=self.fields.text(node, "description"),
        )

    def _examples(self, node: Node) -> Iterator[Example]:
        values = [node["example"]] if isinstance(node.value, dict) and "example" in node.value else []
        for _, example in self.fields.items(node, "examples", needed=False):
            value: Any = example.value
            if isinstance(value, dict):
                values += [example[key] for key in ("value", "dataValue") if key in value][:1]
        if node["schema"].value is None:
            yield from (Example(place=value.place, value=value.value) for value in values)
        else:
            yield from self.schemas.fitting(node["schema"], values, "example")
