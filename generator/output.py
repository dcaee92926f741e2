"""From rendered texts to files: verified, formatted, then written or compared, all or nothing."""

from __future__ import annotations

import ast
import difflib
import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import black
from black.mode import TargetVersion

from generator import ir
from generator.diagnostics import InputError

MANIFEST = ".generated"
"""Lists the files that a run wrote, so that the next one knows which are its own to replace and remove."""

_MODE = black.Mode(target_versions={TargetVersion.PY311}, line_length=120)
_FENCE = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_IMPORTABLE = frozenset({"__future__", "collections", "datetime", "pydantic", "typing", "typing_extensions"})


class VerificationError(AssertionError):
    """A bug of the generator: the source is not what was planned."""


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What a run did, or would do, to the files on disk: paths in the output folder."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.written or self.removed)


def verify(files: Mapping[str, str], api: ir.Api) -> None:
    """Raise VerificationError unless each module made from the spec defines what was planned, and imports no more."""
    planned = _planned(api)
    for path, source in files.items():
        if not path.endswith(".py"):
            continue
        try:
            tree = ast.parse(source)
        except (SyntaxError, ValueError) as error:
            raise VerificationError(f"{path} does not parse: {error}") from error
        if path in planned:
            found = {name for node in tree.body for name in _defined(node)}
            if found != planned[path]:
                raise VerificationError(f"{path} defines {sorted(found ^ planned[path])} against the plan")
            _verify_imports(path, tree, api.package)


def _planned(api: ir.Api) -> Mapping[str, set[str]]:
    """The names that each module made from the spec defines."""
    home = f"src/{api.package}"
    planned: dict[str, set[str]] = {}
    for name, module in api.models.modules.items():
        planned.setdefault(f"{home}/{module.replace('.', '/')}.py", set()).add(name)
    for resource in api.resources:
        planned[f"{home}/_operations/{resource.module}.py"] = {item.constant for item in resource.operations}
        for side, prefix in (("_sync", ""), ("_async", "Async")):
            planned[f"{home}/{side}/{resource.module}.py"] = {
                f"{prefix}{resource.class_name}",
                f"{prefix}Raw{resource.class_name}",
            }
    return planned


def _defined(node: ast.stmt) -> list[str]:
    match node:
        case ast.ClassDef(name=name) | ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return [name]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.Expr(value=ast.Constant()) | ast.Import() | ast.ImportFrom() | ast.If(test=ast.Name("TYPE_CHECKING")):
            return []
        case ast.Expr(value=ast.Call(func=ast.Attribute(attr="model_rebuild"))):
            return []
        case _:
            return [f"line {node.lineno}"]


def _verify_imports(path: str, tree: ast.Module, package: str) -> None:
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        for name in names:
            if name.partition(".")[0] not in _IMPORTABLE | {package}:
                raise VerificationError(f"{path} imports {name}")


def format_all(files: Mapping[str, str]) -> dict[str, str]:
    """The same files as black writes them; in Markdown, the Python blocks."""
    return {path: _formatted(path, text) for path, text in files.items()}


def _formatted(path: str, text: str) -> str:
    if path.endswith(".py"):
        return black.format_str(text, mode=_MODE)
    if path.endswith(".md"):
        return _FENCE.sub(lambda match: black.format_str(match[0], mode=_MODE), text)
    return text


def compare(files: Mapping[str, str], folder: Path) -> Changes:
    """What `write` would do."""
    old = _manifest(folder)
    paths = [*files, MANIFEST]
    wanted = {**files, MANIFEST: _manifest_of(files)}
    same = {path for path in paths if _read(folder / path) == wanted[path]}
    foreign = [path for path in paths if path not in same and path not in {*old, MANIFEST} and (folder / path).exists()]
    if foreign:
        raise InputError.at(
            str(folder / foreign[0]),
            0,
            "would be overwritten, and this generator did not write it",
            "move it away, or name another --output",
        )
    return Changes(
        written=tuple(sorted(path for path in files if path not in same)),
        unchanged=tuple(sorted(path for path in files if path in same)),
        removed=tuple(sorted(path for path in old if path not in wanted and (folder / path).exists())),
    )


def strays(files: Mapping[str, str], folder: Path, package: str) -> list[str]:
    """Python files of the package on disk that no run wrote."""
    home = folder / "src" / package
    found = (path.relative_to(folder).as_posix() for path in home.rglob("*.py"))
    return sorted(path for path in found if path not in files)


def diff(files: Mapping[str, str], folder: Path, changes: Changes) -> str:
    """What is on disk against what should be, as a unified diff."""
    parts: list[str] = []
    for path in (*changes.written, *changes.removed):
        before, after = _read(folder / path) or "", files.get(path, "")
        parts += difflib.unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
        )
    return "".join(parts)


def write(files: Mapping[str, str], folder: Path) -> Changes:
    """Bring the folder to the given files: stage every new text beside its place, and only then move them all in.

    Raises InputError where the folder cannot be written, leaving it as it was.
    """
    changes = compare(files, folder)
    wanted = {path: files[path] for path in changes.written} | {MANIFEST: _manifest_of(files)}
    staged: list[tuple[Path, Path]] = []
    try:
        for path, text in wanted.items():
            staged.append((_stage(folder / path, text), folder / path))
        for temporary, target in staged:
            temporary.replace(target)
        for path in changes.removed:
            (folder / path).unlink()
            _prune((folder / path).parent, folder)
    except OSError as error:
        raise InputError.at(str(error.filename or folder), 0, f"cannot be written: {error.strerror}") from None
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
    return changes


def _stage(target: Path, text: str) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
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
    """The files that the last run wrote; a line that leads out of the folder is not one."""
    lines = (_read(folder / MANIFEST) or "").splitlines()
    return [line for line in lines if line and (folder / line).resolve().is_relative_to(folder.resolve())]


def _read(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError.at(str(path), 0, f"cannot be read: {error}") from None
