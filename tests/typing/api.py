"""What a type checker must say of calls of the package. Never run: `test_typing.py` compares the comments."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import assert_type

from leadconnector import (
    OMIT,
    Appointment,
    AppointmentNote,
    AsyncLeadConnector,
    CalendarReply,
    LeadConnector,
    OpenHourInput,
    RawResponse,
    TeamMemberInput,
)


def right(client: LeadConnector, title: str | None, days: list[int]) -> None:
    appointment = client.calendar_events.update_appointment(
        "0TkCdp9PfvLeWKYRRvIz",
        title=title or OMIT,
        start_time=datetime(2026, 6, 23, 3, 30, tzinfo=UTC),
        end_time="2026-06-23T04:30:00+05:30",
        appointment_status="confirmed",
    )
    assert_type(appointment, Appointment)
    assert_type(appointment.start_time, datetime | None)
    assert_type(appointment.is_recurring, bool | None)
    reply = client.calendars.update_calendar(
        "CVokAlI8fgw4WYWoCtQz",
        availability_type=None,
        team_members=[TeamMemberInput(user_id="ocQHyuzHvysMo5N5VsXc", priority=0.5)],
        open_hours=[OpenHourInput(days_of_the_week=days, hours=[])],
        slot_duration=30,
    )
    assert_type(reply, CalendarReply)
    raw = client.with_options(timeout=5).with_raw_response.calendars.update_calendar("CVokAlI8fgw4WYWoCtQz", name="x")
    assert_type(raw, RawResponse[CalendarReply])
    assert_type(raw.parse(), CalendarReply)
    slots = client.calendars.iter_free_slots("id", start_date=1893456000000, end_date=datetime(2030, 4, 1, tzinfo=UTC))
    assert_type(next(slots), datetime)
    assert_type(slots.position, datetime)
    notes = client.appointment_notes.iter_notes("id")
    assert_type(list(notes), list[AppointmentNote])
    client.appointment_notes.iter_notes("id", offset=notes.position)


async def right_async(client: AsyncLeadConnector) -> None:
    appointment = await client.calendar_events.update_appointment("0TkCdp9PfvLeWKYRRvIz", title="x")
    assert_type(appointment, Appointment)
    raw = await client.with_raw_response.calendar_events.update_appointment("0TkCdp9PfvLeWKYRRvIz", title="x")
    assert_type(raw, RawResponse[Appointment])
    assert_type([note async for note in client.appointment_notes.iter_notes("id")], list[AppointmentNote])


def wrong(client: LeadConnector) -> None:
    client.calendar_events.update_appointment("id", appointment_status="confirmd")  # error: enum value
    client.calendar_events.update_appointment("id", titel="x")  # error: field
    client.calendar_events.update_appointment("id", title=None)  # error: null
    client.calendar_events.update_appointment("id", title=5)  # error: type
    client.calendar_events.update_appointment(title="x")  # error: path parameter
    client.calendar_events.create_block_slot(title="x")  # error: required field
    client.calendars.update_calendar("id", availability_type=2)  # error: number
    client.calendars.update_calendar("id", slot_duration_unit="minutes")  # error: enum value
    client.calendars.update_calendar("id", team_members=[{"userId": "x"}])  # error: a model is wanted
    client.calendars.iter_free_slots("id", start_date="2030-01-01T00:00:00Z", end_date=5)  # error: no text
    TeamMemberInput(userId="x")  # error: the wire name
    TeamMemberInput(user_id="x", prioritty=1)  # error: field of a model
    LeadConnector(tokn="x")  # error: setting
    client.with_options(timeout="5")  # error: setting's type
    client.calendar_events.delete_appointment("id")  # error: method
    client.with_raw_response.calendars.update_calendar("id", nam="x")  # error: field of a raw call
