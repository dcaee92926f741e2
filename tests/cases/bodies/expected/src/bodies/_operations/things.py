"""The operations of things, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Content as _Content
from .._base.operation import Operation

REPLACE_THINGS: Operation[None] = Operation(
    id="replace-things",
    name="replace_things",
    method="PUT",
    path="/things",
    body=(_Content("inputs.things:ReplaceThingsBody"),),
    body_required=True,
    replies={"204": ()},
)

CREATE_THING: Operation[None] = Operation(
    id="create-thing",
    name="create_thing",
    method="POST",
    path="/things",
    body=(_Content("inputs.things:ThingInput"),),
    body_required=True,
    replies={"201": ()},
)

RENAME_THINGS: Operation[None] = Operation(
    id="rename-things",
    name="rename_things",
    method="PATCH",
    path="/things",
    body=(_Content("inputs.things:RenameThingsBody", media_type="application/merge-patch+json"),),
    body_required=True,
    replies={"204": ()},
)

SET_COUNT: Operation[None] = Operation(
    id="set-count",
    name="set_count",
    method="PUT",
    path="/count",
    body=(_Content("inputs.things:SetCountBody"),),
    body_required=True,
    replies={"204": ()},
)

RENAME_THING: Operation[None] = Operation(
    id="rename-thing",
    name="rename_thing",
    method="PUT",
    path="/things/{name}",
    path_params={"name": "name"},
    body=(_Content("inputs.things:ThingInput"),),
    body_required=True,
    replies={"204": ()},
)

TOUCH_THING: Operation[None] = Operation(
    id="touch-thing",
    name="touch_thing",
    method="POST",
    path="/things/{name}",
    path_params={"name": "name"},
    body=(_Content("inputs.things:TouchThingBody"),),
    body_required=False,
    replies={"204": ()},
)

CLOSED_NOTE: Operation[None] = Operation(
    id="closed-note",
    name="closed_note",
    method="PUT",
    path="/notes",
    body=(_Content("inputs.things:ClosedNoteBody"),),
    body_required=True,
    replies={"204": ()},
)

ADD_NOTE: Operation[None] = Operation(
    id="add-note",
    name="add_note",
    method="POST",
    path="/notes",
    body=(_Content("inputs.things:AddNoteBody"),),
    body_required=True,
    replies={"204": ()},
)
