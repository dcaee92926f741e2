"""What to send: an operation, the settings and the arguments make a request. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticSerializationError, to_json

from .._base import api
from .._base.checks import header_problem
from .._base.http import Headers, Request
from .._base.json import UnreadableError, may_hold_nan, parse
from .._base.operation import Operation, QueryParam
from .._base.options import Options
from .._base.types import OMIT
from .._models.adapters import locate, resolve
from .._models.invalid import invalid
from .._models.shape import fields
from ..errors import InvalidRequest
from .styles import Pair, UnfitError, check_path, fill, header_value, query_pairs, query_string

_LONGEST_URL = 60_000
"""More than any server takes, and less than where HTTP libraries give up in their own ways."""


def build(operation: Operation[Any], options: Options, params: Mapping[str, object], body: object) -> Request:
    """The request of a call.

    Raises InvalidRequest where an argument is wrong, with its name and without its value.
    """
    try:
        values = _checked_params(operation, {wire: value for wire, value in params.items() if value is not OMIT})
        url = options.base_url + fill(operation.path, operation.path_params, values, operation.rivals)
        url += query_string(_query(operation, options, values))
        content = _content(operation, options, body)
        headers = _headers(operation, options, values, content)
    except UnfitError as problem:
        name, reason = _python_name(operation, problem.wire), problem.reason
    else:
        if len(url) > _LONGEST_URL:
            raise InvalidRequest("the URL is too long", operation=operation.name)
        template = operation.path if operation.is_documented else ""
        return Request(operation.name, operation.method, url, headers, content, operation.auth, template)
    raise InvalidRequest(f"{name}: {reason}", operation=operation.name, fields=(name,))


def free_operation(method: str, path: str, options: Options) -> Operation[Any]:
    """An operation that the spec does not know: any path below the base URL, any JSON back.

    Raises InvalidRequest.
    """
    if not (isinstance(method, str) and method.isascii() and method.isalpha()):
        raise InvalidRequest("method: must be letters, such as GET", operation="request", fields=("method",))
    try:
        check_path(path)
    except UnfitError as problem:
        reason = problem.reason
    else:
        return Operation(
            id="request",
            name="request",
            method=method.upper(),
            path=path,
            constants=options.constants,
            is_documented=False,
        )
    raise InvalidRequest(f"path: {reason}", operation="request", fields=("path",))


def _checked_params(operation: Operation[Any], values: Mapping[str, object]) -> Mapping[str, object]:
    if operation.params is None:
        return values
    checked = _checked(operation, operation.params, values)
    sent: Mapping[str, object] = resolve(operation.params).dump_python(checked, mode="json", by_alias=True)
    return sent


def _checked(operation: Operation[Any], reference: str, value: object) -> Any:
    try:
        return resolve(reference).validate_python(value)
    except ValidationError as error:
        problem = invalid(operation.name, error, locate(reference))
    raise problem


def _query(operation: Operation[Any], options: Options, values: Mapping[str, object]) -> list[Pair]:
    pairs = [
        pair for param in operation.query if param.name in values for pair in query_pairs(param, values[param.name])
    ]
    extra = options.extra_query
    kept = [(name, value) for name, value in pairs if name not in extra]
    return kept + [pair for name, value in extra.items() for pair in query_pairs(QueryParam(name), value)]


def _content(operation: Operation[Any], options: Options, body: object) -> bytes | None:
    if isinstance(body, dict):
        body = {wire: value for wire, value in body.items() if value is not OMIT}
    if body is OMIT or (body == {} and not operation.body_required):
        if operation.body_required:
            raise UnfitError("body", "is needed")
        return _json(operation, dict(options.extra_body)) if options.extra_body else None
    if operation.body is not None:
        adapter = resolve(operation.body)
        checked = _checked(operation, operation.body, body)
        if not options.extra_body:
            return _json(operation, checked, adapter.dump_json)
        body = adapter.dump_python(checked, mode="json", by_alias=True)
    if options.extra_body:
        if not isinstance(body, dict):
            raise UnfitError("extra_body", "needs a body that is an object")
        body = {**body, **options.extra_body}
    return _json(operation, body)


def _json(operation: Operation[Any], value: object, dump: Any = to_json) -> bytes:
    try:
        content: bytes = dump(value, by_alias=True)
        if may_hold_nan(content):
            parse(content)
        return content
    except (PydanticSerializationError, UnicodeEncodeError, UnreadableError):
        pass
    raise InvalidRequest("the body has something that is no JSON", operation=operation.name, fields=("body",))


def _headers(
    operation: Operation[Any], options: Options, values: Mapping[str, object], content: bytes | None
) -> Headers:
    """From the weakest to the strongest: ours, the client's, the operation's, the call's, the extra ones."""
    constants = {name: options.constants.get(name, value) for name, value in operation.constants.items()}
    body = {"Content-Type": operation.media_type} if content is not None else {}
    headers = Headers().merged({"User-Agent": f"{api.NAME}/{api.VERSION}", "Accept": "application/json"})
    for fields_ in (options.headers, constants, dict(_header_params(operation, values)), body, options.extra_headers):
        headers = headers.merged(fields_)
    return headers


def _header_params(operation: Operation[Any], values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for wire in operation.headers:
        if values.get(wire) is not None:
            text = header_value(wire, values[wire])
            problem = header_problem(wire, text)
            if problem:
                raise UnfitError(wire, problem)
            yield wire, text


def _python_name(operation: Operation[Any], wire: str) -> str:
    known = fields(locate(operation.params)) if operation.params else {}
    return operation.path_params.get(wire) or (known[wire].name if wire in known else wire)
