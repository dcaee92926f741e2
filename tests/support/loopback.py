"""What a loopback server was sent, and how it is told to answer."""

from pytest_httpserver import HTTPServer
from werkzeug import Request

from tests.support.calls import PATH_VALUES


def filled(path: str) -> str:
    """A path template with the ids that the calls use."""
    for name, value in PATH_VALUES.items():
        path = path.replace(f"{{{name}}}", value)
    return path


def answer(server: HTTPServer, method: str, path: str, status: int, body: str) -> None:
    """Any other method or path is answered with an error by the server itself."""
    server.expect_request(filled(path), method=method).respond_with_data(
        body, status=status, content_type="application/json"
    )


def only_request(server: HTTPServer) -> Request:
    ((request, _),) = server.log
    return request
