"""The commands beside `generate`, one file each: arguments and exit codes."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict

import click
from rich.console import Console

from generator.diagnostics import InputError


@contextmanager
def diagnostics(as_json: bool, code: int = 1) -> Iterator[None]:
    """Tell a person what is wrong with their input, and exit with `code`."""
    try:
        yield
    except InputError as error:
        if as_json:
            click.echo(json.dumps({"errors": [asdict(item) for item in error.diagnostics]}, indent=2))
        else:
            console = Console(stderr=True, highlight=False, soft_wrap=True)
            for item in error.diagnostics:
                console.print(str(item), markup=False, style="red")
        sys.exit(code)
