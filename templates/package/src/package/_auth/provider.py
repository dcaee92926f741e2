"""What gives tokens that change."""

from __future__ import annotations

from typing import Protocol

__all__ = ["TokenProvider"]


class TokenProvider(Protocol):
    """Where tokens come from. An async client asks `async_get_token` instead, if there is one: the same, awaited."""

    def get_token(self, *, refused: str | None, timeout: float) -> str:
        """The access token to use.

        Args:
            refused: the token that the server has just refused with 401; another one is asked for.
            timeout: seconds that the caller can wait.
        """
        ...
