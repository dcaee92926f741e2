"""Decompression that notices where the data ends too early."""

from __future__ import annotations

import zlib

_GZIP = 16 + zlib.MAX_WBITS


class Gunzip:
    """A gzip stream, part by part."""

    __slots__ = ("_member",)

    def __init__(self) -> None:
        self._member: zlib._Decompress | None = None

    def add(self, data: bytes, limit: int) -> bytes:
        """The next bytes, and not many more of them than the limit. Raises zlib.error."""
        result = bytearray()
        while data and len(result) <= limit:
            self._member = self._member or zlib.decompressobj(_GZIP)
            result += self._member.decompress(data, limit + 1 - len(result))
            data = self._member.unused_data or self._member.unconsumed_tail
            if self._member.eof:
                self._member = None
        return bytes(result)

    @property
    def is_whole(self) -> bool:
        """Whether the data ended where it says that it ends."""
        return self._member is None
