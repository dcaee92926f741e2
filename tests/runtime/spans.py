"""The spans that the OpenTelemetry SDK is given."""

from __future__ import annotations

from opentelemetry import trace
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter


class Spans:
    """What was exported; there is one provider for a whole process."""

    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        trace.set_tracer_provider(provider)

    def all(self) -> tuple[ReadableSpan, ...]:
        """Those that have ended since the last `clear`."""
        return self._exporter.get_finished_spans()

    def clear(self) -> None:
        """Forget them."""
        self._exporter.clear()

    def __str__(self) -> str:
        return "\n".join(span.to_json() for span in self.all())
