"""The codecs of bodies and replies: one row for each way of writing a value, with the media types that it is for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Codec:
    """A way to write a value as bytes, and to read it. The runtime has a module of the same name in `_wire/codecs`."""

    name: str
    matches: Callable[[str], bool]
    """Whether it is for a media type, which comes in lower case and without parameters."""
    sends: str
    """The media type to send where a document has a range, such as `image/*`."""
    python: str = ""
    """The Python type of its values; empty where the schema says it."""


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON: `application/json`, `application/problem+json`, with or without a charset."""
    return essence(media_type).endswith(("/json", "+json"))


def _is_text(name: str) -> bool:
    return name.startswith("text/")


def _is_binary(name: str) -> bool:
    """Whatever else there is, but for bodies in parts, which bytes without a boundary cannot be."""
    return not name.startswith("multipart/")


CODECS = (
    Codec(name="json", matches=is_json, sends="application/json"),
    Codec(name="text", matches=_is_text, sends="text/plain", python="str"),
    Codec(name="binary", matches=_is_binary, sends="application/octet-stream", python="bytes"),
)
"""The first one that matches is taken."""


def codec(media_type: str, *, structured: bool = False) -> Codec | None:
    """The codec for a media type; None where there is none.

    Args:
        media_type: as a document writes it.
        structured: whether its schema is of more than text. Where anything may come, that says that JSON does.
    """
    if structured and may_be_anything(media_type):
        return named("json")
    name = essence(media_type)
    return next((row for row in CODECS if row.matches(name)), None)


def named(name: str) -> Codec:
    """The codec of this name."""
    return next(row for row in CODECS if row.name == name)


def essence(media_type: str) -> str:
    """A media type in lower case and without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_range(media_type: str) -> bool:
    """Whether it stands for many: `*/*`, `image/*`."""
    return re.fullmatch(r"[^/]+/\*", essence(media_type)) is not None


def may_be_anything(media_type: str) -> bool:
    """Whether only a reply itself can say what it is: `*/*`, `application/*`."""
    return essence(media_type) in ("*/*", "application/*")
