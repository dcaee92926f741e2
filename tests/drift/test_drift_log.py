"""What replies hold at run time: collected by the package, read by `drift`."""

from __future__ import annotations

import asyncio
import json
import threading
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from leadconnector import AsyncLeadConnector, ConfigurationError, Drift, DriftLog, LeadConnector
from pytest_httpserver import HTTPServer

from generator.__main__ import main
from tests.support.places import SPEC

SLOT: dict[str, Any] = {
    **{"id": "e1", "locationId": "l1", "title": "Blocked", "calendarId": "c1"},
    **{"startTime": "2026-06-23T03:30:00+05:30", "endTime": "2026-06-23T04:30:00+05:30"},
}
ODD = {**{key: value for key, value in SLOT.items() if key != "title"}, "calendarId": 5, "colour": "SECRET"}
PLACES = [("/title", "missing"), ("/calendarId", "type"), ("/colour", "unknown-field")]


@pytest.fixture(scope="session")
def httpserver_listen_address() -> tuple[str, int]:
    return ("127.0.0.1", 0)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "drift.jsonl"


def call(server: HTTPServer, log: DriftLog) -> None:
    with LeadConnector(token="t", base_url=server.url_for(""), on_drift=log) as client:
        client.calendar_events.update_block_slot("e1", location_id="l1", calendar_id="c1")


def lines(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def finding(pointer: str, kind: Any = "unknown-field") -> Drift:
    return Drift("update-block-slot", pointer, kind, "something that is not written")


def test_each_place_once_and_no_values(httpserver: HTTPServer, file: Path) -> None:
    httpserver.expect_request("/calendars/events/block-slots/e1").respond_with_json(ODD, 201)
    log = DriftLog(file)
    assert not file.exists()
    call(httpserver, log)
    call(httpserver, log)
    assert sorted((each["pointer"], each["kind"]) for each in lines(file)) == sorted(PLACES)
    assert {tuple(each) for each in lines(file)} == {("operation", "pointer", "kind")}
    assert "SECRET" not in file.read_text(encoding="utf-8")
    before = file.read_bytes()
    call(httpserver, DriftLog(str(file)))  # as after a restart
    assert file.read_bytes() == before


def test_a_client_that_awaits(httpserver: HTTPServer, file: Path) -> None:
    httpserver.expect_request("/calendars/events/block-slots/e1").respond_with_json(ODD, 201)

    async def run() -> None:
        async with AsyncLeadConnector(token="t", base_url=httpserver.url_for(""), on_drift=DriftLog(file)) as client:
            await client.calendar_events.update_block_slot("e1", location_id="l1", calendar_id="c1")

    asyncio.run(run())
    assert len(lines(file)) == len(PLACES)


def test_drift_reads_the_log(httpserver: HTTPServer, file: Path) -> None:
    httpserver.expect_request("/calendars/events/block-slots/e1").respond_with_json(ODD, 201)
    call(httpserver, DriftLog(file))
    result = CliRunner().invoke(main, ["drift", str(file), "--spec", str(SPEC), "--json", "--suggest"])
    assert result.exit_code == 1
    (operation,) = json.loads(result.stdout)["operations"]
    rows = {row["field"]: row for row in operation["differences"]}
    assert {field: (row["aspect"], row["kind"]) for field, row in rows.items()} == {
        "/title": ("required", "changed"),
        "/calendarId": ("type", "changed"),
        "/colour": ("presence", "page-only"),
    }
    edits = rows["/title"]["suggestion"]["spec"]
    assert edits[0]["insert"] == ["  required: [id, locationId, startTime, endTime]"]


def test_drift_reads_a_log_that_the_spec_has_caught_up_with(file: Path) -> None:
    log = DriftLog(file)
    for drift in (
        Drift("update-block-slot", "/calendarId", "missing", ""),
        Drift("update-block-slot", "/id", "unknown-field", ""),
        Drift("update-block-slot", "/title", "unknown-value", ""),
        Drift("update-calendar", "/calendar/availabilityType", "null", ""),
    ):
        log(drift)
    result = CliRunner().invoke(main, ["drift", str(file), "--spec", str(SPEC)])
    assert result.exit_code == 0, result.stdout


def test_an_operation_that_the_spec_does_not_have(file: Path) -> None:
    DriftLog(file)(Drift("burn-calendar", "/ash", "unknown-field", ""))
    result = CliRunner().invoke(main, ["drift", str(file), "--spec", str(SPEC)])
    assert result.exit_code == 1
    assert "burn-calendar" in result.stdout


def test_many_threads_write_whole_lines_and_each_place_once(file: Path) -> None:
    log = DriftLog(file)
    start = threading.Barrier(16)

    def write() -> None:
        start.wait()
        for number in range(200):
            log(finding(f"/field{number}"))

    threads = [threading.Thread(target=write) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(each["pointer"] for each in lines(file)) == sorted(f"/field{number}" for number in range(200))


def test_a_line_that_was_cut_off(file: Path) -> None:
    log = DriftLog(file)
    log(finding("/one"))
    log(finding("/two"))
    file.write_bytes(file.read_bytes()[:-9])
    again = DriftLog(file)
    for pointer in ("/one", "/two", "/three"):
        again(finding(pointer))
    once_more = DriftLog(file)
    for pointer in ("/one", "/two", "/three"):
        once_more(finding(pointer))
    text = file.read_text(encoding="utf-8").splitlines()
    assert len(text) == 4
    result = CliRunner().invoke(main, ["drift", str(file), "--spec", str(SPEC), "--json"])
    rows = json.loads(result.stdout)["operations"][0]["differences"]
    assert [row["field"] for row in rows] == ["/one", "/two", "/three"]


@pytest.mark.parametrize("content", ["some notes\n", '{"a": 1}\n', '{"a": 1}', "[1]\n"])
def test_a_file_of_something_else_is_not_written_to(content: str, file: Path) -> None:
    file.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigurationError, match="something else than a log of drift"):
        DriftLog(file)
    assert file.read_text(encoding="utf-8") == content


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="the folder of"):
        DriftLog(tmp_path / "none" / "drift.jsonl")
    with pytest.raises(ConfigurationError, match="cannot be read"):
        DriftLog(tmp_path)


def test_a_file_that_cannot_be_written_costs_no_reply(httpserver: HTTPServer, file: Path) -> None:
    httpserver.expect_request("/calendars/events/block-slots/e1").respond_with_json(ODD, 201)
    log = DriftLog(file)
    file.mkdir()
    with pytest.warns(RuntimeWarning, match="drift cannot be written") as caught:
        call(httpserver, log)
    assert len(caught) == 1
    file.rmdir()
    call(httpserver, log)
    assert len(lines(file)) == len(PLACES)
