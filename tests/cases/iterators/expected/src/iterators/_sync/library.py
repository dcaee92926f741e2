"""Library, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import library as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from datetime import datetime

    from ..models.library import Book, FreeTimesReply, GetLoansReply, ListBooksReply, ListVisitsReply, Visit
    from .items import ItemIterator


class Library(Resource):
    """The operations of Library."""

    def list_books(self, *, skip: int, limit: int | Omit = OMIT) -> ListBooksReply:
        """List the books of a library.

        Args:
            skip: How many to leave out.
            limit: How many to give. Without it the API takes `2`.

        Returns:
            One page of books.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.LIST_BOOKS, params={"skip": skip, "limit": limit})

    def iter_books(self, *, skip: int | Omit = OMIT, limit: int | Omit = OMIT) -> ItemIterator[Book, int]:
        """List the books of a library.

        Gives them one by one. Each page is asked for when its first item is: nothing is sent, and no error
        raised, before that. To go on later, begin another iterator with `skip` at the `position` of this one.

        Args:
            skip: How many to leave out.
            limit: How many to give. Without it the API takes `2`.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._items(_operations.LIST_BOOKS, _operations.ITER_BOOKS, params={"skip": skip, "limit": limit})

    def get_loans(self, shelf: int, *, size: int, from_: int | Omit = OMIT) -> GetLoansReply:
        """Get loans.

        Args:
            shelf:
            size:
            from_:

        Returns:
            One page of loans.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_LOANS, params={"shelf": shelf, "from": from_, "size": size})

    def iter_loans(self, shelf: int, *, from_: int | Omit = OMIT, size: int | Omit = OMIT) -> ItemIterator[str, int]:
        """Iter loans.

        Gives them one by one. Each page is asked for when its first item is: nothing is sent, and no error
        raised, before that. To go on later, begin another iterator with `from_` at the `position` of this
        one.

        Args:
            shelf:
            from_:
            size:

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._items(
            _operations.GET_LOANS, _operations.ITER_LOANS, params={"shelf": shelf, "from": from_, "size": size}
        )

    def list_visits(self, *, since: datetime | str, until: datetime | str) -> ListVisitsReply:
        """List visits.

        Args:
            since:
            until:

        Returns:
            The visits of a stretch of time.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.LIST_VISITS, params={"since": since, "until": until})

    def iter_visits(self, *, since: datetime | str, until: datetime | str) -> ItemIterator[Visit, datetime]:
        """Iter visits.

        Gives them one by one. Each stretch of time is asked for when its first item is: nothing is sent, and
        no error raised, before that. To go on later, begin another iterator with `since` at the `position` of
        this one. Items of the stretch under way come again.

        Args:
            since:
            until:

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._items(_operations.LIST_VISITS, _operations.ITER_VISITS, params={"since": since, "until": until})

    def free_times(
        self, *, from_: datetime | int, to: datetime | str, as_of: datetime | int | Omit = OMIT
    ) -> FreeTimesReply:
        """Free times.

        Args:
            from_:
            to:
            as_of:

        Returns:
            The free times by day.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.FREE_TIMES, params={"from": from_, "to": to, "asOf": as_of})

    def iter_free_times(
        self, *, from_: datetime | int, to: datetime | str, as_of: datetime | int | Omit = OMIT
    ) -> ItemIterator[datetime, datetime]:
        """Iter free times.

        Gives them one by one. Each stretch of time is asked for when its first item is: nothing is sent, and
        no error raised, before that. To go on later, begin another iterator with `from_` at the `position` of
        this one. Items of the stretch under way come again.

        Args:
            from_:
            to:
            as_of:

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._items(
            _operations.FREE_TIMES, _operations.ITER_FREE_TIMES, params={"from": from_, "to": to, "asOf": as_of}
        )


class RawLibrary(RawResource):
    """The same methods, giving a `RawResponse` each."""

    list_books = _raw(Library.list_books)
    get_loans = _raw(Library.get_loans)
    list_visits = _raw(Library.list_visits)
    free_times = _raw(Library.free_times)
