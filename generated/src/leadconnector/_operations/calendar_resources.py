"""The operations of Calendar Resources, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation, QueryParam
from .._core import iteration as _iteration

if TYPE_CHECKING:
    from ..models.calendar_resources import CalendarResource, CalendarResourceList, CalendarResourceWithCalendars
    from ..models.common import Success

LIST_RESOURCES: Operation[CalendarResourceList] = Operation(
    id="list-resources",
    name="list_resources",
    method="GET",
    path="/calendars/resources/{resourceType}",
    constants={"Version": "2021-04-15"},
    path_params={"resourceType": "resource_type"},
    query=(
        QueryParam("locationId", "form", True),
        QueryParam("limit", "form", True),
        QueryParam("skip", "form", True),
    ),
    params="inputs.calendar_resources:ListResourcesParams",
    replies={"200": (_Content("models.calendar_resources:CalendarResourceList"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

ITER_RESOURCES = _iteration.Paging(
    limit="limit",
    offset="skip",
    items=(),
)

CREATE_RESOURCE: Operation[CalendarResourceWithCalendars] = Operation(
    id="create-resource",
    name="create_resource",
    method="POST",
    path="/calendars/resources/{resourceType}",
    constants={"Version": "2021-04-15"},
    path_params={"resourceType": "resource_type"},
    params="inputs.calendar_resources:CreateResourceParams",
    body=(_Content("inputs.calendar_resources:CalendarResourceCreate"),),
    body_required=True,
    replies={"201": (_Content("models.calendar_resources:CalendarResourceWithCalendars"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

GET_RESOURCE: Operation[CalendarResourceWithCalendars] = Operation(
    id="get-resource",
    name="get_resource",
    method="GET",
    path="/calendars/resources/{resourceType}/{id}",
    constants={"Version": "2021-04-15"},
    path_params={"resourceType": "resource_type", "id": "resource_id"},
    params="inputs.calendar_resources:GetResourceParams",
    replies={"200": (_Content("models.calendar_resources:CalendarResourceWithCalendars"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

UPDATE_RESOURCE: Operation[CalendarResource] = Operation(
    id="update-resource",
    name="update_resource",
    method="PUT",
    path="/calendars/resources/{resourceType}/{id}",
    constants={"Version": "2021-04-15"},
    path_params={"resourceType": "resource_type", "id": "resource_id"},
    params="inputs.calendar_resources:UpdateResourceParams",
    body=(_Content("inputs.calendar_resources:CalendarResourceUpdate"),),
    body_required=True,
    replies={"200": (_Content("models.calendar_resources:CalendarResource"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)

DELETE_RESOURCE: Operation[Success] = Operation(
    id="delete-resource",
    name="delete_resource",
    method="DELETE",
    path="/calendars/resources/{resourceType}/{id}",
    constants={"Version": "2021-04-15"},
    path_params={"resourceType": "resource_type", "id": "resource_id"},
    params="inputs.calendar_resources:DeleteResourceParams",
    replies={"200": (_Content("models.common:Success"),)},
    errors=dict.fromkeys(["400", "401"], (_Content("models.common:ErrorBody"),)),
)
