"""The async client: settings, and one attribute per resource."""

from __future__ import annotations

from .._auth.credentials import given
from .._base import api
from .._base.options import RETRY_STATUSES, Options
from .._base.types import OMIT, Omit, lazy
from .._base.unseen import unseen
from .core import AsyncConnection, AsyncCore

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import Any, Self

    import httpx2

    from .._auth.credentials import TokenSource
    from .._base.events import Drift, ErrorEvent, RequestEvent, ResponseEvent
    from .._base.limits import RateLimit
    from .._core.raw import RawResponse
    from .._net._async.transport import AsyncTransport
    from .._net.settings import TransportSettings
    from .appointment_notes import AsyncAppointmentNotes, AsyncRawAppointmentNotes
    from .availability_schedules import AsyncAvailabilitySchedules, AsyncRawAvailabilitySchedules
    from .calendar_events import AsyncCalendarEvents, AsyncRawCalendarEvents
    from .calendar_groups import AsyncCalendarGroups, AsyncRawCalendarGroups
    from .calendar_notifications import AsyncCalendarNotifications, AsyncRawCalendarNotifications
    from .calendar_resources import AsyncCalendarResources, AsyncRawCalendarResources
    from .calendars import AsyncCalendars, AsyncRawCalendars

__all__ = ["AsyncLeadConnector"]


