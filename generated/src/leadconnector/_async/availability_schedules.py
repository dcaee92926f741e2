"""Availability Schedules, async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import async_raw as _raw
from .._operations import availability_schedules as _operations
from .resource import AsyncRawResource, AsyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..inputs.availability_schedules import ScheduleRuleInput
    from ..models.availability_schedules import Schedule, ScheduleList, ScheduleReply
    from ..models.common import Success
    from .items import AsyncItemIterator


class AsyncAvailabilitySchedules(AsyncResource):
    """The times at which a user can be booked, and the calendars that go by them."""

    async def list_schedules(
        self,
        *,
        location_id: str,
        user_id: str,
        calendar_id: str | Omit = OMIT,
        skip: int | Omit = OMIT,
        limit: int | Omit = OMIT,
    ) -> ScheduleList:
        """List the schedules of a user.

        Gives one page of the schedules of a user in a location, and of one calendar if `calendar_id` is
        given: `limit` of them at most, after the first `skip`. The reply does not tell how many there are.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.readonly`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) to look in.
            user_id: Id of the user whose schedules to list.
            calendar_id: Only the schedules of this calendar.
            skip: How many schedules to skip. Without it the API takes `0`.
            limit: How many schedules to give, from 1 to 500. Without it the API takes `50`.

        Returns:
            One page of schedules.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.LIST_SCHEDULES,
            params={
                "locationId": location_id,
                "userId": user_id,
                "calendarId": calendar_id,
                "skip": skip,
                "limit": limit,
            },
        )

    def iter_schedules(
        self,
        *,
        location_id: str,
        user_id: str,
        calendar_id: str | Omit = OMIT,
        skip: int | Omit = OMIT,
        limit: int | Omit = OMIT,
    ) -> AsyncItemIterator[Schedule, int]:
        """List the schedules of a user.

        Gives them one by one. Each page is asked for when its first item is: nothing is sent, and no error
        raised, before that. To go on later, begin another iterator with `skip` at the `position` of this one.

        Args:
            location_id: Id of the location (sub-account) to look in.
            user_id: Id of the user whose schedules to list.
            calendar_id: Only the schedules of this calendar.
            skip: How many schedules to skip. Without it the API takes `0`.
            limit: How many schedules to give, from 1 to 500. Without it the API takes `50`.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._items(
            _operations.LIST_SCHEDULES,
            _operations.ITER_SCHEDULES,
            params={
                "locationId": location_id,
                "userId": user_id,
                "calendarId": calendar_id,
                "skip": skip,
                "limit": limit,
            },
        )

    async def create_schedule(
        self,
        *,
        timezone: str,
        location_id: str,
        name: str,
        user_id: str,
        rules: Sequence[ScheduleRuleInput] | Omit = OMIT,
        calendar_ids: Sequence[str] | Omit = OMIT,
    ) -> ScheduleReply:
        """Create a schedule.

        Creates a schedule of the times at which a user can be booked, for the calendars in `calendar_ids`.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            timezone: IANA name of the time zone that the rules are in, of two parts. By the documented
                pattern a name with digits, hyphens or a third part is refused, and so is `UTC`.
            location_id: Id of the location (sub-account) that the schedule should belong to.
            name: Name of the schedule, for people.
            user_id: Id of the user whose times they are.
            rules: The times, for days of the week and for single days.
            calendar_ids: Ids of the calendars that should use the schedule.

        Returns:
            The schedule as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            UnprocessableEntityError: 422: The body is well-formed, but its values were refused.
        """
        return await self._call(
            _operations.CREATE_SCHEDULE,
            params={},
            body={
                "rules": rules,
                "timezone": timezone,
                "locationId": location_id,
                "name": name,
                "userId": user_id,
                "calendarIds": calendar_ids,
            },
        )

    async def get_schedule(self, schedule_id: str) -> ScheduleReply:
        """Get a schedule.

        Gives one schedule, with its rules, its time zone and the calendars that use it.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.readonly`, or a
        private integration token.

        Args:
            schedule_id: Id of the schedule; case-sensitive.

        Returns:
            The schedule as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            NotFoundError: 404: There is nothing with one of the ids.
        """
        return await self._call(_operations.GET_SCHEDULE, params={"id": schedule_id})

    async def update_schedule(
        self,
        schedule_id: str,
        *,
        name: str | Omit = OMIT,
        rules: Sequence[ScheduleRuleInput] | Omit = OMIT,
        timezone: str | Omit = OMIT,
    ) -> ScheduleReply:
        """Change a schedule.

        Changes the name, the rules or the time zone of a schedule. Every field is optional; only those given
        are sent. Its calendars are changed by `add_calendar_to_schedule` and `remove_calendar_from_schedule`.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            schedule_id: Id of the schedule; case-sensitive.
            name: New name of the schedule, for people.
            rules: The times as they should be, for days of the week and for single days.
            timezone: IANA name of the time zone that the rules are in, of two parts. By the documented
                pattern a name with digits, hyphens or a third part is refused, and so is `UTC`.

        Returns:
            The schedule as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            NotFoundError: 404: There is nothing with one of the ids.
            UnprocessableEntityError: 422: The body is well-formed, but its values were refused.
        """
        return await self._call(
            _operations.UPDATE_SCHEDULE,
            params={"id": schedule_id},
            body={
                "name": name,
                "rules": rules,
                "timezone": timezone,
            },
        )

    async def delete_schedule(self, schedule_id: str) -> Success:
        """Delete a schedule.

        Deletes a schedule and its rules for good; there is no way back.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            schedule_id: Id of the schedule; case-sensitive.

        Returns:
            Whether it was done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            NotFoundError: 404: There is nothing with one of the ids.
        """
        return await self._call(_operations.DELETE_SCHEDULE, params={"id": schedule_id})

    async def add_calendar_to_schedule(self, schedule_id: str, calendar_id: str) -> Success:
        """Let a calendar use a schedule.

        Adds a team calendar to those that use the schedule. Both must belong to the same location, or the
        answer is 400.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            schedule_id: Id of the schedule; case-sensitive.
            calendar_id: Id of the calendar; case-sensitive. It must belong to the same location as the
                schedule.

        Returns:
            Whether it was done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            NotFoundError: 404: There is nothing with one of the ids.
        """
        return await self._call(
            _operations.ADD_CALENDAR_TO_SCHEDULE, params={"id": schedule_id, "calendarId": calendar_id}
        )

    async def remove_calendar_from_schedule(self, schedule_id: str, calendar_id: str) -> Success:
        """Stop a calendar from using a schedule.

        Takes a team calendar from those that use the schedule. Neither the calendar nor the schedule is
        deleted. Both must belong to the same location, or the answer is 400.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars.write`, or a private
        integration token.

        Args:
            schedule_id: Id of the schedule; case-sensitive.
            calendar_id: Id of the calendar; case-sensitive. It must belong to the same location as the
                schedule.

        Returns:
            Whether it was done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
            NotFoundError: 404: There is nothing with one of the ids.
        """
        return await self._call(
            _operations.REMOVE_CALENDAR_FROM_SCHEDULE, params={"id": schedule_id, "calendarId": calendar_id}
        )


class AsyncRawAvailabilitySchedules(AsyncRawResource):
    """The same methods, giving a `RawResponse` each."""

    list_schedules = _raw(AsyncAvailabilitySchedules.list_schedules)
    create_schedule = _raw(AsyncAvailabilitySchedules.create_schedule)
    get_schedule = _raw(AsyncAvailabilitySchedules.get_schedule)
    update_schedule = _raw(AsyncAvailabilitySchedules.update_schedule)
    delete_schedule = _raw(AsyncAvailabilitySchedules.delete_schedule)
    add_calendar_to_schedule = _raw(AsyncAvailabilitySchedules.add_calendar_to_schedule)
    remove_calendar_from_schedule = _raw(AsyncAvailabilitySchedules.remove_calendar_from_schedule)
