"""The types of fields whose values have a format: what a caller may send, and what a reply gives."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from pydantic import BeforeValidator, PlainSerializer, PlainValidator
from pydantic_core import PydanticCustomError

_RFC3339 = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d+)?)?([Zz]|[+-]\d\d:\d\d)?", re.ASCII)
_DURATION = re.compile(
    r"[+-]?P(?=[\dT])(\d+(\.\d+)?Y)?(\d+(\.\d+)?M)?(\d+(\.\d+)?W)?(\d+(\.\d+)?D)?"
    r"(T(?=\d)(\d+(\.\d+)?H)?(\d+(\.\d+)?M)?(\d+(\.\d+)?S)?)?",
    re.ASCII,
)
_DIGITS = re.compile(r"-?\d+", re.ASCII)
_1970 = datetime(1970, 1, 1, tzinfo=UTC)


def _aware(value: datetime) -> datetime:
    if value.utcoffset() is None:
        raise PydanticCustomError("time_zone", "needs a time zone, as in datetime(2030, 1, 31, tzinfo=UTC)")
    return value


def _timestamp(value: object) -> datetime | str:
    if isinstance(value, datetime):
        return _aware(value)
    if isinstance(value, str) and _RFC3339.fullmatch(value):
        return value
    raise PydanticCustomError("timestamp", "must be a datetime, or text such as 2030-01-31T09:00:00Z")


def _local_date(value: object) -> date | str:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and len(value) == 10 and _reads(date.fromisoformat, value):
        return value
    raise PydanticCustomError("date", "must be a date, or text such as 2030-01-31")


def _local_time(value: object) -> time | str:
    if isinstance(value, time) or (isinstance(value, str) and _TIME.fullmatch(value)):
        return value
    raise PydanticCustomError("time", "must be a time, or text such as 09:00:00")


def _duration(value: object) -> timedelta | str:
    if isinstance(value, timedelta) or (isinstance(value, str) and _DURATION.fullmatch(value)):
        return value
    raise PydanticCustomError("duration", "must be a timedelta, or text such as P3DT12H")


def _uuid(value: object) -> UUID | str:
    if isinstance(value, UUID) or (isinstance(value, str) and _reads(UUID, value)):
        return value
    raise PydanticCustomError("uuid", "must be a UUID, or its text")


def _encoded(encode: Callable[[bytes], bytes], alphabet: bytes, value: object) -> str:
    if isinstance(value, (bytes, bytearray)):
        return encode(bytes(value)).decode("ascii")
    if isinstance(value, str):
        _decoded(alphabet, value)
        return value
    raise PydanticCustomError("base64", "must be bytes, or text in base64")


def _decoded(alphabet: bytes, value: object) -> bytes:
    """The bytes of a text in base64; padding may be left out."""
    if isinstance(value, bytes):
        return value
    if isinstance(value, str):
        try:
            text = value.encode("ascii").rstrip(b"=")
            return base64.b64decode(text + b"=" * (-len(text) % 4), altchars=alphabet, validate=True)
        except ValueError:
            pass
    raise PydanticCustomError("base64", "must be bytes, or text in base64")


def _decimal_text(value: object) -> Decimal | str:
    if isinstance(value, Decimal) and value.is_finite():
        return f"{value:f}"
    if isinstance(value, str) and _finite(value):
        return value
    raise PydanticCustomError("decimal", "must be a Decimal, or text such as 19.99")


def _decimal_number(value: object) -> int | float:
    if isinstance(value, Decimal) and value.is_finite():
        return int(value) if value == value.to_integral_value() else float(value)
    if type(value) is int or type(value) is float:
        return value
    raise PydanticCustomError("decimal", "must be a Decimal or a number")


def _decimal(value: object) -> object:
    return Decimal(str(value)) if type(value) in (int, float) else value


def _count(unit: timedelta, value: object) -> int:
    if isinstance(value, datetime):
        return (_aware(value) - _1970) // unit
    if type(value) is int:
        return value
    raise PydanticCustomError("epoch", "must be a datetime, or the count since 1970 as an integer")


def _count_as_text(unit: timedelta, value: object) -> str:
    if isinstance(value, datetime):
        return str(_count(unit, value))
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        return value
    raise PydanticCustomError("epoch", "must be a datetime, or the count since 1970 as a string of digits")


def _moment(value: object) -> datetime:
    """The moment of a count of seconds since 1970."""
    if isinstance(value, datetime):
        return value
    if type(value) is str and _DIGITS.fullmatch(value):
        value = int(value)
    if type(value) in (int, float):
        try:
            return _1970 + timedelta(seconds=value)  # type: ignore[arg-type,no-any-return]
        except (OverflowError, ValueError):
            pass
    raise PydanticCustomError("epoch", "must be the seconds since 1970")


def _seconds(value: datetime) -> int | float:
    seconds = (value - _1970).total_seconds()
    return int(seconds) if seconds.is_integer() else seconds


def _http_date(value: object) -> str:
    if isinstance(value, datetime):
        return format_datetime(_aware(value).astimezone(UTC), usegmt=True)
    if isinstance(value, str):
        _read_http_date(value)
        return value
    raise PydanticCustomError("http_date", "must be a datetime, or text such as Thu, 31 Jan 2030 09:00:00 GMT")


def _read_http_date(value: object) -> datetime:
    if isinstance(value, datetime):
        return value
    if isinstance(value, str):
        try:
            found = parsedate_to_datetime(value)
            return found if found.utcoffset() is not None else found.replace(tzinfo=UTC)
        except ValueError:
            pass
    raise PydanticCustomError("http_date", "must be a datetime, or text such as Thu, 31 Jan 2030 09:00:00 GMT")


def _whole(value: object) -> object:
    return int(value) if type(value) is float and value.is_integer() else value


def _binary(value: object) -> bytes | str:
    if isinstance(value, (bytes, str)):
        return value
    raise PydanticCustomError("binary", "must be bytes or text")


def _wire_bool(value: object) -> object:
    return value == "true" if value in ("true", "false") else value


def _finite(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _reads(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _text_of(encode: Callable[[bytes], bytes], value: Any) -> Any:
    return encode(value).decode("ascii") if isinstance(value, bytes) else value


_STANDARD, _URL_SAFE = b"+/", b"-_"

Timestamp = Annotated[datetime | str, PlainValidator(_timestamp)]
"""A moment that a caller sends: a datetime with a time zone, or RFC 3339 text, which goes out as it is."""

LocalDate = Annotated[date | str, PlainValidator(_local_date)]
"""A day that a caller sends: a date, or text such as 2030-01-31."""

LocalTime = Annotated[time | str, PlainValidator(_local_time)]
"""A time of day that a caller sends: a time, or text such as 09:00:00, with or without an offset."""

Duration = Annotated[timedelta | str, PlainValidator(_duration)]
"""A length of time that a caller sends: a timedelta, or ISO 8601 text such as P3DT12H."""

Uuid = Annotated[UUID | str, PlainValidator(_uuid)]
"""A UUID that a caller sends, or its text."""

Base64 = Annotated[bytes | str, PlainValidator(partial(_encoded, base64.standard_b64encode, _STANDARD))]
"""Bytes that are sent in base64, or text that is in base64 already."""

Base64Url = Annotated[bytes | str, PlainValidator(partial(_encoded, base64.urlsafe_b64encode, _URL_SAFE))]
"""The same in the alphabet for URLs."""

Binary = Annotated[bytes | str, PlainValidator(_binary)]
"""Bytes that are sent as they are, or text."""

DecimalText = Annotated[Decimal | str, PlainValidator(_decimal_text)]
"""A decimal number that is sent as text."""

DecimalNumber = Annotated[Decimal | int | float, PlainValidator(_decimal_number)]
"""A decimal number that is sent as a number."""

EpochMilliseconds = Annotated[datetime | int, PlainValidator(partial(_count, timedelta(milliseconds=1)))]
"""A moment that is sent as an integer: a datetime with a time zone, or the milliseconds since 1970."""

EpochMillisecondsText = Annotated[datetime | str, PlainValidator(partial(_count_as_text, timedelta(milliseconds=1)))]
"""The same where it is sent as text."""

EpochSeconds = Annotated[datetime | int, PlainValidator(partial(_count, timedelta(seconds=1)))]
"""A moment that is sent as an integer: a datetime with a time zone, or the seconds since 1970."""

EpochSecondsText = Annotated[datetime | str, PlainValidator(partial(_count_as_text, timedelta(seconds=1)))]
"""The same where it is sent as text."""

HttpDate = Annotated[datetime | str, PlainValidator(_http_date)]
"""A moment that is sent as HTTP writes dates: a datetime with a time zone, or that text."""

WholeNumber = Annotated[int, BeforeValidator(_whole)]
"""An integer that a caller sends; 3.0 is one."""

WireBool = Annotated[bool, BeforeValidator(_wire_bool)]
"""A boolean that the server also spells as text. It is a bool here."""

ReadBase64 = Annotated[
    bytes,
    BeforeValidator(partial(_decoded, _STANDARD)),
    PlainSerializer(partial(_text_of, base64.standard_b64encode), when_used="json"),
]
"""Bytes that came in base64."""

ReadBase64Url = Annotated[
    bytes,
    BeforeValidator(partial(_decoded, _URL_SAFE)),
    PlainSerializer(partial(_text_of, base64.urlsafe_b64encode), when_used="json"),
]
"""The same in the alphabet for URLs."""

ReadDecimal = Annotated[
    Decimal,
    BeforeValidator(_decimal),
    PlainSerializer(_decimal_number, when_used="json"),
]
"""A decimal number that came as a number."""

ReadUnixTime = Annotated[datetime, BeforeValidator(_moment), PlainSerializer(_seconds, when_used="json")]
"""A moment that came as seconds since 1970."""

ReadUnixTimeText = Annotated[
    datetime, BeforeValidator(_moment), PlainSerializer(lambda value: str(_seconds(value)), when_used="json")
]
"""The same where it came as text."""

ReadHttpDate = Annotated[datetime, BeforeValidator(_read_http_date), PlainSerializer(_http_date, when_used="json")]
"""A moment that came as HTTP writes dates."""