class AsyncLeadConnector:
    """A client of HighLevel API.

    It opens connections when it is first used, and may be shared by tasks. Close it after use, or use it as a
    context manager.

    Args:
        token: the token, alone; or a function that gives it; or a `TokenProvider`, such as `OAuthTokens`. The
            last two are asked before each attempt, and once more where the server refuses what they gave. It
            is shown in no error, repr or pickle.
        base_url: where the API is. Plain http only on this machine.
        timeout: seconds that a call may take in all, retries and waits included.
        max_retries: how often a request may be sent again. A POST or PATCH is, after a connection that failed or a
            429; what else is retried is told in the README.
        retry_posts: also repeat POST and PATCH after an answer with one of `retry_statuses`. One that was not answered
            is never repeated.
        retry_statuses: answers after which a request is repeated; 429 always is one.
        backoff: seconds that the first wait before a retry is at most; doubled each time, and drawn at random.
        max_wait: seconds that a wait is at most. A server that asks for more gets no further attempt.
        attempt_timeout: seconds for one attempt, where another may follow it.
        pace_requests: wait, up to `max_wait`, where the server's last headers say that no request is left, and raise
            RateLimitError where that would not be enough.
        headers: sent with every request; an operation's own headers win over them.
        api_version: the `Version` header, in place of the one each operation has.
        on_drift: called with each place where a reply is not as documented. By default a `ResponseDrift` warning
            tells of it, once for each place.
        strict_responses: raise DecodeError for such a reply instead.
        on_request: called before each attempt, retries included. No hook is awaited, and one that raises is logged
            and changes nothing.
        on_response: called after each attempt that was answered, with whatever status.
        on_error: called after each attempt that was not.
        transport: how the network is reached: `TransportSettings`, with proxies, certificates, limits and all else
            of the kind; or an `httpx2.AsyncClient` or `AsyncTransport` of your own, which stays yours to close.

    Raises:
        ConfigurationError: a setting is wrong.
    """

    @unseen
    def __init__(
        self,
        *,
        token: TokenSource,
        base_url: str = api.BASE_URL,
        timeout: float = 60.0,
        max_retries: int = 2,
        retry_posts: bool = False,
        retry_statuses: Iterable[int] = RETRY_STATUSES,
        backoff: float = 0.5,
        max_wait: float = 30.0,
        attempt_timeout: float = 30.0,
        pace_requests: bool = True,
        headers: Mapping[str, str] | None = None,
        api_version: str | None = None,
        on_drift: Callable[[Drift], object] | None = None,
        strict_responses: bool = False,
        on_request: Callable[[RequestEvent], object] | None = None,
        on_response: Callable[[ResponseEvent], object] | None = None,
        on_error: Callable[[ErrorEvent], object] | None = None,
        transport: TransportSettings | AsyncTransport | httpx2.AsyncClient | None = None,
    ) -> None:
        options = Options(
            credentials=given(token=token),
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            retry_posts=retry_posts,
            retry_statuses=retry_statuses,
            backoff=backoff,
            max_wait=max_wait,
            attempt_timeout=attempt_timeout,
            pace_requests=pace_requests,
            headers=headers,
            on_drift=on_drift,
            strict_responses=strict_responses,
            on_request=on_request,
            on_response=on_response,
            on_error=on_error,
            constants={"Version": api_version},
        )
        self._core = AsyncCore(AsyncConnection(transport), options)

    @lazy
    def appointment_notes(self) -> AsyncAppointmentNotes:
        """Notes on appointments."""
        from .appointment_notes import AsyncAppointmentNotes

        return AsyncAppointmentNotes(self._core)

    @lazy
    def availability_schedules(self) -> AsyncAvailabilitySchedules:
        """The times at which a user can be booked, and the calendars that go by them."""
        from .availability_schedules import AsyncAvailabilitySchedules

        return AsyncAvailabilitySchedules(self._core)

    @lazy
    def calendar_events(self) -> AsyncCalendarEvents:
        """What stands on a calendar: appointments with contacts, and blocked time that nobody can book."""
        from .calendar_events import AsyncCalendarEvents

        return AsyncCalendarEvents(self._core)

    @lazy
    def calendar_groups(self) -> AsyncCalendarGroups:
        """Groups of calendars, which are offered for booking together."""
        from .calendar_groups import AsyncCalendarGroups

        return AsyncCalendarGroups(self._core)

    @lazy
    def calendar_notifications(self) -> AsyncCalendarNotifications:
        """The messages that a calendar sends about its appointments: to whom, how, when and what."""
        from .calendar_notifications import AsyncCalendarNotifications

        return AsyncCalendarNotifications(self._core)

    @lazy
    def calendar_resources(self) -> AsyncCalendarResources:
        """Rooms and equipment, which service calendars use."""
        from .calendar_resources import AsyncCalendarResources

        return AsyncCalendarResources(self._core)

    @lazy
    def calendars(self) -> AsyncCalendars:
        """The calendars themselves: who takes the meetings, when they can be booked, where they happen and what
        a booking page looks like. Also the times at which they are free."""
        from .calendars import AsyncCalendars

        return AsyncCalendars(self._core)

    @lazy
    def with_raw_response(self) -> AsyncRawLeadConnector:
        """The same methods, giving a `RawResponse` each: status, headers, bytes, and `parse()`."""
        return AsyncRawLeadConnector(self._core)

    @unseen
    def with_options(
        self,
        *,
        token: TokenSource | Omit = OMIT,
        base_url: str | Omit = OMIT,
        timeout: float | Omit = OMIT,
        max_retries: int | Omit = OMIT,
        retry_posts: bool | Omit = OMIT,
        retry_statuses: Iterable[int] | Omit = OMIT,
        backoff: float | Omit = OMIT,
        max_wait: float | Omit = OMIT,
        attempt_timeout: float | Omit = OMIT,
        pace_requests: bool | Omit = OMIT,
        headers: Mapping[str, str] | Omit = OMIT,
        api_version: str | Omit | None = OMIT,
        on_drift: Callable[[Drift], object] | Omit | None = OMIT,
        strict_responses: bool | Omit = OMIT,
        on_request: Callable[[RequestEvent], object] | Omit | None = OMIT,
        on_response: Callable[[ResponseEvent], object] | Omit | None = OMIT,
        on_error: Callable[[ErrorEvent], object] | Omit | None = OMIT,
        extra_headers: Mapping[str, str] | Omit = OMIT,
        extra_query: Mapping[str, object] | Omit = OMIT,
        extra_body: Mapping[str, object] | Omit = OMIT,
    ) -> Self:
        """A client with other settings that shares the connections of this one, and is closed with it.

        What is left out stays as it is; a mapping adds to what is there.

        Args:
            extra_headers: sent last, in place of any header of the same name.
            extra_query: query parameters, likewise.
            extra_body: fields of the JSON object that is sent, likewise.

        The other arguments are those of the constructor.

        Raises:
            ConfigurationError: a setting is wrong.
        """
        options = self._core.options.merged(
            credentials=given(token=token),
            base_url=base_url,
            timeout=timeout,
            max_retries=max_retries,
            retry_posts=retry_posts,
            retry_statuses=retry_statuses,
            backoff=backoff,
            max_wait=max_wait,
            attempt_timeout=attempt_timeout,
            pace_requests=pace_requests,
            headers=headers,
            on_drift=on_drift,
            strict_responses=strict_responses,
            on_request=on_request,
            on_response=on_response,
            on_error=on_error,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            constants={"Version": api_version},
        )
        copy = object.__new__(type(self))
        copy._core = AsyncCore(self._core.connection, options)
        return copy

    @property
    def rate_limits(self) -> Mapping[str, RateLimit]:
        """What the server last said of the rate limits of this client's token, by name; empty before the first reply."""
        return self._core.rate_limits()

    async def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, object] | None = None,
        json: object = OMIT,
        headers: Mapping[str, str] | None = None,
    ) -> RawResponse[Any]:
        """Call what the documentation does not know, with the credentials and the settings of this client.

        Args:
            method: such as "GET".
            path: below the base URL, with a slash in front; percent-encoded by you.
            query: query parameters: strings, numbers, booleans, or lists of them.
            json: the body; None is JSON null.
            headers: more headers.

        Returns:
            The raw response; its `parse()` gives the JSON, or None for an empty body.

        Raises:
            InvalidRequest: an argument is wrong; nothing was sent.
            APIError: the status is no success.
            TransportError: there was no answer.
        """
        try:
            client = self.with_options(extra_query=query or {}, extra_headers=headers or {})
        finally:
            del query, headers  # a traceback may show what a function holds
        return await client._core.request(method, path, json)

    async def close(self) -> None:
        """Close the connections, also for the clients that share them. A call after that is a ConfigurationError."""
        await self._core.connection.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()

    def __repr__(self) -> str:
        if not hasattr(self, "_core"):  # a traceback shows a client whose settings were refused
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}(base_url={self._core.options.base_url!r})"


