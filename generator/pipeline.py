"""The order of the stages, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from generator import ir
from generator.diagnostics import InputError
from generator.settings import Settings
from generator.spec.bundle import load
from generator.spec.document import Document

Progress = Callable[[str], None]
Workers = Callable[[], AbstractContextManager[Executor | None]]
"""Where formatting takes place: in other processes, or with None in this one."""


@dataclass(frozen=True, kw_only=True)
class Package:
    """A package as it should be, not yet on disk."""

    files: Mapping[str, str]
    api: ir.Api
    ledger: Ledger


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """An honest account of what became of the spec."""

    operations: int
    parameters: int
    schemas: int
    lenient: Mapping[str, int]
    """Keywords that are documented but not enforced, with their number."""


def build(settings: Settings, progress: Progress = lambda stage: None, workers: Workers = nullcontext) -> Package:
    """Run every stage up to the formatted texts. Raises InputError for a spec that cannot be used."""
    progress("read the spec")
    document = load(settings.spec).whole()
    progress("check the spec")
    from generator.check import check

    check(document)
    with workers() as executor:  # they start while the models are made
        return _package(document, settings, progress, executor)


def _package(document: Document, settings: Settings, progress: Progress, executor: Executor | None) -> Package:
    progress("shape the models")
    from generator.lower import lower
    from generator.methods import methods, uses
    from generator.schemas import collect

    found = methods(document)
    schemas = collect(uses(found), settings.package, settings.client_class)
    progress("generate the models")
    from generator import old_models as models

    made = models.build(schemas, settings.package)
    progress("render the package")
    from generator.emit import render

    api = lower(document, settings, found, schemas, made)
    copied = {**render.runtime(api), **_extra_files(settings)}
    rendered = render.render(api, copied)
    progress("verify and format")
    from generator.emit.formatting import format_all
    from generator.emit.verify import verify

    verify(rendered, api)
    ledger = Ledger(
        operations=len(api.operations),
        parameters=sum(len(operation.call.all) for operation in api.operations),
        schemas=len(schemas.by_name),
        lenient=Counter(pointer.rpartition("/")[2] for pointer in schemas.lenient),
    )
    return Package(files={**format_all(rendered, executor), **copied}, api=api, ledger=ledger)


def _extra_files(settings: Settings) -> Mapping[str, str]:
    """The files that are copied into the output as they are."""
    texts = {}
    for target, source in settings.files.items():
        try:
            texts[target] = source.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError.at(str(source), 0, f"cannot be read: {error}", "see [tool.generator.files]") from None
    return texts
