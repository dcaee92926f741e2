"""Jobs, sync."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base.types import OMIT, Omit
from .._core.raw import raw as _raw
from .._operations import jobs as _operations
from .resource import RawResource, Resource

if TYPE_CHECKING:
    from ..inputs.jobs import JobInput
    from ..models.jobs import Job


class Jobs(Resource):
    """The operations of Jobs."""

    def start_job(self, *, body: JobInput | str | bytes) -> Job | str | None:
        """Start job.

        Args:
            body: What to send.

        Returns:
            Done.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
            BadRequestError: 400: What is wrong.
        """
        return self._call(_operations.START_JOB, params={}, body=body)

    def get_report(self) -> Job | str | bytes:
        """Get report.

        Returns:
            In the form that the server likes.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.GET_REPORT, params={})

    def find_report(self) -> None:
        """Find report.

        Returns:
            There is one.

        Raises:
            InvalidRequest: an argument is missing or wrong; nothing was sent.
        """
        return self._call(_operations.FIND_REPORT, params={})


class RawJobs(RawResource):
    """The same methods, giving a `RawResponse` each."""

    start_job = _raw(Jobs.start_job)
    get_report = _raw(Jobs.get_report)
    find_report = _raw(Jobs.find_report)
