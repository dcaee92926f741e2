"""Reading: files, references, and the objects that are made of them."""

from __future__ import annotations

from pathlib import Path

from generator.ledger import Entry, Ledger
from generator.spec.bundle import load
from generator.spec.objects import Api
from generator.spec.reader import read


def parsed(folder: Path, text: str, **files: str) -> tuple[Api, Ledger]:
    """The objects and the ledger of a spec, with other YAML files beside it by name."""
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    path = folder / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    ledger = Ledger()
    return read(load(path), ledger), ledger


def told(ledger: Ledger) -> list[tuple[str, int, str]]:
    """What is not simply generated: outcome, line, reason."""
    return [_row(entry) for entry in ledger.entries if entry.outcome != "generated"]


def _row(entry: Entry) -> tuple[str, int, str]:
    return entry.outcome, entry.line, entry.reason
