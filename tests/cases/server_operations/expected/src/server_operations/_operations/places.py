"""The operations of Places, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

HERE: Operation[None] = Operation(
    id="here",
    name="here",
    method="GET",
    path="/here",
    replies={"204": ()},
)

ELSEWHERE: Operation[None] = Operation(
    id="elsewhere",
    name="elsewhere",
    method="GET",
    path="/files",
    replies={"204": ()},
    server="http://elsewhere.example",
)

UPLOAD: Operation[None] = Operation(
    id="upload",
    name="upload",
    method="POST",
    path="/files",
    replies={"204": ()},
    server="https://upload.example.com/files",
)

OLD: Operation[None] = Operation(
    id="old",
    name="old",
    method="GET",
    path="/old",
    replies={"204": ()},
    server="/v0",
)

BELOW: Operation[None] = Operation(
    id="below",
    name="below",
    method="GET",
    path="/below",
    replies={"204": ()},
    server="below",
)
