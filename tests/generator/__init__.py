"""The rules that the generator and its output keep."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from generator import pipeline, settings

ROOT = Path(__file__).parent.parent.parent
GENERATED = ROOT / "generated"
PACKAGE = GENERATED / "src" / "leadconnector"


def own_settings(spec: Path = ROOT / "spec" / "openapi.yaml") -> settings.Settings:
    """The settings of the repository's own package, whatever the current folder is."""
    table = settings._table(ROOT / "pyproject.toml")
    return settings.Settings(
        spec=spec,
        output=ROOT / str(table["output"]),
        package=str(table["package"]),
        client_class=str(table["client-class"]),
        version=str(table["version"]),
        files={target: ROOT / source for target, source in table["files"].items()},
    )


@cache
def own_package() -> pipeline.Package:
    """The repository's own package, generated once."""
    return pipeline.build(own_settings())


def tree(path: Path) -> ast.Module:
    """The syntax tree of a module on disk."""
    return ast.parse(path.read_text(encoding="utf-8"))
