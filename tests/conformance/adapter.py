"""Calls a generated package as a user does: by the signatures of its methods, with nothing of the wire.

Left alone are extra_query, extra_headers, extra_body and client.request(), which would do the client's work.
"""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import Any

from generator.names import snake
from generator.settings import settings
from tests.conformance import packages
from tests.conformance.calls import Body, Call, CannotCall, Credential, Parameter, Reply
from tests.conformance.documents import Operation
from tests.conformance.fitting import fitted, hints


@dataclass(frozen=True, kw_only=True)
class Method:
    """A method of a resource, and the arguments for each name on the wire."""

    resource: str
    function: FunctionType
    parameters: Mapping[str, str]
    body: Mapping[str, str] | str | None
    """The argument of each member, or the one for the whole body."""


class Adapter:
    """The packages of the documents of one version; `refusals` says why a document has none."""

    def __init__(self, version: str, folder: Path, refusals: Mapping[str, str]) -> None:
        self._version = version
        self._folder = folder
        self._refusals = refusals
        self._methods: dict[str, dict[tuple[str, str], Method] | str] = {}

    def refusal(self, operation: Operation) -> str | None:
        """Why an operation cannot be called, where it was not generated."""
        document = operation.document
        if document in self._refusals:
            return f"{document} is refused: {self._refusals[document]}"
        if document not in self._methods:
            try:
                self._methods[document] = self._imported(document)
            except Exception as error:  # a package that cannot be imported costs its own scenarios only
                self._methods[document] = f"the package cannot be imported: {type(error).__name__}: {error}"
        methods = self._methods[document]
        if isinstance(methods, str):
            return methods
        return None if (operation.method, operation.path) in methods else "the operation is not generated"

    def call(self, call: Call) -> Reply:
        """Make the call."""
        operation = call.match.operation
        methods = self._methods[operation.document]
        assert not isinstance(methods, str)
        method = methods[operation.method, operation.path]
        positional, named = _arguments(method, call)
        name = packages.name(self._version, operation.document)
        statuses: list[int] = []
        drift: list[str] = []
        hooks = {
            "on_response": lambda event: statuses.append(event.status),
            "on_drift": lambda at: drift.append(str(at)),
        }
        with _client(name, call, **hooks) as client:
            function = getattr(getattr(client, method.resource), method.function.__name__)
            try:
                value = function(*positional, **named)
                if isinstance(value, Iterator):
                    value = list(value)
            except import_module(f"{name}.errors").APIError as error:
                return Reply(status=error.status, value=error.body, drift=tuple(drift))
        return Reply(status=statuses[-1], value=value, drift=tuple(drift))

    def _imported(self, document: str) -> dict[tuple[str, str], Method]:
        name = packages.name(self._version, document)
        sys.path.insert(0, str(packages.source(self._version, document, self._folder)))
        try:
            with _client(name) as client:
                return dict(_methods(client))
        finally:
            del sys.path[0]


def _methods(client: Any) -> Iterator[tuple[tuple[str, str], Method]]:
    """Every method that hands an operation to the core: `self._call(operations.NAME, params={…}, body={…})`.

    The only place that knows more of a package than its users do.
    """
    for resource, attribute in vars(type(client)).items():
        if resource.startswith("_") or isinstance(attribute, FunctionType | property):
            continue
        for method in vars(type(getattr(client, resource))).values():
            function = inspect.unwrap(method) if callable(method) else method
            if not isinstance(function, FunctionType):
                continue
            for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "self._call":
                    operation = eval(ast.unparse(node.args[0]), function.__globals__)
                    given = {keyword.arg: keyword.value for keyword in node.keywords}
                    parameters, body = _names(given["params"]), given.get("body")
                    found = Method(
                        resource=resource,
                        function=function,
                        parameters=parameters,
                        body=body.id if isinstance(body, ast.Name) else _names(body) if body else None,
                    )
                    yield (operation.method.lower(), operation.path), found


def _names(node: ast.expr) -> dict[str, str]:
    """A dictionary of arguments by wire name."""
    assert isinstance(node, ast.Dict)
    items = zip(node.keys, node.values, strict=True)
    return {ast.literal_eval(key): value.id for key, value in items if key and isinstance(value, ast.Name)}


