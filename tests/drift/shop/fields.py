"""Changes of single fields: which there are, what they are called, of what type they are, whether they are needed."""

from __future__ import annotations

from tests.drift.shop import (
    Expected,
    also,
    element,
    field,
    in_errors,
    in_parameters,
    in_request,
    in_response,
    renamed,
    with_,
    without,
)

NESTED = also(field("/cover", "object"), field("/cover/colour", "string", required=True), field("/cover/art", "array"))

FIELDS: dict[str, Expected] = {
    "field added": (
        in_request(also(field("/isbn", "string", example=["978"]))),
        ("request", "/isbn", "presence", "page-only"),
        "present",
        "absent",
    ),
    "required field added": (
        in_request(also(field("/isbn", "string", required=True))),
        ("request", "/isbn", "presence", "page-only"),
        "present",
        "absent",
    ),
    "object added": (in_request(NESTED), ("request", "/cover", "presence", "page-only"), "present", "absent"),
    "nested field added": (
        in_request(also(field("/authors/*/died", "integer"))),
        ("request", "/authors/*/died", "presence", "page-only"),
        "present",
        "absent",
    ),
    "field added to the reply": (
        in_response(also(field("/shelf", "string"))),
        ("response", "/shelf", "presence", "page-only"),
        "present",
        "absent",
    ),
    "field added to an error": (
        in_errors("404", also(field("/code", "integer"))),
        ("errors", "/404/code", "presence", "page-only"),
        "present",
        "absent",
    ),
    "parameter added": (
        in_parameters(also(field("/query/dry", "boolean", default=False))),
        ("parameters", "/query/dry", "presence", "page-only"),
        "present",
        "absent",
    ),
    "field removed": (
        in_request(without("/title")),
        ("request", "/title", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "object removed": (
        in_request(without("/authors")),
        ("request", "/authors", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "nested field removed": (
        in_request(without("/authors/*/name")),
        ("request", "/authors/*/name", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "parameter removed": (
        in_parameters(without("/query/notify")),
        ("parameters", "/query/notify", "presence", "spec-only"),
        "absent",
        "present",
    ),
    "field renamed": (
        in_request(renamed("/title", "/name")),
        ("request", "/title", "name", "renamed"),
        "name",
        "title",
    ),
    "object renamed": (
        in_request(renamed("/authors", "/writers")),
        ("request", "/authors", "name", "renamed"),
        "writers",
        "authors",
    ),
    "parameter renamed": (
        in_parameters(renamed("/query/notify", "/query/tell")),
        ("parameters", "/query/notify", "name", "renamed"),
        "tell",
        "notify",
    ),
    "field retyped": (
        in_request(with_("/title", type="integer")),
        ("request", "/title", "type", "changed"),
        "integer",
        "string",
    ),
    "nullable field retyped": (
        in_request(with_("/bound", type="string")),
        ("request", "/bound", "type", "changed"),
        "string",
        "boolean",
    ),
    "list became a text": (
        in_request(lambda fields: with_("/authors", type="string")(without("/authors/*")(fields))),
        ("request", "/authors", "type", "changed"),
        "string",
        "array",
    ),
    "text became a list": (
        in_request(lambda fields: (*with_("/title", type="array")(fields), element("/title/*", "string"))),
        ("request", "/title", "type", "changed"),
        "array",
        "string",
    ),
    "elements retyped": (
        in_request(with_("/sizes/*", type="string")),
        ("request", "/sizes/*", "type", "changed"),
        "string",
        "number",
    ),
    "field made required": (
        in_request(with_("/pages", required=True)),
        ("request", "/pages", "required", "changed"),
        True,
        False,
    ),
    "field made required where none was": (
        in_errors("404", with_("/message", required=True)),
        ("errors", "/404/message", "required", "changed"),
        True,
        False,
    ),
    "field made optional": (
        in_request(with_("/title", required=False)),
        ("request", "/title", "required", "changed"),
        False,
        True,
    ),
    "only required field made optional": (
        in_request(with_("/authors/*/name", required=False)),
        ("request", "/authors/*/name", "required", "changed"),
        False,
        True,
    ),
    "parameter made required": (
        in_parameters(with_("/query/notify", required=True)),
        ("parameters", "/query/notify", "required", "changed"),
        True,
        False,
    ),
}
