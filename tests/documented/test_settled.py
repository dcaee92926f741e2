"""What no page shows, but the list of contradictions settles: the shapes that page 004 cuts short."""

import pytest

from tests.support.documents import bundle
from tests.support.places import SPEC
from tests.support.specs import operations

HOURS = {"openHour": 23, "openMinute": 60, "closeHour": 23, "closeMinute": 60}
LISTS = [
    (part, f"{calendar}/{name}/*")
    for part, calendar in (("request", ""), ("response", "/calendar"))
    for name in ("openHours", "availabilities")
]
OPERATIONS = ("update-calendar", "update-calendar-free-slots")


@pytest.mark.parametrize(("name", "maximum"), HOURS.items())
@pytest.mark.parametrize(("part", "path"), LISTS)
@pytest.mark.parametrize("operation", OPERATIONS)
def test_hours_are_numbers_within_a_day(operation: str, part: str, path: str, name: str, maximum: int) -> None:
    facts = operations(bundle(SPEC))[operation].fields(part)[f"{path}/hours/*/{name}"]
    assert (facts["type"], facts["required"]) == ("number", True)
    assert facts["limits"] == {"minimum": 0, "maximum": maximum}


@pytest.mark.parametrize("path", ["/openHours/*", "/calendar/openHours/*"])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_days_are_those_of_a_week(operation: str, path: str) -> None:
    part = "response" if path.startswith("/calendar/") else "request"
    facts = operations(bundle(SPEC))[operation].fields(part)[f"{path}/daysOfTheWeek/*"]
    assert (facts["type"], facts["limits"]) == ("number", {"minimum": 0, "maximum": 6})


@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_reply_has_what_a_request_must_not(operation: str) -> None:
    """Deprecated and read-only in the vendor's file, or an id that only a stored place has."""
    fields = operations(bundle(SPEC))[operation].fields
    for name in ("meetingLocation", "locationConfigurations/*/meetingId", "teamMembers/*/meetingLocation"):
        assert f"/calendar/{name}" in fields("response")
        assert f"/{name}" not in fields("request")
