"""Rewrites `stderr.txt` of the rules that are named, or of all: `python -m tests.errors no-success-response`.

Read the difference before you commit it: it is what a person is told. A run that says nothing is not recorded.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.errors import HERE, RULES, prepare


def main(rules: list[str]) -> None:
    """Run each rule as a person would, and record what stderr said."""
    for rule in rules or RULES:
        with tempfile.TemporaryDirectory() as parent:
            command = prepare(rule, folder := Path(parent, "work"))
            result = subprocess.run(
                [sys.executable, "-m", "generator", *command],
                cwd=folder,
                env={**os.environ, "PYTHONPATH": str(HERE.parent.parent)},
                capture_output=True,
                text=True,
                check=False,
            )
        if result.stderr and "Traceback" not in result.stderr:
            (HERE / rule / "stderr.txt").write_text(result.stderr, encoding="utf-8")
        else:
            print(f"{rule}: exit {result.returncode}, not recorded\n{result.stderr}")


if __name__ == "__main__":
    main(sys.argv[1:])
