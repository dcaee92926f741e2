"""The package on disk: compared, or written, all or nothing."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import InputError

MANIFEST = ".generated"
"""Lists the files that a run wrote, so that the next one knows which are its own to replace and remove."""


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What a run did, or would do, to the files on disk: paths in the output folder."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]
    before: Mapping[str, str | None] = field(repr=False)
    """What stood, or did not, where files are written or removed."""

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def compare(files: Mapping[str, str], folder: Path) -> Changes:
    """What `write` would do. Raises InputError for a file in its way that no run wrote."""
    old = _manifest(folder)
    wanted = {**files, MANIFEST: _manifest_of(files)}
    before = {path: _read(folder / path) for path in {*wanted, *old}}
    changed = sorted(path for path, text in wanted.items() if before[path] != text)
    foreign = [path for path in changed if path not in {*old, MANIFEST} and (folder / path).exists()]
    if foreign:
        raise InputError.at(
            str(folder / foreign[0]),
            0,
            "would be overwritten, and this generator did not write it",
            "move it away, or name another --output",
        )
    removed = sorted(path for path in old if path not in wanted and before[path] is not None)
    return Changes(
        written=tuple(path for path in changed if path != MANIFEST),
        unchanged=tuple(sorted(files.keys() - set(changed))),
        removed=tuple(removed),
        before={path: before[path] for path in (*changed, *removed)},
    )


def strays(files: Mapping[str, str], folder: Path, package: str) -> list[str]:
    """Python files of the package on disk that no run wrote."""
    home = folder / "src" / package
    found = (path.relative_to(folder).as_posix() for path in home.rglob("*.py"))
    return sorted(path for path in found if path not in files)


def diff(files: Mapping[str, str], changes: Changes) -> str:
    """What is on disk against what should be, as a unified diff."""
    parts: list[str] = []
    for path in (*changes.written, *changes.removed):
        before, after = changes.before[path] or "", files.get(path, "")
        parts += difflib.unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
        )
    return "".join(parts)


def write(files: Mapping[str, str], folder: Path) -> Changes:
    """Bring the folder to the given files: stage every new text beside its place, and only then move them all in.

    Raises InputError where the folder cannot be written, leaving it as it was.
    """
    changes = compare(files, folder)
    wanted = {**files, MANIFEST: _manifest_of(files)}
    made: list[Path] = []
    staged: dict[str, Path] = {}
    touched: list[str] = []
    target = folder
    try:
        for path in (name for name in (*changes.written, MANIFEST) if name in changes.before):
            target = folder / path
            _make_folder(target.parent, made)
            staged[path] = _stage(target, wanted[path])
        for path, temporary in staged.items():
            target = folder / path
            temporary.replace(target)
            touched.append(path)
        for path in changes.removed:
            target = folder / path
            target.unlink()
            touched.append(path)
            _prune(target.parent, folder)
    except BaseException as error:  # Ctrl-C too
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)
        _undo(folder, {path: changes.before[path] for path in touched}, made)
        if isinstance(error, OSError):
            raise InputError.at(str(target), 0, f"cannot be written: {error.strerror}") from None
        raise
    return changes


def _undo(folder: Path, before: Mapping[str, str | None], made: list[Path]) -> None:
    """Put back what stood there before, and take away the folders that were made."""
    for path, text in before.items():
        target = folder / path
        if text is None:
            target.unlink(missing_ok=True)
        elif _read(target) != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    for new in reversed(made):
        if not any(new.iterdir()):
            new.rmdir()


def _make_folder(folder: Path, made: list[Path]) -> None:
    """Make a folder and those above it, noting each that is new."""
    if not folder.exists():
        _make_folder(folder.parent, made)
        folder.mkdir()
        made.append(folder)


def _stage(target: Path, text: str) -> Path:
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".staged-")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
    staged = Path(temporary)
    staged.chmod(0o644)
    return staged


def _prune(folder: Path, top: Path) -> None:
    """Remove folders that have become empty, up to the output folder."""
    while folder != top and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def _manifest_of(files: Mapping[str, str]) -> str:
    return "".join(f"{path}\n" for path in sorted(files))


def _manifest(folder: Path) -> list[str]:
    """The files that the last run wrote and that are there; a line that leads out of the folder is not one."""
    top = folder.resolve()
    lines = (_read(folder / MANIFEST) or "").splitlines()
    return [line for line in lines if (folder / line).is_file() and (folder / line).resolve().is_relative_to(top)]


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError.at(str(path), 0, f"cannot be read: {error}") from None
