"""Prints the outcome of a comparison for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.text import Text

from generator.drift import words
from generator.drift.deviations import COVERAGE
from generator.drift.difference import Compared, Difference, Report
from generator.drift.suggest import Suggestion

Suggested = Mapping[int, Suggestion]
"""Suggestions by the identity of the difference."""

_COLOURS = {"page-only": "green", "spec-only": "red", "changed": "yellow", "renamed": "cyan", "stale": "magenta"}


def print_report(report: Report, console: Console, suggested: Suggested | None = None, *, every: bool = False) -> None:
    """Every difference in a line, grouped by operation; of recorded ones only the ids, if not `every` one is wanted."""
    found = suggested or {}
    order = list(dict.fromkeys(each.operation for each in report.compared))
    for each in sorted(report.compared, key=lambda each: (_is_coverage(each), order.index(each.operation))):
        _print(console, _coverage(each, found) if _is_coverage(each) else _operation(each, found, every))
    _print(console, _covered(report))
    console.print(_summary(report))


def _print(console: Console, lines: Iterable[Text]) -> None:
    """Suggestions can be very many lines: where there is no colour, nothing has to be rendered."""
    if console.color_system is None:
        console.file.writelines(f"{line.plain}\n" for line in lines)
    elif text := Text("\n").join(lines):
        console.print(text)


def _is_coverage(compared: Compared) -> bool:
    return any(row.where.aspect == COVERAGE for row in compared.differences)


def _operation(compared: Compared, suggested: Suggested, every: bool) -> Iterator[Text]:
    title = Text.assemble((compared.operation, "bold"), "  ", (compared.endpoint, "cyan"), f"  {compared.file}")
    if not compared.differences and not compared.told:
        title.append("  agrees", "green")
    yield title
    for part in compared.unreadable:
        yield Text(f"  ? cannot be read: {part.what} (line {part.line}): {part.reason}", "dim")
    for row in compared.differences:
        if not row.recorded:
            yield _line(row, compared.file)
            yield from _suggestion(suggested.get(id(row)), row)
    if compared.told:
        yield Text(f"  = {_count(compared.told, 'difference')} told of another operation as well", "dim")
    yield from _recorded(compared, every)


def _line(row: Difference, file: str) -> Text:
    mark = Text(f"  {words.MARKS[row.kind]} ", _COLOURS[row.kind])
    said = Text.assemble((words.place(row), "bold"), f" {words.says(row, file)}")
    return mark.append_text(said).append(f" · {words.record(row)}", _COLOURS[row.kind])


def _recorded(compared: Compared, every: bool) -> Iterator[Text]:
    """The recorded differences: one line for each deviation, or one for all."""
    found: dict[str, list[Difference]] = {}
    for row in compared.differences:
        if row.recorded:
            found.setdefault(row.recorded.id, []).append(row)
    if found and not every:
        yield Text(f"  = {_count(sum(map(len, found.values())), 'difference')} recorded: {', '.join(found)}", "dim")
        return
    for first, *others in found.values():
        more = f" · and {len(others)} more" if others else ""
        said = f"{words.place(first)} {words.says(first, compared.file)}{more} · {words.record(first)}"
        yield Text(f"  {words.MARKS[first.kind]} {said}", "dim")


def _suggestion(suggestion: Suggestion | None, row: Difference) -> Iterator[Text]:
    """Both ways out, as lines to take out and to put in."""
    record = "take out what is no longer true" if row.kind == "stale" else "or record it"
    ways = (("follow the page", suggestion.spec), (record, suggestion.deviation)) if suggestion else ()
    for way, edits in ways:
        for edit in edits:
            yield Text(f"      {way}, at {edit.file}:{edit.line}", "italic")
            yield from (Text(f"      - {line}", "red") for line in edit.remove)
            yield from (Text(f"      + {line}", "green") for line in edit.insert)


def _coverage(compared: Compared, suggested: Suggested) -> Iterator[Text]:
    """An operation that the spec lacks, in one line."""
    for row in compared.differences:
        if not row.recorded:
            title = Text.assemble((compared.operation, "bold"), "  ", (compared.endpoint, "cyan"))
            mark = Text(f"{words.MARKS[row.kind]} ", _COLOURS[row.kind])
            yield mark.append_text(title).append(f"  {words.says(row)} · {words.record(row)}")
            yield from _suggestion(suggested.get(id(row)), row)


def _covered(report: Report) -> Iterator[Text]:
    """How many operations the spec lacks with good reason."""
    found: dict[tuple[str, str], int] = {}
    for row in report.differences:
        if row.where.aspect == COVERAGE and row.recorded:
            found[row.file, row.recorded.id] = found.get((row.file, row.recorded.id), 0) + 1
    for (file, entry), number in found.items():
        yield Text(f"= {_count(number, 'operation')} of {file} not in the spec yet · recorded: {entry}", "dim")


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
