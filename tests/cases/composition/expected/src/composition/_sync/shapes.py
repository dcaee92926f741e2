"""shapes, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import shapes as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..inputs.shapes import AnimalInput, DrawingInputFrameWithWide, NamedInput, ShapeInput
    from ..models.shapes import Animal, Branch, Drawing


class Shapes(Resource):
    """The operations of shapes."""

    def draw(
        self,
        *,
        shapes: Sequence[ShapeInput] | Omit = OMIT,
        main: ShapeInput | Omit = OMIT,
        label: str | int | Omit = OMIT,
        frame: DrawingInputFrameWithWide | str | Omit = OMIT,
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
            _operations.DRAW,
            params={},
            body={
                "shapes": shapes,
                "main": main,
                "label": label,
                "frame": frame,
                "background": background,
            },
        )

    def get_tree(self) -> Branch:
        """Get tree.

        Returns:
            The tree.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_TREE, params={})

    def put_any(self, *, body: ShapeInput) -> None:
        """Put any.

        Args:
            body: A circle or a square.

        Returns:
            Put.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PUT_ANY, params={}, body=body)

    def put_animal(self, *, body: AnimalInput) -> Animal:
        """Put animal.

        Args:
            body: What to send.

        Returns:
            Put.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PUT_ANIMAL, params={}, body=body)


class RawShapes(RawResource):
    """The same methods, giving a `RawResponse` each."""

    draw = _raw(Shapes.draw)
    get_tree = _raw(Shapes.get_tree)
    put_any = _raw(Shapes.put_any)
    put_animal = _raw(Shapes.put_animal)
