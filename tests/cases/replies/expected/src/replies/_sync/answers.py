"""answers, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import answers as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..models.answers import AsAnyReply, AsListReply, AsMapReply, AsTextReply, Receipt, Thing


class Answers(Resource):
    """The operations of answers."""

    def several(self) -> Thing | Receipt | None:
        """Several.

        Returns:
            There.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            NotFoundError: 404: No such thing.
            APIError: 4XX: Any other mistake.
            ServerError: 500: Broken.
        """
        return self._call(_operations.SEVERAL, params={})

    def by_range(self) -> Thing:
        """By range.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_RANGE, params={})

    def as_list(self) -> AsListReply:
        """As list.

        Returns:
            All.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.AS_LIST, params={})

    def as_map(self) -> AsMapReply:
        """As map.

        Returns:
            By name.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.AS_MAP, params={})

    def as_text(self) -> AsTextReply:
        """As text.

        Returns:
            One word.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.AS_TEXT, params={})

    def as_any(self) -> AsAnyReply:
        """As any.

        Returns:
            Anything.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.AS_ANY, params={})

    def only_default(self) -> Thing:
        """Only default.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.ONLY_DEFAULT, params={})


class RawAnswers(RawResource):
    """The same methods, giving a `RawResponse` each."""

    several = _raw(Answers.several)
    by_range = _raw(Answers.by_range)
    as_list = _raw(Answers.as_list)
    as_map = _raw(Answers.as_map)
    as_text = _raw(Answers.as_text)
    as_any = _raw(Answers.as_any)
    only_default = _raw(Answers.only_default)
