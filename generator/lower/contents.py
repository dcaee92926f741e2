"""Which media types of a body can be sent, and which of a reply can be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator import ir
from generator.ledger import Ledger, Unsupported
from generator.models import Direction, Reach
from generator.spec.objects import MediaType, Operation, Response, Schema
from generator.wire import media
from generator.wire.media import Codec


@dataclass(frozen=True, kw_only=True)
class Form:
    """A media type that there is a codec for."""

    media: MediaType
    codec: Codec

    @property
    def is_typed(self) -> bool:
        """Whether its schema decides the type: what is not JSON is text or bytes, whatever its schema."""
        return self.codec.name == "json" and self.media.schema is not None

    @property
    def type(self) -> ir.Annotation:
        """The type of what no schema decides."""
        anything = media.may_be_anything(self.media.name)
        return ir.Annotation(self.codec.python) if self.codec.python and not anything else ir.ANY

    @property
    def sent(self) -> str:
        """The media type to send: of a range, such as `image/*`, one that is no range."""
        return self.codec.sends if media.is_range(self.media.name) else self.media.name


def sendable(operation: Operation, reach: Reach, ledger: Ledger) -> tuple[Form, ...]:
    """The forms in which a body can be sent, JSON first. Raises Unsupported where it is needed and there is none."""
    body = operation.body
    if body is None:
        return ()
    found, problem = _forms(body.contents, reach, ledger, "inputs")
    if body.contents and not found:
        assert problem is not None
        ledger.refused(body.place, "body", "requestBody", problem.diagnostic.message, problem.diagnostic.hint)
        if body.required:
            raise problem
    return found


def readable(
    operation: Operation, reach: Reach, ledger: Ledger
) -> tuple[Mapping[str, tuple[Form, ...]], Mapping[str, tuple[Form, ...]]]:
    """What the successes give, by status, and what the errors do. Raises Unsupported where no success can be read.

    `default` is a success only where there is no other; a redirection that holds nothing is no error.
    """
    replies: dict[str, tuple[Form, ...]] = {}
    errors: dict[str, tuple[Form, ...]] = {}
    last: Unsupported | None = None
    has_success = any(response.status.startswith("2") for response in operation.responses)
    for response in operation.responses:
        contents = () if operation.method == "HEAD" else response.contents
        found, problem = _forms(contents, reach, ledger, "models")
        lost = bool(contents) and not found
        if lost and problem:
            ledger.refused(response.place, "reply", response.status, problem.diagnostic.message)
        if _succeeds(response, has_success=has_success):
            last = problem if lost else last
            replies |= {} if lost else {response.status: found}
        elif not lost:
            errors[response.status] = found
    if last is not None and not any(status[0] in "2d" for status in replies):
        raise last
    return replies, errors


def _succeeds(response: Response, *, has_success: bool) -> bool:
    if response.status == "default":
        return not has_success
    return response.status[0] == "2" or (response.status[0] == "3" and not response.contents)


def _forms(
    contents: Iterable[MediaType], reach: Reach, ledger: Ledger, direction: Direction
) -> tuple[tuple[Form, ...], Unsupported | None]:
    """The forms that there is a codec for, JSON first; and what is wrong with the last of the others."""
    found: list[Form] = []
    problem: Unsupported | None = None
    for content in contents:
        try:
            found.append(_form(content, reach, direction))
        except Unsupported as error:
            problem, diagnostic = error, error.diagnostic
            ledger.refused(content.place, "content", content.name, diagnostic.message, diagnostic.hint)
    return tuple(sorted(found, key=_rank)), problem


def _rank(form: Form) -> tuple[int, bool, str]:
    """JSON comes first, whatever the order of the document; the plainest media type before others."""
    name = media.essence(form.media.name)
    return media.CODECS.index(form.codec), name != form.codec.sends, name


_LATER = re.compile(
    r"application/x-www-form-urlencoded|text/event-stream|.*[/+]xml|application/(x-ndjson|jsonl|json-seq)"
)
"""Media types that are more than bytes or text, and that there is no codec for yet."""


def _form(content: MediaType, reach: Reach, direction: Direction) -> Form:
    schema = content.schema
    problem = reach.fault(schema, direction) if schema is not None else None
    structured = schema is not None and problem is None and not _is_text(reach.merger.content(schema))
    codec = media.codec(content.name, structured=structured)
    if codec is None or _LATER.fullmatch(media.essence(content.name)):
        raise Unsupported(content.place.says(f"{content.name} cannot be {'sent' if direction == 'inputs' else 'read'}"))
    if codec.name == "json" and problem is not None:
        raise Unsupported(problem)
    return Form(media=content, codec=codec)


def _is_text(schema: Schema) -> bool:
    return schema.types in ((), ("string",)) and schema.enum is None
