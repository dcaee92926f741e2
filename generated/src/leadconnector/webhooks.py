"""Webhooks: whether what came was sent by the API, just now, and for the first time."""

from __future__ import annotations

import inspect
import json
import re
from base64 import b64decode
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any, NoReturn, Protocol

from ._base import api, clock
from ._base.locks import lock
from ._base.pointer import at
from ._base.unseen import unseen
from .errors import ConfigurationError, ReplayError, SignatureError, StaleError, WebhookError

__all__ = ["HeaderFields", "ReplayGuard", "Webhook", "verify"]

_LONGEST = 16 * 1024 * 1024
"""Bytes of a body that nobody has to look at before it is known who sent it."""

_UNITS = {"seconds": 1.0, "milliseconds": 0.001}
_PEM = re.compile(r"-----BEGIN ([A-Z ]+)-----.*?-----END \1-----", re.DOTALL)


class HeaderFields(Protocol):
    """Headers as any framework has them: a dict, or whatever else gives names and values."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Each header."""
        ...


@dataclass(frozen=True, slots=True)
class Webhook:
    """A webhook whose signature fits.

    Attributes:
        payload: the parsed JSON.
        id: what its sender calls it; a hash of the body where it has no name.
        timestamp: when it was sent; None where this API does not say so.
        header: the header with the signature that was checked.
        key: the public key that it fits, as PEM.
    """

    payload: Any = field(repr=False)
    id: str
    timestamp: datetime | None
    header: str
    key: str = field(repr=False)


@unseen
def verify(
    raw_body: bytes,
    headers: HeaderFields,
    keys: str | Iterable[str],
    *,
    tolerance: float = 300.0,
    is_new: Callable[[str, float], object] | None = None,
) -> Webhook:
    """The webhook in a request, if it can be trusted.

    Args:
        raw_body: the body as it came, before anything parsed it.
        headers: of the request; their names in any case.
        keys: the public keys of the sender, as PEM: a text with one or more of them, or several texts. While keys are
            changed, give the old one and the new one. A signature is checked if there is a key of its kind; where a
            request has several, only the newest kind counts.
        tolerance: seconds that the time in the body may be away from now, before or after.
        is_new: told the id of each webhook that can be trusted, and for how many seconds to remember it; says whether
            it came for the first time. Such as a `ReplayGuard`, or for several processes
            `lambda id, seconds: redis.set(id, 1, nx=True, ex=ceil(seconds))`. Without it nobody looks.

    Raises:
        SignatureError: there is no signature, or it fits none of the keys.
        StaleError: the body is too old, or from the future.
        ReplayError: it came before.
        WebhookError: the body fits its signature, and cannot be read.
        ConfigurationError: an argument is of the wrong kind, a key cannot be used, or the extra `webhooks` is missing.
    """
    if not isinstance(raw_body, bytes):
        hint = "the request as your framework parsed it does not do: take its raw body"
        raise ConfigurationError(f"raw_body: must be bytes, not {type(raw_body).__name__} ({hint})")
    if len(raw_body) > _LONGEST:
        raise SignatureError(f"the body is longer than {_LONGEST} bytes, and was not looked at")
    header, key = _signer(raw_body, _by_name(headers), _keys(keys))
    payload = _parsed(raw_body)
    timestamp, left = _in_time(payload, tolerance)
    name = at(payload, api.WEBHOOKS["id"])
    name = name if isinstance(name, str) and name else sha256(raw_body).hexdigest()
    if is_new is not None and not _answer(is_new(name, left)):
        raise ReplayError("this webhook came before")
    return Webhook(payload, name, timestamp, header, key)


class ReplayGuard:
    """Remembers which webhooks came, in the memory of this process; for `is_new` of `verify`. Threads may share it.

    Args:
        most: how many to remember; the oldest ones are forgotten first.
    """

    def __init__(self, most: int = 100_000) -> None:
        self._most = most
        self._ends: OrderedDict[bytes, float] = OrderedDict()
        self._lock = lock()

    def __call__(self, id: str, seconds: float) -> bool:
        """Remember an id for some seconds; gives whether it is a new one."""
        name, now = _hash(id), clock.monotonic()
        with self._lock:
            is_new = self._ends.get(name, now) <= now
            if is_new:
                self._ends[name] = now + seconds
                self._ends.move_to_end(name)
            while len(self._ends) > self._most or next(iter(self._ends.values()), now) < now:
                self._ends.popitem(last=False)
        return is_new

    def forget(self, id: str) -> None:
        """Let a webhook come again: its handling failed, and its sender will repeat it."""
        with self._lock:
            self._ends.pop(_hash(id), None)


@dataclass(frozen=True, slots=True)
class _Key:
    """A public key, and how it checks a signature: `check(signature, body)` raises where it does not fit."""

    algorithm: str
    pem: str
    check: Callable[[bytes, bytes], None]
    mismatch: type[Exception]

    def fits(self, signature: bytes, body: bytes) -> bool:
        try:
            self.check(signature, body)
        except self.mismatch:
            return False
        return True


