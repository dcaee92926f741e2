"""Calendar Groups, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import calendar_groups as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..models.calendar_groups import CalendarGroupList, CalendarGroupReply, SlugAvailability
    from ..models.common import Success


class CalendarGroups(Resource):
    """Groups of calendars, which are offered for booking together."""

    def list_groups(self, *, location_id: str) -> CalendarGroupList:
        """List the groups of a location.

        Gives all calendar groups of a location at once; there are no pages.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/groups.readonly`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) whose groups to list.

        Returns:
            All groups of the location.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(_operations.LIST_GROUPS, params={"locationId": location_id})

    def create_group(
        self, *, location_id: str, name: str, description: str, slug: str, is_active: bool | Omit = OMIT
    ) -> CalendarGroupReply:
        """Create a group.

        Creates a calendar group, under which calendars can be offered for booking together.

        A calendar joins the group by its own `group_id`. `validate_group_slug` tells beforehand whether a
        slug is still free.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/groups.write`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) that the group should belong to.
            name: Name of the group.
            description: What the group is for.
            slug: Short name of the group in a URL; no other group of the location may have it.
            is_active: Whether the group is active from the start.

        Returns:
            The group as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.CREATE_GROUP,
            params={},
            body={
                "locationId": location_id,
                "name": name,
                "description": description,
                "slug": slug,
                "isActive": is_active,
            },
        )

    def validate_group_slug(self, *, location_id: str, slug: str) -> SlugAvailability:
        """Ask whether a slug is free for a group.

        Tells whether a group of the location may have this slug. It reserves nothing: until the group is
        created, someone else can take the slug.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/groups.write`, or a
        private integration token.

        Args:
            location_id: Id of the location (sub-account) that the group would belong to.
            slug: The slug to ask about.

        Returns:
            Whether the slug is free.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.VALIDATE_GROUP_SLUG,
            params={},
            body={
                "locationId": location_id,
                "slug": slug,
            },
        )

    def update_group(self, group_id: str, *, name: str, description: str, slug: str) -> CalendarGroupReply:
        """Change a group.

        Changes the name, the description and the slug of a group. All three are needed, also those that stay
        as they are. Whether the group is active is changed by `update_group_status`.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/groups.write`, or a
        private integration token.

        Args:
            group_id: Id of the group; case-sensitive.
            name: Name of the group.
            description: What the group is for.
            slug: Short name of the group in a URL.

        Returns:
            The group as it is stored now.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.UPDATE_GROUP,
            params={"groupId": group_id},
            body={
                "name": name,
                "description": description,
                "slug": slug,
            },
        )

    def delete_group(self, group_id: str) -> Success:
        """Delete a group.

        Deletes a calendar group. What becomes of the calendars in it is not documented.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/groups.write`, or a
        private integration token.

        Args:
            group_id: Id of the group; case-sensitive.

        Returns:
            Whether it was done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(_operations.DELETE_GROUP, params={"groupId": group_id})

    def update_group_status(self, group_id: str, *, is_active: bool) -> Success:
        """Switch a group on or off.

        Makes a group active or inactive. Nothing else in the group changes.

        Takes a token of a sub-account: an OAuth access token with the scope `calendars/groups.write`, or a
        private integration token.

        Args:
            group_id: Id of the group; case-sensitive.
            is_active: True switches the group on, false switches it off.

        Returns:
            Whether it was done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: Something in the request is wrong.
            AuthenticationError: 401: The token is missing, expired or invalid.
        """
        return self._call(
            _operations.UPDATE_GROUP_STATUS,
            params={"groupId": group_id},
            body={
                "isActive": is_active,
            },
        )


class RawCalendarGroups(RawResource):
    """The same methods, giving a `RawResponse` each."""

    list_groups = _raw(CalendarGroups.list_groups)
    create_group = _raw(CalendarGroups.create_group)
    validate_group_slug = _raw(CalendarGroups.validate_group_slug)
    update_group = _raw(CalendarGroups.update_group)
    delete_group = _raw(CalendarGroups.delete_group)
    update_group_status = _raw(CalendarGroups.update_group_status)
