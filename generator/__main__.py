"""The command line: arguments, progress, exit code."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

import click
from rich.console import Console

from generator.diagnostics import InputError
from generator.settings import settings

_OUT = Console(highlight=False, soft_wrap=True)
_ERR = Console(stderr=True, highlight=False, soft_wrap=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn an OpenAPI document into a Python package."""


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
    with _diagnostics(as_json):
        chosen = settings(spec=spec, output=output, package=package)
        with _progress(quiet or as_json) as progress:
            from generator import pipeline

            made = pipeline.build(chosen, progress)
            from generator import output as disk

            progress("compare with the disk" if only_check else "write the files")
            changes = disk.compare(made.files, chosen.output) if only_check else disk.write(made.files, chosen.output)
            strays = disk.strays(made.files, chosen.output, chosen.package) if only_check else []
    summary = {
        **asdict(made.ledger),
        "files": len(made.files),
        "changed": list(changes.written),
        "removed": list(changes.removed),
        "strays": strays,
        "seconds": round(time.perf_counter() - started, 2),
    }
    stale = only_check and (bool(changes) or bool(strays))
    if as_json:
        click.echo(json.dumps(summary, indent=2))
    elif stale:
        _OUT.print(disk.diff(made.files, chosen.output, changes), markup=False, end="")
        _ERR.print(
            f"[red]{chosen.output} is not up to date[/]: {_counted(changes.written, 'changed')}, "
            f"{_counted(changes.removed, 'removed')}, {_counted(strays, 'stray')}; run `make generate`"
        )
    elif not quiet:
        _OUT.print(_summary(summary, only_check))
    sys.exit(1 if stale else 0)


def _summary(summary: dict[str, object], only_check: bool) -> str:
    lenient = summary["lenient"]
    assert isinstance(lenient, dict)
    kept = ", ".join(f"{keyword} ({count})" for keyword, count in sorted(lenient.items()))
    changed, removed = summary["changed"], summary["removed"]
    assert isinstance(changed, list) and isinstance(removed, list)
    done = "up to date" if only_check or not (changed or removed) else f"{len(changed)} changed, {len(removed)} removed"
    lines = [
        f"[green]✓[/] {summary['operations']} operations, {summary['parameters']} arguments, "
        f"{summary['schemas']} models in {summary['files']} files: {done} ({summary['seconds']} s)"
    ]
    if kept:
        lines.append(f"  documented, not enforced: {kept}")
    return "\n".join(lines)


def _counted(paths: object, what: str) -> str:
    assert isinstance(paths, (list, tuple))
    return f"{len(paths)} {what}"


@contextmanager
def _diagnostics(as_json: bool) -> Iterator[None]:
    """Tell a person what is wrong with their input, and exit with 1."""
    try:
        yield
    except InputError as error:
        if as_json:
            click.echo(json.dumps({"errors": [asdict(item) for item in error.diagnostics]}, indent=2))
        else:
            for item in error.diagnostics:
                _ERR.print(str(item), markup=False, style="red")
        sys.exit(1)


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
