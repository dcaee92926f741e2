"""A token, and how it gets into a request."""

from __future__ import annotations

from . import _api
from .errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

    from ._request import Request


class Token:
    """A static bearer token that shows itself to nobody but the request it goes into."""

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
        return _api.AUTH_PREFIX + self._value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Token) and self._value == other._value

    def __hash__(self) -> int:
        return hash(self._value)

    def __repr__(self) -> str:
        return "Token(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client and its token cannot be pickled or deep-copied")


def authorized(request: Request, token: Token | None) -> Request:
    """The request with the token, unless it needs none or the caller set that header."""
    if token is None or not request.auth or _api.AUTH_HEADER in request.headers:
        return request
    return request.with_header(_api.AUTH_HEADER, token.header())
