"""Each documented example through the generated package, over a real HTTP server on loopback."""

import json
from typing import Any

import leadconnector
import pytest
from pytest_httpserver import HTTPServer

from tests.support.bodies import Exchange, Failure, exchanges, failures
from tests.support.calls import MODES, TOKEN, Mode, arguments, call, exact
from tests.support.loopback import answer, filled, only_request
from tests.support.normalisations import normalised

EXCHANGES = exchanges()
NESTED = [exchange for exchange in EXCHANGES if exchange.name == "every-field"]
FAILURES = failures()
ERRORS = {
    400: leadconnector.BadRequestError,
    401: leadconnector.AuthenticationError,
    422: leadconnector.UnprocessableEntityError,
}

pytestmark = pytest.mark.parametrize("mode", MODES)


def exchange_over(server: HTTPServer, exchange: Exchange, mode: Mode, status: int, *, models: bool = True) -> Any:
    """Call the operation with the documented request; the server answers with the documented reply."""
    answer(server, exchange.method, exchange.path, status, exchange.reply)
    body = arguments(json.loads(exchange.request), models=models)
    return call(mode, server.url_for(""), exchange.operation, body)


@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
def test_method_path_and_headers(exchange: Exchange, mode: Mode, httpserver: HTTPServer) -> None:
    exchange_over(httpserver, exchange, mode, exchange.success)
    request = only_request(httpserver)
    assert (request.method, request.full_path.rstrip("?")) == (exchange.method, filled(exchange.path))
    sent = {name: request.headers.getlist(name) for name in ("Authorization", "Version", "Content-Type", "Accept")}
    assert sent == {
        "Authorization": [f"Bearer {TOKEN}"],
        "Version": ["2021-04-15"],
        "Content-Type": ["application/json"],
        "Accept": ["application/json"],
    }


@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
def test_sends_exactly_the_documented_json(exchange: Exchange, mode: Mode, httpserver: HTTPServer) -> None:
    exchange_over(httpserver, exchange, mode, exchange.success)
    assert exact(only_request(httpserver).get_data()) == exact(exchange.request)


@pytest.mark.parametrize("exchange", NESTED, ids=str)
def test_nested_objects_may_be_wire_named_dicts(exchange: Exchange, mode: Mode, httpserver: HTTPServer) -> None:
    exchange_over(httpserver, exchange, mode, exchange.success, models=False)
    assert exact(only_request(httpserver).get_data()) == exact(exchange.request)


@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
@pytest.mark.parametrize("offset", [0, 1], ids=["documented-status", "another-2xx"])
def test_reply_goes_into_the_model_and_back(
    exchange: Exchange, offset: int, mode: Mode, httpserver: HTTPServer
) -> None:
    reply = exchange_over(httpserver, exchange, mode, exchange.success + offset)
    expected = exact(normalised(exchange.operation, exchange.reply))
    assert exact(reply.to_json()) == expected
    assert exact(json.dumps(reply.to_dict())) == expected


@pytest.mark.parametrize("failure", FAILURES, ids=str)
def test_documented_error_is_raised_with_its_body(failure: Failure, mode: Mode, httpserver: HTTPServer) -> None:
    error = raised(failure, mode, httpserver)
    assert (error.status, error.message) == (failure.status, message_of(failure))
    assert exact(error.body.to_json()) == exact(failure.body)


@pytest.mark.parametrize("operation", sorted({failure.operation for failure in FAILURES}))
def test_unprocessable_is_raised_wherever_it_comes_from(operation: str, mode: Mode, httpserver: HTTPServer) -> None:
    """Pages of one family leave 422 out; its error must be the same all the same."""
    body = next(failure.body for failure in FAILURES if failure.status == 422)
    error = raised(Failure(operation, 422, body), mode, httpserver)
    assert (error.status, error.message) == (422, "Unprocessable Entity")
    assert exact(error.body.to_json()) == exact(body)


def raised(failure: Failure, mode: Mode, server: HTTPServer) -> Any:
    exchange = next(exchange for exchange in EXCHANGES if exchange.operation == failure.operation)
    answer(server, exchange.method, exchange.path, failure.status, failure.body)
    with pytest.raises(leadconnector.APIError) as caught:
        call(mode, server.url_for(""), exchange.operation, arguments(json.loads(exchange.request), models=True))
    assert type(caught.value) is ERRORS[failure.status]
    return caught.value


def message_of(failure: Failure) -> str:
    """One text, also where the documented body has a list, which then holds just one."""
    message = json.loads(failure.body)["message"]
    (text,) = [message] if isinstance(message, str) else message
    return str(text)
