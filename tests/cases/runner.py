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
from pydantic_core import to_jsonable_python


def main(name: str, base_url: str) -> None:
    """Print what became of each call, first with the sync client and then with the async one."""
    warnings.simplefilter("error")
    package = import_module(name)
    modules = [import_module(found.name) for found in pkgutil.walk_packages(package.__path__, f"{name}.")]
    facts = {"references": sorted(resolved(package, modules)), "models": sorted(hinted(modules))}
    public = {item: getattr(package, item) for item in package.__all__}
    known = public | {"UTC": UTC, "date": date, "datetime": datetime, "type": type}
    calls = json.load(sys.stdin)
    settings = {"base_url": base_url, **({"token": "secret"} if package._api.AUTH_HEADER else {})}
    client_class = next(
        public[item] for item in public if f"Async{item}" in public and hasattr(public[item], "request")
    )
    with client_class(**settings) as client:
        made = [outcome(lambda call=call: eval(call, known | {"client": client})) for call in calls]
    twin = asyncio.run(awaited(public[f"Async{client_class.__name__}"](**settings), calls, known))
    json.dump({**facts, "sync": made, "async": twin}, sys.stdout)


def resolved(package: Any, modules: list[Any]) -> Iterator[str]:
    """Every reference of every operation, resolved."""
    operation = import_module(f"{package.__name__}._operation")
    for module in modules:
        if f"{package.__name__}._operations." in module.__name__:
            for item in vars(module).values():
                if isinstance(item, operation.Operation):
                    for reference in filter(
                        None, [item.params, item.body, *item.replies.values(), *item.errors.values()]
                    ):
                        operation.resolve(reference)
                        yield reference


def hinted(modules: list[Any]) -> Iterator[str]:
    """Every model, complete and with type hints that resolve."""
    for module in modules:
        for item in vars(module).values():
            if isinstance(item, type) and issubclass(item, BaseModel) and item.__module__ == module.__name__:
                typing.get_type_hints(item)
                item.model_rebuild()
                yield item.__qualname__


async def awaited(client: Any, calls: list[str], known: dict[str, Any]) -> list[Any]:
    """What becomes of the calls with the async client."""
    async with client:
        return [await aoutcome(call, known | {"client": client}) for call in calls]


async def aoutcome(call: str, known: dict[str, Any]) -> Any:
    """The JSON of what a call gives, or the error that it raises."""
    wrapped = f"type(await {call[5:-len(').__name__')]}).__name__" if call.startswith("type(") else f"await {call}"
    scope: dict[str, Any] = {}
    exec(f"async def run():\n    return {wrapped}", known, scope)
    try:
        return {"gives": jsonable(await scope["run"]())}
    except Exception as error:
        return {"raises": told(error)}


def outcome(run: Any) -> Any:
    """The same for the sync client."""
    try:
        return {"gives": jsonable(run())}
    except Exception as error:
        return {"raises": told(error)}


def jsonable(value: Any) -> Any:
    """A result as the JSON that came."""
    assert not inspect.iscoroutine(value)
    return to_jsonable_python(value, by_alias=True, exclude_none=False, fallback=str, exclude_unset=True)


def told(error: Exception) -> str:
    """An error by class, with the arguments at fault or else its text."""
    fields = getattr(error, "fields", None)
    return f"{type(error).__name__} {','.join(fields) if fields is not None else error}"


if __name__ == "__main__":
    main(*sys.argv[1:])
