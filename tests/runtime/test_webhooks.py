"""Webhooks: what is taken for genuine, and all that is not, with real keys."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import threading
import time
import venv
from base64 import b64encode
from collections import Counter, OrderedDict
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import leadconnector
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import given, settings
from hypothesis import strategies as st
from leadconnector import (
    ConfigurationError,
    ReplayError,
    SignatureError,
    StaleError,
    WebhookError,
    webhooks,
)
from leadconnector._base import api
from leadconnector.webhooks import ReplayGuard, verify

from tests.runtime.clock import FakeClock
from tests.runtime.disclosure import MARK, shown

NOW = 1_770_000_000.0
NEW, OLD = "x-ghl-signature", "x-wh-signature"


class Signer:
    """A pair of keys."""

    def __init__(self, private: Any) -> None:
        self._private = private
        self.pem: str = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
        self.private_pem: str = private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()

    def sign(self, body: bytes) -> str:
        more = (padding.PKCS1v15(), SHA256()) if isinstance(self._private, rsa.RSAPrivateKey) else ()
        return b64encode(self._private.sign(body, *more)).decode()


ED, ED_NEXT = (Signer(ed25519.Ed25519PrivateKey.generate()) for _ in range(2))
RSA, RSA_NEXT = (Signer(rsa.generate_private_key(65537, 2048)) for _ in range(2))
EC = Signer(ec.generate_private_key(ec.SECP256R1()))
SIGNERS = [(NEW, ED), (OLD, RSA)]


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leadconnector._base.clock.time", lambda: NOW)


def body_of(**fields: Any) -> bytes:
    return json.dumps({"webhookId": "w1", "timestamp": NOW * 1000, "type": "Made", **fields}).encode()


BODY = body_of()


def came(body: bytes, signer: Signer = ED, header: str = NEW, **settings: Any) -> webhooks.Webhook:
    """A webhook that is signed as it should be."""
    return verify(body, {header: signer.sign(body)}, signer.pem, **settings)


@pytest.mark.parametrize("header, signer", SIGNERS)
def test_what_is_genuine(header: str, signer: Signer) -> None:
    for name in (header, header.upper(), header.title()):
        got = verify(BODY, {"Host": "me.example", name: f" {signer.sign(BODY)}\t"}, signer.pem)
        assert (got.id, got.header, got.key) == ("w1", header, signer.pem.strip())
        assert got.payload == json.loads(BODY)
        assert got.timestamp is not None and got.timestamp.timestamp() == NOW
        assert "Made" not in repr(got)


@pytest.mark.parametrize("header, signer", SIGNERS)
@pytest.mark.parametrize("body", [BODY + b" ", BODY.replace(b"w1", b"w2"), b"", BODY[:-1]])
def test_another_body(header: str, signer: Signer, body: bytes) -> None:
    with pytest.raises(SignatureError, match="fits none of the keys"):
        verify(body, {header: signer.sign(BODY)}, signer.pem)


@pytest.mark.parametrize("header, signer", SIGNERS)
def test_another_key(header: str, signer: Signer) -> None:
    for other in (ED_NEXT, RSA_NEXT):
        with pytest.raises(SignatureError):
            verify(BODY, {header: signer.sign(BODY)}, other.pem)


@pytest.mark.parametrize(
    "text", ["", " ", "AAAA", "*", "AA=A", "é", "\0", "A" * 1_000_000, f"{ED.sign(BODY)}, {ED.sign(BODY)}", "-_-_"]
)
@pytest.mark.parametrize("header, signer", SIGNERS)
def test_no_signature(header: str, signer: Signer, text: str) -> None:
    with pytest.raises(SignatureError):
        verify(BODY, {header: text}, signer.pem)


def test_no_header() -> None:
    with pytest.raises(SignatureError, match=f"no header {NEW} or {OLD}"):
        verify(BODY, {}, [ED.pem, RSA.pem])
    with pytest.raises(SignatureError, match=f"no header {NEW}$"):
        verify(BODY, {OLD: RSA.sign(BODY)}, ED.pem)


def test_a_header_that_is_there_twice() -> None:
    with pytest.raises(SignatureError, match="more than once"):
        verify(BODY, {NEW: ED.sign(BODY), NEW.upper(): ED_NEXT.sign(BODY)}, ED.pem)


def test_the_newer_signature_counts() -> None:
    both = {OLD: RSA.sign(BODY), NEW: ED.sign(BODY)}
    assert verify(BODY, both, [RSA.pem, ED.pem]).header == NEW
    assert verify(BODY, both, [RSA.pem]).header == OLD
    for wrong in ("garbled", ED_NEXT.sign(BODY)):
        with pytest.raises(SignatureError):
            verify(BODY, {**both, NEW: wrong}, [RSA.pem, ED.pem])


def test_a_signature_of_the_other_kind() -> None:
    for header, signer in ((NEW, RSA), (OLD, ED)):
        with pytest.raises(SignatureError):
            verify(BODY, {header: signer.sign(BODY)}, [RSA.pem, ED.pem])


def test_keys_that_are_changed() -> None:
    for keys in ([ED.pem, ED_NEXT.pem, RSA.pem], ED.pem + ED_NEXT.pem, [f"# ours\n{ED.pem}\n{RSA.pem}", ED_NEXT.pem]):
        for signer in (ED, ED_NEXT):
            assert verify(BODY, {NEW: signer.sign(BODY)}, keys).key == signer.pem.strip()


@pytest.mark.parametrize(
    "keys", ["", [], "key", b"key", ED.pem.encode(), [None], EC.pem, ED.private_pem, RSA.private_pem, ED.pem[:40]]
)
def test_keys_that_are_refused(keys: Any) -> None:
    with pytest.raises(ConfigurationError, match="keys") as caught:
        verify(BODY, {NEW: ED.sign(BODY)}, keys)
    assert ED.private_pem[40:60] not in shown(caught.value)


@pytest.mark.parametrize("body", [BODY.decode(), json.loads(BODY), bytearray(BODY), None])
def test_a_body_that_is_not_as_it_came(body: Any) -> None:
    with pytest.raises(ConfigurationError, match="take its raw body"):
        verify(body, {NEW: ED.sign(BODY)}, ED.pem)


@pytest.mark.parametrize(
    "headers", [None, [("a", "b")], {"a": 1}, {NEW: ED.sign(BODY).encode()}, {b"a": "b"}, {1: "b"}]
)
def test_headers_that_are_none(headers: Any) -> None:
    with pytest.raises(ConfigurationError, match="headers"):
        verify(BODY, headers, ED.pem)


@pytest.mark.parametrize("age", [0, 299, -299])
def test_in_time(age: float) -> None:
    assert came(body_of(timestamp=(NOW - age) * 1000)).id == "w1"


@pytest.mark.parametrize("age, word", [(301, "old"), (-301, "ahead of this clock"), (1e9, "old"), (-1e9, "ahead")])
def test_out_of_time(age: float, word: str) -> None:
    body = body_of(timestamp=(NOW - age) * 1000)
    with pytest.raises(StaleError, match=f"{abs(age):.0f} s {word}"):
        came(body)
    assert came(body, tolerance=2e9).id == "w1"


SPELLINGS = [
    "2026-02-02T02:40:00Z",
    "2026-02-02T02:40:00.000+00:00",
    "2026-02-02T08:10:00+05:30",
    "1770000000000",
    NOW * 1e3,
]


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_spellings_of_a_time(spelling: Any) -> None:
    moment = came(body_of(timestamp=spelling)).timestamp
    assert moment is not None and moment.timestamp() == NOW


@pytest.mark.parametrize(
    "value", [None, "", "soon", True, [], {}, "2026-02-02T02:40:00", 10**30, -(10**30), "9" * 400, "\u0667"]
)
def test_no_time(value: Any) -> None:
    with pytest.raises((WebhookError, StaleError)):
        came(body_of(timestamp=value))


UNREADABLE = [
    b"",
    b"{",
    b"\xff",
    b"nothing",
    b"[" * 200_000,
    b'{"a": ' + b"9" * 5000 + b"}",
    b'{"timestamp": 1770000000000, "a": NaN}',
    b'{"timestamp": 1, "timestamp": 1770000000000}',
    b'{"timestamp": 1770000000000, "a": {"b": 1, "b": 2}}',
    b"[1]",
    b"5",
]


@pytest.mark.parametrize("body", UNREADABLE, ids=range(len(UNREADABLE)))
def test_a_body_that_cannot_be_read(body: bytes) -> None:
    with pytest.raises(WebhookError) as caught:
        came(body)
    assert type(caught.value) is WebhookError
    assert caught.value.__context__ is None


def test_a_huge_body() -> None:
    with pytest.raises(SignatureError, match="longer than"):
        verify(b" " * (16 * 1024 * 1024 + 1), {NEW: ""}, ED.pem)


def test_a_webhook_that_comes_again(clock: FakeClock) -> None:
    guard = ReplayGuard()
    assert came(BODY, is_new=guard).id == "w1"
    for signer, header in ((ED, NEW), (RSA, OLD)):
        with pytest.raises(ReplayError):
            came(BODY, signer, header, is_new=guard)
    guard.forget("w1")
    assert came(BODY, is_new=guard).id == "w1"
    assert came(body_of(webhookId="w2"), is_new=guard).id == "w2"


def test_what_is_not_genuine_is_not_remembered() -> None:
    guard = ReplayGuard()
    for headers in ({}, {NEW: "AAAA"}, {NEW: ED_NEXT.sign(BODY)}):
        with pytest.raises(SignatureError):
            verify(BODY, headers, ED.pem, is_new=guard)
    with pytest.raises(StaleError):
        came(body_of(timestamp=0), is_new=guard)
    assert came(BODY, is_new=guard).id == "w1"


def test_a_webhook_without_an_id() -> None:
    guard = ReplayGuard()
    for none in ("", None, 5, {}):
        body = body_of(webhookId=none)
        assert len(came(body, is_new=guard).id) == 64
        with pytest.raises(ReplayError):
            came(body, is_new=guard)


def test_an_id_is_remembered_as_long_as_its_webhook_is_in_time(clock: FakeClock) -> None:
    asked: list[tuple[str, float]] = []
    for age in (0, 200, -200):
        came(body_of(timestamp=(NOW - age) * 1000), is_new=lambda *given: asked.append(given) or True)
    assert asked == [("w1", 300), ("w1", 100), ("w1", 500)]
    guard = ReplayGuard()
    assert guard("a", 100) and not guard("a", 100)
    clock.advance(101)
    assert guard("a", 100)


def test_a_guard_is_bounded(clock: FakeClock) -> None:
    guard = ReplayGuard(most=100)
    assert all(guard(f"{n}", 300) for n in range(1000))
    assert len(guard._ends) == 100 and not guard("999", 300) and guard("0", 300)
    clock.advance(301)
    assert guard("x" * 1_000_000, 300) and len(guard._ends) == 1 and len(next(iter(guard._ends))) == 32


def test_32_threads_ask_at_once() -> None:
    class Slow(OrderedDict[bytes, float]):
        def get(self, *given: Any) -> Any:
            found = super().get(*given)
            time.sleep(0.001)
            return found

    guard, gate = ReplayGuard(), threading.Barrier(32)
    guard._ends = Slow()

    def ask(_: int) -> str:
        gate.wait()
        try:
            return came(BODY, is_new=guard).id
        except ReplayError:
            return "again"

    with ThreadPoolExecutor(32) as pool:
        assert Counter(pool.map(ask, range(32))) == {"w1": 1, "again": 31}


def test_a_guard_of_ones_own() -> None:
    kept: dict[str, float] = {}
    is_new = lambda id, seconds: kept.setdefault(id, seconds) is seconds  # noqa: E731
    assert came(BODY, is_new=is_new).id == "w1"
    with pytest.raises(ReplayError):
        came(BODY, is_new=is_new)

    async def asks(id: str, seconds: float) -> bool:
        return False

    with pytest.raises(ConfigurationError, match="must not be async"):
        came(BODY, is_new=asks)


def test_another_api(monkeypatch: pytest.MonkeyPatch) -> None:
    signatures = [{"header": "X-Sign", "algorithm": "ed25519"}]
    told = {"signatures": signatures, "id": "/event/id", "timestamp": "/event/sent", "unit": "seconds"}
    monkeypatch.setattr(api, "WEBHOOKS", told)
    got = came(json.dumps({"event": {"id": "e", "sent": NOW}}).encode(), header="x-sign")
    assert (got.id, got.header) == ("e", "X-Sign") and got.timestamp is not None
    monkeypatch.setattr(api, "WEBHOOKS", {**told, "id": "", "timestamp": ""})
    got = came(BODY, header="X-SIGN")
    assert (len(got.id), got.timestamp) == (64, None)


def test_errors_are_ours_and_show_nothing() -> None:
    body = body_of(name=MARK, timestamp=0)
    signed = {NEW: ED.sign(body)}
    for headers, keys in ((signed, ED.pem), ({NEW: MARK}, ED.pem), ({}, ED.pem), (signed, "x")):
        with pytest.raises(leadconnector.LeadConnectorError) as caught:
            verify(body, headers, keys)
        assert MARK not in shown(caught.value)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@settings(max_examples=200, derandomize=True)
@given(st.binary(), st.dictionaries(st.sampled_from([NEW, OLD, "X", ""]), st.text()), st.booleans())
def test_anything_else_is_refused(body: bytes, headers: dict[str, str], is_signed: bool) -> None:
    with pytest.raises(leadconnector.LeadConnectorError):
        verify(body, {**headers, **({NEW: ED.sign(body)} if is_signed else {})}, [ED.pem, RSA.pem])


def test_without_the_extra(tmp_path: Path) -> None:
    """In an environment that has nothing but Python and the package."""
    venv.create(tmp_path)
    code = "import sys, leadconnector; leadconnector.webhooks.verify(b'', {}, sys.argv[1])"
    package = str(Path(leadconnector.__file__).parents[1])
    python = tmp_path / ("Scripts" if os.name == "nt" else "bin") / Path(sys.executable).name
    env = {**os.environ, "PYTHONPATH": package, "PYTHONDONTWRITEBYTECODE": "1"}
    result = subprocess.run([python, "-c", code, ED.pem], env=env, capture_output=True, text=True, check=False)
    wanted = "ConfigurationError: webhooks need the package cryptography: pip install 'leadconnector[webhooks]'"
    assert result.stderr.strip().endswith(wanted)
    assert "During handling" not in result.stderr


def test_it_is_there_once_the_package_is() -> None:
    code = "import leadconnector, sys; assert 'cryptography' not in sys.modules; leadconnector.webhooks.verify"
    package = str(Path(leadconnector.__file__).parents[1])
    code += "; assert not {'cryptography', 'pydantic', 'httpx2'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": package}, check=True)
