"""A resource, written by hand the way the generator writes them, with all that the core has to deal with."""

from __future__ import annotations

import asyncio
import inspect
import sys
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, TypeAlias

import leadconnector
from leadconnector._async.resource import AsyncRawResource, AsyncResource
from leadconnector._base.operation import Content, Operation, QueryParam
from leadconnector._base.types import OMIT
from leadconnector._core.raw import async_raw, raw
from leadconnector._models.base import ReplyModel, RequestModel
from leadconnector._models.checks import KnownValues, ValuesCheck
from leadconnector._models.formats import WireBool, WireDateTime
from leadconnector._sync.resource import RawResource, Resource
from pydantic import MISSING, AnyUrl, AwareDatetime, ConfigDict, Field
from typing_extensions import TypeAliasType

TOKEN = "pit-0f3c-secret"


class Part(ReplyModel):
    user_id: Annotated[str, Field(alias="userId")]
    priority: Annotated[int | float | None, KnownValues(0, 0.5, 1)] = None
    hour: int | None = None
    parts: list[Part] | None = None


class Label(ReplyModel):
    text: str
    size: int | None = None


class Thing(ReplyModel):
    id: str
    title: str | None = None
    status: Annotated[Literal["new", "done"] | str | None, Field(alias="thingStatus")] = None
    kind: Annotated[Literal["thing"] | None, Field(alias="thingKind")] = None
    count: int | float | None = None
    start: Annotated[AwareDatetime | None, Field(alias="startTime")] = None
    recurring: Annotated[WireBool | None, Field(alias="isRecurring")] = None
    active: bool | None = None
    may_be_null: Annotated[int | None, Field(alias="mayBeNull", json_schema_extra={"x-nullable": True})] = None
    tags: list[str] | None = None
    parts: list[Part] | None = None
    main_part: Annotated[Part | None, Field(alias="mainPart")] = None
    by_name: Annotated[dict[str, Part] | None, Field(alias="byName")] = None
    either: Part | Label | list[str] | str | None = None


class Fault(ReplyModel):
    status_code: Annotated[int | float | None, Field(alias="statusCode")] = None
    message: str | list[str] | None = None


class PartInput(RequestModel):
    user_id: Annotated[str, Field(alias="userId")]
    priority: Annotated[int | float | MISSING, ValuesCheck(0, 0.5, 1)] = MISSING
    hour: Annotated[int | MISSING, Field(ge=0, le=23)] = MISSING


class ThingUpdate(RequestModel):
    model_config = ConfigDict(json_schema_extra={"x-pyclient-any-of-required": [["calendarId"], ["assignedUserId"]]})

    calendar_id: Annotated[str | MISSING, Field(alias="calendarId")] = MISSING
    user_id: Annotated[str | MISSING, Field(alias="assignedUserId")] = MISSING
    title: str | MISSING | None = MISSING
    count: int | float | MISSING = MISSING
    status: Annotated[Literal["new", "confirmed"] | MISSING, Field(alias="thingStatus")] = MISSING
    start: Annotated[WireDateTime | MISSING, Field(alias="startTime")] = MISSING
    parts: Sequence[PartInput] | MISSING = MISSING
    link: AnyUrl | MISSING = MISSING


class FindParams(RequestModel):
    thing_id: Annotated[str, Field(alias="thingId")]
    status: Annotated[Sequence[Literal["new", "done"]] | MISSING, Field(alias="thingStatus")] = MISSING
    limit: Annotated[int | MISSING, Field(ge=1, le=20)] = MISSING
    channel: Annotated[str | MISSING, Field(alias="X-Channel")] = MISSING


Things_: TypeAlias = list[Thing]
AnyThings = TypeAliasType("AnyThings", list[Thing])

sys.modules["leadconnector.things_of_tests"] = sys.modules[__name__]
HERE = "things_of_tests"

