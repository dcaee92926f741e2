"""What a failure gives away: a marker stands where a secret stands, and must not be found in it."""

from __future__ import annotations

import pickle
import traceback
from pathlib import Path

import leadconnector

MARK = "S3CRET"
SECRETS = {"token": f"{MARK}-token", "headers": {"X-Key": f"{MARK}-header", "Cookie": f"{MARK}-cookie"}}

_TESTS = str(Path(__file__).parent)


def shown(error: BaseException) -> str:
    """All that an error gives away, locals of all functions but the caller's own, which are these tests."""
    told = traceback.TracebackException.from_exception(error, capture_locals=True)
    frames = [str(frame) + str(frame.locals) for frame in told.stack if not frame.filename.startswith(_TESTS)]
    parts = [str(error), repr(error), str(error.args), str(vars(error)), *frames]
    if isinstance(error, leadconnector.LeadConnectorError):
        parts.append(repr(pickle.dumps(error)))
    parts += [shown(each) for each in (error.__cause__, error.__context__) if each]
    return "\n".join(parts)
