"""Books, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import books as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from ..inputs.books import AllStylesParamsFilter


class Books(Resource):
    """The operations of Books."""

    def get_book(
        self, shelf: int, book_id: str, *, x_trace: str | Omit = OMIT, x_parts: Sequence[str] | Omit = OMIT
    ) -> None:
        """Get a book.

        Args:
            shelf: Number of the shelf.
            book_id:
            x_trace: Comes back in the log.
            x_parts:

        Returns:
            Found.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.GET_BOOK, params={"shelf": shelf, "bookId": book_id, "X-Trace": x_trace, "X-Parts": x_parts}
        )

    def all_styles(
        self,
        *,
        plain: str,
        flag: bool | Omit = OMIT,
        number: int | float | Omit = OMIT,
        day: date | str | Omit = OMIT,
        at: datetime | str | Omit = OMIT,
        one_each: Sequence[str] | Omit = OMIT,
        commas: Sequence[int] | Omit = OMIT,
        spaces: Sequence[str] | Omit = OMIT,
        pipes: Sequence[str] | Omit = OMIT,
        filter: AllStylesParamsFilter | Omit = OMIT,
        any: Mapping[str, str] | Omit = OMIT,
    ) -> None:
        """All styles.

        Args:
            plain:
            flag:
            number:
            day:
            at:
            one_each:
            commas:
            spaces:
            pipes:
            filter:
            any:

        Returns:
            Found.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(
            _operations.ALL_STYLES,
            params={
                "plain": plain,
                "flag": flag,
                "number": number,
                "day": day,
                "at": at,
                "one-each": one_each,
                "commas": commas,
                "spaces": spaces,
                "pipes": pipes,
                "filter": filter,
                "any": any,
            },
        )

    def plain_text(self, name: str) -> None:
        """Plain text.

        Args:
            name:

        Returns:
            Found.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.PLAIN_TEXT, params={"name": name})


class RawBooks(RawResource):
    """The same methods, giving a `RawResponse` each."""

    get_book = _raw(Books.get_book)
    all_styles = _raw(Books.all_styles)
    plain_text = _raw(Books.plain_text)
