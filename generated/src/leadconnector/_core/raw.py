"""Raw responses: the status, the headers and the bytes of a success, and the value on demand."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from types import MethodType
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from .._base import clock
from .._base.http import Headers, Response
from .._base.limits import RateLimit, read
from .._base.operation import Operation
from .._base.options import Options
from .._wire.decode import decode, failure

__all__ = ["RawResponse"]

T = TypeVar("T")
P = ParamSpec("P")


class RawResponse(Generic[T]):
    """A success as it came.

    Attributes:
        status: the HTTP status.
        headers: the response headers, by name in any case.
        content: the body, decompressed.
    """

    __slots__ = ("_operation", "_options", "content", "headers", "status")

    def __init__(self, operation: Operation[T], options: Options, response: Response) -> None:
        self._operation = operation
        self._options = options
        self.status: int = response.status
        self.headers: Headers = response.headers
        self.content: bytes = response.content

    @property
    def rate_limits(self) -> Mapping[str, RateLimit]:
        """What the headers say of rate limits, by name."""
        return read(self.headers, clock.time())

    def parse(self) -> T:
        """The value that the method itself would give.

        Raises DecodeError for an answer that cannot be read.
        """
        return decode(self._operation, self._options, Response(self.status, self.headers, self.content))

    def __repr__(self) -> str:
        return f"<RawResponse {self._operation.name} {self.status}>"


def accept(operation: Operation[T], options: Options, response: Response) -> RawResponse[T]:
    """The response of a success. Raises APIError for any other."""
    if operation.is_success(response.status):
        return RawResponse(operation, options, response)
    raise failure(operation, response)


class raw(Generic[P, T]):  # noqa: N801 - used like a decorator
    """A method of a resource, giving the RawResponse of what it gives there.

    The method runs with a raw resource for `self`, whose `_call` does not parse.
    """

    def __init__(self, method: Callable[Concatenate[Any, P], T]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> raw[P, T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Callable[P, RawResponse[T]]: ...
    def __get__(self, instance: object, owner: type) -> object:
        return self if instance is None else MethodType(self._method, instance)


class async_raw(Generic[P, T]):  # noqa: N801 - used like a decorator
    """`raw` for an async method."""

    def __init__(self, method: Callable[Concatenate[Any, P], Coroutine[Any, Any, T]]) -> None:
        self._method = method
        self.__doc__ = method.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> async_raw[P, T]: ...
    @overload
    def __get__(self, instance: object, owner: type) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
    def __get__(self, instance: object, owner: type) -> object:
        return self if instance is None else MethodType(self._method, instance)
