"""What our root extensions say about a whole API, for the runtime to go by; what breaks a rule is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator import ir
from generator.diagnostics import Diagnostic, Place
from generator.ledger import Ledger
from generator.spec.fields import PREFIX, Extension
from generator.spec.objects import Api

_TOLD = ("limit", "remaining", "interval", "reset")
_CHOICES = {"unit": ("seconds", "milliseconds"), "reset-as": ("delay", "time")}
"""The first of each is what counts where the spec does not say."""
_ALGORITHMS = ("ed25519", "rsa-sha256")
_WEBHOOK = "{signatures: [{header: Header-Name, algorithm: ed25519}], id: /id, timestamp: /time}"
_LIMIT = "- {name: daily, remaining: Header-Name}"
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
"""A field name of RFC 9110."""

MESSAGES = ("/message", "/detail", "/title", "/error")
"""Where an error body says what is wrong, where the spec does not say."""


def is_header_name(text: object) -> bool:
    """Whether HTTP takes this for the name of a header."""
    return isinstance(text, str) and _HEADER.fullmatch(text) is not None


def errors(api: Api, ledger: Ledger) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where an error body has its message, and where the trace id: JSON pointers."""
    extension = api.extensions.get("errors")
    if extension is None or _noted(ledger, "errors", extension, _wrong_errors(extension)):
        return MESSAGES, ()
    return tuple(extension.value.get("message") or MESSAGES), tuple(extension.value.get("trace-id") or ())


def _wrong_errors(extension: Extension) -> Iterator[Diagnostic]:
    value = extension.value if isinstance(extension.value, dict) else {"": None}
    for key, pointers in value.items():
        listed = isinstance(pointers, list) and all(isinstance(each, str) and each[:1] == "/" for each in pointers)
        if key not in ("message", "trace-id") or not listed:
            place = extension.at.get(key, extension.place)
            yield place.says(f"`{PREFIX}errors` must give lists of JSON pointers", "{message: [/message]}")


def rate_limits(api: Api, ledger: Ledger) -> tuple[ir.RateLimit, ...]:
    """The headers of `x-pyclient-rate-limit`."""
    extension = api.extensions.get("rate-limit")
    if extension is None or _noted(ledger, "rate-limit", extension, _wrong_limits(extension)):
        return ()
    return tuple(
        ir.RateLimit(
            name=limit["name"],
            headers={key: limit[key] for key in _TOLD if key in limit},
            unit=limit.get("unit", _CHOICES["unit"][0]),
            reset_as=limit.get("reset-as", _CHOICES["reset-as"][0]),
        )
        for limit in extension.value
    )


def _wrong_limits(extension: Extension) -> Iterator[Diagnostic]:
    place = extension.place
    if not isinstance(extension.value, list):
        yield place.says(f"`{PREFIX}rate-limit` must be a list", _LIMIT)
        return
    names: set[str] = set()
    for limit in extension.value:
        name = limit.get("name") if isinstance(limit, dict) else None
        if not isinstance(name, str) or not name or name in names:
            yield place.says("a rate limit must have a name of its own", _LIMIT)
            continue
        names.add(name)
        for key, value in limit.items():
            allowed = _CHOICES.get(key)
            if key not in ("name", *_TOLD, *_CHOICES):
                yield place.says(f"{key!r} is not a key of a rate limit", ", ".join((*_TOLD, *_CHOICES)))
            elif allowed and value not in allowed:
                yield place.says(f"{key} must be one of {', '.join(allowed)}")
            elif key in _TOLD and not is_header_name(value):
                yield place.says(f"{value!r} is not the name of a header")


