"""The command line: arguments, progress, exit code."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console

from generator.commands import diagnostics
from generator.commands.drift import drift
from generator.commands.sources import sources
from generator.emit.formatting import workers
from generator.settings import settings

if TYPE_CHECKING:
    from generator.emit.output import Changes
    from generator.pipeline import Package

_OUT = Console(highlight=False, soft_wrap=True)
_ERR = Console(stderr=True, highlight=False, soft_wrap=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn an OpenAPI document into a Python package, and compare it with its documentation."""
    # nearly all that a run makes lives until its end: looking for garbage is a tenth of its time
    gc.set_threshold(100_000)


main.add_command(drift)
main.add_command(sources)


@main.command()
@click.option("--spec", type=click.Path(path_type=Path), help="The OpenAPI document: YAML or JSON.")
@click.option("--output", type=click.Path(path_type=Path), help="The folder of the package's project.")
@click.option("--package", metavar="NAME", help="The import name of the package.")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if the folder is not up to date.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary, or what is wrong, as JSON.")
@click.option("--quiet", is_flag=True, help="Print nothing but what is wrong.")
def generate(
    spec: Path | None, output: Path | None, package: str | None, only_check: bool, as_json: bool, quiet: bool
) -> None:
    """Generate the package, or check that it is up to date.

    The defaults come from [tool.generator] in the pyproject.toml of the current folder.
    """
    started = time.perf_counter()
    with diagnostics(as_json):
        chosen = settings(spec=spec, output=output, package=package)
        with _progress(quiet or as_json) as progress:
            from generator import pipeline
            from generator.emit import output as disk

            made = pipeline.build(chosen, progress, workers)
            progress("compare with the disk" if only_check else "write the files")
            changes = disk.compare(made.files, chosen.output) if only_check else disk.write(made.files, chosen.output)
            strays = disk.strays(made.files, chosen.output, chosen.package) if only_check else []
    seconds = round(time.perf_counter() - started, 2)
    stale = only_check and (bool(changes) or bool(strays))
    if as_json:
        facts = {"files": len(made.files), "changed": changes.written, "removed": changes.removed, "strays": strays}
        click.echo(json.dumps({**asdict(made.ledger), **facts, "seconds": seconds}, indent=2))
    elif stale:
        _OUT.print(disk.diff(made.files, changes), markup=False, end="")
        _ERR.print(
            f"[red]{chosen.output} is not up to date[/]: {len(changes.written)} changed, "
            f"{len(changes.removed)} removed, {len(strays)} stray; run `make generate`"
        )
    elif not quiet:
        _OUT.print(_summary(made, changes, seconds))
    sys.exit(1 if stale else 0)


def _summary(made: Package, changes: Changes, seconds: float) -> str:
    ledger = made.ledger
    done = f"{len(changes.written)} changed, {len(changes.removed)} removed" if changes else "up to date"
    lines = [
        f"[green]✓[/] {ledger.operations} operations, {ledger.parameters} arguments, "
        f"{ledger.schemas} models in {len(made.files)} files: {done} ({seconds} s)"
    ]
    if ledger.lenient:
        kept = (f"{keyword} ({count})" for keyword, count in sorted(ledger.lenient.items()))
        lines.append(f"  documented, not enforced: {', '.join(kept)}")
    return "\n".join(lines)


@contextmanager
def _progress(silent: bool) -> Iterator[Callable[[str], None]]:
    """Show the stage that runs: a spinner on a terminal, nothing in a pipe."""
    if silent or not _ERR.is_terminal:
        yield lambda stage: None
        return
    with _ERR.status("") as status:
        yield lambda stage: status.update(f"{stage} …")


if __name__ == "__main__":
    main(prog_name="python -m generator")
