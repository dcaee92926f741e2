"""Small specs, one feature each, with the part of their packages that the spec decides."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator import pipeline
from generator.settings import settings

HERE = Path(__file__).parent
CASES = sorted(path.parent.name for path in HERE.glob("*/spec.yaml"))


@cache
def package(case: str) -> pipeline.Package:
    """The package of a case: generated once, in memory."""
    return pipeline.build(settings(spec=HERE / case / "spec.yaml", output=Path(case), package=case))


def decided(made: pipeline.Package) -> dict[str, str]:
    """The files that the spec decides: not the runtime core, and of the two sides the sync one."""
    home = f"src/{made.api.package}"
    chosen = {"README.md", f"{home}/__init__.py", f"{home}/_base/api.py"}
    chosen |= {f"{home}/_sync/{resource.module}.py" for resource in made.api.resources}
    chosen |= {f"{home}/_operations/{resource.module}.py" for resource in made.api.resources}
    chosen |= {f"{home}/{path}" for path in made.api.models.sources}
    return {path: text for path, text in made.files.items() if path in chosen}


def expected(case: str) -> dict[str, str]:
    """The golden files of a case, by path in the package's project."""
    folder = HERE / case / "expected"
    files = (path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8") for path in files}


def rewrite(case: str) -> list[str]:
    """Bring the golden files of a case up to date; gives the paths that changed."""
    wanted, old = decided(package(case)), expected(case)
    changed = sorted(path for path in wanted.keys() | old.keys() if wanted.get(path) != old.get(path))
    for path in changed:
        target = HERE / case / "expected" / path
        if path not in wanted:
            target.unlink()
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(wanted[path].encode())
    return changed
