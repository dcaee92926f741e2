"""Small schemas, made into the modules of a throwaway package, and what these take and give."""

from __future__ import annotations

import importlib
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any

from generator.ledger import Entry, Ledger
from generator.models.build import Models, build
from generator.models.reach import Reach
from generator.models.schemas import Use
from generator.spec.bundle import load
from generator.spec.reader import read
from tests.generator import ROOT

RUNTIME = ROOT / "templates" / "package" / "src" / "package"
_numbers = count(1)


@dataclass
class Built:
    """A throwaway package: its models, and the runtime's view of them."""

    name: str
    models: Models
    ledger: Ledger

    def module(self, path: str) -> ModuleType:
        """One of its modules, imported."""
        return importlib.import_module(f"{self.name}.{path}")

    def type(self, name: str) -> Any:
        """A class or an alias of it."""
        return getattr(self.module(self.models.modules[name]), name)

    def sent(self, name: str, value: Any) -> Any:
        """The JSON that goes out for a value. Raises pydantic.ValidationError."""
        from pydantic import TypeAdapter

        adapter = TypeAdapter(self.type(name))
        return adapter.dump_python(adapter.validate_python(value), mode="json", by_alias=True)

    def got(self, name: str, content: bytes) -> tuple[Any, list[tuple[str, str]]]:
        """The value of a reply, and the drift in it as kind and pointer."""
        salvage = self.module("_models.salvage")
        findings = salvage.Findings("op")
        value = salvage.read(f"{self.models.modules[name]}:{name}", content, findings)
        return value, [(found.kind, found.pointer) for found in findings.all()]

    def told(self) -> list[Entry]:
        """What the ledger has that is not simply generated."""
        return [entry for entry in self.ledger.entries if entry.outcome != "generated"]


def written(folder: Path, schemas: str, version: str = "3.1.0", **files: str) -> Path:
    """A spec with these components, indented by two, and other YAML files beside it by name."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    path = folder / "spec.yaml"
    head = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n"
    path.write_text(head + "".join(f"    {line}\n" for line in schemas.splitlines()), encoding="utf-8")
    return path


def make(path: Path, uses: Sequence[tuple[str, str]] | None = None, package: str = "things") -> tuple[Models, Ledger]:
    """The models of a spec: of each component in both directions, or of (component, direction)."""
    ledger = Ledger()
    api = read(load(path), ledger)
    reach = Reach(api.schemas)
    if uses is None:
        uses = [(name, direction) for name in api.schemas for direction in ("inputs", "models")]
    wanted = [
        Use(direction=direction, area="things", schema=api.schemas[name], name=name)  # type: ignore[arg-type]
        for name, direction in uses
        if reach.fault(api.schemas[name], direction) is None  # type: ignore[arg-type]
    ]
    made = build(wanted, api, package=package, client_class="Client", ledger=ledger, reach=reach)
    return made, ledger


@contextmanager
def imported(folder: Path, path: Path, uses: Sequence[tuple[str, str]] | None = None) -> Iterator[Built]:
    """A package with the models of a spec and the runtime's own modules, importable for a while."""
    name = f"throwaway{next(_numbers)}"
    models, ledger = make(path, uses, name)
    home = folder / name
    shutil.copytree(RUNTIME, home, ignore=shutil.ignore_patterns("*.jinja", "__pycache__"))
    (home / "_base" / "api.py").write_text("TRACE_ID = ()\n")
    (home / "__init__.py").touch()
    for file, source in models.sources.items():
        target = home / file
        target.parent.mkdir(exist_ok=True)
        target.write_text(source, encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        yield Built(name, models, ledger)
    finally:
        sys.path.remove(str(folder))
        for module in [module for module in sys.modules if module == name or module.startswith(f"{name}.")]:
            del sys.modules[module]


Properties = Mapping[str, Any]
