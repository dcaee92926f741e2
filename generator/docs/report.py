"""Prints the outcome of a comparison for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.text import Text

from generator.docs import words
from generator.docs.deviations import COVERAGE
from generator.docs.difference import Difference
from generator.docs.drift import Compared, Report

_COLOURS = {"page-only": "green", "spec-only": "red", "changed": "yellow", "renamed": "cyan", "stale": "magenta"}


def print_report(report: Report, console: Console, *, only_new: bool = False) -> None:
    """Every difference in a line, grouped by operation; recorded ones dimmed, one line for each deviation."""
    covered = [each for each in report.compared if not _is_coverage(each)]
    for _, group in groupby(covered, key=lambda each: (each.operation, each.endpoint)):
        for line in _operation(list(group), only_new):
            console.print(line)
    for line in _coverage([each for each in report.compared if _is_coverage(each)], only_new):
        console.print(line)
    console.print(_summary(report))


def _is_coverage(compared: Compared) -> bool:
    return any(row.where.aspect == COVERAGE for row in compared.differences)


def _operation(group: list[Compared], only_new: bool) -> Iterator[Text]:
    rows = [row for each in group for row in each.differences]
    new = [row for row in rows if not row.recorded]
    if only_new and not new:
        return
    title = Text.assemble((group[0].operation, "bold"), "  ", (group[0].endpoint, "cyan"))
    if not rows:
        title.append("  agrees", "green")
    yield title
    for each in group:
        for part in each.unreadable:
            text = f"  ? cannot be read: {part.what} ({each.file}:{part.line}): {part.reason}"
            yield Text(text, "dim")
    for row in new:
        yield _line(row)
    if not only_new:
        yield from _recorded(rows)


def _line(row: Difference) -> Text:
    mark = Text(f"  {words.MARKS[row.kind]} ", _COLOURS[row.kind])
    return mark.append_text(Text.assemble((words.place(row), "bold"), f" {words.says(row)}")).append(
        f" · {words.record(row)}", _COLOURS[row.kind]
    )


def _recorded(rows: Iterable[Difference]) -> Iterator[Text]:
    """One line for each deviation and page."""
    found: dict[tuple[str, str], list[Difference]] = {}
    for row in rows:
        if row.recorded:
            found.setdefault((row.recorded.id, row.file), []).append(row)
    for first, *others in found.values():
        more = f" · and {len(others)} more" if others else ""
        text = f"  {words.MARKS[first.kind]} {words.place(first)} {words.says(first)}{more} · {words.record(first)}"
        yield Text(text, "dim")


def _coverage(found: list[Compared], only_new: bool) -> Iterator[Text]:
    """The operations that the spec lacks: one line each, those that are recorded in one line."""
    rows = [(each, row) for each in found for row in each.differences]
    recorded = [row for _, row in rows if row.recorded]
    for each, row in rows:
        if not row.recorded:
            title = Text.assemble((each.operation, "bold"), "  ", (each.endpoint, "cyan"))
            mark = Text(f"{words.MARKS[row.kind]} ", _COLOURS[row.kind])
            yield mark.append_text(title).append(f"  {words.says(row)} · {words.record(row)}")
    if recorded and not only_new:
        ids = ", ".join(sorted({row.recorded.id for row in recorded if row.recorded}))
        yield Text(f"+ {_count(len(recorded), 'operation')} not in the spec yet · recorded: {ids}", "dim")


def _summary(report: Report) -> Text:
    new, rows = len(report.unrecorded), len(report.differences)
    compared = len({(each.file, each.operation) for each in report.compared if not _is_coverage(each)})
    files = len({each.file for each in report.compared})
    text = Text("✓ " if report.exit_code == 0 else "✗ ", "green" if report.exit_code == 0 else "red")
    text.append(f"{_count(compared, 'operation')} compared in {_count(files, 'source')}: ")
    text.append(f"{_count(new, 'difference')} not recorded", "red" if new else "green")
    text.append(f", {rows - new} recorded")
    if report.failed:
        text.append(f", {_count(len(report.failed), 'source')} unreadable", "red")
    return text


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
