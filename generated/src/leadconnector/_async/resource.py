"""The base of resources: how a method hands its operation and its arguments to the core."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .._base.types import OMIT

if TYPE_CHECKING:
    from .._base.operation import Operation
    from .._core.iteration import Iteration
    from .._core.raw import RawResponse
    from .core import AsyncCore
    from .items import AsyncItemIterator

T = TypeVar("T")


class AsyncResource:
    """The methods of one tag of the spec."""

    __slots__ = ("_core",)

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    async def _call(self, operation: Operation[T], *, params: Mapping[str, object], body: object = OMIT) -> T:
        response = await self._core.call(operation, params, body)
        return response.parse()

    def _items(
        self, operation: Operation[Any], iteration: Iteration, *, params: Mapping[str, object]
    ) -> AsyncItemIterator[Any, Any]:
        from .items import AsyncItemIterator

        return AsyncItemIterator(self._core, operation, iteration, params)


class AsyncRawResource:
    """The same methods, giving raw responses."""

    __slots__ = ("_core",)

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    async def _call(
        self, operation: Operation[T], *, params: Mapping[str, object], body: object = OMIT
    ) -> RawResponse[T]:
        return await self._core.call(operation, params, body)