def _signer(body: bytes, found: Mapping[str, list[str]], keys: list[_Key]) -> tuple[str, str]:
    """The header and the key of the signature that counts. Raises SignatureError where there is none."""
    for facts in api.WEBHOOKS["signatures"]:
        header, texts = facts["header"], found.get(facts["header"].lower(), [])
        fitting = [key for key in keys if key.algorithm == facts["algorithm"]]
        if not texts or not fitting:
            continue
        signature = _decoded(header, texts)
        signer = next((key for key in fitting if key.fits(signature, body)), None)
        if signer is None:
            raise SignatureError(f"the signature in {header} fits none of the keys")
        return header, signer.pem
    wanted = [f["header"] for f in api.WEBHOOKS["signatures"] if f["algorithm"] in {key.algorithm for key in keys}]
    raise SignatureError(f"there is no signature that a key could check: no header {' or '.join(wanted)}")


def _by_name(headers: HeaderFields) -> dict[str, list[str]]:
    """The values of each header, by its name in lower case."""
    pairs = list(headers.items()) if hasattr(headers, "items") else [None]
    if not all(isinstance(pair, tuple) and all(isinstance(part, str) for part in pair) for pair in pairs):
        raise ConfigurationError("headers: must be a mapping of names to values, both strings")
    found: dict[str, list[str]] = {}
    for name, value in filter(None, pairs):
        found.setdefault(name.lower(), []).append(value)
    return found


def _decoded(header: str, texts: list[str]) -> bytes:
    if len(texts) > 1:
        raise SignatureError(f"the header {header} is there more than once")
    try:
        return b64decode(texts[0].strip(), validate=True)
    except ValueError:
        pass
    raise SignatureError(f"the header {header} is no base64")


def _keys(given: str | Iterable[str]) -> list[_Key]:
    texts = [given] if isinstance(given, (str, bytes)) else list(given)
    if not texts or not all(isinstance(text, str) and _PEM.search(text) for text in texts):
        raise ConfigurationError("keys: must be public keys as PEM text: -----BEGIN PUBLIC KEY-----…")
    return [_key(block[0]) for text in texts for block in _PEM.finditer(text)]


@lru_cache(maxsize=64)
@unseen
def _key(pem: str) -> _Key:
    try:
        from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.serialization import load_pem_public_key
    except ImportError:
        _miss()
    try:
        key = load_pem_public_key(pem.encode())
    except (ValueError, UnsupportedAlgorithm):
        key = None
    if isinstance(key, Ed25519PublicKey):
        return _Key("ed25519", pem, key.verify, InvalidSignature)
    if isinstance(key, RSAPublicKey):
        rsa = key  # a name that stays an RSA key to a type checker
        return _Key("rsa-sha256", pem, lambda sig, body: rsa.verify(sig, body, PKCS1v15(), SHA256()), InvalidSignature)
    raise ConfigurationError("keys: there is one that is no public key of RSA or Ed25519")


def _miss() -> NoReturn:
    raise ConfigurationError("webhooks need the package cryptography: pip install 'leadconnector[webhooks]'") from None


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body.decode("utf-8"), object_pairs_hook=_object, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        reason = str(error) if type(error) is _UnreadableError else "is no JSON"
    raise WebhookError(f"the body {reason}")


class _UnreadableError(ValueError):
    """Why a body that may be JSON is not taken."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _UnreadableError("has a name twice, which one reader may take for this and another for that")
    return found


def _no_number(text: str) -> NoReturn:
    raise _UnreadableError("has a number that is none")


def _in_time(payload: Any, tolerance: float) -> tuple[datetime | None, float]:
    """When a webhook was sent, and for how many seconds it can still be trusted. Raises StaleError, WebhookError."""
    pointer = api.WEBHOOKS["timestamp"]
    if not pointer:
        return None, tolerance
    timestamp = next(_moments(at(payload, pointer)), None)
    if timestamp is None:
        raise WebhookError(f"the body has no time at {pointer}")
    age = clock.time() - timestamp.timestamp()
    if abs(age) > tolerance:
        raise StaleError(f"the webhook is {abs(age):.0f} s {'old' if age > 0 else 'ahead of this clock'}")
    return timestamp, tolerance - age


def _moments(value: object) -> Iterator[datetime]:
    """The time that a text with an offset or a number says, if it does."""
    try:
        if isinstance(value, str) and not value.isdecimal():
            moment = datetime.fromisoformat(value)
            if moment.tzinfo is not None:
                yield moment
        elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
            yield datetime.fromtimestamp(float(value) * _UNITS[api.WEBHOOKS["unit"]], UTC)
    except (ValueError, OverflowError, OSError):
        pass


def _answer(given: object) -> object:
    if inspect.iscoroutine(given):
        given.close()
    if inspect.isawaitable(given):
        raise ConfigurationError("is_new: must not be async: its answer would be taken for a yes")
    return given


def _hash(id: str) -> bytes:
    return sha256(id.encode("utf-8", "surrogatepass")).digest()
