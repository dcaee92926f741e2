"""`sources`: where each fact of the spec comes from."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from generator.commands import diagnostics
from generator.settings import settings

WIDTH = 400
"""A tree does not break its lines: a terminal does, and a pipe needs no breaks."""


@click.command()
@click.argument("operation", required=False)
@click.option("--spec", type=click.Path(path_type=Path), help="The OpenAPI document.")
@click.option("--json", "as_json", is_flag=True, help="Print the sources as JSON.")
def sources(operation: str | None, spec: Path | None, as_json: bool) -> None:
    """Tell where each fact of an operation comes from: page, dates, and the place in the spec.

    Without OPERATION: the pages of every operation, and the fields that have other sources than their operation.
    """
    with diagnostics(as_json, code=2):
        from generator.drift.drift import load_spec
        from generator.drift.provenance import as_data, origins, print_origin

        known = load_spec(Path(settings(spec=spec).spec))
    found = origins(known, operation)
    if not found:
        names = ", ".join(each.id for each in known.operations)
        click.echo(f"the spec has no operation {operation!r}: {names}", err=True)
        sys.exit(1)
    if as_json:
        click.echo(json.dumps([as_data(each) for each in found], indent=2, ensure_ascii=False))
        return
    from rich.console import Console

    console = Console(highlight=False, width=WIDTH)
    for each in found:
        print_origin(each, console, whole=operation is not None)
