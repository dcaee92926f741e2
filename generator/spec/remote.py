"""Fetches a spec from a URL, and what it refers to on hosts that the caller named: each file once, into a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

from generator.diagnostics import InputError
from generator.spec.yaml12 import MAX_BYTES

_SECONDS = 30.0
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


def is_url(text: str) -> bool:
    """Whether a spec is named by a URL."""
    return text.startswith(("https://", "http://"))


class Remote:
    """Files on other hosts, as local copies that stand as they do there: `<folder>/<host>/<path>`."""

    def __init__(self, hosts: Collection[str] = ()) -> None:
        self._hosts = frozenset(hosts)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._urls: dict[Path, str] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        """Remove the copies."""
        if self._folder is not None:
            self._folder.cleanup()

    def allows(self, url: str) -> bool:
        """Whether the caller named the host of a URL."""
        return is_url(url) and urlsplit(url).hostname in self._hosts

    def fetch(self, url: str) -> Path:
        """The local copy of a file. Raises InputError for what cannot be had, or not safely."""
        parts = urlsplit(url)
        if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
            raise InputError.at(url, 0, "a spec is fetched over https only")
        path = self._home(parts.hostname or "") / unquote(parts.path).lstrip("/")
        if not path.resolve().is_relative_to(self._home(parts.hostname or "").resolve()):
            raise InputError.at(url, 0, "the URL leaves its host")
        if path not in self._urls:
            content = _get(url)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
            self._urls[path] = url
        return path

    def beside(self, path: Path) -> Path | None:
        """The copy of a file that a fetched one names relative to itself; None where no fetched one can."""
        if self._folder is None or not path.is_relative_to(self._folder.name):
            return None
        host = path.relative_to(self._folder.name).parts[0]
        base = next(url for copy, url in self._urls.items() if copy.is_relative_to(self._home(host)))
        parts = urlsplit(base)
        url = f"{parts.scheme}://{parts.netloc}/{path.relative_to(self._home(host)).as_posix()}"
        return self.fetch(url) if self.allows(url) else None

    def name(self, path: Path) -> str | None:
        """The URL that a copy was fetched from."""
        return self._urls.get(path)

    def _home(self, host: str) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="spec-")
        return Path(self._folder.name) / host


def _get(url: str) -> bytes:
    import httpx2

    try:
        with httpx2.stream("GET", url, follow_redirects=False, timeout=_SECONDS) as response:
            if response.status_code != 200:
                raise InputError.at(url, 0, f"the server answered with status {response.status_code}")
            content = bytearray()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > MAX_BYTES:
                    raise InputError.at(url, 0, f"the file is larger than {MAX_BYTES // 1024**2} MiB")
            return bytes(content)
    except httpx2.HTTPError as error:
        raise InputError.at(url, 0, f"cannot be fetched: {error}") from None
