"""Calls of the generated package, made from wire-named JSON, the same for its sync and its async client."""

import json
from operator import attrgetter
from typing import Any, Literal, TypeAlias

import anyio
import leadconnector

from tests.support.wire_names import METHODS, MODELS, NAMES

Mode: TypeAlias = Literal["sync", "async"]
MODES: tuple[Mode, ...] = ("sync", "async")
TOKEN = "pit-documented"
EVENT_ID = "0TkCdp9PfvLeWKYRRvIz"
CALENDAR_ID = "ocQHyuzHvysMo5N5VsXc"
PATH_VALUES = {"eventId": EVENT_ID, "calendarId": CALENDAR_ID}


def call(
    mode: Mode,
    base_url: str,
    operation: str,
    keywords: dict[str, Any],
    *,
    headers: dict[str, str] | None = None,
) -> Any:
    """What the method of an operation returns or raises, with its path parameters from PATH_VALUES."""
    method, path = METHODS[operation]
    ids = [PATH_VALUES[name] for name in path]
    if mode == "sync":
        with leadconnector.LeadConnector(token=TOKEN, base_url=base_url) as client:
            return attrgetter(method)(with_headers(client, headers))(*ids, **keywords)

    async def run() -> Any:
        async with leadconnector.AsyncLeadConnector(token=TOKEN, base_url=base_url) as client:
            return await attrgetter(method)(with_headers(client, headers))(*ids, **keywords)

    return anyio.run(run)


def with_headers(client: Any, headers: dict[str, str] | None) -> Any:
    return client.with_options(headers=headers) if headers else client


def arguments(body: dict[str, Any], *, models: bool) -> dict[str, Any]:
    """A wire-named body as keyword arguments; nested objects as input models, or as they are."""
    return {NAMES[name]: nested(value, name) if models else value for name, value in body.items()}


def nested(value: Any, path: str) -> Any:
    if isinstance(value, list):
        return [nested(item, f"{path}/*") for item in value]
    if not isinstance(value, dict):
        return value
    fields = {NAMES[name]: nested(field, f"{path}/{name}") for name, field in value.items()}
    return getattr(leadconnector, MODELS[path])(**fields)


def exact(text: str | bytes) -> Any:
    """JSON in which 30 and 30.0 are different, as they are on the wire."""
    return json.loads(text, parse_int=lambda digits: ("int", digits), parse_float=lambda digits: ("float", digits))
