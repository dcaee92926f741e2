"""The base of resources: how a method hands its operation and its arguments to the core."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from .._base.types import OMIT

if TYPE_CHECKING:
    from .._base.operation import Operation
    from .._core.iteration import Iteration
    from .._core.raw import RawResponse
    from .core import Core
    from .items import ItemIterator

T = TypeVar("T")


class Resource:
    """The methods of one tag of the spec."""

    __slots__ = ("_core",)

    def __init__(self, core: Core) -> None:
        self._core = core

    def _call(self, operation: Operation[T], *, params: Mapping[str, object], body: object = OMIT) -> T:
        response = self._core.call(operation, params, body)
        return response.parse()

    def _items(
        self, operation: Operation[Any], iteration: Iteration, *, params: Mapping[str, object]
    ) -> ItemIterator[Any, Any]:
        from .items import ItemIterator

        return ItemIterator(self._core, operation, iteration, params)


class RawResource:
    """The same methods, giving raw responses."""

    __slots__ = ("_core",)

    def __init__(self, core: Core) -> None:
        self._core = core

    def _call(self, operation: Operation[T], *, params: Mapping[str, object], body: object = OMIT) -> RawResponse[T]:
        return self._core.call(operation, params, body)