def oauth(api: Api, ledger: Ledger) -> ir.OAuth | None:
    """The authorization code flow of the first security scheme that has one, with its derived tokens."""
    for scheme in api.security_schemes.values():
        flow = scheme.flows.get("authorizationCode")
        if flow is None:
            continue
        derived: Mapping[str, Any] = {}
        extension = scheme.derived_tokens
        if extension and not _noted(ledger, "derived-tokens", extension, _wrong_derived(extension)):
            derived = {
                name: {"path": made["path"], "fields": made.get("fields") or [], "headers": made.get("headers") or {}}
                for name, made in extension.value.items()
            }
        return ir.OAuth(
            authorization_url=flow.get("authorizationUrl", ""), token_url=flow.get("tokenUrl", ""), derived=derived
        )
    return None


def _wrong_derived(extension: Extension) -> Iterator[Diagnostic]:
    if not isinstance(extension.value, dict):
        yield extension.place.says(f"`{PREFIX}derived-tokens` must be a mapping", "{other: {path: /oauth/other}}")
        return
    for name, made in extension.value.items():
        place = extension.at[name]
        if not isinstance(made, dict) or not str(made.get("path", "")).startswith("/"):
            yield place.says("a derived token needs a path below the server", "path: /oauth/other-token")
            continue
        fields, headers = made.get("fields") or [], made.get("headers") or {}
        listed = isinstance(fields, list) and isinstance(headers, dict)
        if not listed or not all(isinstance(text, str) for text in (*fields, *headers.values())):
            yield place.says("`fields` must be a list of names, and `headers` names with values")


def webhooks(api: Api, ledger: Ledger) -> Mapping[str, Any]:
    """How webhooks are signed, as `x-pyclient-webhooks` says; nothing where it is not there."""
    extension = api.extensions.get("webhooks")
    if extension is None or _noted(ledger, "webhooks", extension, _wrong_webhooks(extension)):
        return {}
    value = extension.value
    return {
        "signatures": [{key: each[key] for key in ("header", "algorithm")} for each in value["signatures"]],
        "id": value.get("id", ""),
        "timestamp": value.get("timestamp", ""),
        "unit": value.get("unit", _CHOICES["unit"][0]),
    }


def _wrong_webhooks(extension: Extension) -> Iterator[Diagnostic]:
    if not isinstance(extension.value, dict) or not isinstance(extension.value.get("signatures"), list):
        yield extension.place.says(f"`{PREFIX}webhooks` must be a mapping with `signatures`", _WEBHOOK)
        return
    for key, value in extension.value.items():
        place = extension.at[key]
        if key not in ("signatures", "id", "timestamp", "unit"):
            yield place.says(f"{key!r} is not a key of webhooks", "signatures, id, timestamp, unit")
        elif key in ("id", "timestamp") and not str(value).startswith("/"):
            yield place.says(f"{key} must be a JSON pointer into the body, since only the body is signed", "/name")
        elif key == "unit" and value not in _CHOICES[key]:
            yield place.says(f"unit must be one of {', '.join(_CHOICES[key])}")
    headers: set[str] = set()
    place = extension.at["signatures"]
    for each in extension.value["signatures"]:
        header = each.get("header") if isinstance(each, dict) else None
        if not is_header_name(header) or str(header).lower() in headers:
            yield place.says("a signature must have a header of its own", "{header: Header-Name, algorithm: ed25519}")
        elif each.get("algorithm") not in _ALGORITHMS:
            yield place.says(f"the algorithm of a signature must be one of {', '.join(_ALGORITHMS)}")
        headers.add(str(header).lower())
    if not headers:
        yield place.says("webhooks that are not signed cannot be verified", _WEBHOOK)


def _noted(ledger: Ledger, name: str, extension: Extension, problems: Iterator[Diagnostic]) -> bool:
    """Whether an extension breaks a rule; it is noted either way."""
    found = list(problems)
    ledger.generated(extension.place, "keyword", PREFIX + name)
    if found:
        at = Place(found[0].file, found[0].line, extension.place.pointer)
        reason = "; ".join(dict.fromkeys(problem.message for problem in found))
        ledger.refused(at, "keyword", PREFIX + name, reason, found[0].hint)
    return bool(found)
