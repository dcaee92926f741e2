"""The command line: one group, a command a file."""

from __future__ import annotations

import gc

import click

from generator.commands.drift import drift
from generator.commands.generate import generate
from generator.commands.sources import sources


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Turn an OpenAPI document into a Python package, and compare it with its documentation."""
    # nearly all that a run makes lives until its end: looking for garbage is a tenth of its time
    gc.set_threshold(100_000)


for command in (generate, drift, sources):
    main.add_command(command)


if __name__ == "__main__":
    main(prog_name="python -m generator")
