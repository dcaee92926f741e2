"""`generate`: from a spec to a package on disk."""

from __future__ import annotations

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
from generator.commands.account import print_account
from generator.settings import settings

if TYPE_CHECKING:
    from generator.emit.output import Changes
    from generator.pipeline import Package

_OUT = Console(highlight=False, soft_wrap=True)
_ERR = Console(stderr=True, highlight=False, soft_wrap=True)


@click.command()
@click.option("--spec", metavar="FILE|URL", help="The OpenAPI document: YAML or JSON.")
@click.option("--output", type=click.Path(path_type=Path), help="The folder of the package's project.")
@click.option("--package", metavar="NAME", help="The import name of the package.")
@click.option("--root", type=click.Path(path_type=Path), help="The folder that all files of the spec stand in.")
@click.option("--allow-host", "hosts", metavar="HOST", multiple=True, help="A host that $ref may fetch files from.")
@click.option("--strict", is_flag=True, help="Fail where anything of the spec cannot be generated.")
@click.option("--check", "only_check", is_flag=True, help="Write nothing; fail if the folder is not up to date.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print the summary with the whole ledger, or what is wrong, as JSON."
)
@click.option("--quiet", is_flag=True, help="Print nothing but what was refused.")
def generate(
    spec: str | None,
    output: Path | None,
    package: str | None,
    root: Path | None,
    hosts: tuple[str, ...],
    strict: bool,
    only_check: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Generate the package, or check that it is up to date.

    The defaults come from [tool.generator] in the pyproject.toml of the current folder. What cannot be generated is
    left out and printed, with its place in the spec; with --strict it is an error.

    \b
    Exit code 0: the package is written, or up to date.
              1: the spec cannot be used, or the folder is not up to date.
              2: the arguments are wrong.
    """
    started = time.perf_counter()
    with diagnostics(as_json):
        chosen = settings(spec=spec, output=output, package=package, root=root, strict=strict, hosts=hosts)
        with _progress(quiet or as_json) as progress:
            from generator import pipeline
            from generator.emit import output as disk
            from generator.emit.formatting import workers

            made = pipeline.build(chosen, progress, workers)
            progress("compare with the disk" if only_check else "write the files")
            changes = disk.compare(made.files, chosen.output) if only_check else disk.write(made.files, chosen.output)
            strays = disk.strays(made.files, chosen.output, chosen.package) if only_check else []
    seconds = round(time.perf_counter() - started, 2)
    stale = only_check and (bool(changes) or bool(strays))
    if as_json:
        _print_data(made, changes, strays, seconds)
    elif stale:
        _OUT.print(disk.diff(made.files, changes), markup=False, end="")
        _ERR.print(f"[red]{chosen.output} is not up to date[/]: {_counted(changes, strays)}; run `make generate`")
    else:
        print_account(made.ledger, _ERR, every=not quiet)
        if not quiet:
            _OUT.print(_summary(made, changes, seconds))
    sys.exit(1 if stale else 0)


def _print_data(made: Package, changes: Changes, strays: list[str], seconds: float) -> None:
    facts = {"files": len(made.files), "changed": changes.written, "removed": changes.removed, "strays": strays}
    entries = [asdict(entry) for entry in made.ledger.entries]
    click.echo(json.dumps({**made.counts, **facts, "seconds": seconds, "ledger": entries}, indent=2))


def _counted(changes: Changes, strays: list[str]) -> str:
    return f"{len(changes.written)} changed, {len(changes.removed)} removed, {len(strays)} stray"


def _summary(made: Package, changes: Changes, seconds: float) -> str:
    counts = made.counts
    done = f"{len(changes.written)} changed, {len(changes.removed)} removed" if changes else "up to date"
    return (
        f"[green]✓[/] {counts['operations']} operations, {counts['parameters']} arguments, "
        f"{counts['schemas']} models in {len(made.files)} files: {done} ({seconds} s)"
    )


@contextmanager
def _progress(silent: bool) -> Iterator[Callable[[str], None]]:
    """Show the stage that runs: a spinner on a terminal, nothing in a pipe."""
    if silent or not _ERR.is_terminal:
        yield lambda stage: None
        return
    with _ERR.status("") as status:
        yield lambda stage: status.update(f"{stage} …")
