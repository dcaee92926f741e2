"""One OpenTelemetry span for each call, seen with the real SDK."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import leadconnector
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.runtime.clock import FakeClock
from tests.runtime.faulty import answers, resets, scripted, sends
from tests.runtime.test_retries import attempted, post, put
from tests.runtime.things import use

pytestmark = pytest.mark.usefixtures("library")
GOOD = answers(200)
EXPORTER = InMemorySpanExporter()


@pytest.fixture(autouse=True)
def exporter() -> Iterator[InMemorySpanExporter]:
    if not isinstance(trace.get_tracer_provider(), TracerProvider):  # there is one for a whole process
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(EXPORTER))
        trace.set_tracer_provider(provider)
    EXPORTER.clear()
    yield EXPORTER
    EXPORTER.clear()


def the_span() -> ReadableSpan:
    (span,) = EXPORTER.get_finished_spans()
    return span


def test_a_call(side: str) -> None:
    with scripted(answers(200, body=b'{"id": "1", "traceId": "abc"}')) as server:
        use(side, server.url, put)
    span = the_span()
    assert (span.name, span.kind, span.status.status_code) == (
        "PUT /things/{thingId}",
        trace.SpanKind.CLIENT,
        trace.StatusCode.UNSET,
    )
    assert dict(span.attributes or {}) == {
        "http.request.method": "PUT",
        "url.template": "/things/{thingId}",
        "url.scheme": "http",
        "server.address": "127.0.0.1",
        "server.port": int(server.url.rpartition(":")[2]),
        "http.response.status_code": 200,
        "leadconnector.trace_id": "abc",
    }
    assert span.instrumentation_scope is not None and span.instrumentation_scope.name == "leadconnector"
    assert span.start_time and span.end_time and span.end_time > span.start_time


def test_a_call_of_several_attempts_is_one_span(side: str, clock: FakeClock) -> None:
    attempted(side, put, resets, answers(503), GOOD)
    attributes = dict(the_span().attributes or {})
    assert (attributes["http.request.resend_count"], attributes["http.response.status_code"]) == (2, 200)
    assert "error.type" not in attributes


@pytest.mark.parametrize(
    ("fault", "kind", "status"),
    [(answers(404), "404", 404), (answers(503), "503", 503), (resets, "OutcomeUnknown", None)],
)
def test_a_call_that_fails(side: str, fault: Any, kind: str, status: int | None) -> None:
    attempted(side, post, fault, max_retries=0)
    span = the_span()
    attributes = dict(span.attributes or {})
    assert (attributes["error.type"], attributes.get("http.response.status_code")) == (kind, status)
    assert span.status.status_code is trace.StatusCode.ERROR
    assert not span.status.description and not span.events  # which might quote the server


def test_a_request_that_the_documentation_does_not_know(side: str) -> None:
    attempted(side, lambda client: client.request("PURGE", "/people/an-id", query={"q": "Jo"}), GOOD)
    span = the_span()
    attributes = dict(span.attributes or {})
    assert (span.name, attributes["http.request.method"]) == ("HTTP", "_OTHER")
    assert "an-id" not in str(attributes) and "Jo" not in str(attributes)


def test_it_is_current_during_the_call_only(side: str) -> None:
    seen: list[Any] = []

    def hook(event: Any) -> None:
        seen.append(trace.get_current_span().get_span_context().span_id)

    attempted(side, put, GOOD, on_request=hook)
    context = the_span().context
    assert context is not None and seen == [context.span_id]
    assert trace.get_current_span() is trace.INVALID_SPAN


def test_it_stands_below_the_caller_s(side: str) -> None:
    with trace.get_tracer("caller").start_as_current_span("mine") as mine, scripted(GOOD) as server:
        use(side, server.url, put)
    span = next(each for each in EXPORTER.get_finished_spans() if each.name != "mine")
    assert span.parent is not None and span.parent.span_id == mine.get_span_context().span_id


def test_tasks_at_once_have_a_span_each() -> None:
    async def run(client: Any) -> Any:
        return await asyncio.gather(*(put(client) for _ in range(10)))

    attempted("async", run, GOOD)
    spans = EXPORTER.get_finished_spans()
    assert len({each.context.span_id for each in spans if each.context}) == 10
    assert all(each.parent is None for each in spans)


def test_a_call_that_is_cancelled() -> None:
    async def run(client: Any) -> Any:
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(put(client), 0.2)

    with scripted(sends(b"", wait=1)) as server:
        use("async", server.url, run)
    attributes = dict(the_span().attributes or {})
    assert attributes["error.type"] == "CancelledError"


ABSENT = """
import sys
sys.path.insert(0, sys.argv[1])
if sys.argv[3] == "not installed":
    sys.modules["opentelemetry"] = None
import leadconnector
with leadconnector.LeadConnector(token="x", base_url=sys.argv[2]) as client:
    assert client.request("GET", "/x").status == 200
assert not sys.modules.get("opentelemetry"), "imported"
"""


@pytest.mark.parametrize("state", ["not installed", "not used"])
def test_without_opentelemetry(state: str) -> None:
    package = str(Path(leadconnector.__file__).parents[1])
    with scripted(GOOD) as server:
        subprocess.run([sys.executable, "-c", ABSENT, package, server.url, state], check=True, timeout=30)
