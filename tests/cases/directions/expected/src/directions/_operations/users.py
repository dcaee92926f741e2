"""The operations of users, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.users import User

CREATE_USER: Operation[User] = Operation(
    id="create-user",
    name="create_user",
    method="POST",
    path="/users",
    body=(_Content("inputs.users:UserInput"),),
    body_required=True,
    replies={"200": (_Content("models.users:User"),)},
)
