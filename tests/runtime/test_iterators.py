"""Iterators over long lists: lazy, to the end and no further, and to be gone on with."""

import itertools
import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from leadconnector import AsyncLeadConnector, InvalidRequest, LeadConnector, ServerError
from leadconnector._core.iteration import Paging, Window
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

USER = {"location_id": "l", "user_id": "u"}
START = datetime(2030, 1, 1, tzinfo=UTC)


def use(side: str, url: str, action: Callable[[Any, Callable[..., Any]], Any]) -> Any:
    """What an action gives that has a client, and a function that takes so many items of an iterator."""
    settings: dict[str, Any] = {"token": "t", "base_url": url, "max_retries": 0, "on_drift": lambda drift: None}
    if side == "sync":
        with LeadConnector(**settings) as client:
            return anyio.run(action, client, taken)

    async def run() -> Any:
        async with AsyncLeadConnector(**settings) as client:
            return await action(client, async_taken)

    return anyio.run(run)


async def taken(items: Any, count: int | None = None) -> list[Any]:
    return list(itertools.islice(items, count))


async def async_taken(items: Any, count: int | None = None) -> list[Any]:
    found: list[Any] = []
    while count is None or len(found) < count:
        try:
            found.append(await anext(items))
        except StopAsyncIteration:
            break
    return found


def schedules(server: HTTPServer, count: int) -> None:
    """A server with so many schedules, which pages as documented."""

    def page(request: Request) -> Response:
        skip, limit = int(request.args["skip"]), int(request.args.get("limit", 50))
        listed = [{"id": str(number)} for number in range(count)][skip : skip + limit]
        return Response(json.dumps({"schedules": listed}), content_type="application/json")

    server.expect_request("/calendars/schedules/search").respond_with_handler(page)


def queries(server: HTTPServer) -> list[str]:
    return [request.query_string.decode() for request, _ in server.log]


def test_nothing_is_sent_before_it_is_needed(side: str, httpserver: HTTPServer) -> None:
    schedules(httpserver, 5)

    async def action(client: Any, take: Any) -> None:
        items = client.availability_schedules.iter_schedules(**USER, limit=2)
        assert queries(httpserver) == []
        assert [item.id for item in await take(items, 2)] == ["0", "1"]
        assert len(queries(httpserver)) == 1
        assert [item.id for item in await take(items)] == ["2", "3", "4"]
        assert await take(items) == []

    use(side, httpserver.url_for(""), action)
    assert [query.rpartition("userId=u&")[2] for query in queries(httpserver)] == [
        *("skip=0&limit=2", "skip=2&limit=2", "skip=4&limit=2")
    ]


def test_another_iterator_goes_on_where_one_stopped(side: str, httpserver: HTTPServer) -> None:
    schedules(httpserver, 7)

    async def action(client: Any, take: Any) -> list[str]:
        first = client.availability_schedules.iter_schedules(**USER, limit=3)
        assert first.position == 0
        seen = await take(first, 4)
        second = client.availability_schedules.iter_schedules(**USER, limit=3, skip=first.position)
        seen += await take(second)
        assert (first.position, second.position) == (4, 7)
        return [item.id for item in seen]

    assert use(side, httpserver.url_for(""), action) == [str(number) for number in range(7)]


