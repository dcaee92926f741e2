"""A deprecated operation says so when it is called, and names what to call instead."""

from __future__ import annotations

import pytest
from leadconnector import InvalidRequest, LeadConnector


def test_the_captured_path_warns_and_names_its_successor() -> None:
    with (
        LeadConnector(token="x") as client,
        pytest.warns(DeprecationWarning, match="use `update_calendar` instead"),
        pytest.raises(InvalidRequest, match="calendar_id"),
    ):
        client.calendars.update_calendar_free_slots("")
