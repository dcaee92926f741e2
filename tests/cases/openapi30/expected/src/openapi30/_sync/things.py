"""things, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import things as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from typing import Literal

    from ..inputs.things import ThingInput
    from ..models.things import Thing


class Things(Resource):
    """The operations of things."""

    def save_thing(
        self,
        *,
        name: str,
        price: int | float | None,
        colour: Literal["red"] | None | Omit = OMIT,
        limit: int | Omit = OMIT,
        other: ThingInput | None | Omit = OMIT,
    ) -> Thing:
        """Save thing.

        Args:
            name:
            price:
            colour:
            limit:
            other:

        Returns:
            As stored.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.SAVE_THING,
            params={},
            body={
                "name": name,
                "price": price,
                "colour": colour,
                "limit": limit,
                "other": other,
            },
        )


class RawThings(RawResource):
    """The same methods, giving a `RawResponse` each."""

    save_thing = _raw(Things.save_thing)
