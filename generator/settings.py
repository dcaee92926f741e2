"""What to generate and where: the command line over `[tool.generator]` of pyproject.toml."""

from __future__ import annotations

import keyword
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import InputError
from generator.names import class_words, pascal
from generator.spec.remote import is_url
from generator.templates import names_beside_resources

PYPROJECT = Path("pyproject.toml")
_KEYS = {
    "spec": str,
    "root": str,
    "output": str,
    "package": str,
    "client-class": str,
    "version": str,
    "strict": bool,
    "allow-hosts": list,
    "files": dict,
}


@dataclass(frozen=True, kw_only=True)
class Settings:
    """Everything that a run depends on beside the spec."""

    spec: Path | str
    """A file, or a URL to fetch it from."""
    output: Path
    package: str
    client_class: str
    version: str
    files: Mapping[str, Path]
    """Files copied into the output as they are: path in the output, path of the source."""
    root: Path | None = None
    """The folder that all files of the spec stand in; its own where there is none."""
    strict: bool = False
    """Whether what cannot be generated is an error."""
    hosts: tuple[str, ...] = ()
    """The hosts that files of the spec may be fetched from."""


def settings(
    *,
    spec: Path | str | None = None,
    output: Path | None = None,
    package: str | None = None,
    root: Path | None = None,
    strict: bool = False,
    hosts: Sequence[str] = (),
) -> Settings:
    """The settings of this run: arguments first, then pyproject.toml of the current folder, then the defaults.

    A package named on the command line is not the one that pyproject.toml describes: it gets a client class
    of its own name, and none of the extra files.

    Raises InputError for a pyproject.toml that cannot be used.
    """
    table = _table(PYPROJECT)
    name = package or str(table.get("package", "client"))
    own = package is None or package == table.get("package")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
        where = "--package" if package else str(PYPROJECT)
        raise InputError.at(where, 0, f"{name!r} is not a package name", "lower case letters, digits, _")
    client_class = str(table["client-class"]) if own and "client-class" in table else pascal(name)
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]*", client_class):
        raise InputError.at(str(PYPROJECT), 0, f"{client_class!r} is not a class name", "like PetStore")
    if client_class in names_beside_resources() or {client_class, f"{client_class}Error"} & class_words():
        message = f"the client class {client_class!r} would take the place of a class that every package has"
        raise InputError.at("--package" if package else str(PYPROJECT), 0, message, "name another one")
    document = str(spec or table.get("spec", "spec/openapi.yaml"))
    return Settings(
        spec=document if is_url(document) else Path(document),
        output=output or Path(str(table.get("output", "generated"))),
        package=name,
        client_class=client_class,
        version=str(table.get("version", "0.1.0")) if own else "0.1.0",
        files={str(target): Path(str(source)) for target, source in table.get("files", {}).items()} if own else {},
        root=root or (Path(str(table["root"])) if own and "root" in table else None),
        strict=strict or (own and table.get("strict") is True),
        hosts=(*hosts, *(str(host) for host in table.get("allow-hosts", ()) if own)),
    )


def _table(path: Path) -> Mapping[str, Any]:
    """`[tool.generator]`, or nothing where there is no such file."""
    try:
        text = path.read_text(encoding="utf-8")
        table = tomllib.loads(text).get("tool", {}).get("generator", {})
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError.at(str(path), 0, f"cannot be read: {error}") from None
    for key, value in table.items():
        if key not in _KEYS:
            known = ", ".join(sorted(_KEYS))
            raise InputError.at(str(path), _line(text, key), f"[tool.generator] has no key {key!r}", f"known: {known}")
        if not isinstance(value, _KEYS[key]):
            kind = _KEYS[key].__name__
            raise InputError.at(str(path), _line(text, key), f"[tool.generator] {key} must be a {kind}")
    for target in table.get("files", {}):
        if Path(target).is_absolute() or ".." in Path(target).parts:
            message = f"[tool.generator.files] {target!r} leads out of the output folder"
            raise InputError.at(str(path), _line(text, f'"{target}"'), message)
    return dict(table)


def _line(text: str, key: str) -> int:
    for number, line in enumerate(text.splitlines(), 1):
        if line.split("=")[0].strip() == key:
            return number
    return 0
