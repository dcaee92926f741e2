"""Renders the templates: a file of the package for each of them, or one for each resource or side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import ir
from generator.text import docstring, literal, plain

TEMPLATES = Path(__file__).parent.parent / "templates" / "package"
SIDES: Mapping[str, Mapping[str, str]] = {
    "_sync": {"A": "", "async_": "", "await_": "", "side": "sync"},
    "_async": {"A": "Async", "async_": "async ", "await_": "await ", "side": "async"},
}
"""What differs between the two renderings of a template in `_io`."""

_RUNTIME: Mapping[str, tuple[str, ...]] = {
    "_drift": ("Drift", "ResponseDrift"),
    "_drift_log": ("DriftLog",),
    "_oauth": ("OAuth", "TokenSet"),
    "oauth": ("FileTokenStore", "OAuthTokens", "TokenProvider"),
    "_ratelimit": ("RateLimit",),
    "_raw": ("RawResponse",),
    "_types": ("OMIT", "Omit"),
    "_sync.items": ("ItemIterator",),
    "_async.items": ("AsyncItemIterator",),
    "_sync.transport": ("HttpxTransport", "Transport"),
    "_async.transport": ("AsyncHttpxTransport", "AsyncTransport"),
    "errors": (
        *("APIError", "AuthenticationError", "BadRequestError", "ConfigurationError", "ConflictError"),
        *("ConnectError", "DecodeError", "InvalidRequest", "NotFoundError", "OutcomeUnknown", "PermissionDeniedError"),
        *(
            "RateLimitError",
            "ServerError",
            "TLSError",
            "TimeoutError",
            "TokenError",
            "TransportError",
            "UnprocessableEntityError",
        ),
    ),
}

_WEBHOOKS: Mapping[str, tuple[str, ...]] = {
    "errors": ("ReplayError", "SignatureError", "StaleError", "WebhookError"),
    "": ("webhooks",),
}
"""What is public besides where the API has webhooks; a module that is public itself stands in none."""


def render(api: ir.Api, extra: Mapping[str, str]) -> dict[str, str]:
    """The text of every file that varies, by path in the output; `extra` are the files that will stand beside them."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters |= {"literal": literal, "docstring": docstring, "plain": plain}
    files = {f"src/{api.package}/{path}": source for path, source in api.models.sources.items()}
    for name in _templates():
        if name.endswith(".jinja"):
            template = environment.get_template(name)
            for target, context in _renderings(_placed(name.removesuffix(".jinja"), api.package), api):
                files[target] = template.render(api=api, exports=exports(api), extra=extra, **context)
    return files


def runtime(package: str) -> dict[str, str]:
    """The text of every file that is the same in all packages."""
    return {
        _placed(name, package): (TEMPLATES / name).read_text(encoding="utf-8")
        for name in _templates()
        if not name.endswith(".jinja")
    }


def _templates() -> list[str]:
    """Every template, plain files among them, by path."""
    found = (path for path in TEMPLATES.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return sorted(path.relative_to(TEMPLATES).as_posix() for path in found)


def exports(api: ir.Api) -> list[tuple[str, str]]:
    """Every public name with the module that defines it, sorted by name."""
    found = {name: module for module, names in _RUNTIME.items() for name in names}
    if api.webhooks:
        found |= {name: module for module, names in _WEBHOOKS.items() for name in names}
    found |= {
        api.client_class: "_sync.client",
        f"Async{api.client_class}": "_async.client",
        f"{api.client_class}Error": "errors",
        **api.models.modules,
    }
    return sorted(found.items())


def _placed(name: str, package: str) -> str:
    return name.replace("src/package", f"src/{package}", 1)


def _renderings(target: str, api: ir.Api) -> Iterator[tuple[str, dict[str, Any]]]:
    """The files that one template gives, and what each of them knows."""
    if target.endswith("/webhooks.py") and not api.webhooks:
        return
    for resource in api.resources if "[resource]" in target else (None,):
        named = target.replace("[resource]", resource.module) if resource else target
        for side, words in SIDES.items() if "/_io/" in target else [("", {})]:
            yield named.replace("/_io/", f"/{side}/"), {"resource": resource, **words}
