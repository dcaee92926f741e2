"""Text, in the charset that is documented or sent along; UTF-8 where none is."""

from __future__ import annotations

from collections.abc import Mapping

from ..._base.json import UnreadableError
from ..._base.operation import Content
from ..._models.salvage import Findings
from ..media import charset
from ..unfit import UnfitError


def encode(operation: str, content: Content, value: object, extra: Mapping[str, object]) -> bytes:
    """See Codec."""
    if extra:
        raise UnfitError("extra_body", "needs a body that is an object")
    if not isinstance(value, str):
        raise UnfitError("body", "must be a string")
    name = charset(content.media_type) or "utf-8"
    try:
        return value.encode(name)
    except (UnicodeEncodeError, LookupError):
        pass
    raise UnfitError("body", f"has a character that {name} does not have")


def decode(content: Content, said: str, data: bytes, findings: Findings) -> str:
    """See Codec."""
    name = charset(said) or charset(content.media_type) or "utf-8"
    try:
        return data.decode("utf-8-sig" if name.lower() in ("utf-8", "utf8") else name)
    except (UnicodeDecodeError, LookupError):
        pass
    raise UnreadableError(f"is no text in {name[:40]!a}")
