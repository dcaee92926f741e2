"""JSON, checked against the type that is documented, or any where none is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic_core import PydanticSerializationError, to_json

from ..._base.json import UnreadableError, may_hold_nan, parse
from ..._base.operation import Content
from ..._models.adapters import resolve
from ..._models.invalid import checked
from ..._models.salvage import Findings, read
from ...errors import InvalidRequest
from ..unfit import UnfitError

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def encode(operation: str, content: Content, value: object, extra: Mapping[str, object]) -> bytes:
    """See Codec."""
    if content.type is not None:
        adapter = resolve(content.type)
        value = checked(operation, content.type, value)
        if not extra:
            return _dumped(operation, value, adapter.dump_json)
        value = adapter.dump_python(value, mode="json", by_alias=True)
    if extra:
        if not isinstance(value, dict):
            raise UnfitError("extra_body", "needs a body that is an object")
        value = {**value, **extra}
    return _dumped(operation, value, to_json)


def _dumped(operation: str, value: object, dump: Any) -> bytes:
    try:
        data: bytes = dump(value, by_alias=True)
        if may_hold_nan(data):
            parse(data)
        return data
    except (PydanticSerializationError, UnicodeEncodeError, UnreadableError):
        pass
    raise InvalidRequest("the body has something that is no JSON", operation=operation, fields=("body",))


def decode(content: Content, said: str, data: bytes, findings: Findings) -> Any:
    """See Codec."""
    data = data.removeprefix(_BYTE_ORDER_MARK)
    if not data.strip():
        findings.add("missing", "", "a body")
        return None
    return parse(data) if content.type is None else read(content.type, data, findings)
