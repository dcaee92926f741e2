"""answers, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations import answers as operations
from .._raw import raw
from .._types import OMIT, Omit
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..models.answers import AsAnyReply, AsListReply, AsMapReply, AsTextReply, Receipt, Thing


class Answers(Resource):
    """The operations of answers."""

    def several(
        self,
    ) -> Thing | Receipt | None:
        """Several.

        Returns:
            There.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            NotFoundError: 404: No such thing.
            APIError: 4XX: Any other mistake.
            ServerError: 500: Broken.
        """
        return self._call(
            operations.SEVERAL,
            params={},
        )

    def by_range(
        self,
    ) -> Thing:
        """By range.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.BY_RANGE,
            params={},
        )

    def as_list(
        self,
    ) -> AsListReply:
        """As list.

        Returns:
            All.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.AS_LIST,
            params={},
        )

    def as_map(
        self,
    ) -> AsMapReply:
        """As map.

        Returns:
            By name.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.AS_MAP,
            params={},
        )

    def as_text(
        self,
    ) -> AsTextReply:
        """As text.

        Returns:
            One word.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.AS_TEXT,
            params={},
        )

    def as_any(
        self,
    ) -> AsAnyReply:
        """As any.

        Returns:
            Anything.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.AS_ANY,
            params={},
        )

    def only_default(
        self,
    ) -> Thing:
        """Only default.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            operations.ONLY_DEFAULT,
            params={},
        )


class RawAnswers(RawResource):
    """The same methods, giving a `RawResponse` each."""

    several = raw(Answers.several)
    by_range = raw(Answers.by_range)
    as_list = raw(Answers.as_list)
    as_map = raw(Answers.as_map)
    as_text = raw(Answers.as_text)
    as_any = raw(Answers.as_any)
    only_default = raw(Answers.only_default)
