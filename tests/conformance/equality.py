"""Whether a reply that a client parsed means what the server sent, whatever Python types it has."""

from __future__ import annotations

import base64
import dataclasses
import datetime as dt
import email.utils
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar
from uuid import UUID

from pydantic import BaseModel, TypeAdapter, ValidationError

T = TypeVar("T")

_SCALARS = (bool, int, float, str, bytes, dt.date, dt.time, dt.timedelta, Decimal)


def plain(value: Any) -> Any:
    """A client's reply as dicts, lists and scalars; dates, durations, decimals and bytes stay what they are."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, _SCALARS):
        return value
    if isinstance(value, BaseModel):
        return plain(value.model_dump(by_alias=True, exclude_unset=True))
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Iterable):
        return [plain(item) for item in value]
    return str(value)


def same(want: Any, got: Any) -> bool:
    """Equal in meaning: `Z` and `+00:00`, 1 and 1.0, a duration and its spelling, bytes and their base64."""
    if isinstance(want, dict):
        return isinstance(got, dict) and want.keys() == got.keys() and all(same(want[key], got[key]) for key in want)
    if isinstance(want, list):
        return isinstance(got, list) and len(want) == len(got) and all(map(same, want, got))
    if want is None or isinstance(want, bool) or isinstance(got, bool):
        return want is got
    return _same_number(want, got) if isinstance(want, int | float) else _same_text(want, got)


def _same_number(want: float, got: Any) -> bool:
    if isinstance(got, dt.datetime):
        return got.replace(tzinfo=got.tzinfo or dt.UTC).timestamp() in (want, want / 1000)
    if isinstance(got, dt.timedelta):
        return any(abs(got.total_seconds() - seconds) < 1e-6 for seconds in (want, want / 1000))
    return isinstance(got, int | float | Decimal) and abs(float(want) - float(got)) <= 1e-12 * abs(want)


def _same_text(want: str, got: Any) -> bool:
    if isinstance(got, dt.datetime):
        return _moment(want) == got.replace(tzinfo=got.tzinfo or dt.UTC)
    if isinstance(got, dt.timedelta):
        return _read(dt.timedelta, want) == got
    if isinstance(got, bytes):
        return got == want.encode() or got in _from_base64(want)
    if isinstance(got, dt.date | dt.time):
        return want == got.isoformat()
    return want == str(got) if isinstance(got, str | Decimal | UUID) else False


def _moment(text: str) -> dt.datetime | None:
    """A moment of RFC 3339 or of an HTTP header."""
    try:
        found: dt.datetime | None = email.utils.parsedate_to_datetime(text)
    except ValueError:
        found = _read(dt.datetime, text)
    return found and found.replace(tzinfo=found.tzinfo or dt.UTC)


def _read(kind: type[T], text: str) -> T | None:
    try:
        return TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return None


def _from_base64(text: str) -> list[bytes]:
    found = []
    for decode in (base64.b64decode, base64.urlsafe_b64decode):
        try:
            found.append(decode(text + "=" * (-len(text) % 4)))
        except ValueError:
            continue
    return found
