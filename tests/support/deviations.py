"""The recorded deviations, and which differences they answer for."""

from dataclasses import dataclass
from typing import Any

from tests.support.differences import ABSENT, PARTS, PRESENT, Difference, same
from tests.support.documents import load
from tests.support.places import DEVIATIONS
from tests.support.specs import Operation

# The aspects that both sides say in a machine's words; the others are prose.
COMPARED = {
    *("presence", "type", "required", "enum", "default", "limits"),
    *("deprecated", "example", "status", "path", "nullable", "format", "security"),
}


@dataclass(frozen=True)
class Deviation:
    id: str
    operations: tuple[str, ...]
    part: str
    fields: tuple[str, ...]
    aspect: str
    documented: Any
    implemented: Any
    pages: tuple[str, ...]

    def explains(self, found: Difference) -> bool:
        return (
            found.operation in self.operations
            and found.page in self.pages
            and (found.part, found.aspect) == (self.part, self.aspect)
            and found.field in self.fields
            # An example that is a list may stand by itself, or as the one item of a list of examples.
            and any(same(self.aspect, says, found.documented) for says in (self.documented, [self.documented]))
            and same(self.aspect, self.implemented, found.implemented)
        )

    def holds(self, field: str, operation: Operation) -> bool:
        """Whether the spec still says what this entry calls implemented."""
        return same(self.aspect, self.implemented, implemented(operation, self.part, field, self.aspect))


def deviations() -> list[Deviation]:
    return [_deviation(entry) for path in sorted(DEVIATIONS.glob("*.yaml")) for entry in load(path)]


def _deviation(entry: dict[str, Any]) -> Deviation:
    where = entry["where"]
    fields = where.get("field", "")
    return Deviation(
        id=entry["id"],
        operations=tuple(where["operations"]),
        part=where["part"],
        fields=tuple(rooted(field) for field in (fields if isinstance(fields, list) else [fields])),
        aspect=where["aspect"],
        documented=entry["documented"],
        implemented=entry["implemented"],
        pages=tuple(entry["pages"]),
    )


def rooted(field: str) -> str:
    """Fields start with a slash here, `path/eventId` like `/title`; the whole part stays empty."""
    return f"/{field.removeprefix('/')}" if field else ""


def implemented(operation: Operation, part: str, field: str, aspect: str) -> Any:
    """What the spec says about one aspect of one place."""
    if not field:
        return _of_whole(operation, part, aspect)
    if (part, aspect, field.count("/")) == ("errors", "example", 1):
        return list(operation.examples(field[1:]))
    facts = operation.fields(part).get(field) if part in PARTS else None
    if aspect == "presence":
        return ABSENT if facts is None else PRESENT
    return facts[aspect] if facts is not None else ABSENT


def _of_whole(operation: Operation, part: str, aspect: str) -> Any:
    return {
        "path": operation.endpoint,
        "status": operation.successes if part == "response" else operation.errors,
        "deprecated": operation.content.get("deprecated", False),
        "required": operation.body_required,
        "security": operation.scopes,
        "example": list(operation.examples(part)) if part in ("request", "response") else ABSENT,
    }[aspect]
