"""things, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import things as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..inputs.things import (
        AddNoteBody,
        RenameThingsBody,
        ReplaceThingsBody,
        SetCountBody,
        ThingInputPartsItem,
        ThingInputSize,
        TouchThingBody,
    )


class Things(Resource):
    """What there is."""

    def replace_things(self, *, body: ReplaceThingsBody) -> None:
        """Replace things.

        Args:
            body: All things, in their new order.

        Returns:
            Replaced.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.REPLACE_THINGS, params={}, body=body)

    def create_thing(
        self,
        *,
        name: str,
        size: ThingInputSize | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        parts: Sequence[ThingInputPartsItem] | Omit = OMIT,
    ) -> None:
        """Create thing.

        Args:
            name: What it is called.
            size: How large it is.
            tags:
            parts:

        Returns:
            Created.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.CREATE_THING,
            params={},
            body={
                "name": name,
                "size": size,
                "tags": tags,
                "parts": parts,
            },
        )

    def rename_things(self, *, body: RenameThingsBody) -> None:
        """Rename things.

        Args:
            body: What to send.

        Returns:
            Renamed.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.RENAME_THINGS, params={}, body=body)

    def set_count(self, *, body: SetCountBody) -> None:
        """Set count.

        Args:
            body: What to send.

        Returns:
            Set.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.SET_COUNT, params={}, body=body)

    def rename_thing(
        self,
        name: str,
        *,
        name_body: str,
        size: ThingInputSize | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        parts: Sequence[ThingInputPartsItem] | Omit = OMIT,
    ) -> None:
        """The body has a field of the same name as the path parameter, so that it is given whole.

        Args:
            name:
            name_body: What it is called.
            size: How large it is.
            tags:
            parts:

        Returns:
            Renamed.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.RENAME_THING,
            params={"name": name},
            body={
                "name": name_body,
                "size": size,
                "tags": tags,
                "parts": parts,
            },
        )

    def touch_thing(self, name: str, *, body: TouchThingBody | Omit = OMIT) -> None:
        """Touch thing.

        Args:
            name:
            body: What to send.

        Returns:
            Touched.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.TOUCH_THING, params={"name": name}, body=body)

    def closed_note(self, *, text: str) -> None:
        """Closed note.

        Args:
            text:

        Returns:
            Added.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.CLOSED_NOTE,
            params={},
            body={
                "text": text,
            },
        )

    def add_note(self, *, body: AddNoteBody) -> None:
        """Add note.

        Args:
            body: What to send.

        Returns:
            Added.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.ADD_NOTE, params={}, body=body)


class RawThings(RawResource):
    """The same methods, giving a `RawResponse` each."""

    replace_things = _raw(Things.replace_things)
    create_thing = _raw(Things.create_thing)
    rename_things = _raw(Things.rename_things)
    set_count = _raw(Things.set_count)
    rename_thing = _raw(Things.rename_thing)
    touch_thing = _raw(Things.touch_thing)
    closed_note = _raw(Things.closed_note)
    add_note = _raw(Things.add_note)
