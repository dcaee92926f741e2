"""The package as it is published: built, installed alone, imported."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.generator import GENERATED, own_package

USE = """
import json, sys
from pathlib import Path
import leadconnector
from leadconnector import *
client = LeadConnector(token="t")
for name in leadconnector.__all__:
    getattr(leadconnector, name)
home = Path(leadconnector.__file__).parent
print(json.dumps([str(home), leadconnector.__version__, (home / "py.typed").is_file()]))
"""


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the wheel and the sdist, built in a copy of the project."""
    folder = tmp_path_factory.mktemp("wheel")
    ignored = shutil.ignore_patterns("*.egg-info", "build", "dist", "__pycache__")
    shutil.copytree(GENERATED, folder / "project", ignore=ignored)
    command = ["build", "--no-isolation", "--outdir", str(folder / "dist"), str(folder / "project")]
    result = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "dist"


def test_the_wheel_holds_the_package_and_no_more(dist: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    sources = {path.removeprefix("src/") for path in own_package().files if path.startswith("src/")}
    assert {name for name in names if ".dist-info/" not in name} == sources
    assert [name for name in names if name.endswith("/licenses/LICENSE")]


def test_the_sdist_holds_what_is_needed_to_build(dist: Path) -> None:
    (sdist,) = dist.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert names >= {
        "LICENSE",
        "README.md",
        "pyproject.toml",
        "src/leadconnector/py.typed",
        "src/leadconnector/__init__.py",
    }


def test_the_wheel_installed_alone_can_be_used(dist: Path, tmp_path: Path) -> None:
    (wheel,) = dist.glob("*.whl")
    target = tmp_path / "site"
    options = ["--no-deps", "--no-index", "--disable-pip-version-check", "--quiet", "--target", str(target)]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, str(wheel)], check=True)
    code = f"import sys\nsys.path.insert(0, {str(target)!r})\n{USE}"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False, env={"PATH": ""}
    )
    assert (result.stderr, result.returncode) == ("", 0)
    assert json.loads(result.stdout) == [str(target / "leadconnector"), "0.1.0", True]
