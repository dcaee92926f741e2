"""walls, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import walls as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..inputs.walls import ColourInput
    from ..models.walls import Paint


class Walls(Resource):
    """The operations of walls."""

    def paint(
        self,
        *,
        kind: Literal["paint"],
        colour: ColourInput,
        coats: Literal[1, 2, 3] | Omit = OMIT,
        litres: int | float | Omit = OMIT,
        glossy: Literal[True] | Omit = OMIT,
        trim: Literal["Timestamp", "x | MISSING", "it's", '"', "WireBool"] | Omit = OMIT,
        finish: Literal["matt", "satin"] | None | Omit = OMIT,
        version: Literal[2] | Omit = OMIT,
        surfaces: Sequence[Literal["wall", "floor"]] | Omit = OMIT,
        mixed: Literal["auto", 7] | Omit = OMIT,
        mode: Literal["fast", "slow"] | Omit = OMIT,
    ) -> Paint:
        """Paint.

        Args:
            kind:
            colour: A colour.
            coats:
            litres:
            glossy:
            trim:
            finish:
            version:
            surfaces:
            mixed:
            mode:

        Returns:
            Painted.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.PAINT,
            params={"mode": mode},
            body={
                "kind": kind,
                "colour": colour,
                "coats": coats,
                "litres": litres,
                "glossy": glossy,
                "trim": trim,
                "finish": finish,
                "version": version,
                "surfaces": surfaces,
                "mixed": mixed,
            },
        )


class RawWalls(RawResource):
    """The same methods, giving a `RawResponse` each."""

    paint = _raw(Walls.paint)