def _client(name: str, call: Call | None = None, **options: object) -> AbstractContextManager[Any]:
    """A client of a package, with the server and the credentials of a call."""
    kind = getattr(import_module(name), settings(package=name).client_class)
    takes = inspect.signature(kind).parameters
    options = {"max_retries": 0, "base_url": "http://127.0.0.1:1", **options}
    if call:
        variables = {snake(variable): value for variable, value in call.match.variables.items()}
        if variables and variables.keys() <= takes.keys():
            del options["base_url"]
            options |= variables
        else:
            options["base_url"] = call.match.base_url
        for credential in call.credentials:
            options[_credential_argument(credential, options.keys(), takes)] = credential.value
    # a client may demand a token also where the operation does not
    required = (name for name, parameter in takes.items() if parameter.default is inspect.Parameter.empty)
    made: AbstractContextManager[Any] = kind(**{**dict.fromkeys(required, "unused"), **options})
    return made


def _credential_argument(credential: Credential, taken: Any, takes: Mapping[str, object]) -> str:
    """The argument of a credential: the name of its scheme, or `token`."""
    for name in (snake(credential.scheme), "token"):
        if name in takes and name not in taken:
            return name
    raise CannotCall(f"the client has no argument for the credential {credential.scheme}")


def _arguments(method: Method, call: Call) -> tuple[list[Any], dict[str, Any]]:
    """The values of a call, as positional and as keyword arguments."""
    expected = hints(method.function)
    signature = inspect.signature(method.function).parameters
    chosen: dict[str, Any] = {}
    for parameter in call.parameters:
        if name := method.parameters.get(parameter.name):
            chosen[name] = fitted(expected[name], parameter.value)
        elif not _sent_by_itself(parameter):
            raise CannotCall(f"there is no argument for the {parameter.place} parameter {parameter.name}")
    if call.body:
        chosen |= _body_arguments(method, call.body, expected)
        if "content_type" in signature:
            chosen.setdefault("content_type", call.body.media_type)
    keywords = {name for name, parameter in signature.items() if parameter.kind is inspect.Parameter.KEYWORD_ONLY}
    positional = [chosen[name] for name in signature if name in chosen and name not in keywords]
    return positional, {name: value for name, value in chosen.items() if name in keywords}


def _sent_by_itself(parameter: Parameter) -> bool:
    """Whether a client need not be told the value: what it accepts, or the only value that there is."""
    schema = parameter.schema
    return parameter.name.lower() == "accept" or "const" in schema or len(schema.get("enum", [])) == 1


def _body_arguments(method: Method, body: Body, expected: Mapping[str, Any]) -> dict[str, Any]:
    if method.body is None:
        if body.value == {}:
            return {}
        raise CannotCall("there is no argument for the body")
    if isinstance(method.body, str):
        return {method.body: _whole(expected[method.body], body)}
    members = _fields(body) if body.kind == "multipart" else body.value
    if not isinstance(members, dict):
        raise CannotCall(f"the arguments are the members of an object, which {members!r:.60} is not")
    unknown = members.keys() - method.body.keys()
    if unknown and "body" in expected:
        return {"body": fitted(expected["body"], members)}
    if unknown:
        raise CannotCall(f"there is no argument for the member {min(unknown)} of the body")
    names = {wire: method.body[wire] for wire in members}
    if body.kind == "multipart":
        return {name: members[wire] for wire, name in names.items()}
    return {name: fitted(expected[name], members[wire]) for wire, name in names.items()}


def _whole(hint: Any, body: Body) -> Any:
    """The value of a body that is one argument: bytes and text as they are, JSON lines as items or as a text."""
    if body.kind in ("bytes", "text"):
        return body.value
    try:
        return fitted(hint, body.value)
    except CannotCall:
        if body.kind != "items":
            raise
        return body.text


def _fields(body: Body) -> dict[str, Any]:
    """The fields of a form, a list for one that is repeated; a file as its name, its content and its type."""
    found: dict[str, list[Any]] = {}
    for field in body.value:
        is_file = isinstance(field.value, bytes)
        value = (field.file_name, field.value, field.media_type) if is_file else field.value
        found.setdefault(field.name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in found.items()}
