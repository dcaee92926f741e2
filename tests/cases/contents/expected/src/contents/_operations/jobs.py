"""The operations of Jobs, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content, Operation

if TYPE_CHECKING:
    from ..models.jobs import Job

START_JOB: Operation[Job | str | None] = Operation(
    id="start-job",
    name="start_job",
    method="POST",
    path="/jobs",
    body=(
        Content("inputs.jobs:JobInput"),
        Content(media_type="text/plain", codec="text"),
        Content(media_type="application/zip", codec="binary"),
    ),
    body_required=True,
    accept="application/json, text/plain",
    replies={
        "200": (Content("models.jobs:Job"),),
        "202": (Content(media_type="text/plain", codec="text"),),
        "204": (),
        "303": (),
    },
    errors={
        "400": (
            Content("models.jobs:Fault"),
            Content(media_type="text/plain", codec="text"),
        )
    },
)

GET_REPORT: Operation[Job | str | bytes] = Operation(
    id="get-report",
    name="get_report",
    method="GET",
    path="/report",
    accept="application/json, text/csv, application/pdf",
    replies={
        "200": (
            Content("models.jobs:Job"),
            Content(media_type="text/csv", codec="text"),
            Content(media_type="application/pdf", codec="binary"),
        )
    },
)

FIND_REPORT: Operation[None] = Operation(
    id="find-report",
    name="find_report",
    method="HEAD",
    path="/report",
    replies={"200": ()},
)
