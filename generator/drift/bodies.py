"""What the line-by-line layouts have in common above the single field: a body, and the replies of an operation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.drift.blocks import Blocks
from generator.drift.curl import Curl
from generator.drift.facts import BodyFacts, Fact, Unreadable
from generator.drift.rows import body
from generator.drift.sections import Reply, Section
from generator.drift.source import Source

MEDIA_TYPE = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,60}")

Named = tuple[str | None, BodyFacts]
"""A reply and its status, where the page names one."""
Request = tuple[BodyFacts | None, tuple[Unreadable, ...]]
"""The request body, and what of it cannot be read."""


def read_body(source: Source, part: Section | Reply, *, quoted: bool, by_order: bool) -> BodyFacts:
    """The body that the lines of a section or of a reply show."""
    first = source.filled(part.start, part.stop)
    media = source.fact(source.at(first), first) if first and MEDIA_TYPE.fullmatch(source.at(first)) else None
    start = first + 1 if first is not None and media else part.start
    blocks = Blocks(source, start, part.stop, quoted)
    root = blocks.root()
    facts = body(blocks.rows(), source.line(part.heading), root, by_order=by_order)
    return replace(facts, media_type=media)


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The replies of an operation, sorted into success and errors."""

    response: BodyFacts | None
    errors: dict[str, BodyFacts]
    statuses: Fact | None
    unreadable: tuple[Unreadable, ...]


def outcome(replies: Sequence[Named], statuses: Fact | None = None) -> Outcome:
    """Sort replies. `statuses` is what the page lists, where it has a list of its own."""
    named = [(status, facts.line) for status, facts in replies if status]
    success = [(status, facts) for status, facts in replies if status is None or status.startswith("2")]
    unreadable: tuple[Unreadable, ...] = ()
    if len(success) > 1:
        which = ", ".join(str(status) for status, _ in success)
        reason = f"there is more than one ({which}), and only one is compared"
        unreadable = (Unreadable(what="the replies of success", line=success[1][1].line, reason=reason),)
    if statuses is None and named:
        statuses = Fact(value=sorted({status for status, _ in named}), line=named[0][1])
    return Outcome(
        response=success[0][1] if len(success) == 1 else None,
        errors={status: facts for status, facts in replies if status and not status.startswith("2")},
        statuses=statuses,
        unreadable=unreadable,
    )


def only_sample(curl: Curl | None) -> Request:
    """The request of a page that has no section for it: the body that the curl command sends, if it sends one."""
    if curl is None or curl.body is None:
        return None, ()
    reason = "the curl command sends a body, but no section tells of its fields"
    unreadable = Unreadable(what="the fields of the request", line=curl.body.line, reason=reason)
    return BodyFacts(line=curl.body.line, fields=None, example=curl.body), (unreadable,)


def with_example(facts: BodyFacts | None, example: Fact | None) -> BodyFacts | None:
    """A body together with its example."""
    return replace(facts, example=example) if facts and example else facts
