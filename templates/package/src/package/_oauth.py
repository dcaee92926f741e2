"""The token endpoints of OAuth 2, and what they give."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import urlencode

from . import _api, _clock, errors
from ._auth import Token
from ._clients import to_thread
from ._headers import Headers
from ._operation import Operation
from ._options import checked_url
from ._request import Request
from ._response import Response, failure
from ._salvage import UnreadableError, parse
from ._sync.transport import Transport, adapted
from ._transport import TransportSettings
from ._unseen import unseen

if TYPE_CHECKING:
    import httpx2

_CODES = ("invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "invalid_scope")
_TIMEOUT = 30.0
_ATTEMPTS = 3


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
        left = float("inf") if expires_at is None else expires_at - _clock.time()
        self._end = _clock.monotonic() + left

    def left(self) -> float:
        """The seconds until the access token expires."""
        return self._end - _clock.monotonic()

    @classmethod
    def from_dict(cls, data: Mapping[str, Any] | None) -> TokenSet:
        """The tokens in the JSON of a token endpoint, or in that of `to_dict`.

        Raises DecodeError where there are none.
        """
        known = {"access_token", "refresh_token", "expires_at", "expires_in"}
        data = _Fields(data) if isinstance(data, dict) else _Fields()
        if isinstance(data.get("access_token"), str):
            span, refresh = _number(data.get("expires_in")), data.get("refresh_token")
            end = _number(data.get("expires_at")) if span is None else _clock.time() + span
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


class OAuth:
    """The endpoints of the authorization code flow.

    Args:
        client_id: of the app.
        client_secret: of the app.
        authorization_url: where a user grants access.
        token_url: where codes and refresh tokens become tokens.
        base_url: of the API, for the tokens that are made from other ones.
        transport: how the network is reached, as for a client; for the async methods too.

    Raises:
        ConfigurationError: a setting is wrong.
    """

    @unseen
    def __init__(
        self,
        client_id: str,
        client_secret: str,
        *,
        authorization_url: str = _api.OAUTH["authorization-url"],
        token_url: str = _api.OAUTH["token-url"],
        base_url: str = _api.BASE_URL,
        transport: TransportSettings | Transport | httpx2.Client | None = None,
    ) -> None:
        for name, value in (("client_id", client_id), ("client_secret", client_secret)):
            if not isinstance(value, str) or not value:
                raise errors.ConfigurationError(f"{name}: must be a string that is not empty")
        self._client = _Fields(client_id=client_id, client_secret=client_secret)
        self._authorization_url = checked_url("authorization_url", authorization_url)
        self._token_url = checked_url("token_url", token_url)
        self._base_url = checked_url("base_url", base_url)
        self._transport = TransportSettings() if transport is None else transport
        if transport is not None:
            adapted(transport)  # so that one that cannot be used is known now, and not in a day

    def authorization_url(self, *, redirect_uri: str, scopes: list[str], state: str, **fields: str) -> str:
        """Where to send a user. The state comes back with the code: make it up at random, and compare it."""
        query = {"response_type": "code", "client_id": self._client["client_id"], "redirect_uri": redirect_uri}
        return f"{self._authorization_url}?{urlencode({**query, 'scope': ' '.join(scopes), 'state': state, **fields})}"

    def exchange(self, code: str, *, redirect_uri: str | None = None, **fields: str) -> TokenSet:
        """The tokens for a code that came with a user. Raises APIError, TransportError or DecodeError."""
        form = _code(code, redirect_uri, fields)
        del code, fields  # a traceback may show what a function holds
        return self._ask(form)

    async def async_exchange(self, code: str, *, redirect_uri: str | None = None, **fields: str) -> TokenSet:
        """The same, without keeping other tasks waiting."""
        form = _code(code, redirect_uri, fields)
        del code, fields
        return await to_thread(partial(self._ask, form))

    def refresh(self, tokens: TokenSet, **fields: str) -> TokenSet:
        """The tokens that follow on others; the old refresh token is kept where no new one comes."""
        if not tokens.refresh_token:
            raise errors.ConfigurationError("tokens: there is no refresh token")
        new = self._ask(_Fields(grant_type="refresh_token", refresh_token=tokens.refresh_token, **fields))
        new.refresh_token = new.refresh_token or tokens.refresh_token
        return new

    def derive(self, name: str, token: str, **fields: str) -> TokenSet:
        """A token made from another one.

        Args:
            name: which, as the API's specification calls it.
            token: the access token that it is made from.
            fields: what the endpoint asks for.

        Raises ConfigurationError for a name that the specification does not have.
        """
        try:
            request = self._derived(name, token, fields)
        finally:
            del token  # a traceback may show what a function holds
        return self._sent(request)

    async def async_derive(self, name: str, token: str, **fields: str) -> TokenSet:
        """The same, without keeping other tasks waiting."""
        try:
            request = self._derived(name, token, fields)
        finally:
            del token  # a traceback may show what a function holds
        return await to_thread(partial(self._sent, request))

    @unseen
    def _derived(self, name: str, token: str, fields: Mapping[str, str]) -> Request:
        facts = _api.DERIVED_TOKENS.get(name)
        if facts is None or set(fields) != set(facts["fields"]):
            known = {key: value["fields"] for key, value in _api.DERIVED_TOKENS.items()}
            raise errors.ConfigurationError(f"derive: there are these tokens, with these fields: {known}")
        headers = Headers().merged({**facts["headers"], _api.AUTH_HEADER: Token(token).header()})
        return _form(self._base_url + facts["path"], _Fields(**fields), headers)

    def _ask(self, fields: _Fields) -> TokenSet:
        return self._sent(_form(self._token_url, _Fields(**self._client, **fields), Headers()))

    def _sent(self, request: Request) -> TokenSet:
        """What a token endpoint gives; asked again where it cannot have heard of it."""
        transport = adapted(self._transport)
        try:
            for attempt in range(_ATTEMPTS - 1):
                try:
                    return _tokens(transport.send(request, timeout=_TIMEOUT))
                except errors.TransportError as error:
                    if error.sent:
                        raise
                _clock.sleep(_clock.chance() * 2.0**attempt)
            return _tokens(transport.send(request, timeout=_TIMEOUT))
        finally:
            if isinstance(self._transport, TransportSettings):
                transport.close()

    def __repr__(self) -> str:
        return "OAuth(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client secret cannot be pickled or deep-copied")


class _Fields(dict[str, Any]):
    """The fields of a form or of an answer, not shown by a traceback that shows what a function holds."""

    def __repr__(self) -> str:
        return "_Fields(…)"


def _code(code: str, redirect_uri: str | None, fields: Mapping[str, str]) -> _Fields:
    given = {"redirect_uri": redirect_uri} if redirect_uri else {}
    return _Fields(grant_type="authorization_code", code=code, **given, **fields)


def _form(url: str, fields: _Fields, headers: Headers) -> Request:
    own = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
    return Request("token", "POST", url, headers.merged(own), urlencode(fields).encode(), auth=False)


def _tokens(response: Response) -> TokenSet:
    try:
        data = _Fields(parse(response.content))
    except (UnreadableError, TypeError, ValueError):
        data = None
    if response.is_success:
        return TokenSet.from_dict(data)
    code = data["error"] if data and data.get("error") in _CODES else ""
    operation: Operation[Any] = Operation(id="token", name="token", method="POST", path="")
    error = failure(operation, Response(response.status, response.headers, b""))
    # the rest of the body may repeat what was sent; RFC 6749 has these words for what is wrong
    if code:
        error.message += f": {code}"
    raise error
