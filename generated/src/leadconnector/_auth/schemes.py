"""Which credentials go with a request, and how each of them gets into it: one row a kind."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from .._base import api
from .._base.checks import is_plain
from .._base.http import Request
from ..errors import ConfigurationError

if TYPE_CHECKING:
    from .credentials import Secret

_COOKIE = "!#$&'()*+-./:<=>?@[]^_`{|}~"
"""What may stand in a cookie as it is, besides letters and digits (RFC 6265)."""


def _in_header(request: Request, name: str, text: str) -> Request:
    return request.with_header(name, text)


def _in_query(request: Request, name: str, text: str) -> Request:
    mark = "&" if "?" in request.url else "?"
    return replace(request, url=f"{request.url}{mark}{quote(name, safe='')}={quote(text, safe='')}")


def _in_cookie(request: Request, name: str, text: str) -> Request:
    others = request.headers.get("Cookie")
    cookie = f"{name}={quote(text, safe=_COOKIE)}"
    return request.with_header("Cookie", f"{others}; {cookie}" if others else cookie)


KINDS: Mapping[str, Callable[[Request, str, str], Request]] = {
    "bearer": _in_header,
    "basic": _in_header,
    "http": _in_header,
    "header": _in_header,
    "query": _in_query,
    "cookie": _in_cookie,
}
"""What puts a text into a request, under a name."""


def settled(
    request: Request, security: Sequence[tuple[str, ...]], given: Container[str], *, allow_plain_http: bool
) -> Request:
    """The request, with the names of the credentials that go with it.

    Args:
        request: complete but for its credentials. A header that it has already is not sent twice.
        security: what its operation wants: any of these, each all of some credentials. The first one for which the
            caller gave everything counts; what wants nothing comes last.
        given: the names of the credentials that the client has.
        allow_plain_http: whether they may go over plain http to another machine.

    Raises ConfigurationError where the caller gave too little, or it would be read on the way.
    """
    ways = sorted(security, key=lambda way: not way)
    for way in ways:
        if all(name in given or _is_there(request, name) for name in way):
            names = tuple(name for name in way if not _is_there(request, name))
            if names and not allow_plain_http and is_plain(request.url):
                raise ConfigurationError(
                    "plain http would show the credentials to the network", operation=request.operation
                )
            return replace(request, credentials=names)
    if not ways:
        return request
    needed = ", or ".join(" and ".join(way) for way in ways)
    raise ConfigurationError(f"a credential is needed: give the client {needed}", operation=request.operation)


def authorized(request: Request, secrets: Mapping[str, Secret]) -> Request:
    """The request with its credentials in their places."""
    for argument, secret in secrets.items():
        kind, name, prefix = api.SCHEMES[argument]
        request = KINDS[kind](request, name, prefix + secret.text())
    return request


def _is_there(request: Request, argument: str) -> bool:
    """Whether the caller set the header that a credential goes in."""
    kind, name, _ = api.SCHEMES[argument]
    return KINDS[kind] is _in_header and name in request.headers
