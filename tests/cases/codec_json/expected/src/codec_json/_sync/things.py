"""Things, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import things as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from typing import Any

    from ..models.things import Thing


class Things(Resource):
    """The operations of Things."""

    def create_thing(self, *, name: str) -> Thing:
        """Create thing.

        Args:
            name:

        Returns:
            Made.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: What is wrong.
        """
        return self._call(
            _operations.CREATE_THING,
            params={},
            body={
                "name": name,
            },
        )

    def echo(self, *, body: Any) -> Any:
        """Echo.

        Args:
            body: What to send.

        Returns:
            The same.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.ECHO, params={}, body=body)


class RawThings(RawResource):
    """The same methods, giving a `RawResponse` each."""

    create_thing = _raw(Things.create_thing)
    echo = _raw(Things.echo)
