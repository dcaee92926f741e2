"""The operations of Calendar Groups, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam

if TYPE_CHECKING:
    from ..models.calendar_groups import CalendarGroupList, CalendarGroupReply, SlugAvailability
    from ..models.common import Success

LIST_GROUPS: Operation[CalendarGroupList] = Operation(
    id="list-groups",
    name="list_groups",
    method="GET",
    path="/calendars/groups",
    constants={"Version": "2021-04-15"},
    query=(QueryParam("locationId", "form", True),),
    params="inputs.calendar_groups:ListGroupsParams",
    replies={"200": (_Content("models.calendar_groups:CalendarGroupList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

CREATE_GROUP: Operation[CalendarGroupReply] = Operation(
    id="create-group",
    name="create_group",
    method="POST",
    path="/calendars/groups",
    constants={"Version": "2021-04-15"},
    body=(_Content("inputs.calendar_groups:CalendarGroupCreate"),),
    body_required=True,
    replies={"201": (_Content("models.calendar_groups:CalendarGroupReply"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

VALIDATE_GROUP_SLUG: Operation[SlugAvailability] = Operation(
    id="validate-group-slug",
    name="validate_group_slug",
    method="POST",
    path="/calendars/groups/validate-slug",
    constants={"Version": "2021-04-15"},
    body=(_Content("inputs.calendar_groups:SlugQuestionInput"),),
    body_required=True,
    replies={"200": (_Content("models.calendar_groups:SlugAvailability"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_GROUP: Operation[CalendarGroupReply] = Operation(
    id="update-group",
    name="update_group",
    method="PUT",
    path="/calendars/groups/{groupId}",
    constants={"Version": "2021-04-15"},
    path_params={"groupId": "group_id"},
    rivals=("/calendars/groups/validate-slug",),
    body=(_Content("inputs.calendar_groups:CalendarGroupUpdate"),),
    body_required=True,
    replies={"200": (_Content("models.calendar_groups:CalendarGroupReply"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

DELETE_GROUP: Operation[Success] = Operation(
    id="delete-group",
    name="delete_group",
    method="DELETE",
    path="/calendars/groups/{groupId}",
    constants={"Version": "2021-04-15"},
    path_params={"groupId": "group_id"},
    rivals=("/calendars/groups/validate-slug",),
    replies={"200": (_Content("models.common:Success"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_GROUP_STATUS: Operation[Success] = Operation(
    id="update-group-status",
    name="update_group_status",
    method="PUT",
    path="/calendars/groups/{groupId}/status",
    constants={"Version": "2021-04-15"},
    path_params={"groupId": "group_id"},
    body=(_Content("inputs.calendar_groups:CalendarGroupStatusInput"),),
    body_required=True,
    replies={"200": (_Content("models.common:Success"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)
