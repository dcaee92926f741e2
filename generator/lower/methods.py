"""Which operations become methods: in which resource, called what, and with which forms of their bodies and replies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.ledger import Ledger, Unsupported
from generator.lower import contents
from generator.lower.contents import Form
from generator.lower.facts import is_header_name
from generator.models import Reach
from generator.names import snake, unique
from generator.spec.objects import Api, Operation, Parameter
from generator.wire import styles

DEFAULT_TAG = "default"
"""The tag of an operation that has none."""

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, kw_only=True)
class Method:
    """An operation with the names that Python has for it, and with nothing in it that cannot be generated."""

    operation: Operation
    tag: str
    area: str
    """The attribute of the client."""
    name: str
    parameters: tuple[Parameter, ...]
    body: tuple[Form, ...]
    replies: Mapping[str, tuple[Form, ...]]
    """The successes by status."""
    errors: Mapping[str, tuple[Form, ...]]

    @property
    def id(self) -> str:
        """The operationId, or what stands in for it."""
        return self.operation.id or self.name.replace("_", "-")

    @property
    def body_required(self) -> bool:
        """Whether the operation cannot do without a body."""
        return self.operation.body is not None and self.operation.body.required


def methods(api: Api, reach: Reach, ledger: Ledger) -> list[Method]:
    """Every operation that can be generated; each other one is noted, with the reason.

    Tags that Python spells alike are one resource.
    """
    found: list[Method] = []
    for operation in api.operations:
        ledger.at = operation.place
        try:
            found.append(_method(operation, snake(tag_of(operation)), reach, ledger))
        except Unsupported as problem:
            refuse(ledger, operation, problem)
    return _named(found, api.operations)


def refuse(ledger: Ledger, operation: Operation, problem: Unsupported) -> None:
    """Note that an operation is left out: at the line of what is wrong in it."""
    fault = problem.diagnostic
    at = replace(operation.place, file=fault.file, line=fault.line)
    name = f"{operation.method} {operation.path}"
    ledger.refused(replace(at, pointer=operation.place.pointer), "operation", name, fault.message, fault.hint)


def tag_of(operation: Operation) -> str:
    """The tag that an operation is placed by: its first."""
    return operation.tags[0] if operation.tags else DEFAULT_TAG


def _method(operation: Operation, area: str, reach: Reach, ledger: Ledger) -> Method:
    replies, errors = contents.readable(operation, reach, ledger)
    return Method(
        operation=operation,
        tag=tag_of(operation),
        area=area,
        name="",
        parameters=tuple(_parameters(operation, reach, ledger)),
        body=contents.sendable(operation, reach, ledger),
        replies=replies,
        errors=errors,
    )


def _parameters(operation: Operation, reach: Reach, ledger: Ledger) -> Iterator[Parameter]:
    """The parameters that can be sent. Raises Unsupported where one that is needed cannot."""
    for parameter in operation.parameters:
        try:
            _check(parameter, reach)
        except Unsupported as problem:
            fault = problem.diagnostic
            ledger.refused(parameter.place, "parameter", parameter.name, fault.message, fault.hint)
            if parameter.required:
                raise
            continue
        if not _is_ignored(parameter, operation, ledger):
            yield parameter


def _check(parameter: Parameter, reach: Reach) -> None:
    if fault := reach.fault(parameter.schema, "inputs"):
        raise Unsupported(fault)
    if parameter.content is not None:
        reason = "a parameter with `content` cannot be generated"
        raise Unsupported(parameter.content.place.says(reason, "give it a `schema`"))
    known = styles.of(parameter.where)
    if parameter.style not in known:
        reason = f"the {parameter.where} style {parameter.style!r} cannot be generated"
        if not known:
            reason = f"a {parameter.where} parameter cannot be generated"
        raise Unsupported(parameter.at.get("style", parameter.place).says(reason, ", ".join(known)))
    if parameter.where == "header" and not is_header_name(parameter.name):
        raise Unsupported(parameter.place.says(f"{parameter.name!r} is not the name of a header"))


def _is_ignored(parameter: Parameter, operation: Operation, ledger: Ledger) -> bool:
    """Whether a header is one that something else decides: the body's media type, a credential."""
    name = parameter.name.lower() if parameter.where == "header" else ""
    decides = {
        "content-type": operation.body is not None and "the media type of the body",
        "authorization": bool(operation.security) and "the credentials of the client",
    }.get(name)
    if decides:
        reason = f"the header parameter {parameter.name!r} is left out: {decides} decides it"
        ledger.lenient(parameter.place, "parameter", parameter.name, reason)
    return bool(decides)


def _named(found: Sequence[Method], operations: Sequence[Operation]) -> list[Method]:
    """The methods with names, which those that were refused have too, so that mending them renames nothing."""
    by_area: dict[str, list[Operation]] = defaultdict(list)
    for operation in operations:
        by_area[snake(tag_of(operation))].append(operation)
    names: dict[tuple[str, str], str] = {}
    for group in by_area.values():
        spelled = unique(sorted(_key(operation) for operation in group), _spell)
        names |= {(operation.path, operation.method): spelled[_key(operation)] for operation in group}
    return [replace(method, name=names[method.operation.path, method.operation.method]) for method in found]


def _key(operation: Operation) -> str:
    """What tells an operation from the others of its document."""
    return operation.id or f"{operation.method.lower()} {operation.path}"


def _spell(key: str) -> str:
    """`getPet` as `get_pet`; `get /pets/{petId}`, where there is no operationId, as `get_pets_by_pet_id`."""
    return snake(_PLACEHOLDER.sub(r" by \1", key) if " /" in key else key)
