"""The operations of users, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content, Operation

if TYPE_CHECKING:
    from ..models.users import User

CREATE_USER: Operation[User] = Operation(
    id="create-user",
    name="create_user",
    method="POST",
    path="/users",
    body=(Content("inputs.users:UserInput"),),
    body_required=True,
    replies={"200": (Content("models.users:User"),)},
    auth=False,
)
