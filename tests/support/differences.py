"""What a page says otherwise than the spec, field by field and aspect by aspect."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from tests.support.pages import Aspects, Fields, Page
from tests.support.specs import Operation, unique

PARTS = ("parameters", "request", "response", "errors")
ABSENT = "absent"
PRESENT = "present"


_Row = tuple[str, str, str, Any, Any]


class Source(Protocol):
    """What a spec is compared with: a page, or another spec that looks like one."""

    @property
    def number(self) -> str: ...
    @property
    def content(self) -> dict[str, Any]: ...
    @property
    def endpoint(self) -> str: ...
    @property
    def errors(self) -> dict[str, Any]: ...
    def fields(self, part: str) -> Fields: ...


@dataclass(frozen=True)
class Difference:
    page: str
    operation: str
    part: str
    field: str
    aspect: str
    documented: Any
    implemented: Any

    def __str__(self) -> str:
        place = f"page {self.page}, {self.operation}, {self.part} {self.field or '(whole)'}, {self.aspect}"
        return f"{place}: documented {shown(self.documented)}, implemented {shown(self.implemented)}"


def differences(page: Page, name: str, operation: Operation) -> list[Difference]:
    return [*facts(page, name, operation), *_named(page, name, _of_examples(page, operation))]


def facts(page: Source, name: str, operation: Operation) -> list[Difference]:
    """The differences but for those of whole bodies given as examples."""
    found = [
        *_of_operation(page, operation),
        *_of_statuses(page, operation),
        *(row for part in PARTS for row in _of_fields(part, page, operation)),
    ]
    return _named(page, name, found)


def _named(page: Source, name: str, rows: Iterable[_Row]) -> list[Difference]:
    return [Difference(page.number, name, *row) for row in rows]


def _of_operation(page: Source, operation: Operation) -> Iterator[_Row]:
    yield from _row("operation", "", "path", page.endpoint, operation.endpoint)
    yield from _row("operation", "", "deprecated", False, operation.content.get("deprecated", False))
    yield from _row("security", "", "security", page.content["security"].get("scopes"), operation.scopes)
    if "required" in page.content["shows"]:
        yield from _row("request", "", "required", page.content["request"].get("required"), operation.body_required)


def _of_statuses(page: Source, operation: Operation) -> Iterator[_Row]:
    documented = page.content["response"].get("status")
    yield from _row("response", "", "status", [documented] if documented else [], operation.successes)
    yield from _row("errors", "", "status", sorted(page.errors), sorted(operation.errors))


def _of_examples(page: Page, operation: Operation) -> Iterator[_Row]:
    """Whole bodies: a printed one must stand in the spec, one that only the spec has is a difference."""
    places = [("request", ""), ("response", ""), *(("errors", status) for status in _shared(page, operation))]
    for part, status in places:
        text = page.examples().get(f"{part}/{status}" if status else part)
        body = json.loads(text) if text else None
        examples = operation.examples(status or part)
        if shown(body) not in map(shown, examples.values() or [None]):
            yield part, f"/{status}" if status else "", "example", body, list(examples)


def _of_fields(part: str, page: Source, operation: Operation) -> Iterator[_Row]:
    documented, implemented = page.fields(part), operation.fields(part)
    if part == "errors":  # a status that only one side has is a difference of `status`
        shared = _shared(page, operation)
        documented, implemented = _below(documented, shared), _below(implemented, shared)
    both = sorted(documented.keys() & implemented.keys())
    for field in sorted(documented.keys() - implemented.keys()):
        yield part, field, "presence", PRESENT, ABSENT
    for field in sorted(implemented.keys() - documented.keys()):
        if not field.endswith("/*"):  # a list where the page has none is a difference of `type`
            yield part, field, "presence", ABSENT, PRESENT
    for field in both:
        yield from _of_aspects(part, field, documented[field], implemented[field])


def _of_aspects(part: str, field: str, documented: Aspects, implemented: Aspects) -> Iterator[_Row]:
    for aspect in [name for name in documented if name != "printed"]:
        yield from _row(part, field, aspect, documented[aspect], implemented[aspect])
    for aspect, printed in documented["printed"].items():
        if same(aspect, documented[aspect], implemented[aspect]):
            yield from _row(part, field, aspect, printed, implemented[aspect])


def _row(part: str, field: str, aspect: str, documented: Any, implemented: Any) -> Iterator[_Row]:
    if not same(aspect, documented, implemented):
        yield part, field, aspect, documented, implemented


def _shared(page: Source, operation: Operation) -> list[str]:
    return sorted({*page.errors} & {*operation.errors})


def _below(fields: Fields, statuses: Iterable[str]) -> Fields:
    return {path: facts for path, facts in fields.items() if path.split("/")[1] in statuses}


def same(aspect: str, one: Any, other: Any) -> bool:
    return comparable(aspect, one) == comparable(aspect, other)


def comparable(aspect: str, value: Any) -> str:
    """One text for every way to write the same: `absent`, null and [] alike, [x] and x alike."""
    if value in (None, ABSENT, []) and aspect != "presence":
        return ABSENT
    values = unique(value if isinstance(value, list) else [value])
    if aspect == "enum":  # whether null is allowed is the aspect `nullable`
        values = [allowed for allowed in values if allowed is not None]
    if aspect == "status":
        values = [str(status) for status in values]
    if aspect in ("enum", "example", "status"):
        values = sorted(values, key=shown)
    return shown(values)


def shown(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
