"""shapes, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations import shapes as operations
from .._raw import raw
from .._types import OMIT, Omit
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..inputs.shapes import AnimalInput, DrawingInputOption1, NamedInput, ShapeInput
    from ..models.shapes import Animal, Branch, Drawing


class Shapes(Resource):
    """The operations of shapes."""

    def draw(
        self,
        *,
        shapes: Sequence[ShapeInput] | Omit = OMIT,
        main: ShapeInput | Omit = OMIT,
        label: str | int | Omit = OMIT,
        frame: DrawingInputOption1 | str | Omit = OMIT,
        background: NamedInput | Omit = OMIT,
    ) -> Drawing:
        """Draw.

        Args:
            shapes:
            main: The one in the middle.
            label:
            frame:
            background:

        Returns:
            Drawn.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.DRAW,
            params={},
            body={
                "shapes": shapes,
                "main": main,
                "label": label,
                "frame": frame,
                "background": background,
            },
        )

    def get_tree(
        self,
    ) -> Branch:
        """Get tree.

        Returns:
            The tree.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.GET_TREE,
            params={},
        )

    def put_any(
        self,
        *,
        body: ShapeInput,
    ) -> None:
        """Put any.

        Args:
            body: A circle or a square.

        Returns:
            Put.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.PUT_ANY,
            params={},
            body=body,
        )

    def put_animal(
        self,
        *,
        body: AnimalInput,
    ) -> Animal:
        """Put animal.

        Args:
            body: What to send.

        Returns:
            Put.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.PUT_ANIMAL,
            params={},
            body=body,
        )


class RawShapes(RawResource):
    """The same methods, giving a `RawResponse` each."""

    draw = raw(Shapes.draw)
    get_tree = raw(Shapes.get_tree)
    put_any = raw(Shapes.put_any)
    put_animal = raw(Shapes.put_animal)
