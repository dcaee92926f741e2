"""Calendar Resources, async."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import async_raw as _raw
from .._operations import calendar_resources as _operations
from .resource import AsyncRawResource, AsyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from ..models.calendar_resources import CalendarResource, CalendarResourceList, CalendarResourceWithCalendars
    from ..models.common import Success
    from .items import AsyncItemIterator


class AsyncCalendarResources(AsyncResource):
    """Rooms and equipment, which service calendars use."""

    async def list_resources(
        self, resource_type: Literal["equipments", "rooms"], *, location_id: str, limit: int, skip: int
    ) -> CalendarResourceList:
        """List the rooms or the equipment of a location.

        Gives one page of the rooms, or of the equipment, of a location: `limit` of them at most, after the
        first `skip`. The reply is a bare list and does not tell how many there are.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/resources.readonly`,
        or a private integration token.

        Args:
            resource_type: Which kind of resource it is.
            location_id: Id of the location (sub-account) to look in.
            limit: How many resources to give. No maximum is documented.
            skip: How many resources to skip.

        Returns:
            One page of rooms or equipment.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.LIST_RESOURCES,
            params={"resourceType": resource_type, "locationId": location_id, "limit": limit, "skip": skip},
        )

    def iter_resources(
        self, resource_type: Literal["equipments", "rooms"], *, location_id: str, limit: int, skip: int | Omit = OMIT
    ) -> AsyncItemIterator[CalendarResourceWithCalendars, int]:
        """List the rooms or the equipment of a location.

        Gives them one by one. Each page is asked for when its first item is: nothing is sent, and no error
        raised, before that. To go on later, begin another iterator with `skip` at the `position` of this one.

        Args:
            resource_type: Which kind of resource it is.
            location_id: Id of the location (sub-account) to look in.
            limit: How many resources to give. No maximum is documented.
            skip: How many resources to skip.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._items(
            _operations.LIST_RESOURCES,
            _operations.ITER_RESOURCES,
            params={"resourceType": resource_type, "locationId": location_id, "limit": limit, "skip": skip},
        )

    async def create_resource(
        self,
        resource_type: Literal["equipments", "rooms"],
        *,
        location_id: str,
        name: str,
        description: str,
        quantity: int | float,
        out_of_service: int | float,
        capacity: int | float,
        calendar_ids: Sequence[str],
    ) -> CalendarResourceWithCalendars:
        """Create a room or equipment.

        Creates a room or a piece of equipment, which service calendars can then use. All fields are needed,
        whichever of the two it is.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/resources.write`, or a
        private integration token.

        Args:
            resource_type: Which kind of resource it is.
            location_id: Id of the location (sub-account) that the resource should belong to.
            name: Name of the resource.
            description: What the resource is.
            quantity: How many pieces of the equipment there are.
            out_of_service: How many pieces of the equipment cannot be used at present.
            capacity: How many people the room holds.
            calendar_ids: Ids of the service calendars that may use the resource, 100 at most. A room can
                serve several of them, a piece of equipment only one.

        Returns:
            The room or equipment as it is stored now, with its calendars.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.CREATE_RESOURCE,
            params={"resourceType": resource_type},
            body={
                "locationId": location_id,
                "name": name,
                "description": description,
                "quantity": quantity,
                "outOfService": out_of_service,
                "capacity": capacity,
                "calendarIds": calendar_ids,
            },
        )

    async def get_resource(
        self, resource_type: Literal["equipments", "rooms"], resource_id: str
    ) -> CalendarResourceWithCalendars:
        """Get a room or equipment.

        Gives one room or one piece of equipment, with the calendars that use it.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/resources.readonly`,
        or a private integration token.

        Args:
            resource_type: Which kind of resource it is.
            resource_id: Id of the room or of the equipment; case-sensitive.

        Returns:
            The room or equipment as it is stored now, with its calendars.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(_operations.GET_RESOURCE, params={"resourceType": resource_type, "id": resource_id})

    async def update_resource(
        self,
        resource_type: Literal["equipments", "rooms"],
        resource_id: str,
        *,
        location_id: str | Omit = OMIT,
        name: str | Omit = OMIT,
        description: str | Omit = OMIT,
        quantity: int | float | Omit = OMIT,
        out_of_service: int | float | Omit = OMIT,
        capacity: int | float | Omit = OMIT,
        calendar_ids: Sequence[str] | Omit = OMIT,
        is_active: bool | Omit = OMIT,
    ) -> CalendarResource:
        """Change a room or equipment.

        Changes a room or a piece of equipment. Every field is optional; only those given are sent. The reply
        leaves out the calendars.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/resources.write`, or a
        private integration token.

        Args:
            resource_type: Which kind of resource it is.
            resource_id: Id of the room or of the equipment; case-sensitive.
            location_id: Id of the location (sub-account) that the resource should belong to.
            name: New name.
            description: What the resource is.
            quantity: How many pieces of the equipment there are.
            out_of_service: How many pieces of the equipment cannot be used at present.
            capacity: How many people the room holds.
            calendar_ids: Ids of the service calendars that may use the resource, 100 at most. A room can
                serve several of them, a piece of equipment only one.
            is_active: False takes the resource out of use without deleting it.

        Returns:
            The room or equipment as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(
            _operations.UPDATE_RESOURCE,
            params={"resourceType": resource_type, "id": resource_id},
            body={
                "locationId": location_id,
                "name": name,
                "description": description,
                "quantity": quantity,
                "outOfService": out_of_service,
                "capacity": capacity,
                "calendarIds": calendar_ids,
                "isActive": is_active,
            },
        )

    async def delete_resource(self, resource_type: Literal["equipments", "rooms"], resource_id: str) -> Success:
        """Delete a room or equipment.

        Deletes a room or a piece of equipment.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/resources.write`, or a
        private integration token.

        Args:
            resource_type: Which kind of resource it is.
            resource_id: Id of the room or of the equipment; case-sensitive.

        Returns:
            Whether it was done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return await self._call(_operations.DELETE_RESOURCE, params={"resourceType": resource_type, "id": resource_id})


class AsyncRawCalendarResources(AsyncRawResource):
    """The same methods, giving a `RawResponse` each."""

    list_resources = _raw(AsyncCalendarResources.list_resources)
    create_resource = _raw(AsyncCalendarResources.create_resource)
    get_resource = _raw(AsyncCalendarResources.get_resource)
    update_resource = _raw(AsyncCalendarResources.update_resource)
    delete_resource = _raw(AsyncCalendarResources.delete_resource)
