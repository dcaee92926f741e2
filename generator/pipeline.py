"""The order of the stages, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from generator import ir
from generator.diagnostics import Bug, Diagnostic, InputError
from generator.ledger import Ledger
from generator.settings import Settings
from generator.spec import bundle, extensions, reader
from generator.spec.objects import Api

Progress = Callable[[str], None]
Workers = Callable[[], AbstractContextManager[Executor | None]]
"""Where formatting takes place: in other processes, or with None in this one."""


@dataclass(frozen=True, kw_only=True)
class Package:
    """A package as it should be, not yet on disk."""

    files: Mapping[str, str]
    api: ir.Api
    ledger: Ledger

    @property
    def counts(self) -> Mapping[str, int]:
        """How many operations, arguments and models there are."""
        operations = self.api.operations
        return {
            "operations": len(operations),
            "parameters": sum(len(operation.call.all) for operation in operations),
            "schemas": len(self.api.models.modules),
        }


def build(settings: Settings, progress: Progress = lambda stage: None, workers: Workers = nullcontext) -> Package:
    """Run every stage up to the formatted texts. Raises InputError for a spec that cannot be used, and Bug where the
    generator itself is at fault."""
    ledger = Ledger()
    try:
        return _built(settings, ledger, progress, workers)
    except InputError:
        raise
    except Exception as error:
        at = ledger.at
        raise Bug(error, at.file if at else str(settings.spec), at.line if at else 0) from error


def _built(settings: Settings, ledger: Ledger, progress: Progress, workers: Workers) -> Package:
    progress("read the spec")
    document = bundle.load(settings.spec, root=settings.root, hosts=settings.hosts)
    api = extensions.checked(reader.read(document, ledger), ledger)
    if settings.strict:
        progress("check the spec")
        from generator.spec.check import problems

        if found := [*(entry.diagnostic for entry in ledger.faults()), *problems(document)]:
            raise InputError(found)
    with workers() as executor:  # they start while the models are made
        return _package(api, settings, ledger, progress, executor)


def _package(
    document: Api, settings: Settings, ledger: Ledger, progress: Progress, executor: Executor | None
) -> Package:
    progress("generate the models")
    from generator.lower import lower

    api = lower(document, settings, ledger)
    _hold(api, settings, ledger)
    progress("render the package")
    from generator.emit import render

    copied = {**render.runtime(api), **_extra_files(settings)}
    rendered = render.render(api, copied)
    progress("verify and format")
    from generator.emit.formatting import format_all
    from generator.emit.verify import verify

    verify(rendered, api)
    return Package(files={**format_all(rendered, executor), **copied}, api=api, ledger=ledger)


def _hold(api: ir.Api, settings: Settings, ledger: Ledger) -> None:
    """Raise InputError where nothing is left of a document, and for anything that was refused of a strict one."""
    refused = [entry.diagnostic for entry in ledger.faults()]
    if refused and settings.strict:
        raise InputError(refused)
    if not api.operations and any(entry.subject == "operation" for entry in ledger.of("refused")):
        message = "no operation of the spec can be generated"
        raise InputError([*refused, Diagnostic(file=str(settings.spec), line=0, message=message)])


def _extra_files(settings: Settings) -> Mapping[str, str]:
    """The files that are copied into the output as they are."""
    texts = {}
    for target, source in settings.files.items():
        try:
            texts[target] = source.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError.at(str(source), 0, f"cannot be read: {error}", "see [tool.generator.files]") from None
    return texts
