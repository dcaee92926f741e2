"""Tokens, where they come from, and how one gets into a request."""

from __future__ import annotations

from .._base import api
from ..errors import ConfigurationError, TimeoutError, TokenError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import NoReturn, TypeAlias

    from .._base.http import Request
    from .provider import TokenProvider

    TokenSource: TypeAlias = str | Callable[[], str] | Callable[[], Awaitable[str]] | TokenProvider
    Tokens: TypeAlias = "Token | Asked"


class Token:
    """A bearer token that shows itself to nobody but the request it goes into."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        if not isinstance(value, str) or not value:
            raise ConfigurationError("token: must be a string that is not empty")
        if not all("!" <= char <= "~" for char in value):
            raise ConfigurationError(
                "token: has a character that no token has, such as a space or a line break (pass the token alone)"
            )
        self._value = value

    def header(self) -> str:
        """The value of the header that carries the token."""
        return api.AUTH_PREFIX + self._value

    def secret(self) -> str:
        """The token itself."""
        return self._value

    def get(self, refused: Token | None, timeout: float) -> Token:
        """The token to use: always this one."""
        return self

    async def async_get(self, refused: Token | None, timeout: float) -> Token:
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

    __slots__ = ("_source",)

    def __init__(self, source: Callable[[], object] | TokenProvider) -> None:
        self._source = source

    def get(self, refused: Token | None, timeout: float) -> Token:
        """The token to use, after one that the server refused. Raises TokenError where there is none."""
        try:
            return _token(self._ask("get_token", refused, timeout))
        except Exception as error:
            failure = _failure(error)
        raise failure

    async def async_get(self, refused: Token | None, timeout: float) -> Token:
        """The same, waiting for what has to be waited for."""
        from collections.abc import Awaitable

        try:
            name = "async_get_token" if hasattr(self._source, "async_get_token") else "get_token"
            given = self._ask(name, refused, timeout)
            return _token(await given if isinstance(given, Awaitable) else given)
        except Exception as error:
            failure = _failure(error)
        raise failure

    def _ask(self, name: str, refused: Token | None, timeout: float) -> object:
        ask = getattr(self._source, name, None)
        if ask is None:
            return self._source()  # type: ignore[operator]
        return ask(refused=refused.secret() if refused else None, timeout=timeout)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Asked) and self._source is other._source

    def __hash__(self) -> int:
        return id(self._source)

    def __repr__(self) -> str:
        return "Asked(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client and its tokens cannot be pickled or deep-copied")


def tokens(source: TokenSource) -> Tokens:
    """What a caller gave for a token, in one form. Raises ConfigurationError."""
    if not isinstance(source, str) and (callable(source) or callable(getattr(source, "get_token", None))):
        return Asked(source)
    return Token(source)  # type: ignore[arg-type]


def _token(value: object) -> Token:
    return Token(value)  # type: ignore[arg-type]


def _failure(error: Exception) -> Exception:
    """What stands for an error of the caller's code, which may tell of secrets: it is the cause, and not quoted."""
    if isinstance(error, (ConfigurationError, TimeoutError, TokenError)):
        return error.with_traceback(None)  # it has passed frames that hold tokens
    failure = TokenError(f"the caller's code gave no token: {type(error).__name__}")
    failure.__cause__ = error
    return failure


def wants_token(request: Request) -> bool:
    """Whether the token goes with a request: unless it needs none, or the caller set that header."""
    return request.auth and bool(api.AUTH_HEADER) and api.AUTH_HEADER not in request.headers


def authorized(request: Request, token: Token | None) -> Request:
    """The request with the token, where it wants one."""
    if token is None or not wants_token(request):
        return request
    return request.with_header(api.AUTH_HEADER, token.header())