def test_an_iterator_goes_on_after_an_error(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_oneshot_request("/calendars/schedules/search").respond_with_data("", 500)
    schedules(httpserver, 3)

    async def action(client: Any, take: Any) -> list[str]:
        items = client.availability_schedules.iter_schedules(**USER)
        with pytest.raises(ServerError):
            await take(items, 1)
        return [item.id for item in await take(items)]

    assert use(side, httpserver.url_for(""), action) == ["0", "1", "2"]


def test_a_wrong_argument_is_told_when_the_iterator_is_used(side: str) -> None:
    async def action(client: Any, take: Any) -> None:
        for items in (
            client.availability_schedules.iter_schedules(**USER, skip=-1),
            client.calendars.iter_free_slots("c", start_date=datetime(2030, 1, 1), end_date=START),
            client.calendar_events.iter_events(location_id="l", start_time="1", end_time="2"),
        ):
            with pytest.raises(InvalidRequest):
                await take(items)

    use(side, "http://127.0.0.1:1", action)


def test_a_reply_without_its_list_ends_the_iterator(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/calendars/schedules/search").respond_with_json({"other": []})

    async def action(client: Any, take: Any) -> list[Any]:
        found: list[Any] = await take(client.availability_schedules.iter_schedules(**USER))
        return found

    assert use(side, httpserver.url_for(""), action) == []
    assert len(queries(httpserver)) == 1


def calendar(server: HTTPServer, events: list[tuple[str, datetime, datetime]]) -> None:
    """A server that gives the events of a stretch of time, its borders included."""

    def found(request: Request) -> Response:
        start, end = (moment(request.args[name]) for name in ("startTime", "endTime"))
        listed = [{"id": name} for name, begins, ends in events if begins <= end and ends >= start]
        return Response(json.dumps({"events": listed}), content_type="application/json")

    server.expect_request("/calendars/events").respond_with_handler(found)


def moment(milliseconds: str) -> datetime:
    return datetime.fromtimestamp(int(milliseconds) / 1000, UTC)


def day(number: float) -> datetime:
    return START + timedelta(days=number)


def test_a_long_range_is_split_and_nothing_comes_twice(side: str, httpserver: HTTPServer) -> None:
    events = [("a", day(1), day(2)), ("border", day(31), day(31)), ("long", day(20), day(70)), ("z", day(80), day(81))]
    calendar(httpserver, events)

    async def action(client: Any, take: Any) -> Any:
        items = client.calendar_events.iter_events(
            location_id="l", user_id="u", start_time=START.astimezone(timezone(timedelta(hours=5))), end_time=day(82)
        )
        assert items.position == START
        first = [item.id for item in await take(items, 1)]
        assert items.position == START  # what is left of this stretch would come again
        rest = [item.id for item in await take(items)]
        assert items.position == day(82)
        return first + rest

    assert use(side, httpserver.url_for(""), action) == ["a", "border", "long", "z"]
    assert [moment(request.args["endTime"]) for request, _ in httpserver.log] == [day(31), day(62), day(82)]


def ended(walk: Any, answer: Callable[[Any], object], limit: int = 1000) -> Iterator[Any]:
    """All items of a walk, which must come to an end."""
    for _ in range(limit):
        if (params := walk.request()) is None:
            return
        yield from walk.take(answer(params))
    pytest.fail("no end")


@given(st.integers(0, 60), st.integers(1, 20), st.integers(0, 70), st.integers(1, 25), st.booleans())
def test_every_item_comes_once(count: int, limit: int, start: int, capacity: int, told: bool) -> None:
    paging = Paging(limit="n", offset="o", items=("found",), more=("more",) if told else None)
    stored = list(range(count))

    def answer(params: Any) -> object:
        size = min(params["n"], capacity) if told else params["n"]
        until = params["o"] + size
        return SimpleNamespace(found=stored[params["o"] : until], more=until < count)

    assert [*ended(paging.walk({"n": limit, "o": start}), answer)] == stored[start:]


@given(st.integers(1, 20), st.booleans(), st.sampled_from([None, True]))
def test_a_server_that_does_not_page_is_noticed(limit: int, with_size: bool, more: bool | None) -> None:
    paging = Paging(limit="n", offset="o", items=("found",), more=("more",))
    same = SimpleNamespace(found=list(range(20)), more=more)
    assert [*ended(paging.walk({"n": limit} if with_size else {}), lambda params: same)] == same.found


def test_an_empty_page_is_the_last_whatever_it_says() -> None:
    walk = Paging(limit="n", offset="o", items=("found",), more=("more",)).walk({"n": 2})
    assert walk.take(SimpleNamespace(found=[1, 2], more=True)) == [1, 2]
    assert walk.take(SimpleNamespace(found=[], more=True)) == []
    assert walk.request() is None


@given(st.lists(st.tuples(st.floats(0, 50), st.floats(0, 30))), st.integers(1, 20), st.floats(0, 60))
def test_windows_cover_a_range(spans: list[tuple[float, float]], days: int, length: float) -> None:
    window = Window(start="a", end="b", days=days, items=("found",), id=("id",))
    events = [SimpleNamespace(id=n, start=day(at), end=day(at + size)) for n, (at, size) in enumerate(spans)]
    asked: list[tuple[datetime, datetime]] = []

    def answer(params: Any) -> object:
        asked.append((params["a"], params["b"]))
        return SimpleNamespace(found=[each for each in events if each.start <= params["b"] and each.end >= params["a"]])

    found = [each.id for each in ended(window.walk({"a": START, "b": day(length)}), answer)]
    assert sorted(found) == [each.id for each in events if each.start <= day(length) and each.end >= START]
    assert (asked[0][0], asked[-1][1]) == (START, day(length))
    assert all(end - start <= timedelta(days=days) for start, end in asked)
    assert all(before[1] == after[0] for before, after in itertools.pairwise(asked))


@pytest.mark.parametrize("days", [31, 60])
def test_a_range_is_no_longer_than_the_api_allows(days: int, side: str, httpserver: HTTPServer) -> None:
    slots = ["2030-01-02T09:00:00-06:00", "2030-01-02T10:00:00-06:00"]
    reply = {"2030-01-02": {"slots": slots}, "traceId": "t"}
    httpserver.expect_request("/calendars/c/free-slots").respond_with_json(reply)

    async def action(client: Any, take: Any) -> Any:
        return await take(client.calendars.iter_free_slots("c", start_date=START, end_date=day(days)))

    found = use(side, httpserver.url_for(""), action)
    assert [slot.isoformat() for slot in found] == slots
    spans = [(int(r.args["endDate"]) - int(r.args["startDate"])) / 86_400_000 for r, _ in httpserver.log]
    assert spans == ([31] if days == 31 else [31, 29])
