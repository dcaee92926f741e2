"""What each status means, and what its error holds."""

import json
import pickle
from typing import Any

import leadconnector
import pytest
from leadconnector import APIError
from pytest_httpserver import HTTPServer

from tests.runtime.things import TOKEN, Fault, raw_things, things, use

BY_STATUS = {
    302: "APIError",
    400: "BadRequestError",
    401: "AuthenticationError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    409: "ConflictError",
    418: "APIError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    500: "ServerError",
    503: "ServerError",
    599: "ServerError",
}


def failed(side: str, server: HTTPServer, status: int, body: Any, headers: dict[str, str] | None = None) -> APIError:
    text = body if isinstance(body, (str, bytes)) else json.dumps(body)
    server.expect_request("/things/t1").respond_with_data(text, status=status, headers=headers)
    with pytest.raises(APIError) as caught:
        use(side, server.url_for(""), lambda c: things(c).update_thing("t1", user_id="u"))
    return caught.value


@pytest.mark.parametrize("status, name", BY_STATUS.items())
def test_each_status(side: str, httpserver: HTTPServer, status: int, name: str) -> None:
    error = failed(side, httpserver, status, {"message": "No."})
    assert type(error).__name__ == name
    assert (error.status, error.message, error.operation) == (status, "No.", "update_thing")
    assert str(error) == f"update_thing: {status}: No."


def test_the_documented_body(httpserver: HTTPServer) -> None:
    error = failed("sync", httpserver, 422, {"statusCode": 400, "message": ["one", "two"], "traceId": "abc", "new": 1})
    assert isinstance(error.body, Fault)
    assert (error.status, error.message, error.trace_id) == (422, "one; two", "abc")
    assert error.body.to_dict() == {"statusCode": 400, "message": ["one", "two"], "traceId": "abc", "new": 1}
    assert str(error) == "update_thing: 422: one; two (trace id abc)"


@pytest.mark.parametrize(
    "status, sent, body, message",
    [
        (400, {"error": "Bad"}, Fault.model_validate({"error": "Bad"}), "Bad"),
        (400, {"message": "", "error": "Bad"}, ..., "Bad"),
        (400, {"message": {"a": 1}}, ..., "Bad Request"),
        (400, ["x"], ["x"], "Bad Request"),
        (500, {"x": 1}, Fault.model_validate({"x": 1}), "Internal Server Error"),
        (500, "<html>", "<html>", "Internal Server Error"),
        (500, "", "", "Internal Server Error"),
        (500, b"\xff", "\ufffd", "Internal Server Error"),
        (500, b"[" * 200_000, "[" * 200_000, "Internal Server Error"),
        (599, "", "", "an unknown status"),
        (302, "", "", "a redirect, which is not followed"),
    ],
)
def test_bodies_of_all_kinds(httpserver: HTTPServer, status: int, sent: Any, body: Any, message: str) -> None:
    error = failed("sync", httpserver, status, sent)
    assert error.message == message
    assert body is ... or error.body == body


def test_redirects_are_not_followed(side: str, httpserver: HTTPServer) -> None:
    error = failed(side, httpserver, 307, "", {"Location": httpserver.url_for("/elsewhere")})
    assert error.headers["location"].endswith("/elsewhere")
    assert len(httpserver.log) == 1


def test_headers_without_secrets(httpserver: HTTPServer) -> None:
    error = failed(
        "sync", httpserver, 429, "", {"Retry-After": "3", "Set-Cookie": "a=S3CRET", "Authorization": "S3CRET"}
    )
    assert error.headers["retry-after"] == "3"
    assert "set-cookie" not in error.headers and "Authorization" not in error.headers
    assert "S3CRET" not in str(vars(error)) + str(list(error.headers.items()))


def test_raw_calls_raise_too(side: str, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/things/t1").respond_with_data("", status=404)
    with pytest.raises(leadconnector.NotFoundError):
        use(side, httpserver.url_for(""), lambda c: raw_things(c).update_thing("t1", user_id="u"))
    with pytest.raises(leadconnector.NotFoundError):
        use(side, httpserver.url_for(""), lambda c: c.request("GET", "/things/t1"))


def test_errors_hold_no_token_and_can_be_pickled(httpserver: HTTPServer) -> None:
    errors: list[leadconnector.LeadConnectorError] = [
        failed("sync", httpserver, 401, {"message": "No.", "statusCode": 401}),
        leadconnector.InvalidRequest("no", operation="x", fields=("a",)),
        leadconnector.ConfigurationError("no"),
        leadconnector.OutcomeUnknown("no", operation="x"),
        leadconnector.DecodeError(
            "no", operation="x", status=200, body=b"b" * 600, drift=(leadconnector.Drift("x", "/a", "type", "string"),)
        ),
    ]
    for error in errors:
        again = pickle.loads(pickle.dumps(error))
        assert type(again) is type(error)
        assert (str(again), repr(again), str(vars(again))) == (str(error), repr(error), str(vars(error)))
        assert TOKEN.encode() not in pickle.dumps(error)
        assert TOKEN not in str(error) + repr(error) + str(vars(error))
    assert len(errors[-1].body) == 500  # type: ignore[attr-defined]


def test_one_base_for_all() -> None:
    kinds = [
        getattr(leadconnector, name) for name in dir(leadconnector) if name.endswith(("Error", "Unknown", "Request"))
    ]
    assert all(issubclass(kind, leadconnector.LeadConnectorError) and kind.__doc__ for kind in kinds)
    assert {*BY_STATUS.values()} <= {kind.__name__ for kind in kinds}
