"""Runs inside a generated package: imports all of it, resolves every type, and makes the calls that stdin lists."""

from __future__ import annotations

import asyncio
import inspect
import json
import pkgutil
import sys
import typing
import warnings
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

from pydantic import BaseModel


def main(name: str, base_url: str) -> None:
    """Print what became of each call, first with the sync client and then with the async one."""
    warnings.simplefilter("error")
    package = import_module(name)
    modules = [import_module(found.name) for found in pkgutil.walk_packages(package.__path__, f"{name}.")]
    facts = {"references": sorted(resolved(package, modules)), "models": sorted(hinted(modules))}
    public = {item: getattr(package, item) for item in package.__all__}
    known = public | {"UTC": UTC, "date": date, "datetime": datetime}
    calls = json.load(sys.stdin)
    schemes = getattr(package._base.api, "SCHEMES", {})
    credentials = {each: ("user", "secret") if kind == "basic" else "secret" for each, (kind, *_) in schemes.items()}
    settings = {"base_url": base_url, "max_retries": 0, **credentials}
    sides = {side: import_module(f"{name}._{side}.client") for side in ("sync", "async")}
    client, twin = (getattr(module, client_name(module))(**settings) for module in sides.values())
    with client:
        made = [outcome(call, known | {"client": client}) for call in calls]
    json.dump({**facts, "sync": made, "async": asyncio.run(outcomes(twin, calls, known))}, sys.stdout)


def client_name(module: Any) -> str:
    """The class of a client module that can be entered."""
    return next(str(name) for name, item in vars(module).items() if hasattr(item, "with_options"))


def resolved(package: Any, modules: list[Any]) -> Iterator[str]:
    """Every reference of every operation, resolved."""
    operation = import_module(f"{package.__name__}._base.operation")
    adapters = import_module(f"{package.__name__}._models.adapters")
    for module in modules:
        if f"{package.__name__}._operations." in module.__name__:
            for item in vars(module).values():
                if isinstance(item, operation.Operation):
                    check_names(package, module.__name__.rpartition(".")[2], item)
                    contents = [item.body, *item.replies.values(), *item.errors.values()]
                    types = [content.type for each in contents for content in each]
                    for reference in filter(None, [item.params, *types]):
                        adapters.resolve(reference)
                        yield reference


def check_names(package: Any, module: str, operation: Any) -> None:
    """The fields of a body have the same names in the method as in the model."""
    resource = import_module(f"{package.__name__}._sync.{module}")
    classes = (item for item in vars(resource).values() if isinstance(item, type) and operation.name in vars(item))
    arguments = inspect.signature(getattr(next(classes), operation.name)).parameters
    if operation.body and operation.body[0].type and "body" not in arguments:
        model = import_module(f"{package.__name__}._models.adapters").locate(operation.body[0].type)
        names = {field.name for field in import_module(f"{package.__name__}._models.shape").fields(model).values()}
        assert names <= arguments.keys(), f"{operation.name} lacks {sorted(names - arguments.keys())}"


def hinted(modules: list[Any]) -> Iterator[str]:
    """Every generated model, complete and with type hints that resolve."""
    for module in modules:
        if {"inputs", "models"} & set(module.__name__.split(".")):
            for item in vars(module).values():
                if isinstance(item, type) and issubclass(item, BaseModel) and item.__module__ == module.__name__:
                    typing.get_type_hints(item)
                    item.model_rebuild()
                    yield item.__qualname__


async def outcomes(client: Any, calls: list[str], known: dict[str, Any]) -> list[Any]:
    """What becomes of the calls with the async client."""
    async with client:
        return [await async_outcome(call, known | {"client": client}) for call in calls]


async def async_outcome(call: str, known: dict[str, Any]) -> Any:
    """What the coroutine of a call gives, or all that an iterator does, or the error that it raises."""
    try:
        value = eval(call, known)
        return told([item async for item in value] if hasattr(value, "__anext__") else await value)
    except Exception as error:
        return failed(error)


def outcome(call: str, known: dict[str, Any]) -> Any:
    """What a call gives, or all that an iterator does, or the error that it raises."""
    try:
        value = eval(call, known)
        return told([*value] if hasattr(value, "__next__") else value)
    except Exception as error:
        return failed(error)


def told(value: Any) -> Any:
    """A result as the JSON that came, with the name of its type."""
    return {"gives": jsonable(value), "type": type(value).__name__}


def jsonable(value: Any) -> Any:
    """Models as what the server sent; anything else as it is."""
    if isinstance(value, list):
        return [jsonable(item) for item in value]
    if isinstance(value, dict):
        return {key: jsonable(item) for key, item in value.items()}
    if isinstance(value, datetime):
        return str(value)
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return value.to_dict() if hasattr(value, "to_dict") else value


def failed(error: Exception) -> Any:
    """An error by class, with the arguments at fault or else its text; and the body of one that the server sent."""
    fields = getattr(error, "fields", None)
    told = {"raises": f"{type(error).__name__} {error if fields is None else ','.join(fields)}"}
    return told | ({"body": jsonable(error.body)} if hasattr(error, "trace_id") else {})


if __name__ == "__main__":
    main(*sys.argv[1:])
