"""The client against Prism, which serves the spec and refuses requests that do not fit it."""

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import leadconnector
import pytest

from tests.support import prism_server, vendor
from tests.support.bodies import Exchange, Failure, exchanges, failures
from tests.support.calls import MODES, TOKEN, Mode, arguments, call, exact
from tests.support.documents import bundle
from tests.support.normalisations import normalised
from tests.support.places import SPEC
from tests.support.specs import operations
from tests.support.vendor import Case, Refusal, as_json, cases, refusals

pytestmark = pytest.mark.skipif(prism_server.missing() is not None, reason=str(prism_server.missing()))

EXCHANGES = exchanges()
HEADERS = {"Authorization": f"Bearer {TOKEN}", "Version": "2021-04-15"}
VALID = {"locationId": "C2QujeCh8ZnC7al2InWR", "calendarId": "CVokAlI8fgw4WYWoCtQz"}
ERRORS = {
    400: leadconnector.BadRequestError,
    401: leadconnector.AuthenticationError,
    404: leadconnector.NotFoundError,
    422: leadconnector.UnprocessableEntityError,
}


@pytest.fixture(scope="module")
def prism(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("prism")
    document = folder / "openapi.json"
    document.write_text(json.dumps(bundle(SPEC)), encoding="utf-8")
    with prism_server.serve(document, folder / "prism.log") as url:
        yield url


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
def test_documented_request_is_accepted(exchange: Exchange, mode: Mode, prism: str) -> None:
    reply = call(mode, prism, exchange.operation, arguments(json.loads(exchange.request), models=True))
    assert exact(reply.to_json()) == exact(served(exchange.operation))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("failure", failures(), ids=str)
def test_documented_error_is_raised(failure: Failure, mode: Mode, prism: str) -> None:
    exchange = next(exchange for exchange in EXCHANGES if exchange.operation == failure.operation)
    prefer = {"Prefer": f"code={failure.status}"}
    with pytest.raises(ERRORS[failure.status]) as caught:
        call(mode, prism, exchange.operation, arguments(json.loads(exchange.request), models=True), headers=prefer)
    assert caught.value.status == failure.status
    assert exact(caught.value.body.to_json()) == exact(failure.body)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("case", cases(), ids=str)
def test_transcribed_request_is_accepted(case: Case, mode: Mode, prism: str) -> None:
    assert exact(as_json(vendor.call(mode, prism, case))) == exact(served(case.operation))


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("refusal", refusals(), ids=str)
def test_transcribed_error_is_raised(refusal: Refusal, mode: Mode, prism: str) -> None:
    prefer = {"Prefer": f"code={refusal.status}"}
    with pytest.raises(ERRORS[refusal.status]) as caught:
        vendor.call(mode, prism, refusal.case, headers=prefer)
    (example,) = operations(bundle(SPEC))[refusal.case.operation].examples(str(refusal.status)).values()
    assert caught.value.status == refusal.status
    assert exact(caught.value.body.to_json()) == exact(json.dumps(example))


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        pytest.param(HEADERS, VALID, 201, id="valid"),
        pytest.param(HEADERS, {"calendarId": VALID["calendarId"]}, 400, id="required-field-missing"),
        pytest.param(HEADERS, {"locationId": VALID["locationId"]}, 400, id="neither-calendar-nor-user"),
        pytest.param(HEADERS, VALID | {"title": 5}, 400, id="wrong-type"),
        pytest.param(HEADERS | {"Version": "2020-01-01"}, VALID, 400, id="wrong-version"),
        pytest.param({"Version": "2021-04-15"}, VALID, 401, id="no-token"),
    ],
)
def test_prism_does_check_requests(headers: dict[str, str], body: dict[str, Any], status: int, prism: str) -> None:
    """Without this, the accepted requests above would say nothing."""
    with httpx2.Client(trust_env=False) as client:
        reply = client.post(f"{prism}/calendars/events/block-slots", headers=headers, json=body)
    assert reply.status_code == status


def served(operation: str) -> str:
    """Prism answers with the example of the spec."""
    (example,) = operations(bundle(SPEC))[operation].examples("response").values()
    return normalised(operation, json.dumps(example))
