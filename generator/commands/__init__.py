"""The commands, one file each: arguments and exit codes."""

from __future__ import annotations

import json
import sys
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict

import click
from rich.console import Console

from generator.diagnostics import Bug, Diagnostic, InputError


@contextmanager
def diagnostics(as_json: bool, code: int = 1) -> Iterator[None]:
    """Tell a person what is wrong with their input, or that the fault is ours, and exit with `code`."""
    try:
        yield
    except InputError as error:
        _tell(error.diagnostics, as_json)
        sys.exit(code)
    except Bug as bug:
        _tell([_reported(bug)], as_json)
        sys.exit(code)


def _tell(found: Sequence[Diagnostic], as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"errors": [asdict(item) for item in found]}, indent=2))
        return
    console = Console(stderr=True, highlight=False, soft_wrap=True)
    for item in found:
        console.print(str(item), markup=False, style="red")


def _reported(bug: Bug) -> Diagnostic:
    """One line for a person; the traceback goes to a file, for those who mend it."""
    with tempfile.NamedTemporaryFile("w", prefix="generator-", suffix=".txt", delete=False, encoding="utf-8") as file:
        file.writelines(traceback.format_exception(bug.cause))
    summary = f"{type(bug.cause).__name__}: {str(bug.cause).partition(chr(10))[0]:.200}"
    return Diagnostic(
        file=bug.file,
        line=bug.line,
        message=f"this is a bug of the generator: {summary}",
        hint=f"please report it with the spec and {file.name}",
    )
