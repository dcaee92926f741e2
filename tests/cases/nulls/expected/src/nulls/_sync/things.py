"""things, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import things as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models.things import SaveThingReply


class Things(Resource):
    """The operations of things."""

    def save_thing(
        self,
        *,
        needed: str,
        needed_or_null: str | None,
        maybe: str | Omit = OMIT,
        maybe_or_null: int | None | Omit = OMIT,
        with_default: int | Omit = OMIT,
        list_or_null: Sequence[str | None] | None | Omit = OMIT,
        one_of: str | None | Omit = OMIT,
    ) -> SaveThingReply:
        """Save thing.

        Args:
            needed:
            needed_or_null:
            maybe:
            maybe_or_null: None clears it.
            with_default: How many. Without it the API takes `5`.
            list_or_null:
            one_of:

        Returns:
            As stored.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.SAVE_THING,
            params={},
            body={
                "needed": needed,
                "neededOrNull": needed_or_null,
                "maybe": maybe,
                "maybeOrNull": maybe_or_null,
                "withDefault": with_default,
                "listOrNull": list_or_null,
                "oneOf": one_of,
            },
        )


class RawThings(RawResource):
    """The same methods, giving a `RawResponse` each."""

    save_thing = _raw(Things.save_thing)
