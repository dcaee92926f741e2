"""The operations of Things, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from typing import Any

    from ..models.things import Thing

CREATE_THING: Operation[Thing] = Operation(
    id="create-thing",
    name="create_thing",
    method="POST",
    path="/things",
    body=(_Content("inputs.things:ThingInput", media_type='application/vnd.thing+json; version="2"'),),
    body_required=True,
    accept="application/vnd.thing+json",
    replies={"201": (_Content("models.things:Thing", media_type="application/vnd.thing+json"),)},
    errors={"400": (_Content("models.things:Problem", media_type="application/problem+json"),)},
)

ECHO: Operation[Any] = Operation(
    id="echo",
    name="echo",
    method="POST",
    path="/anything",
    body=(_Content(),),
    body_required=True,
    replies={"200": (_Content(),)},
)
