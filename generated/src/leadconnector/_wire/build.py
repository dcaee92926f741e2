"""What to send: an operation, the settings and the arguments make a request. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urljoin

from .._base import api
from .._base.checks import header_problem
from .._base.http import Headers, Request
from .._base.operation import Content, Operation, QueryParam
from .._base.options import Options
from .._base.types import OMIT
from .._models.adapters import locate, resolve
from .._models.invalid import checked
from .._models.shape import fields
from ..errors import InvalidRequest
from .codecs import codec
from .media import to_send
from .styles import Pair, check_path, fill, header_value, query_pairs, query_string
from .unfit import UnfitError

_LONGEST_URL = 60_000
"""More than any server takes, and less than where HTTP libraries give up in their own ways."""


def build(operation: Operation[Any], options: Options, params: Mapping[str, object], body: object) -> Request:
    """The request of a call.

    Raises InvalidRequest where an argument is wrong, with its name and without its value.
    """
    try:
        values = _checked_params(operation, {wire: value for wire, value in params.items() if value is not OMIT})
        url = _server(operation, options) + fill(operation.path, operation.path_params, values, operation.rivals)
        url += query_string(_query(operation, options, values))
        content, media_type = _content(operation, options, body) or (None, "")
        headers = _headers(operation, options, values, media_type)
    except UnfitError as problem:
        name, reason = _python_name(operation, problem.wire), problem.reason
    else:
        if len(url) > _LONGEST_URL:
            raise InvalidRequest("the URL is too long", operation=operation.name)
        template = operation.path if operation.is_documented else ""
        return Request(operation.name, operation.method, url, headers, content, template)
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
    valid = checked(operation.name, operation.params, values)
    sent: Mapping[str, object] = resolve(operation.params).dump_python(valid, mode="json", by_alias=True)
    return sent


def _server(operation: Operation[Any], options: Options) -> str:
    """Where an operation is: a server of its own, which may be a path on the host of the API."""
    if not operation.server:
        return options.base_url
    return urljoin(f"{options.base_url}/", operation.server).rstrip("/")


def _query(operation: Operation[Any], options: Options, values: Mapping[str, object]) -> list[Pair]:
    pairs = [
        pair for param in operation.query if param.name in values for pair in query_pairs(param, values[param.name])
    ]
    extra = options.extra_query
    kept = [(name, value) for name, value in pairs if name not in extra]
    return kept + [pair for name, value in extra.items() for pair in query_pairs(QueryParam(name), value)]


def _content(operation: Operation[Any], options: Options, body: object) -> tuple[bytes, str] | None:
    """The bytes of the body with their media type; None where there is none."""
    contents = operation.body or (Content(),)
    if isinstance(body, dict):
        body = {wire: value for wire, value in body.items() if value is not OMIT}
    if body is OMIT or (body == {} and not operation.body_required):
        if operation.body_required:
            raise UnfitError("body", "is needed")
        if not options.extra_body:
            return None
        body, contents = {}, tuple(replace(content, type=None) for content in contents)
    return _encoded(operation, to_send(contents, body), body, options.extra_body)


def _encoded(
    operation: Operation[Any], contents: Sequence[Content], body: object, extra: Mapping[str, object]
) -> tuple[bytes, str]:
    """A body in the first of some forms that it fits. Raises what is wrong with the first one where it fits none."""
    problem: InvalidRequest | UnfitError | None = None
    for content in contents:
        try:
            return codec(content.codec).encode(operation.name, content, body, extra), content.media_type
        except (InvalidRequest, UnfitError) as error:
            problem = problem or error.with_traceback(None)
    assert problem is not None
    raise problem


def _headers(operation: Operation[Any], options: Options, values: Mapping[str, object], media_type: str) -> Headers:
    """From the weakest to the strongest: ours, the client's, the operation's, the call's, the extra ones."""
    constants = {name: options.constants.get(name, value) for name, value in operation.constants.items()}
    body = {"Content-Type": media_type} if media_type else {}
    headers = Headers().merged({"User-Agent": f"{api.NAME}/{api.VERSION}", "Accept": operation.accept})
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
