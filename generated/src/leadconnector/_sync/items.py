"""Iterators over all items of a long list."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._base.operation import Operation
    from .._core.iteration import Iteration
    from .core import Core

__all__ = ["ItemIterator"]

T = TypeVar("T")
P = TypeVar("P")


class ItemIterator(Generic[T, P]):
    """All items of a list that the API gives in parts. A part is asked for when its first item is.

    An error leaves the iterator where it is: going on asks for the same part again. It is for one thread or task.
    """

    __slots__ = ("_core", "_operation", "_pending", "_walk")

    def __init__(
        self, core: Core, operation: Operation[Any], iteration: Iteration, params: Mapping[str, object]
    ) -> None:
        self._core = core
        self._operation = operation
        self._walk = iteration.walk(params)
        self._pending: deque[T] = deque()

    @property
    def position(self) -> P:
        """Where another iterator has to start to go on from here."""
        position: P = self._walk.position(len(self._pending))
        return position

    def __iter__(self) -> ItemIterator[T, P]:
        return self

    def __next__(self) -> T:
        while not self._pending:
            params = self._walk.request()
            if params is None:
                raise StopIteration
            response = self._core.call(self._operation, params)
            self._pending.extend(self._walk.take(response.parse()))
        return self._pending.popleft()
