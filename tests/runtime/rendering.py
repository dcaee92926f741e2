"""Renders the runtime core alone, so that its tests need no generator."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parents[2] / "templates" / "package" / "src" / "package"

SIDES = {
    "sync": {"A": "", "async_": "", "await_": "", "side": "sync"},
    "async": {"A": "Async", "async_": "async ", "await_": "await ", "side": "async"},
}

EXPORTS = {
    "_sync.client": ["LeadConnector"],
    "_async.client": ["AsyncLeadConnector"],
    "_sync.transport": ["HttpxTransport", "Transport"],
    "_async.transport": ["AsyncHttpxTransport", "AsyncTransport"],
    "_drift": ["Drift", "ResponseDrift"],
    "_raw": ["RawResponse"],
    "_types": ["OMIT", "Omit"],
    "errors": [
        "APIError",
        "AuthenticationError",
        "BadRequestError",
        "ConfigurationError",
        "ConflictError",
        "ConnectError",
        "DecodeError",
        "InvalidRequest",
        "LeadConnectorError",
        "NotFoundError",
        "OutcomeUnknown",
        "PermissionDeniedError",
        "RateLimitError",
        "ServerError",
        "TimeoutError",
        "TransportError",
        "UnprocessableEntityError",
    ],
}


def mini_api(**changes: Any) -> SimpleNamespace:
    """An API without resources, as the templates see it."""
    facts = {
        "title": "Things",
        "package": "leadconnector",
        "version": "0.0.1",
        "client_class": "LeadConnector",
        "base_url": "https://things.example",
        "auth": SimpleNamespace(header="Authorization", prefix="Bearer "),
        "options": (SimpleNamespace(name="api_version", header="Version"),),
        "error_message": ("/message", "/error"),
        "trace_id": ("/traceId",),
        "resources": (),
    }
    return SimpleNamespace(**{**facts, **changes})


def render(target: Path, api: SimpleNamespace) -> None:
    """Write the package into a folder."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters |= {"literal": repr, "docstring": lambda text, indent=0: text}
    for path in sorted(TEMPLATES.rglob("*")):
        name = path.relative_to(TEMPLATES).as_posix()
        if path.suffix != ".jinja":
            if path.is_file():
                _write(target / name, path.read_text(encoding="utf-8"))
            continue
        template = environment.get_template(name)
        if name.startswith("_io/"):
            for side, words in SIDES.items():
                _write(
                    target / name.replace("_io/", f"_{side}/").removesuffix(".jinja"), template.render(api=api, **words)
                )
        else:
            _write(target / name.removesuffix(".jinja"), template.render(api=api))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
