"""Runs the suite: `python -m tests.conformance [--version 3.1] [--only REGEX]`, as `make conformance` does."""

from __future__ import annotations

import argparse
import re
import sys

from tests.conformance import corpus, generated, report


def main() -> None:
    """Generate, play and report, one version after the other."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description="Run the conformance suite.")
    parser.add_argument("--version", choices=corpus.VERSIONS, help="of the OpenAPI documents (default: each)")
    parser.add_argument("--only", default="", metavar="REGEX", help="the scenarios in whose name it is found")
    arguments = parser.parse_args()
    if problem := corpus.missing():
        sys.exit(problem)
    versions = [arguments.version] if arguments.version else corpus.VERSIONS
    lines = [run(version, arguments.only) for version in versions]
    print("\n".join(lines))


def run(version: str, only: str) -> str:
    """Run the scenarios on the documents of one version; gives its line."""
    results = corpus.HOME / "results" / version
    results.mkdir(parents=True, exist_ok=True)
    outcomes = generated.play(version, re.compile(only).search, corpus.HOME / "packages" / version, results)
    report.write(results / "outcomes.json", outcomes)
    for line in (*report.failures(version, outcomes), *report.false_drift(version, outcomes)):
        print(line)
    print(f"{results.relative_to(corpus.HOME.parent)}/ has every outcome, and the server's words on what it refused.\n")
    return report.summary(version, outcomes)


if __name__ == "__main__":
    main()
