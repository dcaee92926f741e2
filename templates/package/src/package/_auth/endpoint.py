"""The token endpoints of OAuth 2, and what they give."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urlencode

from .. import errors
from .._base import api, clock
from .._base.checks import secret_url
from .._base.http import Headers, Request, Response
from .._base.json import UnreadableError, parse
from .._base.refusal import refusal
from .._base.unseen import unseen
from .._net._sync.transport import Transport, adapted
from .._net.clients import to_thread
from .._net.settings import TransportSettings
from .credentials import Token
from .tokens import Fields, TokenSet

if TYPE_CHECKING:
    import httpx2

__all__ = ["OAuth"]

_CODES = ("invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "invalid_scope")
_TIMEOUT = 30.0
_ATTEMPTS = 3


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
        authorization_url: str = api.OAUTH["authorization-url"],
        token_url: str = api.OAUTH["token-url"],
        base_url: str = api.BASE_URL,
        transport: TransportSettings | Transport | httpx2.Client | None = None,
    ) -> None:
        for name, value in (("client_id", client_id), ("client_secret", client_secret)):
            if not isinstance(value, str) or not value:
                raise errors.ConfigurationError(f"{name}: must be a string that is not empty")
        self._client = Fields(client_id=client_id, client_secret=client_secret)
        self._authorization_url = secret_url("authorization_url", authorization_url)
        self._token_url = secret_url("token_url", token_url)
        self._base_url = secret_url("base_url", base_url) if base_url else ""
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
        new = self._ask(Fields(grant_type="refresh_token", refresh_token=tokens.refresh_token, **fields))
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
        facts = api.DERIVED_TOKENS.get(name)
        if facts is None or set(fields) != set(facts["fields"]):
            known = {key: value["fields"] for key, value in api.DERIVED_TOKENS.items()}
            raise errors.ConfigurationError(f"derive: there are these tokens, with these fields: {known}")
        headers = Headers().merged({**facts["headers"], "Authorization": f"Bearer {Token(token).text()}"})
        return _form(secret_url("base_url", self._base_url) + facts["path"], Fields(**fields), headers)

    def _ask(self, fields: Fields) -> TokenSet:
        return self._sent(_form(self._token_url, Fields(**self._client, **fields), Headers()))

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
                clock.sleep(clock.chance() * 2.0**attempt)
            return _tokens(transport.send(request, timeout=_TIMEOUT))
        finally:
            if isinstance(self._transport, TransportSettings):
                transport.close()

    def __repr__(self) -> str:
        return "OAuth(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a client secret cannot be pickled or deep-copied")


def _code(code: str, redirect_uri: str | None, fields: Mapping[str, str]) -> Fields:
    given = {"redirect_uri": redirect_uri} if redirect_uri else {}
    return Fields(grant_type="authorization_code", code=code, **given, **fields)


def _form(url: str, fields: Fields, headers: Headers) -> Request:
    own = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
    return Request("token", "POST", url, headers.merged(own), urlencode(fields).encode())


def _tokens(response: Response) -> TokenSet:
    try:
        data = Fields(parse(response.content))
    except (UnreadableError, TypeError, ValueError):
        data = None
    if response.is_success:
        return TokenSet.from_dict(data)
    code = data["error"] if data and data.get("error") in _CODES else ""
    error = refusal("token", response)
    # the rest of the body may repeat what was sent; RFC 6749 has these words for what is wrong
    if code:
        error.message += f": {code}"
    raise error
