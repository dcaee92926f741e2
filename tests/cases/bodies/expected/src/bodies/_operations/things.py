"""The operations of things, as data: shared by the sync and the async side."""

from __future__ import annotations


from .._base.operation import Operation

REPLACE_THINGS: Operation[None] = Operation(
    id="replace-things",
    name="replace_things",
    method="PUT",
    path="/things",
    body="inputs.things:ReplaceThingsBody",
    body_required=True,
    replies={"204": None},
    errors={},
    auth=False,
)

CREATE_THING: Operation[None] = Operation(
    id="create-thing",
    name="create_thing",
    method="POST",
    path="/things",
    body="inputs.things:Thing",
    body_required=True,
    replies={"201": None},
    errors={},
    auth=False,
)

RENAME_THINGS: Operation[None] = Operation(
    id="rename-things",
    name="rename_things",
    method="PATCH",
    path="/things",
    media_type="application/merge-patch+json",
    body="inputs.things:RenameThingsBody",
    body_required=True,
    replies={"204": None},
    errors={},
    auth=False,
)

SET_COUNT: Operation[None] = Operation(
    id="set-count",
    name="set_count",
    method="PUT",
    path="/count",
    body="inputs.things:SetCountBody",
    body_required=True,
    replies={"204": None},
    errors={},
    auth=False,
)

RENAME_THING: Operation[None] = Operation(
    id="rename-thing",
    name="rename_thing",
    method="PUT",
    path="/things/{name}",
    path_params={"name": "name"},
    body="inputs.things:Thing",
    body_required=True,
    replies={"204": None},
    errors={},
    auth=False,
)

TOUCH_THING: Operation[None] = Operation(
    id="touch-thing",
    name="touch_thing",
    method="POST",
    path="/things/{name}",
    path_params={"name": "name"},
    body="inputs.things:TouchThingBody",
    body_required=False,
    replies={"204": None},
    errors={},
    auth=False,
)

CLOSED_NOTE: Operation[None] = Operation(
    id="closed-note",
    name="closed_note",
    method="PUT",
    path="/notes",
    body="inputs.things:ClosedNoteBody",
    body_required=True,
    replies={"204": None},
    errors={},
    auth=False,
)

ADD_NOTE: Operation[None] = Operation(
    id="add-note",
    name="add_note",
    method="POST",
    path="/notes",
    body="inputs.things:AddNoteBody",
    body_required=True,
    replies={"204": None},
    errors={},
    auth=False,
)
