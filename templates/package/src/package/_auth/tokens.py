"""An access token with its refresh token and its end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from .. import errors
from .._base import clock
from .._base.unseen import unseen
from .credentials import Token

__all__ = ["TokenSet"]


class TokenSet:
    """An access token, its refresh token and its end. Shows none of them unless asked for it by name.

    Attributes:
        access_token: what goes with each request.
        refresh_token: what gives the next tokens; None where there is none.
        expires_at: seconds since 1970; None where that is not known.
        fields: whatever else came with them.
    """

    __slots__ = ("_end", "access_token", "expires_at", "fields", "refresh_token")

    @unseen
    def __init__(
        self,
        access_token: str,
        refresh_token: str | None = None,
        expires_at: float | None = None,
        fields: Mapping[str, Any] | None = None,
    ) -> None:
        Token(access_token)
        self.access_token = access_token
        self.refresh_token = refresh_token
        self.expires_at = expires_at
        self.fields = dict(fields or {})
        # from here on it is the steady clock that counts, so that one that is set changes nothing
        left = float("inf") if expires_at is None else expires_at - clock.time()
        self._end = clock.monotonic() + left

    def left(self) -> float:
        """The seconds until the access token expires."""
        return self._end - clock.monotonic()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any] | None) -> TokenSet:
        """The tokens in the JSON of a token endpoint, or in that of `to_dict`.

        Raises DecodeError where there are none.
        """
        known = {"access_token", "refresh_token", "expires_at", "expires_in"}
        data = Fields(data) if isinstance(data, dict) else Fields()
        if isinstance(data.get("access_token"), str):
            span, refresh = _number(data.get("expires_in")), data.get("refresh_token")
            end = _number(data.get("expires_at")) if span is None else clock.time() + span
            rest = {name: value for name, value in data.items() if name not in known}
            return cls(data["access_token"], refresh if isinstance(refresh, str) else None, end, rest)
        raise errors.DecodeError("the answer holds no access token", operation="token", status=200)

    def to_dict(self) -> dict[str, Any]:
        """All of it, secrets included, for storage."""
        given = {"access_token": self.access_token, "refresh_token": self.refresh_token, "expires_at": self.expires_at}
        return {**self.fields, **given}

    def __repr__(self) -> str:
        return "TokenSet(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("tokens cannot be pickled or deep-copied; to_dict gives what there is to store")


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


class Fields(dict[str, Any]):
    """The fields of a form or of an answer, not shown by a traceback that shows what a function holds."""

    def __repr__(self) -> str:
        return "Fields(…)"
