"""Errors that do not show what a function was given: a traceback may print the locals of each frame."""

from __future__ import annotations

from .. import errors

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ParamSpec, TypeVar

    P = ParamSpec("P")
    T = TypeVar("T")


def unseen(function: Callable[P, T]) -> Callable[P, T]:
    """A function with secrets among its arguments: an error of this package leaves it without its frames."""

    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            if not is_ours(error):
                raise
            problem = error.with_traceback(None)
        del args, kwargs
        raise problem

    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        setattr(guarded, name, getattr(function, name))
    guarded.__wrapped__ = function  # type: ignore[attr-defined]
    return guarded


def is_ours(error: BaseException) -> bool:
    """Whether an error is one of this package's."""
    return type(error).__module__ == errors.__name__
