"""Pages, sync."""

from __future__ import annotations


from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import pages as _operations
from .resource import RawResource, Resource


class Pages(Resource):
    """The operations of Pages."""

    def usual(self) -> None:
        """Usual.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.USUAL, params={})

    def by_key(self) -> None:
        """By key.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_KEY, params={})

    def by_query(self, *, q: str | Omit = OMIT) -> None:
        """By query.

        Args:
            q:

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_QUERY, params={"q": q})

    def by_cookie(self) -> None:
        """By cookie.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_COOKIE, params={})

    def by_basic(self) -> None:
        """By basic.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_BASIC, params={})

    def by_other(self) -> None:
        """By other.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_OTHER, params={})

    def by_bearer(self) -> None:
        """By bearer.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_BEARER, params={})

    def by_both(self) -> None:
        """By both.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_BOTH, params={})

    def by_any(self) -> None:
        """By any.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.BY_ANY, params={})

    def optional(self) -> None:
        """Optional.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.OPTIONAL, params={})

    def none(self) -> None:
        """None.

        Returns:
            Fine.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.NONE, params={})


class RawPages(RawResource):
    """The same methods, giving a `RawResponse` each."""

    usual = _raw(Pages.usual)
    by_key = _raw(Pages.by_key)
    by_query = _raw(Pages.by_query)
    by_cookie = _raw(Pages.by_cookie)
    by_basic = _raw(Pages.by_basic)
    by_other = _raw(Pages.by_other)
    by_bearer = _raw(Pages.by_bearer)
    by_both = _raw(Pages.by_both)
    by_any = _raw(Pages.by_any)
    optional = _raw(Pages.optional)
    none = _raw(Pages.none)
