"""A package may be called anything that works; what cannot work is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.diagnostics import InputError
from generator.settings import settings
from tests import cases

NAMES = ["options", "token", "transport", "server", "any", "omit", "pets", "self", "json", "httpx2"]
USE = """
import {name}
client = {name}.{client}(token="t")
assert type(client.pages).__module__ == "{name}._sync.pages"
assert client.with_options(timeout=1).pages is not client.pages
assert issubclass({name}.NotFoundError, {name}.APIError)
assert issubclass({name}.APIError, {name}.{client}Error)
"""


@pytest.mark.parametrize("name", NAMES)
def test_a_package_of_any_accepted_name_can_be_used(name: str, tmp_path: Path) -> None:
    spec = cases.HERE / "security" / "spec.yaml"
    try:
        made = pipeline.build(settings(spec=spec, output=tmp_path, package=name))
    except InputError as error:
        assert "name" in str(error)
        return
    for path, text in made.files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    code = USE.format(name=name, client=made.api.client_class)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "src")}
    result = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert (result.stderr, result.returncode) == ("", 0)


def test_a_plain_name_is_accepted() -> None:
    assert settings(package="pets").client_class == "Pets"
