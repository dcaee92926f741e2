"""The facts of a whole API: where it is, how it knows a caller, which headers it fixes, what annotations need."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from generator import ir
from generator.diagnostics import Diagnostic
from generator.names import snake
from generator.openapi import only_value, operations, target
from generator.spec.document import Node

_STANDARD = {
    **dict.fromkeys(("Annotated", "Any", "Literal"), "typing"),
    **dict.fromkeys(("Mapping", "Sequence"), "collections.abc"),
    **dict.fromkeys(("date", "datetime", "time"), "datetime"),
}


def annotation(text: str, models: ir.Models) -> ir.Annotation:
    """A type that is written with the names of models and of the standard library."""
    used = sorted({node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)})
    homes = {**_STANDARD, **{name: f".{module}" for name, module in models.modules.items()}}
    return ir.Annotation(text, tuple((homes[name], name) for name in used if name in homes))


def base_url(root: Node, problems: list[Diagnostic]) -> str:
    """The first server: https, or http on this machine."""
    url = root["servers"][0]["url"]
    text = str(url.value or "")
    for name, variable in root["servers"][0]["variables"].items():
        text = text.replace(f"{{{name}}}", variable.text("default"))
    parts = urlsplit(text)
    plain = re.fullmatch(r"[A-Za-z0-9.:/\[\]_~-]+", text) is not None
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not (plain and parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and local))):
        problems.append(url.error(f"the server {text!r} is no https URL", "servers: [{url: https://…}]"))
    return text.rstrip("/")


def auth(root: Node, problems: list[Diagnostic]) -> ir.Auth | None:
    """The header that carries the token; None where no operation wants one."""
    found: dict[ir.Auth, Node] = {}
    for name, asked in _schemes(root).items():
        scheme = root["components"]["securitySchemes"][name]
        if not scheme:
            problems.append(
                asked.error(f"the security scheme {name!r} is not defined", "components: {securitySchemes: …}")
            )
            continue
        kind, way = scheme.text("type"), scheme.text("scheme").lower()
        if (kind == "http" and way == "bearer") or kind in ("oauth2", "openIdConnect"):
            found.setdefault(ir.Auth(header="Authorization", prefix="Bearer "), scheme)
        elif kind == "apiKey" and scheme.text("in") == "header":
            found.setdefault(ir.Auth(header=scheme.text("name"), prefix=""), scheme)
        else:
            shown = f"{kind} {way or scheme.text('in')}".strip()
            problems.append(
                scheme.error(f"the security scheme {name!r} ({shown}) cannot be generated", "bearer, apiKey")
            )
    problems += [scheme.error("a second kind of token cannot be generated") for scheme in list(found.values())[1:]]
    return next(iter(found), None)


def _schemes(root: Node) -> dict[str, Node]:
    """The security schemes that are asked for, in the order of the spec, and where they are first."""
    asked: dict[str, Node] = {}
    for holder in [root, *(operation for _, _, _, operation in operations(root))]:
        for choice in holder["security"].elements():
            for name, node in choice.items():
                asked.setdefault(name, node)
    return asked


def needs_token(root: Node, operation: Node) -> bool:
    """Whether an operation asks for the token: its own `security` wins over that of the root."""
    own = operation["security"]
    choices = list((own if own else root["security"]).elements())
    return bool(choices) and all(choice.value for choice in choices)


def options(parameters: Iterable[Node], problems: list[Diagnostic]) -> tuple[ir.Option, ...]:
    """The fixed headers that a user may override on the client: `x-pyclient-option` names the argument."""
    found: dict[str, ir.Option] = {}
    for node in parameters:
        name = node.text("x-pyclient-option")
        if not name:
            continue
        value = only_value(target(node["schema"]))
        if snake(name) != name or value is None:
            problems.append(
                node["x-pyclient-option"].error(f"{name!r} needs a snake_case name and a header of one value")
            )
        found.setdefault(name, ir.Option(name=name, header=node.text("name"), value=str(value)))
    return tuple(found.values())
