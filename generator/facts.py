"""What a root extension says about a whole API, for the runtime to go by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator import ir
from generator.diagnostics import Diagnostic
from generator.openapi import is_header_name
from generator.spec.document import Node

_TOLD = ("limit", "remaining", "interval", "reset")
_CHOICES = {"unit": ("seconds", "milliseconds"), "reset-as": ("delay", "time")}
"""The first of each is what counts where the spec does not say."""
_ALGORITHMS = ("ed25519", "rsa-sha256")
_WEBHOOK = "{signatures: [{header: Header-Name, algorithm: ed25519}], id: /id, timestamp: /time}"


def rate_limits(root: Node, problems: list[Diagnostic]) -> tuple[ir.RateLimit, ...]:
    """The headers of `x-pyclient-rate-limit`."""
    problems += _wrong(root["x-pyclient-rate-limit"])
    return tuple(
        ir.RateLimit(
            name=node.text("name"),
            headers={key: node.text(key) for key in _TOLD if node[key]},
            unit=node.text("unit") or _CHOICES["unit"][0],
            reset_as=node.text("reset-as") or _CHOICES["reset-as"][0],
        )
        for node in root["x-pyclient-rate-limit"].elements()
    )


def oauth(root: Node, problems: list[Diagnostic]) -> ir.OAuth:
    """The authorization code flow of the first scheme that has one, and its `x-pyclient-derived-tokens`."""
    for _, scheme in root["components"]["securitySchemes"].items():
        flow = scheme["flows"]["authorizationCode"]
        if flow:
            problems += _wrong_derived(scheme["x-pyclient-derived-tokens"])
            return ir.OAuth(
                authorization_url=flow.text("authorizationUrl"),
                token_url=flow.text("tokenUrl"),
                derived={
                    name: {
                        "path": node.text("path"),
                        "fields": list(node["fields"].value or ()),
                        "headers": dict(node["headers"].value or {}),
                    }
                    for name, node in scheme["x-pyclient-derived-tokens"].items()
                },
            )
    return ir.OAuth()


def _wrong_derived(extension: Node) -> Iterator[Diagnostic]:
    for _, node in extension.items():
        fields, headers = node["fields"].value or [], node["headers"].value or {}
        texts = isinstance(fields, list) and isinstance(headers, dict)
        if not texts or not all(isinstance(text, str) for text in (*fields, *headers.values())):
            yield node.error("`fields` must be a list of names, and `headers` names with values")
        if not node.text("path").startswith("/"):
            yield node.error("a derived token needs a path below the server", "path: /oauth/other-token")


def _wrong(extension: Node) -> Iterator[Diagnostic]:
    if extension and not isinstance(extension.value, list):
        yield extension.error("`x-pyclient-rate-limit` must be a list", "- {name: daily, remaining: Header-Name}")
    names: list[str] = []
    for node in extension.elements():
        if not isinstance(node.value, dict) or not node.text("name") or node.text("name") in names:
            yield node.error("a rate limit must have a name of its own", "- {name: daily, remaining: Header-Name}")
            continue
        names.append(node.text("name"))
        for key, value in node.items():
            allowed = _CHOICES.get(key)
            if key not in ("name", *_TOLD, *_CHOICES):
                yield value.error(f"{key!r} is nothing that a rate limit has", ", ".join((*_TOLD, *_CHOICES)))
            elif allowed and value.value not in allowed:
                yield value.error(f"{key} must be one of {', '.join(allowed)}")
            elif key in _TOLD and not is_header_name(node.text(key)):
                yield value.error(f"{value.value!r} is no header name")


def webhooks(extension: Node, problems: list[Diagnostic]) -> Mapping[str, Any]:
    """How webhooks are signed, as `x-pyclient-webhooks` says; nothing where it is not there."""
    wrong = list(_wrong_webhooks(extension)) if extension else []
    problems += wrong
    if wrong or not extension:
        return {}
    return {
        "signatures": [
            {"header": node.text("header"), "algorithm": node.text("algorithm")}
            for node in extension["signatures"].elements()
        ],
        "id": extension.text("id"),
        "timestamp": extension.text("timestamp"),
        "unit": extension.text("unit") or _CHOICES["unit"][0],
    }


def _wrong_webhooks(extension: Node) -> Iterator[Diagnostic]:
    if not isinstance(extension.value, dict) or not isinstance(extension["signatures"].value, list):
        yield extension.error("`x-pyclient-webhooks` must be a mapping with `signatures`", _WEBHOOK)
        return
    for key, value in extension.items():
        if key not in ("signatures", "id", "timestamp", "unit"):
            yield value.error(f"{key!r} is nothing that webhooks have", "signatures, id, timestamp, unit")
        elif key in ("id", "timestamp") and not str(value.value).startswith("/"):
            yield value.error(f"{key} must be a JSON pointer into the body, since only the body is signed", "/name")
        elif key == "unit" and value.value not in _CHOICES[key]:
            yield value.error(f"unit must be one of {', '.join(_CHOICES[key])}")
    headers: list[str] = []
    for node in extension["signatures"].elements():
        header = node.text("header") if isinstance(node.value, dict) else ""
        if not is_header_name(header) or header.lower() in headers:
            yield node.error("a signature must have a header of its own", "{header: Header-Name, algorithm: ed25519}")
        elif node.text("algorithm") not in _ALGORITHMS:
            yield node.error(f"the algorithm of a signature must be one of {', '.join(_ALGORITHMS)}")
        headers.append(header.lower())
    if not headers:
        yield extension["signatures"].error("webhooks that are not signed cannot be verified", _WEBHOOK)
