"""`drift`: what moved in the documentation."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator.commands import diagnostics
from generator.settings import settings


@click.command()
@click.argument("pages", metavar="PAGE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--spec", type=click.Path(path_type=Path), help="The OpenAPI document to compare with.")
@click.option("--suggest", is_flag=True, help="Print the edit of the spec, or of deviations.yaml, for each difference.")
@click.option("--all", "every", is_flag=True, help="Print recorded differences one by one as well.")
@click.option("--json", "as_json", is_flag=True, help="Print the differences as JSON.")
def drift(pages: tuple[Path, ...], spec: Path | None, suggest: bool, every: bool, as_json: bool) -> None:
    """Compare saved documentation with the spec.

    A PAGE is a saved page, an OpenAPI file, or a log that a DriftLog of the package wrote; which one is told from
    what is in it. No file is changed.

    \b
    Exit code 0: everything agrees, or is recorded in deviations.yaml beside the spec.
              1: there are differences that are not recorded.
              2: a page, or the spec, cannot be read.
    """
    with diagnostics(as_json, code=2):
        from generator.drift.drift import drift as compare
        from generator.drift.drift import load_spec

        known = load_spec(Path(settings(spec=spec).spec))
        report = compare(pages, known)
    suggested = None
    if suggest:
        from generator.drift.suggest import suggestions

        suggested = suggestions(report, known)
    if as_json:
        from generator.drift.data import as_data

        click.echo(json.dumps(as_data(report, suggested), indent=2, ensure_ascii=False))
    else:
        from rich.console import Console

        from generator.drift.report import print_report

        print_report(report, Console(highlight=False, soft_wrap=True), suggested, every=every)
        for error in report.failed:
            Console(stderr=True, highlight=False, soft_wrap=True).print(str(error), markup=False, style="red")
    sys.exit(report.exit_code)
