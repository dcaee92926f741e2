"""The facts of a whole API: where it is, how it knows a caller, which headers it fixes, what annotations need."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from generator import ir
from generator.diagnostics import Diagnostic
from generator.names import snake, unique
from generator.openapi import only_value, operations, target
from generator.spec.document import Node
from generator.wire import security

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


_URL = re.compile(r"https?://[A-Za-z0-9.:/\[\]_~{}-]+")


def server(holder: Node, problems: list[Diagnostic], taken: Iterable[str] = ()) -> ir.Server:
    """The first of the servers that a document, a path or an operation has.

    Args:
        holder: of the servers.
        problems: added to, where it is none.
        taken: names that no argument for a variable can have.
    """
    first = holder["servers"][0]
    text = str(first["url"].value or "").rstrip("/")
    if not re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE):
        return ir.Server(path=text)
    variables = dict(first["variables"].items())
    names = unique(variables, lambda wire: f"server_{snake(wire)}" if snake(wire) in taken else snake(wire))
    found = ir.Server(
        url=text,
        variables=tuple(
            ir.Variable(
                name=names[wire],
                wire=wire,
                default=node.text("default"),
                values=tuple(str(value) for value in node["enum"].value or ()),
                description=node.text("description"),
            )
            for wire, node in variables.items()
            if f"{{{wire}}}" in text
        ),
    )
    if not _URL.fullmatch(text) or not urlsplit(found.base_url).hostname or "{" in found.base_url:
        problems.append(first["url"].error(f"the server {text!r} is no http URL", "servers: [{url: https://…}]"))
    return found


def place(item: Node, operation: Node) -> str:
    """Where an operation is, if it or its path says so: a URL, or a path on the host of the API."""
    holder = next((node for node in (operation, item) if node["servers"]), None)
    if holder is None:
        return ""
    found = server(holder, [])
    return found.base_url or found.path


def schemes(root: Node, problems: list[Diagnostic], taken: Iterable[str] = ()) -> tuple[ir.Scheme, ...]:
    """The credentials that operations may want, one for each argument of the client."""
    found: dict[str, ir.Scheme] = {}
    names = _arguments(root, taken)
    for key, asked in _schemes(root).items():
        node = root["components"]["securitySchemes"][key]
        if not node:
            problems.append(
                asked.error(f"the security scheme {key!r} is not defined", "components: {securitySchemes: …}")
            )
            continue
        row = _kind(node)
        if row is None:
            shown = f"{node.text('type')} {node.text('scheme') or node.text('in')}".strip()
            known = ", ".join(each.name for each in security.KINDS)
            problems.append(node.error(f"the security scheme {key!r} ({shown}) cannot be generated", known))
            continue
        name, prefix = security.placed(row, node.text("scheme"), node.text("name"))
        scheme = ir.Scheme(
            argument=names[key], kind=row.name, name=name, prefix=prefix, description=node.text("description")
        )
        found.setdefault(scheme.argument, scheme)
    return tuple(found.values())


def requirements(root: Node, holder: Node, taken: Iterable[str] = ()) -> tuple[ir.Requirement, ...]:
    """What the root or an operation wants: any of these; its own `security` wins over that of the root."""
    names = _arguments(root, taken)
    own = holder["security"]
    ways = (own if own else root["security"]).elements()
    return tuple(ir.Requirement(arguments=tuple(dict.fromkeys(names[key] for key, _ in way.items()))) for way in ways)


def _arguments(root: Node, taken: Iterable[str]) -> Mapping[str, str]:
    """The argument of the client for each security scheme: one for all that go as bearer tokens, else one for each."""
    keys = [*dict(root["components"]["securitySchemes"].items()), *_schemes(root)]

    def spell(key: str) -> str:
        row, name = _kind(root["components"]["securitySchemes"][key]), snake(key)
        if row and row.shares:
            return security.SHARED_ARGUMENT
        return f"{name}_credential" if name in {*taken, security.SHARED_ARGUMENT} else name

    alone = [key for key in keys if spell(key) != security.SHARED_ARGUMENT]
    return {**dict.fromkeys(keys, security.SHARED_ARGUMENT), **unique(alone, spell)}


def _kind(node: Node) -> security.Kind | None:
    return security.kind(node.text("type"), node.text("scheme"), node.text("in"))


def _schemes(root: Node) -> dict[str, Node]:
    """The security schemes that are asked for, in the order of the spec, and where they are first."""
    asked: dict[str, Node] = {}
    for holder in [root, *(operation for _, _, _, operation in operations(root))]:
        for choice in holder["security"].elements():
            for name, node in choice.items():
                asked.setdefault(name, node)
    return asked


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
