"""Odd specs, settings and arguments, one mistake each, with what a person must be told.

A folder is a working folder: `spec.yaml` and what else there is, `settings.toml` for its pyproject.toml, `command.txt`
where the command line is not the usual one, `out/` where the output folder is not the usual one, and `stderr.txt`.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parent
RULES = sorted(path.parent.name for path in HERE.glob("*/stderr.txt"))
COMMAND = ("generate", "--spec", "spec.yaml", "--output", "out", "--package", "client")


def prepare(rule: str, folder: Path) -> tuple[str, ...]:
    """Lay out the working folder of a rule; gives the command line."""
    shutil.copytree(HERE / rule, folder, ignore=shutil.ignore_patterns("stderr.txt", "command.txt"))
    if (folder / "settings.toml").exists():
        (folder / "settings.toml").rename(folder / "pyproject.toml")
    prefill(folder / "out")
    command = HERE / rule / "command.txt"
    return tuple(command.read_text(encoding="utf-8").split()) if command.exists() else COMMAND


def prefill(output: Path) -> None:
    """The package of an earlier run: files that a run would replace, and one that it would remove."""
    if output.exists():
        return
    (output / "src" / "client").mkdir(parents=True)
    (output / ".generated").write_text("README.md\nsrc/client/old.py\n")
    (output / "README.md").write_text("before\n")
    (output / "src" / "client" / "old.py").write_text("OLD = True\n")


def snapshot(folder: Path) -> Mapping[str, bytes | str]:
    """Every file below a folder with its bytes, and every other thing there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else "no file"
        for path in sorted(folder.rglob("*"))
    }


def expected(rule: str) -> str:
    """What a person is told."""
    return (HERE / rule / "stderr.txt").read_text(encoding="utf-8")


def exit_code(rule: str) -> int:
    """How a run ends: well, where all that is told is what was left out or read leniently."""
    if rule.startswith(("argument-", "command-")):
        return 2
    warnings = ("refused: ", "read leniently: ")
    return 0 if all(line.startswith(warnings) for line in expected(rule).splitlines()) else 1
