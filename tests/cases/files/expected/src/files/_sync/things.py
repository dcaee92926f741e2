"""things, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import things as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..inputs.things import PartInput
    from ..models.things import Thing


class Things(Resource):
    """The operations of things."""

    def put_thing(self, id: str, *, part: PartInput | Omit = OMIT) -> Thing:
        """Put thing.

        Args:
            id:
            part:

        Returns:
            As stored.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            NotFoundError: 404: No such thing.
        """
        return self._call(
            _operations.PUT_THING,
            params={"id": id},
            body={
                "part": part,
            },
        )


class RawThings(RawResource):
    """The same methods, giving a `RawResponse` each."""

    put_thing = _raw(Things.put_thing)
