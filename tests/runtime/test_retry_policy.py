"""The policy of retries by itself, without a network."""

from __future__ import annotations

import ssl
import time
from typing import Any

import leadconnector
import pytest
from leadconnector._base import clock
from leadconnector._base.refusal import retry_after
from leadconnector._core.retry import Budget, wait


def test_a_hang_up_in_the_middle_of_tls_is_not_the_fault_of_tls() -> None:
    from leadconnector._net.httpx import _is_tls

    assert _is_tls(ssl.SSLCertVerificationError()) and not _is_tls(ssl.SSLEOFError()) and not _is_tls(OSError())


SENSELESS = ["", "0", "-3", "soon", "1e5", "nan", "inf", "\u0667", "99999999999", "9" * 400, "7 7", "7,7", "0x7", "\0"]
PAST = ["Thu, 01 Jan 1970 00:00:00 GMT", "Wed, 21 Oct 2015 07:28:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "32 Foo 1 1"]


@pytest.mark.parametrize("header", [*SENSELESS, *PAST])
def test_a_senseless_retry_after(header: str) -> None:
    assert retry_after({"Retry-After": header}, time.time()) is None


def test_backoffs_are_drawn_at_random_doubled_and_capped() -> None:
    options = leadconnector.LeadConnector(token="x", max_retries=100)._core.options
    failed = leadconnector.ConnectError("no")
    for chance in (0.0, 0.25, 1.0):
        waits = [wait(n, failed, False, options, chance, 0) for n in range(1, 9)]
        assert waits == [chance * longest for longest in (0.5, 1, 2, 4, 8, 16, 20, 20)]


def test_chance_is_chance() -> None:
    drawn = {clock.chance() for _ in range(100)}
    assert len(drawn) > 90 and all(0 <= each < 1 for each in drawn)


def test_the_budget_comes_back_with_success() -> None:
    budget, failed, late = Budget(), leadconnector.ConnectError("no"), leadconnector.TimeoutError("late")
    assert sum(budget.spend(failed) for _ in range(99)) == 495
    assert budget.spend(late) == 0 and budget.spend(failed) == 5 and budget.spend(failed) == 0
    for _ in range(9):
        budget.refund(0)
    assert budget.spend(late) == 0
    budget.refund(5)
    assert budget.spend(late) == 10


@pytest.mark.parametrize(
    "settings",
    [
        {"max_retries": -1},
        {"max_retries": 1.5},
        {"max_retries": True},
        {"backoff": 0},
        {"max_wait": float("inf")},
        {"attempt_timeout": "5"},
        {"retry_statuses": [200]},
        {"retry_statuses": 500},
    ],
)
def test_settings_that_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(leadconnector.ConfigurationError, match=next(iter(settings))):
        leadconnector.LeadConnector(token="x", **settings)
