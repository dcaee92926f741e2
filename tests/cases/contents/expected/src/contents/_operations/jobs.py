"""The operations of Jobs, as data: shared by the sync and the async side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.operation import Content as _Content
from .._base.operation import Operation

if TYPE_CHECKING:
    from ..models.jobs import Job

START_JOB: Operation[Job | str | None] = Operation(
    id="start-job",
    name="start_job",
    method="POST",
    path="/jobs",
    body=(
        _Content("inputs.jobs:JobInput"),
        _Content(media_type="text/plain", codec="text"),
        _Content(media_type="application/zip", codec="binary"),
    ),
    body_required=True,
    accept="application/json, text/plain",
    replies={
        "200": (_Content("models.jobs:Job"),),
        "202": (_Content(media_type="text/plain", codec="text"),),
        "204": (),
        "303": (),
    },
    errors={
        "400": (
            _Content("models.jobs:Fault"),
            _Content(media_type="text/plain", codec="text"),
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
            _Content("models.jobs:Job"),
            _Content(media_type="text/csv", codec="text"),
            _Content(media_type="application/pdf", codec="binary"),
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
