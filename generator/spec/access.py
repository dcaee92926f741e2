"""Where an API is and how it knows its callers: servers, security schemes, and what asks for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.diagnostics import Place
from generator.spec.document import Node
from generator.spec.fields import Extension, Fields

_SCHEME = (
    *("type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "deprecated"),
    "oauth2MetadataUrl",
)
_KINDS = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, kw_only=True, eq=False)
class SecurityScheme:
    """A kind of credential."""

    place: Place
    key: str
    """Its name in the document."""
    type: str
    scheme: str = ""
    """Of `http`: `bearer`, `basic`, … as the document writes it."""
    where: str = ""
    """Of `apiKey`: header, query or cookie."""
    name: str = ""
    """Of `apiKey`: the name of that header, query parameter or cookie."""
    description: str = ""
    flows: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Of `oauth2`: by kind of flow."""
    derived_tokens: Extension | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class Requirement:
    """One way to be allowed: all of these schemes together; none of them where nothing is needed."""

    place: Place
    schemes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Variable:
    """A part of a server's URL that a caller chooses."""

    place: Place
    name: str
    default: str
    values: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Server:
    """Where the API is: a URL, absolute or relative, with its variables in braces."""

    place: Place
    url: str
    variables: tuple[Variable, ...] = ()
    description: str = ""


class AccessReader:
    """Reads servers and security."""

    def __init__(self, root: Node, fields: Fields) -> None:
        self.root = root
        self.fields = fields
        self.ledger = fields.ledger

    def servers(self, holder: Node) -> tuple[Server, ...]:
        """The servers of a document, a path or an operation."""
        return tuple(
            Server(
                place=node.place,
                url=self.fields.text(node, "url"),
                variables=tuple(self._variables(node)),
                description=self.fields.text(node, "description"),
            )
            for node in self.fields.elements(holder, "servers", needed=False)
            if isinstance(node.value, dict)
        )

    def _variables(self, server: Node) -> Iterator[Variable]:
        url = self.fields.text(server, "url")
        declared = dict(self.fields.items(server, "variables", needed=False))
        for name in dict.fromkeys(_PLACEHOLDER.findall(url)):
            node = declared.get(name)
            if node is None:
                self.ledger.lenient(server.place, "server", name, f"the server has no variable for {{{name}}}")
                yield Variable(place=server.place, name=name, default="")
            else:
                yield Variable(
                    place=node.place,
                    name=name,
                    default=self.fields.text(node, "default"),
                    values=self.fields.texts(node, "enum"),
                    description=self.fields.text(node, "description"),
                )

    def schemes(self) -> Iterator[tuple[str, SecurityScheme]]:
        """The security schemes by their names."""
        for key, node in self.root["components"]["securitySchemes"].items():
            kind = self.fields.text(node, "type")
            if node.hole or kind not in _KINDS:
                problem = node.hole or node["type"].error(
                    f"{kind!r} is not a type of security scheme", ", ".join(_KINDS)
                )
                self.ledger.refused(node.place, "security", key, problem.message, problem.hint)
                continue
            self.fields.known(node, "security", _SCHEME, ("derived-tokens",))
            stray = [name for name in ("name", "in") if kind != "apiKey" and node[name]]
            for name in stray:
                reason = f"`{name}` means nothing in a scheme of the type {kind}, and is left out"
                self.ledger.lenient(node[name].place, "keyword", name, reason)
            self.ledger.generated(node.place, "security", key)
            yield key, SecurityScheme(
                place=node.place,
                key=key,
                type=kind,
                scheme=self.fields.text(node, "scheme"),
                where="" if stray else self.fields.text(node, "in"),
                name="" if stray else self.fields.text(node, "name"),
                description=self.fields.text(node, "description"),
                flows=self._flows(node),
                derived_tokens=self.fields.extension(node, "derived-tokens"),
            )

    def _flows(self, node: Node) -> Mapping[str, Mapping[str, str]]:
        return {
            kind: {key: self.fields.text(flow, key) for key, value in flow.items() if isinstance(value.value, str)}
            for kind, flow in self.fields.items(node, "flows", needed=False)
        }

    def security(self, holder: Node) -> tuple[Requirement, ...]:
        """What a document or an operation asks for: any of these."""
        found = []
        for choice in self.fields.elements(holder, "security"):
            schemes = tuple(key for key, _ in choice.items())
            unknown = [key for key in schemes if not self.root["components"]["securitySchemes"][key]]
            for key in unknown:
                reason = f"the security scheme {key!r} is not defined, and is left out"
                self.ledger.lenient(choice[key].place, "security", key, reason, "components: {securitySchemes: …}")
            if not unknown:
                found.append(Requirement(place=choice.place, schemes=schemes))
        return tuple(found)
