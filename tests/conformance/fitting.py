"""From a JSON value to what a user would pass where a signature has a given annotation."""

from __future__ import annotations

import ast
import base64
import inspect
import sys
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from pydantic import BaseModel, TypeAdapter

from tests.conformance.calls import CannotCall


def hints(function: types.FunctionType) -> dict[str, Any]:
    """The annotations of a method, evaluated with what its module imports for type checkers only."""
    module = sys.modules[function.__module__]
    names = dict(vars(module))
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Import | ast.ImportFrom):
            exec(compile(ast.Module([node], []), module.__name__, "exec"), names)
    return {name: eval(text, names) for name, text in function.__annotations__.items()}


def fitted(annotation: Any, value: Any) -> Any:
    """Models built by field, dates as dates, the rest as it is. Raises CannotCall for a value that does not fit."""
    options = sorted(_options(annotation), key=lambda option: option not in _PARSERS)
    if Any in options or object in options:
        return value
    problem: Exception | None = None
    for option in options:
        try:
            return _one(option, value)
        except (ValueError, TypeError, ArithmeticError, CannotCall) as error:
            problem = error
    raise CannotCall(f"{value!r:.60} does not fit {annotation!r:.80}: {problem!s:.120}")


def _options(annotation: Any) -> list[Any]:
    """The members of a union, without what marks an argument as left out."""
    if type(annotation).__name__ == "TypeAliasType":
        return _options(annotation.__value__)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Annotated:
        return _options(arguments[0])
    if origin in (typing.Union, types.UnionType):
        return [option for argument in arguments for option in _options(argument)]
    return [] if getattr(annotation, "__name__", "") == "Omit" else [annotation]


def _one(option: Any, value: Any) -> Any:
    origin, arguments = typing.get_origin(option), typing.get_args(option)
    if origin in (list, Sequence, Iterable) and isinstance(value, list):
        return [fitted(arguments[0], item) for item in value]
    if origin in (dict, Mapping) and isinstance(value, dict):
        return {key: fitted(arguments[1], item) for key, item in value.items()}
    if origin is typing.Literal and any(value == each and type(value) is type(each) for each in arguments):
        return value
    if option in _PARSERS:
        return _PARSERS[option](value)
    if isinstance(option, type) and issubclass(option, BaseModel):
        return _model(option, value)
    if option in (None, type(None)) and value is None:
        return None
    if option is float and type(value) is int:
        return value
    if option in (int, float, str, bool, list, dict) and type(value) is option:
        return value
    raise CannotCall(f"{value!r:.40} is not {option!r:.60}")


def _model(model: type[BaseModel], value: Any) -> BaseModel:
    fields = model.model_fields
    if "root" in fields:
        return model(root=fitted(fields["root"].annotation, value))
    if not isinstance(value, dict):
        raise CannotCall(f"{value!r:.40} is not an object")
    known = {field.alias or name: (name, field.annotation) for name, field in fields.items()}
    named = {known[key][0]: fitted(known[key][1], item) for key, item in value.items() if key in known}
    return model(**named, **{key: item for key, item in value.items() if key not in known})


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("it has no offset")
    return found


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), b"-_" if {"-", "_"} & set(text) else None, validate=True)


_PARSERS: dict[Any, Callable[[Any], Any]] = {
    datetime: _moment,
    date: date.fromisoformat,
    time: time.fromisoformat,
    timedelta: TypeAdapter(timedelta).validate_python,
    UUID: UUID,
    Decimal: lambda value: Decimal(str(value)),
    bytes: _bytes,
}