FAULT, THING = (Content(f"{HERE}:Fault"),), (Content(f"{HERE}:Thing"),)
ERRORS = {"400": FAULT, "4XX": FAULT}
UPDATE: Operation[Thing] = Operation(
    id="update-thing",
    name="update_thing",
    method="PUT",
    path="/things/{thingId}",
    constants={"Version": "2021-04-15"},
    path_params={"thingId": "thing_id"},
    body=(Content(f"{HERE}:ThingUpdate"),),
    body_required=True,
    replies={"200": THING},
    errors=ERRORS,
)
CREATE: Operation[Thing] = Operation(
    id="create-thing",
    name="create_thing",
    method="POST",
    path="/things",
    body_required=True,
    replies={"200": THING, "204": ()},
)
FIND: Operation[list[Thing]] = Operation(
    id="find-things",
    name="find_things",
    method="GET",
    path="/things/{thingId}/all",
    path_params={"thingId": "thing_id"},
    query=(QueryParam("thingStatus", explode=False), QueryParam("limit")),
    headers=("X-Channel",),
    params=f"{HERE}:FindParams",
    replies={"2XX": (Content(f"{HERE}:AnyThings"),)},
)


class Things(Resource):
    def update_thing(self, thing_id: str, **fields: Any) -> Thing:
        """Update a thing."""
        return self._call(UPDATE, params={"thingId": thing_id}, body=_wire(fields))

    def create_thing(self, *, body: object) -> Thing:
        return self._call(CREATE, params={}, body=body)

    def find_things(
        self, thing_id: str, *, status: object = OMIT, limit: object = OMIT, channel: object = OMIT
    ) -> list[Thing]:
        params = {"thingId": thing_id, "thingStatus": status, "limit": limit, "X-Channel": channel}
        return self._call(FIND, params=params)


class RawThings(RawResource):
    update_thing = raw(Things.update_thing)
    create_thing = raw(Things.create_thing)
    find_things = raw(Things.find_things)


class AsyncThings(AsyncResource):
    async def update_thing(self, thing_id: str, **fields: Any) -> Thing:
        """Update a thing."""
        return await self._call(UPDATE, params={"thingId": thing_id}, body=_wire(fields))

    async def create_thing(self, *, body: object) -> Thing:
        return await self._call(CREATE, params={}, body=body)

    async def find_things(
        self, thing_id: str, *, status: object = OMIT, limit: object = OMIT, channel: object = OMIT
    ) -> list[Thing]:
        params = {"thingId": thing_id, "thingStatus": status, "limit": limit, "X-Channel": channel}
        return await self._call(FIND, params=params)


class AsyncRawThings(AsyncRawResource):
    update_thing = async_raw(AsyncThings.update_thing)
    create_thing = async_raw(AsyncThings.create_thing)
    find_things = async_raw(AsyncThings.find_things)


def _wire(fields: dict[str, Any]) -> dict[str, Any]:
    """Keyword arguments by wire name, as a generated method writes them out."""
    wires = {name: field.alias or name for name, field in ThingUpdate.model_fields.items()}
    return {wires[name]: value for name, value in fields.items()}


def things(client: Any) -> Any:
    """The resource of a client of either side."""
    sync = isinstance(client, leadconnector.LeadConnector)
    return (Things if sync else AsyncThings)(client._core)


def raw_things(client: Any) -> Any:
    sync = isinstance(client, leadconnector.LeadConnector)
    return (RawThings if sync else AsyncRawThings)(client._core)


SETTINGS: dict[str, Any] = {"token": TOKEN, "timeout": 5, "max_retries": 0}
"""What a client of these tests is made with, unless told otherwise; the `library` fixture adds to it."""


def use(side: str, base_url: str, action: Callable[[Any], Any], **settings: Any) -> Any:
    """What an action with a client of a side gives or raises; the client is closed. One attempt unless told."""
    settings = {**SETTINGS, "base_url": base_url.rstrip("/"), **settings}
    if side == "sync":
        with leadconnector.LeadConnector(**settings) as client:
            return action(client)

    async def run() -> Any:
        async with leadconnector.AsyncLeadConnector(**settings) as client:
            result = action(client)
            return await result if inspect.isawaitable(result) else result

    return asyncio.run(run())
