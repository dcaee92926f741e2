"""OAuth 2: tokens that refresh themselves, and the endpoints that give them."""

from __future__ import annotations

import asyncio
import inspect
import os
import threading
from collections.abc import Callable, Mapping
from concurrent.futures import Future, TimeoutError
from typing import TYPE_CHECKING, NoReturn

from . import errors
from ._auth.credentials import Token
from ._auth.endpoint import OAuth
from ._auth.provider import TokenProvider
from ._auth.store import FileTokenStore
from ._auth.tokens import TokenSet
from ._base import clock
from ._base.locks import lock
from ._base.unseen import is_ours, unseen
from ._net._sync.transport import Transport
from ._net.clients import finished
from ._net.settings import TransportSettings

if TYPE_CHECKING:
    import httpx2

__all__ = ["FileTokenStore", "OAuth", "OAuthTokens", "TokenProvider", "TokenSet"]

_PAUSE = 30.0
"""Seconds without another attempt to refresh, where one failed and the old token is still good."""


class OAuthTokens:
    """Tokens that are refreshed before they expire, and when the server refuses them: once for all who wait.

    One object may serve many clients at once, sync and async ones, in asyncio and in trio. A refresh runs in a thread
    of its own, so that a caller who is cancelled does not lose the new refresh token.

    Args:
        client_id: of the app.
        client_secret: of the app.
        tokens: the tokens to begin with.
        on_refresh: called with the new tokens before they are used, to store them; may be async, and then runs in an
            asyncio loop of its own. Where it raises, it is called again with the same tokens next time.
        ahead: seconds before the expiry at which to refresh.
        oauth: the endpoints, where they are not those of the API's documentation.
        fields: more fields for the refresh, by name.
        transport: how the network is reached, as for a client; not for an `oauth`, which has its own.
    """

    @unseen
    def __init__(
        self,
        client_id: str,
        client_secret: str,
        tokens: TokenSet,
        *,
        on_refresh: Callable[[TokenSet], object] | None = None,
        ahead: float = 300.0,
        oauth: OAuth | None = None,
        fields: Mapping[str, str] | None = None,
        transport: TransportSettings | Transport | httpx2.Client | None = None,
    ) -> None:
        if not isinstance(tokens, TokenSet):
            raise errors.ConfigurationError("tokens: must be a TokenSet; was anything stored?")
        self._oauth = oauth or OAuth(client_id, client_secret, transport=transport)
        self._tokens = tokens
        self._unsaved: TokenSet | None = None
        self._on_refresh = on_refresh
        self._ahead = ahead
        self._fields = dict(fields or {})
        self._lock = lock()
        self._refresh: tuple[int, Future[None]] | None = None
        self._not_before = 0.0

    @property
    def tokens(self) -> TokenSet:
        """The tokens in use."""
        return self._tokens

    def get_token(self, *, refused: str | None = None, timeout: float = 60.0) -> str:
        """The access token, refreshed where it must be.

        Raises:
            TokenError: the refresh failed, and the old token is of no use any more.
            TimeoutError: it took too long.
        """
        old = Token(refused) if refused else None
        del refused  # a traceback may show what a function holds
        refresh = self._due(old)
        if refresh is not None:
            try:
                error = refresh.exception(timeout)
            except TimeoutError:
                error = _too_late()
            self._check(error, old)
        return self._tokens.access_token

    async def async_get_token(self, *, refused: str | None = None, timeout: float = 60.0) -> str:
        """The same, without keeping other tasks waiting."""
        old = Token(refused) if refused else None
        del refused  # a traceback may show what a function holds
        refresh = self._due(old)
        if refresh is not None:
            in_time = await finished(refresh, timeout)
            self._check(refresh.exception() if in_time else _too_late(), old)
        return self._tokens.access_token

    def _due(self, refused: Token | None) -> Future[None] | None:
        """The refresh to wait for; begun, where nobody else has."""
        with self._lock:
            if Token(self._tokens.access_token) == refused:
                is_due = True
            else:
                is_due = self._tokens.left() <= self._ahead
                if self._tokens.left() > 0 and clock.monotonic() < self._not_before:
                    return None
            if not is_due:
                return None
            if self._refresh is None or self._refresh[0] != os.getpid():
                self._refresh = os.getpid(), Future()
                self._refresh[1].set_running_or_notify_cancel()  # so that no waiter can cancel it for the others
                threading.Thread(target=self._run, args=(self._refresh[1],), name="token-refresh").start()
            return self._refresh[1]

    def _check(self, error: BaseException | None, refused: Token | None) -> None:
        """Raise what a failed refresh means, unless the old token is still good."""
        if error is None or (self._tokens.left() > 0 and Token(self._tokens.access_token) != refused):
            return
        if isinstance(error, errors.TimeoutError):
            raise error.with_traceback(None)
        raise errors.TokenError(f"the token cannot be refreshed: {_plain(error)}") from error

    def _run(self, done: Future[None]) -> None:
        error: BaseException | None = None
        try:
            self._renew()
        except BaseException as failure:
            # our own frames hold forms with secrets; those of on_refresh are the caller's, who needs them
            error = failure.with_traceback(None) if is_ours(failure) else failure
        with self._lock:
            self._refresh = None
            self._not_before = clock.monotonic() + _PAUSE if error else 0.0
        if error:
            done.set_exception(error)
        else:
            done.set_result(None)

    def _renew(self) -> None:
        """Get new tokens, have them stored, and only then use them."""
        if self._unsaved is None:
            self._unsaved = self._oauth.refresh(self._tokens, **self._fields)
        if self._on_refresh is not None:
            stored = self._on_refresh(self._unsaved)
            if inspect.iscoroutine(stored):
                asyncio.run(stored)
        self._tokens, self._unsaved = self._unsaved, None

    def __repr__(self) -> str:
        return "OAuthTokens(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("tokens cannot be pickled or deep-copied")


def _too_late() -> errors.TimeoutError:
    return errors.TimeoutError("no new token in time", sent=False)


def _plain(error: BaseException) -> str:
    """An error of ours in words; of one that is the caller's, only what it is called."""
    return str(error) if is_ours(error) else type(error).__name__