class AsyncRawLeadConnector:
    """The resources of a client, giving raw responses."""

    def __init__(self, core: AsyncCore) -> None:
        self._core = core

    @lazy
    def appointment_notes(self) -> AsyncRawAppointmentNotes:
        """Notes on appointments."""
        from .appointment_notes import AsyncRawAppointmentNotes

        return AsyncRawAppointmentNotes(self._core)

    @lazy
    def availability_schedules(self) -> AsyncRawAvailabilitySchedules:
        """The times at which a user can be booked, and the calendars that go by them."""
        from .availability_schedules import AsyncRawAvailabilitySchedules

        return AsyncRawAvailabilitySchedules(self._core)

    @lazy
    def calendar_events(self) -> AsyncRawCalendarEvents:
        """What stands on a calendar: appointments with contacts, and blocked time that nobody can book."""
        from .calendar_events import AsyncRawCalendarEvents

        return AsyncRawCalendarEvents(self._core)

    @lazy
    def calendar_groups(self) -> AsyncRawCalendarGroups:
        """Groups of calendars, which are offered for booking together."""
        from .calendar_groups import AsyncRawCalendarGroups

        return AsyncRawCalendarGroups(self._core)

    @lazy
    def calendar_notifications(self) -> AsyncRawCalendarNotifications:
        """The messages that a calendar sends about its appointments: to whom, how, when and what."""
        from .calendar_notifications import AsyncRawCalendarNotifications

        return AsyncRawCalendarNotifications(self._core)

    @lazy
    def calendar_resources(self) -> AsyncRawCalendarResources:
        """Rooms and equipment, which service calendars use."""
        from .calendar_resources import AsyncRawCalendarResources

        return AsyncRawCalendarResources(self._core)

    @lazy
    def calendars(self) -> AsyncRawCalendars:
        """The calendars themselves: who takes the meetings, when they can be booked, where they happen and what
        a booking page looks like. Also the times at which they are free."""
        from .calendars import AsyncRawCalendars

        return AsyncRawCalendars(self._core)
