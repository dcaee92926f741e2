"""Credentials, and where they come from."""

from __future__ import annotations

from .._base.types import Omit
from ..errors import ConfigurationError, TimeoutError, TokenError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, NoReturn, Protocol, TypeAlias

    from .._base.types import Credential
    from .provider import TokenProvider

    TokenSource: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]] | TokenProvider

    class Secret(Protocol):
        """A credential in hand."""

        def text(self) -> str:
            """What goes into the request."""
            ...

        def secrets(self) -> tuple[str, ...]:
            """What must be shown nowhere."""
            ...


class Token:
    """A token or a key that shows itself to nobody but the request it goes into."""

    __slots__ = ("_value",)

    def __init__(self, value: object, name: str = "token") -> None:
        if not isinstance(value, str) or not value:
            raise ConfigurationError(f"{name}: must be a string that is not empty")
        if not all("!" <= char <= "~" for char in value):
            raise ConfigurationError(
                f"{name}: has a character that no token has, such as a space or a line break (pass the token alone)"
            )
        self._value = value

    def text(self) -> str:
        """What goes into the request."""
        return self._value

    def secrets(self) -> tuple[str, ...]:
        """What must be shown nowhere: the text, also as a URL has it."""
        from urllib.parse import quote

        return (self._value, quote(self._value, safe=""))

    def get(self, refused: object, timeout: float) -> Token:
        """The token to use: always this one."""
        return self

    async def async_get(self, refused: object, timeout: float) -> Token:
        """The same."""
        return self

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Token) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Token(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client and its token cannot be pickled or deep-copied")


class Asked:
    """Tokens that a caller's function or provider gives, asked before each attempt."""

    __slots__ = ("_name", "_source")

    def __init__(self, source: object, name: str) -> None:
        self._source: Any = source
        self._name = name

    def get(self, refused: Token | None, timeout: float) -> Token:
        """The token to use, after one that the server refused. Raises TokenError where there is none."""
        try:
            return Token(self._ask("get_token", refused, timeout), self._name)
        except Exception as error:
            failure = _failure(error)
        raise failure

    async def async_get(self, refused: Token | None, timeout: float) -> Token:
        """The same, waiting for what has to be waited for."""
        from collections.abc import Awaitable

        try:
            name = "async_get_token" if hasattr(self._source, "async_get_token") else "get_token"
            given = self._ask(name, refused, timeout)
            return Token(await given if isinstance(given, Awaitable) else given, self._name)
        except Exception as error:
            failure = _failure(error)
        raise failure

    def _ask(self, name: str, refused: Token | None, timeout: float) -> object:
        ask = getattr(self._source, name, None)
        if ask is None:
            return self._source()
        return ask(refused=refused.text() if refused else None, timeout=timeout)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Asked) and self._source is other._source

    def __hash__(self) -> int:
        return id(self._source)

    def __repr__(self) -> str:
        return "Asked(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client and its tokens cannot be pickled or deep-copied")


def given(**sources: object) -> dict[str, Credential | Omit | None]:
    """What a caller gave for each credential, in one form. Raises ConfigurationError."""
    return {
        name: source if source is None or isinstance(source, Omit) else _credential(name, source)
        for name, source in sources.items()
    }


def _credential(name: str, source: object) -> Credential:
    if not isinstance(source, str) and (callable(source) or callable(getattr(source, "get_token", None))):
        return Asked(source, name)
    return Token(source, name)


def _failure(error: Exception) -> Exception:
    """What stands for an error of the caller's code, which may tell of secrets: it is the cause, and not quoted."""
    if isinstance(error, (ConfigurationError, TimeoutError, TokenError)):
        return error.with_traceback(None)  # it has passed frames that hold tokens
    failure = TokenError(f"the caller's code gave no token: {type(error).__name__}")
    failure.__cause__ = error
    return failure
