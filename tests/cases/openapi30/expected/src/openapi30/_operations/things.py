"""The operations of things, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.things import Thing

SAVE_THING: Operation[Thing] = Operation(
    id="save-thing",
    name="save_thing",
    method="POST",
    path="/things",
    body=(_Content("inputs.things:ThingInput"),),
    body_required=True,
    replies={"200": (_Content("models.things:Thing"),)},
)
