"""close, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import close_ as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..models.close import OddNames2


class Close(Resource):
    """A tag that is called as a method of the client."""

    def import_(
        self,
        class_: str,
        *,
        a_space_b: int | Omit = OMIT,
        a_minus_b: int | Omit = OMIT,
        a_b: int | Omit = OMIT,
        self_: int | Omit = OMIT,
        n2_fast: int | Omit = OMIT,
        größe: int | Omit = OMIT,
        日本: int | Omit = OMIT,
        spoken: int | Omit = OMIT,
    ) -> OddNames2:
        """Import.

        Args:
            class_:
            a_space_b:
            a_minus_b:
            a_b:
            self_:
            n2_fast:
            größe:
            日本:
            spoken:

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.IMPORT_,
            params={
                "class": class_,
                "a b": a_space_b,
                "a-b": a_minus_b,
                "a_b": a_b,
                "self": self_,
                "2fast": n2_fast,
                "größe": größe,
                "日本": 日本,
                "x": spoken,
            },
        )


class RawClose(RawResource):
    """The same methods, giving a `RawResponse` each."""

    import_ = _raw(Close.import_)
