"""Rewrites the golden files of every case: `python -m tests.cases`, or of some: `python -m tests.cases enums names`.

Read the difference before you commit it: it is what the change means for a generated package.
"""

from __future__ import annotations

import sys

from tests.cases import CASES, rewrite


def main(names: list[str]) -> None:
    """Rewrite, and say which files changed."""
    if unknown := sorted(set(names) - set(CASES)):
        sys.exit(f"no such case: {', '.join(unknown)} (known: {', '.join(CASES)})")
    for case in names or CASES:
        for path in rewrite(case):
            print(f"tests/cases/{case}/expected/{path}")


if __name__ == "__main__":
    main(sys.argv[1:])
