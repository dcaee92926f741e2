"""users, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import users as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Literal

    from ..inputs.users import AddressInput
    from ..models.users import User


class Users(Resource):
    """The operations of users."""

    def create_user(
        self,
        *,
        name: str,
        password: str,
        born: datetime | str,
        address: AddressInput | Omit = OMIT,
        role: Literal["admin", "guest"] | Omit = OMIT,
    ) -> User:
        """Create user.

        Args:
            name:
            password:
            born:
            address:
            role:

        Returns:
            As stored.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.CREATE_USER,
            params={},
            body={
                "name": name,
                "password": password,
                "born": born,
                "address": address,
                "role": role,
            },
        )


class RawUsers(RawResource):
    """The same methods, giving a `RawResponse` each."""

    create_user = _raw(Users.create_user)
