"""Prints what fails by feature, and writes every outcome to a file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.conformance.score import Kind, Outcome

_SHOWN = 4
"""How many scenarios are named for one reason; the file has all."""

Outcomes = Mapping[str, Outcome]


def failures(version: str, outcomes: Outcomes) -> Iterator[str]:
    """What fails, by the first parts of the names and then by reason."""
    features: dict[str, dict[str, list[str]]] = {}
    sizes: dict[str, int] = {}
    for name, outcome in outcomes.items():
        feature = "_".join(name.split("_")[:2])
        sizes[feature] = sizes.get(feature, 0) + 1
        if outcome.problem and outcome.kind != "unsaid":
            features.setdefault(feature, {}).setdefault(outcome.problem, []).append(name.removeprefix(f"{feature}_"))
    yield f"OpenAPI {version}: what fails"
    for feature, reasons in sorted(features.items()):
        yield f"  {feature}: {sum(map(len, reasons.values()))} of {sizes[feature]}"
        for reason, names in reasons.items():
            more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
            yield f"    {', '.join(names[:_SHOWN])}{more}: {reason}"


def false_drift(version: str, outcomes: Outcomes) -> Iterator[str]:
    """Every report of drift on a reply that was as documented, after their number."""
    reports = [(name, report) for name, outcome in outcomes.items() for report in outcome.false_drift]
    yield f"OpenAPI {version}: {len(reports)} reports of drift on replies that are as documented"
    for name, report in reports:
        yield f"  {name}: {report}"


def summary(version: str, outcomes: Outcomes) -> str:
    """The one line of a version."""
    core, xml = (_counted(outcomes, "core"), _counted(outcomes, "xml"))
    return f"core {core}, XML {xml} ({version})"


def write(path: Path, outcomes: Outcomes) -> None:
    """Every outcome as JSON."""
    facts = {
        name: {
            "kind": outcome.kind,
            "counts": not outcome.problem,
            "problem": outcome.problem,
            "false drift": outcome.false_drift,
        }
        for name, outcome in sorted(outcomes.items())
    }
    path.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")


def _counted(outcomes: Outcomes, kind: Kind) -> str:
    counts = [not outcome.problem for outcome in outcomes.values() if outcome.kind == kind]
    return f"{sum(counts)} of {len(counts)}"
