"""A difference in one line that a person understands at once."""

from __future__ import annotations

from collections.abc import Sequence

from generator.drift.deviations import COVERAGE
from generator.drift.difference import Difference, Kind
from generator.drift.facts import Json, RunTogether
from generator.drift.statements import PRESENT, shown
from generator.drift.together import written

LONGEST = 90
MOST_ALSO = 6
MARKS: dict[Kind, str] = {"page-only": "+", "spec-only": "-", "changed": "~", "renamed": ">", "stale": "!"}

_FLAGS = {"required": ("required", "optional"), "deprecated": ("deprecated", "not deprecated")}


def place(row: Difference) -> str:
    """Which part and field it is about: `request /title`."""
    return " ".join(word for word in (row.where.part, row.where.field) if word)


def says(row: Difference, file: str = "") -> str:
    """What the page says and what the spec says, each with its place; `file` is the page that the reader knows of."""
    page, spec = _page(row, file), _spec(row)
    if row.where.aspect == COVERAGE and row.kind == "page-only":
        return f"is on the page ({page}) and not in the spec"
    if row.kind == "stale":
        return _stale(row, page)
    if row.kind == "page-only":
        return f"is on the page ({page}) and not in the spec (its place: {spec})"
    if row.kind == "spec-only":
        return f"is in the spec ({spec}) and not on the page ({page})"
    if row.kind == "renamed":
        return f"is named {row.documented} on the page ({page}), {row.implemented} in the spec ({spec})"
    if row.detail:
        names = " or ".join(name or "example" for name in row.implemented)
        return f"example: the page's body ({page}) is not the spec's {names} ({spec}): see {row.detail}"
    return f"{row.where.aspect}: the page says {value(row, row.documented)} ({page}), " + (
        f"the spec says {value(row, row.implemented)} ({spec}){_moved(row)}"
    )


def record(row: Difference) -> str:
    """Whether deviations.yaml knows of it, and which other operations it is true of."""
    return _record(row) + _also(row)


def _also(row: Difference) -> str:
    """The other places of which the very same is said; with the place in the spec, where that is another one."""
    names = dict.fromkeys(_further(row, other) for other in row.also)
    more = f" and {len(names) - MOST_ALSO} more" if len(names) > MOST_ALSO else ""
    return f"; the same for {', '.join([*names][:MOST_ALSO])}{more}" if names else ""


def _further(row: Difference, other: Difference) -> str:
    name = other.operation if other.operation != row.operation else place(other)
    return name if other.place == row.place else f"{name} ({_spec(other)})"


def _record(row: Difference) -> str:
    if row.recorded:
        return f"recorded: {row.recorded.id}"
    if row.kind == "stale":
        return "no longer true"
    if row.outdated:
        at = f"{row.outdated.place.file}:{row.outdated.place.line}"
        return f"not recorded; {row.outdated.id} ({at}) is no longer true"
    return "not recorded"


def value(row: Difference, said: Json) -> str:
    """A value as a person reads it."""
    if row.where.aspect in _FLAGS and (isinstance(said, bool) or said is None):
        return _FLAGS[row.where.aspect][not said]
    if said is None or said == []:
        return "none"
    if row.where.aspect in ("enum", "type", "status", "security") and isinstance(said, list):
        return short(", ".join(written(item) for item in said))
    if isinstance(said, RunTogether):
        return short(said.text)
    if isinstance(said, list) and len(said) == 1:
        said = said[0]
    return short(said if isinstance(said, str) and row.where.aspect in ("path", "type") else shown(said))


def short(text: str) -> str:
    """A text that leaves room on its line."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 2]} …"


def _moved(row: Difference) -> str:
    """For lists: what came and what went."""
    if not isinstance(row.documented, list) or not isinstance(row.implemented, list) or row.where.aspect == "example":
        return ""
    new = _without(row.documented, row.implemented)
    gone = _without(row.implemented, row.documented)
    parts = [f"new: {', '.join(new)}" if new else "", f"gone: {', '.join(gone)}" if gone else ""]
    return ": " + "; ".join(part for part in parts if part) if new or gone else ""


def _without(values: Sequence[Json], others: Sequence[Json]) -> list[str]:
    known = {shown(item) for item in others}
    return [written(item) for item in values if item is not None and shown(item) not in known]


def _stale(row: Difference, page: str) -> str:
    entry = f"the deviation {row.outdated.id} ({_spec(row)})" if row.outdated else "a deviation"
    if row.where.aspect == COVERAGE:
        return f"{entry}: " + (
            "the spec has it now" if row.documented == PRESENT else "the page does not have it any more"
        )
    return (
        f"{row.where.aspect}: {entry} does not hold any more: the page says {value(row, row.documented)} ({page}), "
        + (f"the spec says {value(row, row.implemented)}")
    )


def _page(row: Difference, file: str) -> str:
    at = f"line {row.line}" if row.file == file else f"{row.file}:{row.line}"
    return at if row.line else "as a whole" if row.file == file else row.file


def _spec(row: Difference) -> str:
    return f"{row.place.file}:{row.place.line}" if row.place else "nowhere"
