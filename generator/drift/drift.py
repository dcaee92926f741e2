"""What moved: every difference between saved documentation and the spec, and which of them are recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.drift import replies
from generator.drift.compare import Comparison
from generator.drift.described import Described, described
from generator.drift.deviations import COVERAGE, Deviation
from generator.drift.deviations import load as load_deviations
from generator.drift.difference import Compared, Difference, Record, Report
from generator.drift.facts import Page, UnreadablePage
from generator.drift.matching import Known, cites, known, label, matches, settled
from generator.drift.once import once, with_stale
from generator.drift.sources import Log, read
from generator.drift.stale import Reading, stale
from generator.drift.statements import ABSENT, PRESENT, Where, endpoint, statements
from generator.spec.bundle import load as load_document
from generator.spec.document import Document


@dataclass(frozen=True, kw_only=True)
class Spec:
    """The spec and what goes with it."""

    path: Path
    document: Document
    operations: Sequence[Described]
    deviations: Sequence[Deviation]
    known: Known


def load_spec(path: Path) -> Spec:
    """Read the spec and its deviations. Raises InputError."""
    document = load_document(path).whole()
    deviations = load_deviations(path)
    return Spec(
        path=path,
        document=document,
        operations=described(document),
        deviations=deviations,
        known=known(document, deviations),
    )


def drift(files: Iterable[Path], spec: Spec) -> Report:
    """Read every file and compare it with the spec; a file that cannot be read does not keep others from it."""
    report, pages = Report(), list[Page]()
    for file in files:
        try:
            source = read(file)
        except UnreadablePage as error:
            report.failed.append(error)
            continue
        if isinstance(source, Log):
            report.compared += _of_log(source, spec)
        else:
            pages.append(source)
    report.compared += compare(pages, spec)
    return report


def compare(pages: Sequence[Page], spec: Spec) -> list[Compared]:
    """Compare pages with the spec."""
    run = _Run(spec)
    found = [compared for page in pages for compared in run.page(page)]
    return once(with_stale(found, stale(run.readings, spec.deviations)))


class _Run:
    """One comparison of some pages, which remembers what they said to find out what is recorded in vain."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        self.readings = {operation.id: Reading(operation) for operation in spec.operations}

    def page(self, page: Page) -> Iterator[Compared]:
        name = Path(page.file).name
        page_id = self.spec.known.page(page.file)
        matched = matches(page, page_id, self.spec.operations)
        for facts, operations in zip(page.operations, matched, strict=True):
            for operation in operations:
                here = settled(facts, operation)
                said = statements(here)
                reading = self.readings[operation.id]
                reading.pages[page_id or name] = (page.file, said)
                comparison = Comparison(
                    file=page.file,
                    line=facts.line,
                    operation=operation.id,
                    page=said,
                    spec=reading.spec,
                    place=operation.place,
                )
                rows = comparison.differences(lambda row: self._record(row, page_id))
                yield Compared(
                    file=page.file,
                    operation=operation.id,
                    endpoint=endpoint(operation.facts),
                    differences=rows,
                    unreadable=facts.unreadable,
                    facts=here,
                    described=operation,
                )
        yield from self._not_covered(page, page_id, matched)
        yield from self._not_documented(page, page_id, matched)

    def _record(self, row: Difference, page_id: str | None) -> Record | None:
        return next((entry.record for entry in self.spec.deviations if entry.answers_for(row, page_id)), None)

    def _not_covered(
        self, page: Page, page_id: str | None, matched: Sequence[Sequence[Described]]
    ) -> Iterator[Compared]:
        """What the page has and the spec does not have, and what is listed as such and is not so any more."""
        missing = {label(facts): facts for facts, known in zip(page.operations, matched, strict=True) if not known}
        where = Where("operation", "", COVERAGE)
        paths = self.spec.document.place("/paths")
        for name, facts in missing.items():
            row = Difference(
                file=page.file,
                line=facts.line,
                operation=name,
                where=where,
                kind="page-only",
                documented=PRESENT,
                implemented=ABSENT,
                place=paths,
            )
            row = replace(row, recorded=self._record(row, page_id))
            yield Compared(file=page.file, operation=name, endpoint=endpoint(facts), differences=[row], facts=facts)
        for entry in self.spec.deviations:
            if entry.aspect == COVERAGE and page_id in entry.pages:
                for name in sorted({*entry.operations} - missing.keys()):
                    row = _in_vain(page.file, name, entry, name in self.readings)
                    yield Compared(file=page.file, operation=name, endpoint="", differences=[row])

    def _not_documented(
        self, page: Page, page_id: str | None, matched: Sequence[Sequence[Described]]
    ) -> Iterator[Compared]:
        """The operations that name this page as their source, and that it does not show any more."""
        shown = {operation.id for several in matched for operation in several}
        for operation in self.spec.operations:
            if operation.id not in shown and cites(operation, page_id):
                row = Difference(
                    file=page.file,
                    line=0,
                    operation=operation.id,
                    where=Where("operation", "", "presence"),
                    kind="spec-only",
                    documented=ABSENT,
                    implemented=PRESENT,
                    place=operation.place,
                )
                row = replace(row, recorded=self._record(row, page_id))
                yield Compared(
                    file=page.file,
                    operation=operation.id,
                    endpoint=endpoint(operation.facts),
                    differences=[row],
                    described=operation,
                )


def _in_vain(file: str, name: str, entry: Deviation, implemented: bool) -> Difference:
    """The difference that a listed operation is covered by now, or gone from the page."""
    return Difference(
        file=file,
        line=0,
        operation=name,
        where=Where("operation", "", COVERAGE),
        kind="stale",
        documented=PRESENT if implemented else ABSENT,
        implemented=PRESENT if implemented else ABSENT,
        place=entry.place,
        outdated=entry.record,
    )


def _of_log(log: Log, spec: Spec) -> Iterator[Compared]:
    """What a log of replies says, by operation."""
    by_operation: dict[str, list[Difference]] = {}
    for row in replies.differences(log.file, log.findings, spec.operations):
        entry = next((entry for entry in spec.deviations if entry.answers_for(row, None)), None)
        by_operation.setdefault(row.operation, []).append(replace(row, recorded=entry.record if entry else None))
    known = {operation.id: operation for operation in spec.operations}
    for name, rows in by_operation.items():
        operation = known.get(name)
        at = endpoint(operation.facts) if operation else ""
        yield Compared(file=log.file, operation=name, endpoint=at, differences=rows, described=operation)
