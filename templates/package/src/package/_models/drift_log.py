"""Collecting drift: a file with one JSON line for each place where replies were not as documented."""

from __future__ import annotations

import errno
import json
import os
import warnings
from pathlib import Path

from .._base.events import Drift
from .._base.locks import lock
from ..errors import ConfigurationError

__all__ = ["DriftLog"]

_MOST_PLACES = 10_000
"""Where a server makes up field names, neither the file nor the memory must grow for ever."""

_START = b'{"operation"'

_Place = tuple[str, str, str]


class DriftLog:
    """Writes each new place of drift to a file, one JSON line with `operation`, `pointer` and `kind`. Never a value.

    Give it to a client: `on_drift=DriftLog("drift.jsonl")`. Many threads and clients can share one. The file is only
    ever appended to, and what is in it already is not written again, also after a restart.

    Args:
        path: the file; it is made with the first line. Its folder must be there.

    Raises:
        ConfigurationError: the file cannot be read, or is something else than such a log.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)
        self._lock = lock()
        self._known, self._cut = _read(self._path)
        self._failed = False

    def __call__(self, drift: Drift) -> None:
        """Write the place of a finding, unless it is known. A file that cannot be written is warned of, once."""
        place = (drift.operation, drift.pointer, drift.kind)
        with self._lock:
            if place in self._known or len(self._known) >= _MOST_PLACES:
                return
            try:
                self._write(place)
            except OSError as error:
                failed, self._failed = self._failed, True
                reason = error.strerror or type(error).__name__
            else:
                self._known.add(place)
                return
        if not failed:  # a reply that came must not be lost because of a full disk
            warnings.warn(f"drift cannot be written to {self._path!r}: {reason}", RuntimeWarning, stacklevel=2)

    def __repr__(self) -> str:
        return f"DriftLog({self._path!r})"

    def _write(self, place: _Place) -> None:
        """Append a line in one piece, so that processes that share the file do not write into each other's lines."""
        line = json.dumps(dict(zip(("operation", "pointer", "kind"), place, strict=True)))
        text = (f"\n{line}\n" if self._cut else f"{line}\n").encode()
        descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o666)
        try:
            self._cut = os.write(descriptor, text) < len(text)
        finally:
            os.close(descriptor)
        if self._cut:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _read(path: str) -> tuple[set[_Place], bool]:
    """The places that a file holds, and whether its last line was cut off. Lines that were cut off are left out."""
    if not Path(path).parent.is_dir():
        raise ConfigurationError(f"the folder of {path!r} is not there")
    try:
        content = Path(path).read_bytes()
    except FileNotFoundError:
        return set(), False
    except OSError as error:
        raise ConfigurationError(f"{path!r} cannot be read: {error.strerror}") from None
    *lines, last = content.split(b"\n")
    places = [_place(line) for line in lines if line.strip()]
    known = {place for place in places if place}
    if (places and not known) or not (last.startswith(_START) or _START.startswith(last)):
        raise ConfigurationError(f"{path!r} is something else than a log of drift")
    return known, bool(last)


def _place(line: bytes) -> _Place | None:
    try:
        found = json.loads(line)
        place = (found["operation"], found["pointer"], found["kind"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return place if all(isinstance(part, str) for part in place) else None
