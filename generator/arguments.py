"""What the constructor of a client and `with_options` take: one row an argument, for both sides and for the checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator import ir
from generator.text import literal
from generator.wire import security


@dataclass(frozen=True, kw_only=True)
class Setting:
    """A setting of a client."""

    name: str
    type: str
    """The annotation of the argument, without None."""
    doc: str
    default: str = "None"
    """As Python source; empty where the caller has to give it."""
    value: str = ""
    """What the options get for it, as Python source, where that is not the argument itself."""
    check: str = ""
    """The function of `_base/checks.py` that checks it."""
    kept: str = ""
    """The annotation of what is kept of it, where that is another one."""
    merges: bool = False
    """Whether it is a mapping, to which `with_options` adds."""
    copies_only: bool = False
    """Whether it is an argument of `with_options` only."""
    is_variable: bool = False
    """Whether it is a part of the URL of the server, which only the constructor takes."""
    header: str = ""
    """The header that it stands for, where it is one that the spec fixes."""
    feature: str = ""
    """What the API must have for it."""

    @property
    def stored(self) -> str:
        """The annotation of the attribute that keeps it."""
        return self.kept or (f"{self.type} | None" if self.default == "None" and not self.merges else self.type)


_PLAIN_HTTP = Setting(
    name="allow_plain_http",
    type="bool",
    default="False",
    check="flag",
    feature="plain_http",
    doc="let credentials go over plain http to another machine, where whoever is on the way can read them.",
)
_NETWORK = (
    Setting(
        name="timeout",
        type="float",
        default="60.0",
        check="seconds",
        doc="seconds that a call may take in all, retries and waits included.",
    ),
    Setting(
        name="max_retries",
        type="int",
        default="2",
        check="count",
        doc="how often a request may be sent again. A POST or PATCH is, after a connection that failed or a 429; what "
        "else is retried is told in the README.",
    ),
    Setting(
        name="retry_posts",
        type="bool",
        default="False",
        check="flag",
        doc="also repeat POST and PATCH after an answer with one of `retry_statuses`. One that was not answered is "
        "never repeated.",
    ),
    Setting(
        name="retry_statuses",
        type="Iterable[int]",
        kept="frozenset[int]",
        default="RETRY_STATUSES",
        check="statuses",
        doc="answers after which a request is repeated; 429 always is one.",
    ),
    Setting(
        name="backoff",
        type="float",
        default="0.5",
        check="seconds",
        doc="seconds that the first wait before a retry is at most; doubled each time, and drawn at random.",
    ),
    Setting(
        name="max_wait",
        type="float",
        default="30.0",
        check="seconds",
        doc="seconds that a wait is at most. A server that asks for more gets no further attempt.",
    ),
    Setting(
        name="attempt_timeout",
        type="float",
        default="30.0",
        check="seconds",
        doc="seconds for one attempt, where another may follow it.",
    ),
    Setting(
        name="pace_requests",
        type="bool",
        default="True",
        check="flag",
        feature="rate_limits",
        doc="wait, up to `max_wait`, where the server's last headers say that no request is left, and raise "
        "RateLimitError where that would not be enough.",
    ),
    Setting(
        name="headers",
        type="Mapping[str, str]",
        merges=True,
        check="headers",
        doc="sent with every request; an operation's own headers win over them.",
    ),
)
_REPORTS = (
    Setting(
        name="on_drift",
        type="Callable[[Drift], object]",
        check="hook",
        doc="called with each place where a reply is not as documented. By default a `ResponseDrift` warning tells of "
        "it, once for each place.",
    ),
    Setting(
        name="strict_responses",
        type="bool",
        default="False",
        check="flag",
        doc="raise DecodeError for such a reply instead.",
    ),
    Setting(
        name="on_request",
        type="Callable[[RequestEvent], object]",
        check="hook",
        doc="called before each attempt, retries included. No hook is awaited, and one that raises is logged and "
        "changes nothing.",
    ),
    Setting(
        name="on_response",
        type="Callable[[ResponseEvent], object]",
        check="hook",
        doc="called after each attempt that was answered, with whatever status.",
    ),
    Setting(
        name="on_error",
        type="Callable[[ErrorEvent], object]",
        check="hook",
        doc="called after each attempt that was not.",
    ),
)
_EXTRAS = (
    Setting(
        name="extra_headers",
        type="Mapping[str, str]",
        merges=True,
        copies_only=True,
        check="headers",
        doc="sent last, in place of any header of the same name.",
    ),
    Setting(
        name="extra_query",
        type="Mapping[str, object]",
        merges=True,
        copies_only=True,
        check="mapping",
        doc="query parameters, likewise.",
    ),
    Setting(
        name="extra_body",
        type="Mapping[str, object]",
        merges=True,
        copies_only=True,
        check="mapping",
        doc="fields of the JSON object that is sent, likewise.",
    ),
)


TAKEN = frozenset(row.name for row in (_PLAIN_HTTP, *_NETWORK, *_REPORTS, *_EXTRAS)) | {
    "base_url",
    "transport",
    "token",
}
"""The arguments that a client may have in any package, so that nothing that a spec names can be called like them."""


def settings(api: ir.Api, has: Mapping[str, bool]) -> tuple[Setting, ...]:
    """The settings of the clients of an API, in the order of the signature."""
    fixed = tuple(
        Setting(
            name=option.name,
            type="str",
            header=option.header,
            doc=f"the `{option.header}` header, in place of the one each operation has.",
        )
        for option in api.options
    )
    rows = (*_server(api), _PLAIN_HTTP, *_NETWORK, *fixed, *_REPORTS, *_EXTRAS)
    return tuple(row for row in rows if not row.feature or has[row.feature])


def _server(api: ir.Api) -> Iterator[Setting]:
    """Where the API is: what a caller has to say of it, or may."""
    default, value, said = "api.BASE_URL", "", "where the API is."
    if not api.base_url:
        default = ""
        said += f" Its document only says that it is at `{api.server.path}` of some host." if api.server.path else ""
    if api.server.variables:
        default = "None"
        value = f"server(base_url, {', '.join(f'{each.name}={each.name}' for each in api.server.variables)})"
        said += " By default it is made of the arguments that follow."
    if api.schemes or not api.base_url.startswith("http:"):
        said += " Plain http only on this machine."
    yield Setting(name="base_url", type="str", kept="str", default=default, value=value, check="url", doc=said)
    for each in api.server.variables:
        yield Setting(
            name=each.name,
            type=f"Literal[{', '.join(map(literal, each.values))}]" if each.values else "str",
            default=literal(each.default),
            doc=" ".join([*each.description.split(), f"It is `{{{each.wire}}}` in the URL of the server."]),
            is_variable=True,
        )


def credentials(api: ir.Api, has: Mapping[str, bool]) -> tuple[Setting, ...]:
    """The credentials that the clients of an API take."""
    return tuple(
        Setting(
            name=scheme.argument,
            type=next(row.python for row in security.KINDS if row.name == scheme.kind),
            doc=_about(scheme, has),
        )
        for scheme in api.schemes
    )


def _about(scheme: ir.Scheme, has: Mapping[str, bool]) -> str:
    """What is said about a credential."""
    if scheme.kind == "basic":
        return "the user name and the password. They are shown in no error, repr or pickle."
    provider = "a `TokenProvider`" + (", such as `OAuthTokens`" if has["oauth"] and scheme.kind == "bearer" else "")
    if scheme.kind == "bearer":
        what = "the token, alone"
    else:
        places = {"http": "header", "header": "header", "query": "query", "cookie": "cookie"}
        what = f"what goes in the {places[scheme.kind]} `{scheme.name}`"
        what += f" after `{scheme.prefix.strip()}`" if scheme.prefix else ""
    return (
        f"{what}; or a function that gives it; or {provider}. The last two are asked before each attempt, and once "
        "more where the server refuses what they gave. It is shown in no error, repr or pickle."
    )


def example(api: ir.Api) -> str:
    """The arguments with which an example makes a client."""
    given = [] if api.base_url else ['base_url="https://…"']
    if api.schemes:
        value = '("user", "…")' if api.schemes[0].kind == "basic" else '"…"'
        given.insert(0, f"{api.schemes[0].argument}={value}")
    return ", ".join(given)


def checks(rows: tuple[Setting, ...]) -> list[str]:
    """The functions that check these settings, and those that no row names."""
    return sorted({*(row.check for row in rows if row.check), "mapping", "overrides"})
