"""The operations of Pages, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation, QueryParam

USUAL: Operation[None] = Operation(
    id="usual",
    name="usual",
    method="GET",
    path="/usual",
    replies={"204": ()},
)

BY_KEY: Operation[None] = Operation(
    id="by-key",
    name="by_key",
    method="GET",
    path="/key",
    replies={"204": ()},
    security=(("api_key",),),
)

BY_QUERY: Operation[None] = Operation(
    id="by-query",
    name="by_query",
    method="GET",
    path="/query",
    query=(QueryParam("q", "form", True),),
    params="inputs.pages:ByQueryParams",
    replies={"204": ()},
    security=(("in_query",),),
)

BY_COOKIE: Operation[None] = Operation(
    id="by-cookie",
    name="by_cookie",
    method="GET",
    path="/cookie",
    replies={"204": ()},
    security=(("session",),),
)

BY_BASIC: Operation[None] = Operation(
    id="by-basic",
    name="by_basic",
    method="GET",
    path="/basic",
    replies={"204": ()},
    security=(("login",),),
)

BY_OTHER: Operation[None] = Operation(
    id="by-other",
    name="by_other",
    method="GET",
    path="/other",
    replies={"204": ()},
    security=(("other",),),
)

BY_BEARER: Operation[None] = Operation(
    id="by-bearer",
    name="by_bearer",
    method="GET",
    path="/bearer",
    replies={"204": ()},
    security=(("token",),),
)

BY_BOTH: Operation[None] = Operation(
    id="by-both",
    name="by_both",
    method="GET",
    path="/both",
    replies={"204": ()},
    security=(("api_key", "session"),),
)

BY_ANY: Operation[None] = Operation(
    id="by-any",
    name="by_any",
    method="GET",
    path="/any",
    replies={"204": ()},
    security=(("api_key", "in_query"), ("token",)),
)

OPTIONAL: Operation[None] = Operation(
    id="optional",
    name="optional",
    method="GET",
    path="/optional",
    replies={"204": ()},
    security=((), ("api_key",)),
)

NONE: Operation[None] = Operation(
    id="none",
    name="none",
    method="GET",
    path="/none",
    replies={"204": ()},
    security=(),
)
