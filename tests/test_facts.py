"""The extensions that tell the runtime about an API: what they become, and what is wrong with them."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator import pipeline
from generator.diagnostics import InputError
from generator.settings import settings

SPEC = """
openapi: 3.1.0
info: {title: Things, version: "1"}
servers: [{url: https://things.example}]
paths:
  /things:
    post:
      tags: [Things]
      operationId: create-thing
      requestBody:
        required: true
        content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}
      responses: {"200": {description: Done., content: {application/json: {schema: {type: object}}}}}
"""


def facts(folder: Path, extra: str, *, strict: bool = False) -> Any:
    """The facts of the package that a spec with these lines gives."""
    spec = folder / "spec.yaml"
    spec.write_text(SPEC + extra, encoding="utf-8")
    made = pipeline.build(settings(spec=spec, output=folder / "out", package="things", strict=strict))
    scope: dict[str, Any] = {}
    exec(made.files["src/things/_base/api.py"], scope)
    return SimpleNamespace(**scope)


def refused(folder: Path, extra: str) -> str:
    with pytest.raises(InputError) as caught:
        facts(folder, extra, strict=True)
    return "\n".join(item.message for item in caught.value.diagnostics)


def test_rate_limits(tmp_path: Path) -> None:
    made = facts(tmp_path, "x-pyclient-rate-limit: [{name: core, remaining: RL-Left, reset: RL-Reset, reset-as: time}]")
    limit = {"name": "core", "remaining": "RL-Left", "reset": "RL-Reset", "unit": "seconds", "reset-as": "time"}
    assert (limit,) == made.RATE_LIMITS
    assert not hasattr(facts(tmp_path, ""), "RATE_LIMITS")


@pytest.mark.parametrize(
    "extra, message",
    [
        ("{name: a}", "`x-pyclient-rate-limit` must be a list"),
        ("[{remaining: A}]", "a rate limit must have a name of its own"),
        ("[{name: a}, {name: a}]", "a rate limit must have a name of its own"),
        ("[{name: a, left: B}]", "'left' is not a key of a rate limit"),
        ("[{name: a, unit: hours}]", "unit must be one of seconds, milliseconds"),
        ("[{name: a, limit: 'B C'}]", "'B C' is not the name of a header"),
        ("[{name: a, limit: 5}]", "5 is not the name of a header"),
    ],
)
def test_rate_limits_that_are_refused(tmp_path: Path, extra: str, message: str) -> None:
    assert message in refused(tmp_path, f"x-pyclient-rate-limit: {extra}")


FLOW = """
components:
  securitySchemes:
    app:
      type: oauth2
      flows:
        authorizationCode: {authorizationUrl: "https://a.example/grant", tokenUrl: "https://a.example/token",
                            scopes: {}}
      x-pyclient-derived-tokens: """


def test_oauth(tmp_path: Path) -> None:
    made = facts(tmp_path, FLOW + "{other: {path: /other, fields: [id], headers: {A: b}}}")
    assert made.OAUTH == {"authorization-url": "https://a.example/grant", "token-url": "https://a.example/token"}
    assert made.DERIVED_TOKENS == {"other": {"path": "/other", "fields": ["id"], "headers": {"A": "b"}}}
    assert not hasattr(facts(tmp_path, ""), "OAUTH")


@pytest.mark.parametrize(
    "extra, message",
    [
        ("{other: {path: other}}", "a derived token needs a path"),
        ("{other: {path: /other, fields: id}}", "`fields` must be a list of names"),
        ("{other: {path: /other, headers: {A: 5}}}", "`fields` must be a list of names"),
    ],
)
def test_derived_tokens_that_are_refused(tmp_path: Path, extra: str, message: str) -> None:
    assert message in refused(tmp_path, FLOW + extra)


def test_webhooks(tmp_path: Path) -> None:
    made = facts(
        tmp_path, "x-pyclient-webhooks: {signatures: [{header: X-Sign, algorithm: ed25519}], timestamp: /sent/at}"
    )
    signature = {"header": "X-Sign", "algorithm": "ed25519"}
    wanted = {"signatures": [signature], "id": "", "timestamp": "/sent/at", "unit": "seconds"}
    assert wanted == made.WEBHOOKS


def test_without_webhooks_nothing_is_made_of_them(tmp_path: Path) -> None:
    assert not hasattr(facts(tmp_path, ""), "WEBHOOKS")
    made = pipeline.build(settings(spec=tmp_path / "spec.yaml", output=tmp_path / "out", package="things"))
    assert "src/things/webhooks.py" not in made.files
    for name in ("src/things/__init__.py", "src/things/errors.py", "README.md", "pyproject.toml"):
        assert "ebhook" not in made.files[name], name


@pytest.mark.parametrize(
    "extra, message",
    [
        ("[{header: A}]", "`x-pyclient-webhooks` must be a mapping with `signatures`"),
        ("{id: /id}", "`x-pyclient-webhooks` must be a mapping with `signatures`"),
        ("{signatures: []}", "webhooks that are not signed cannot be verified"),
        ("{signatures: [{header: A B, algorithm: ed25519}]}", "a signature must have a header of its own"),
        ("{signatures: [A]}", "a signature must have a header of its own"),
        (
            "{signatures: [{header: A, algorithm: ed25519}, {header: a, algorithm: rsa-sha256}]}",
            "a signature must have a header of its own",
        ),
        ("{signatures: [{header: A, algorithm: md5}]}", "must be one of ed25519, rsa-sha256"),
        ("{signatures: [{header: A, algorithm: ed25519}], id: name}", "id must be a JSON pointer into the body"),
        ("{signatures: [{header: A, algorithm: ed25519}], timestamp: X-Time}", "timestamp must be a JSON pointer"),
        ("{signatures: [{header: A, algorithm: ed25519}], unit: hours}", "unit must be one of seconds, milliseconds"),
        ("{signatures: [{header: A, algorithm: ed25519}], key: x}", "'key' is not a key of webhooks"),
    ],
)
def test_webhooks_that_are_refused(tmp_path: Path, extra: str, message: str) -> None:
    assert message in refused(tmp_path, f"x-pyclient-webhooks: {extra}")
