"""A user name with its password."""

from __future__ import annotations

from base64 import b64encode
from typing import NoReturn

from ..errors import ConfigurationError


class Login:
    """A user name and a password that show themselves to nobody but the request they go into."""

    __slots__ = ("_secrets", "_text")

    def __init__(self, given: object, name: str) -> None:
        pair = given if isinstance(given, tuple) else ()
        if len(pair) != 2 or not all(isinstance(part, str) for part in pair):
            raise ConfigurationError(f"{name}: must be a user name and a password, as a tuple of two strings")
        user, password = pair
        if ":" in user or any(char < " " or char == "\x7f" for part in pair for char in part):
            raise ConfigurationError(f"{name}: has a character that no user name or password has")
        self._text = b64encode(f"{user}:{password}".encode()).decode()
        self._secrets = (self._text, password or user)

    def text(self) -> str:
        """What goes into the request."""
        return self._text

    def secrets(self) -> tuple[str, ...]:
        """What must be shown nowhere."""
        return self._secrets

    def get(self, refused: object, timeout: float) -> Login:
        """The credential to use: always this one."""
        return self

    async def async_get(self, refused: object, timeout: float) -> Login:
        """The same."""
        return self

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Login) and self._text == other._text

    def __hash__(self) -> int:
        return hash(self._text)

    def __repr__(self) -> str:
        return "Login(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client and its password cannot be pickled or deep-copied")
