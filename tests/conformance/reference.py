"""An adapter without a generator, which sends what the document says: where it fails, the driver is at fault."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import httpx2

from tests.conformance.calls import Body, Call, CannotCall, Credential, Field, Parameter, Reply
from tests.conformance.documents import Operation

_SEPARATORS = {"pipeDelimited": "|", "spaceDelimited": " "}
Pairs = list[tuple[str, Any]]


class Adapter:
    """Every operation is there; nothing of XML is, since it would be written by hand."""

    def __init__(self, http: httpx2.Client) -> None:
        self._http = http

    def refusal(self, operation: Operation) -> str | None:
        """Why an operation cannot be called."""
        return None

    def call(self, call: Call) -> Reply:
        """Make the call."""
        operation = call.match.operation
        path, query, headers = operation.path, Pairs(), httpx2.Headers()
        described = {(each["in"], each["name"]): each for each in operation.parameters}
        for parameter in call.parameters:
            details = described[parameter.place, parameter.name]
            if parameter.place == "path":
                path = path.replace(f"{{{parameter.name}}}", _in_path(parameter, details))
            elif parameter.place == "query":
                query += _in_query(parameter, details)
            else:
                headers[parameter.name] = ",".join(map(_text, _listed(parameter.value)))
        for credential in call.credentials:
            _authorize(credential, query, headers)
        success: dict[str, Any] = next(
            (each for status, each in operation.data["responses"].items() if status.startswith("2")), {}
        )
        headers.setdefault("Accept", call.accept or ", ".join(success.get("content", {})) or "*/*")
        content = _content(call.body, headers)
        url = call.match.base_url + path
        reply = self._http.request(operation.method, url, params=query or None, headers=headers, **content)
        return Reply(status=reply.status_code, value=_parsed(reply))


def _in_path(parameter: Parameter, details: dict[str, Any]) -> str:
    style, explode = details.get("style", "simple"), details.get("explode", False)
    lead = {"label": ".", "matrix": ";"}.get(style, "")
    separator = (lead or ",") if explode else ","
    value, label = parameter.value, f"{parameter.name}=" if style == "matrix" else ""
    if isinstance(value, dict):
        joint = "=" if explode else ","
        text = separator.join(f"{_quoted(key)}{joint}{_quoted(item)}" for key, item in value.items())
        return f"{lead}{text}" if explode else f"{lead}{label}{text}"
    if explode:
        return lead + separator.join(f"{label}{_quoted(item)}" for item in _listed(value))
    return lead + label + separator.join(map(_quoted, _listed(value)))


def _in_query(parameter: Parameter, details: dict[str, Any]) -> Pairs:
    style = details.get("style", "form")
    explode = details.get("explode", style == "form")
    name, value = parameter.name, parameter.value
    if isinstance(value, dict):
        flat = ",".join(f"{key},{_text(item)}" for key, item in value.items())
        return [(key, _text(item)) for key, item in value.items()] if explode else [(name, flat)]
    if explode:
        return [(name, _text(item)) for item in _listed(value)]
    return [(name, _SEPARATORS.get(style, ",").join(map(_text, _listed(value))))]


def _authorize(credential: Credential, query: Pairs, headers: httpx2.Headers) -> None:
    scheme = credential.definition
    if scheme["type"] != "apiKey":
        headers["Authorization"] = f"{scheme.get('scheme', 'Bearer')} {credential.value}"
    elif scheme["in"] == "header":
        headers[scheme["name"]] = credential.value
    else:
        query.append((scheme["name"], credential.value))


def _content(body: Body | None, headers: httpx2.Headers) -> dict[str, Any]:
    if body is None:
        return {}
    if body.kind == "xml":
        raise CannotCall("XML is not written by hand")
    if body.kind == "multipart":
        return {"files": [(field.name, _part(field)) for field in body.value]}
    headers["Content-Type"] = body.media_type
    return {"content": body.text or (json.dumps(body.value) if body.kind == "json" else body.value)}


def _part(field: Field) -> tuple[str | None, object, str] | tuple[None, object]:
    if isinstance(field.value, bytes):
        return field.file_name or "file", field.value, field.media_type or ""
    return None, field.value if isinstance(field.value, str) else json.dumps(field.value)


def _parsed(reply: httpx2.Response) -> Any:
    media_type = reply.headers.get("content-type", "")
    if not reply.content:
        return None
    if "json" in media_type and "jsonl" not in media_type:
        return reply.json()
    return reply.text if media_type.startswith("text/") or "jsonl" in media_type else reply.content


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else "" if value is None else str(value)


def _quoted(value: Any) -> str:
    return quote(_text(value), safe="")
