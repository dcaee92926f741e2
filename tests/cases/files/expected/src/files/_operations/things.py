"""The operations of things, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.things import Thing

PUT_THING: Operation[Thing] = Operation(
    id="put-thing",
    name="put_thing",
    method="PUT",
    path="/things/{id}",
    path_params={"id": "id"},
    body=(_Content("inputs.things:OwnInput"),),
    body_required=True,
    replies={"200": (_Content("models.things:Thing"),)},
    errors={"404": (_Content("models.things:PutThingError404"),)},
)
