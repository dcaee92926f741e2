"""Small names that everything else needs, importable at no cost."""

from __future__ import annotations

__all__ = ["OMIT", "Omit"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import cached_property
    from typing import Any, Final, Protocol

    class Credential(Protocol):
        """What a caller gave to be known by: the credential itself, or what gives it."""

        def get(self, refused: Any, timeout: float) -> Any:
            """The credential to use, after one that the server refused."""

        async def async_get(self, refused: Any, timeout: float) -> Any:
            """The same, waiting for what has to be waited for."""

    lazy = cached_property
else:

    class lazy:  # noqa: N801 - a decorator
        """An attribute computed at first use and kept; threads that race for it all get the same object."""

        def __init__(self, compute: Callable[[Any], Any]) -> None:
            self._compute = compute
            self.__doc__ = compute.__doc__

        def __set_name__(self, owner: type, name: str) -> None:
            self._name = name

        def __get__(self, instance: Any, owner: type) -> Any:
            if instance is None:
                return self
            return instance.__dict__.setdefault(self._name, self._compute(instance))


class Omit:
    """The type of `OMIT`."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "OMIT"

    def __reduce__(self) -> str:
        return "OMIT"


OMIT: Final = Omit()
"""An argument that is left out: it is not sent. `None`, in contrast, is sent as JSON null."""
