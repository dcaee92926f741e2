"""Media types: which of the documented contents a message has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .._base.operation import Content

_CHARSET = re.compile(r';\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))', re.IGNORECASE)


def charset(media_type: str) -> str:
    """The charset that a media type names; empty where it names none."""
    found = _CHARSET.search(media_type)
    return found[1] or found[2] or "" if found else ""


def to_send(contents: Sequence[Content], body: object) -> Sequence[Content]:
    """The contents that a body is for: bytes go out as they are, a string as text, anything else as JSON."""
    kinds = ["binary"] if isinstance(body, (bytes, bytearray, memoryview)) else ["json"]
    if isinstance(body, str):
        kinds.insert(0, "text")
    fitting = [content for kind in kinds for content in contents if content.codec == kind]
    return [content for content in fitting if content.codec == fitting[0].codec] or contents[:1]


def received(contents: Sequence[Content], said: str) -> Content:
    """The content that a reply has.

    Args:
        contents: what is documented.
        said: the Content-Type of the reply. Where it is none of these, the reply is taken for JSON if that is one.
    """
    if len(contents) > 1:
        best = max(contents, key=lambda content: _likeness(content.media_type, said))
        if _likeness(best.media_type, said):
            return best
    return next((content for content in contents if content.codec == "json"), contents[0])


def codec_of(content: Content, said: str) -> str:
    """The codec to read a reply by. Where any media type is documented, the reply says which one it has."""
    if content.codec != "binary" or _essence(content.media_type) not in ("*/*", "application/*"):
        return content.codec
    essence = _essence(said)
    if essence.endswith(("/json", "+json")):
        return "json"
    return "text" if essence.startswith("text/") else "binary"


def _likeness(documented: str, said: str) -> int:
    """How near a documented media type comes to what a reply says: the same, without its parameters, or in a range."""
    if not said:
        return 0
    if documented.lower() == said.lower():
        return 4
    wanted, essence = _essence(documented), _essence(said)
    if wanted == essence:
        return 3
    if wanted == f"{essence.partition('/')[0]}/*":
        return 2
    return 1 if wanted == "*/*" else 0


def _essence(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()
