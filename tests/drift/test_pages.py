"""Each reader on a page of its layout: everything that the page shows is read, and nothing else."""

from typing import Any

import pytest

from generator.drift.facts import RunTogether
from generator.drift.nesting import settle
from tests.drift.reading import bodies, changes, flat, only, page, said

LAYOUTS = {
    "plain/renew-loan.txt": "plain",
    "plain/two-operations.txt": "plain",
    "collapsed/renew-loan.txt": "collapsed",
    "markdown/place-hold.md": "markdown",
    "viewer/change-branch.txt": "viewer",
    "viewer/two-operations.txt": "viewer",
    "html/renew-loan.html": "html/plain",
    "html/place-hold.html": "html/markdown",
}

OPERATIONS = {
    "plain/renew-loan.txt": [("PATCH", "/shelves/{shelfId}/loans/{loanId}", "Renew a loan")],
    "plain/two-operations.txt": [
        ("GET", "/branches", "List the branches"),
        ("DELETE", "/branches/{branchId}", "Close a branch"),
    ],
    "collapsed/renew-loan.txt": [("PATCH", "/loans/{loanId}", "Renew a loan")],
    "markdown/place-hold.md": [("POST", "/books/{bookId}/holds", "Place a hold")],
    "viewer/change-branch.txt": [("PUT", "/v2/branches/{branchId}", "Change a branch")],
    "viewer/two-operations.txt": [
        ("POST", "/branches", "Open a branch"),
        ("DELETE", "/branches/{branchId}", "Close a branch"),
    ],
}

REQUIRED: dict[str, Any] = {"required": True}

PARAMETERS: dict[str, dict[str, dict[str, Any]]] = {
    "plain/renew-loan.txt": {
        "/header/Library-Edition": {"type": "string", "enum": ["2031-01"], **REQUIRED},
        "/path/shelfId": {"type": "integer", "limits": {"minimum": 1}, **REQUIRED},
        "/path/loanId": {"type": "string", **REQUIRED},
    },
    "collapsed/renew-loan.txt": {"/header/Library-Edition": {"enum": ["2031-01"]}, "/path/loanId": {}},
    "markdown/place-hold.md": {
        "/path/bookId": {"type": "integer", "limits": {"minimum": 1, "maximum": 9999}, **REQUIRED},
        "/header/Library-Edition": {"type": "string", "enum": ["2031-01", "2031-02"], **REQUIRED},
    },
    "viewer/change-branch.txt": {
        "/path/branchId": {"type": "integer", "limits": {"minimum": 1}, "example": [12], **REQUIRED},
        "/header/Library-Edition": {"type": "string", "enum": ["2031-01"], **REQUIRED},
    },
}

BODIES: dict[str, dict[str, dict[str, dict[str, Any]]]] = {
    "plain/renew-loan.txt": {
        "request": {
            "/reader": {"type": "string", "example": ["reader-7"], **REQUIRED},
            "/weeks": {"type": "integer", "default": 2, "limits": {"minimum": 1, "maximum": 8}, "example": [3]},
            "/express": {"type": "boolean", "deprecated": True, "example": [True]},
            "/format": {
                **{"type": "string", "default": "paper"},
                **{"enum": ["paper", "audio", "braille"], "example": ["paper"]},
            },
            "/notes": {
                **{"type": "array", "limits": {"minItems": 1, "maxItems": 5}},
                **{"example": [["it's the last copy"]]},
            },
            "/notes/*": {"type": "string"},
            "/callNumber": {"type": "string", "nullable": True, "limits": {"minLength": 3, "pattern": "^[A-Z]+$"}},
            "/pickup": {"type": "object", "example": [{"branch": "north", "shelf": 12}]},
            "/renewals": {"type": "array"},
            "/renewals/*": {"type": "object"},
            "/renewals/*/day": {"type": "string", "format": "date", **REQUIRED},
            "/renewals/*/by": {"type": "object"},
            "/renewals/*/by/card": {"type": "string", "example": ["card-1", "card-2"]},
        },
        "response": {
            "/id": {"type": "string", "example": ["loan-1"], **REQUIRED},
            "/due": {"type": "string", "format": "date-time", "example": ["2031-05-01T12:00:00Z"], **REQUIRED},
            "/fine": {"type": "number", "example": [0.5]},
        },
        "409": {"/reason": {"type": "string", **REQUIRED}},
    },
    "collapsed/renew-loan.txt": {
        "request": {
            "/reader": {"example": ["reader-7"]},
            "/weeks": {"example": [3]},
            "/pickup": {},
            "/pickup/branch": {"example": ["north"]},
        },
        "response": {
            "/id": {"example": ["loan-1"]},
            "/due": {"example": ["2031-05-01"]},
            "/copies": {},
            "/copies/*/id": {"example": ["copy-1"]},
        },
    },
    "markdown/place-hold.md": {
        "request": {
            "/reader": {
                **{"type": "string", "limits": {"minLength": 1, "maxLength": 40}},
                **{"example": ["reader-7"], **REQUIRED},
            },
            "/until": {
                **{"type": "string", "format": "date", "nullable": True},
                **{"limits": {"pattern": "^20"}, "example": ["2031-03-01"]},
            },
            "/urgent": {"type": "boolean", "deprecated": True, "default": False},
            "/copies": {"type": "array", **REQUIRED},
            "/copies/*": {"type": "object"},
            "/copies/*/label": {"type": "string", "example": ["a`b"]},
            "/copies/*/shelves": {"type": "array", "example": [[1, 2]]},
            "/copies/*/shelves/*": {"type": "integer", "enum": [1, 2]},
            "/pickup": {"type": "object"},
            "/pickup/branch": {"type": "string"},
            "/pickup/floor": {"type": "number", "default": 0.5},
        },
        "response": {
            "/id": {"type": "string", "example": ["hold-1"], **REQUIRED},
            "/place": {"type": "integer", "example": [2]},
        },
        "404": {"/code": {"type": "number", "example": [404]}},
        "409": {"/reason": {"type": "string"}},
    },
    "viewer/change-branch.txt": {
        "request": {
            "/desks": {"type": "array", "deprecated": True},
            "/desks/*": {"type": "object"},
            "/desks/*/label": {
                **{"type": "string", "enum": RunTogether("frontback")},
                **{"default": "front", "example": ["back"]},
            },
            "/desks/*/seats": {"type": "number", "enum": RunTogether("00.51")},
            "/desks/*/rooms": {"type": "array"},
            "/desks/*/rooms/*": {"type": "object"},
            "/openDays": {"type": "array", "limits": {"maximum": 7}, "example": [[1, 2]], **REQUIRED},
            "/openDays/*": {"type": "integer"},
            "/address": {"type": "object"},
            "/address/street": {"type": "string", "nullable": True, "limits": {"maxLength": 80}, **REQUIRED},
            "/address/town": {"type": "string", "example": RunTogether("NorthtownSouthtown")},
            "/since": {"type": "string", "format": "date"},
            "/label": {"type": "string", "example": ["Old mill"]},
            "/lent": {"type": "boolean", "default": False},
        },
        "response": {
            "/branch": {"type": "object", **REQUIRED},
            "/branch/label": {"type": "string", **REQUIRED},
            "/branch/desks": {"type": "array"},
            "/branch/desks/*": {"type": "object"},
            "/branch/opened": {"type": "number", "example": [1931]},
        },
        "422": {
            "/statusCode": {"type": "number", "example": [422]},
            "/message": {"type": "array", "example": [["label is too long"]]},
            "/message/*": {"type": "string"},
        },
        "404": {
            "/statusCode": {"type": "number", "example": [404]},
            "/message": {"type": "string", "example": ["There is no such branch"]},
        },
    },
}

# What only a spec can know: the fields of the lists that the viewer leaves closed.
CLOSED = {"request": {"/desks/*/rooms/*/label"}, "response": {"/branch/desks/*/label"}}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    assert page(name).layout == LAYOUTS[name]


@pytest.mark.parametrize("name", OPERATIONS)
def test_operations(name: str) -> None:
    assert [(each.method, each.path, each.title) for each in page(name).operations] == OPERATIONS[name]


@pytest.mark.parametrize("name", PARAMETERS)
def test_parameters(name: str) -> None:
    assert said(only(name).parameters) == PARAMETERS[name]


@pytest.mark.parametrize(("name", "part"), [(name, part) for name, parts in BODIES.items() for part in parts])
def test_bodies(name: str, part: str) -> None:
    found = bodies(only(name))
    assert found.keys() == BODIES[name].keys()
    assert said(settle(found[part], BODIES[name][part].keys() | CLOSED.get(part, set())).fields) == BODIES[name][part]


@pytest.mark.parametrize(
    ("name", "text"),
    [("html/renew-loan.html", "plain/renew-loan.txt"), ("html/place-hold.html", "markdown/place-hold.md")],
)
def test_html_says_what_its_text_says(name: str, text: str) -> None:
    assert changes(flat(page(text), set()), flat(page(name), set())) == {}


@pytest.mark.parametrize(
    ("name", "captured", "modified", "url"),
    [
        ("plain/renew-loan.txt", None, "2031-05-09", None),
        ("plain/two-operations.txt", None, "2031-06-03", None),
        ("collapsed/renew-loan.txt", None, None, None),
        ("markdown/place-hold.md", "2031-02-03", "2031-01-31", "https://docs.library.example/reference/place-hold"),
        ("html/renew-loan.html", None, "2031-05-09", "https://docs.library.example/loans/renew-a-loan"),
        ("html/place-hold.html", None, "2031-01-31", "https://docs.library.example/reference/place-hold"),
    ],
)
def test_what_a_page_says_about_itself(name: str, captured: str | None, modified: str | None, url: str | None) -> None:
    told = page(name)
    assert (told.captured, told.last_modified, told.url) == (captured, modified, url)


@pytest.mark.parametrize(
    ("name", "statuses", "security", "deprecated"),
    [
        ("plain/renew-loan.txt", [["200", "409"]], ["bearer"], [False]),
        ("plain/two-operations.txt", [None, ["204"]], ["basic", None], [True, False]),
        ("collapsed/renew-loan.txt", [None], ["bearer"], [None]),
        ("markdown/place-hold.md", [["201", "204", "404", "409"]], ["bearer"], [False]),
        ("viewer/change-branch.txt", [["404", "422"]], ["bearer"], [False]),
        ("viewer/two-operations.txt", [["201", "409"], None], [None, None], [False, True]),
    ],
)
def test_operation_as_a_whole(name: str, statuses: list[Any], security: list[Any], deprecated: list[Any]) -> None:
    told = page(name).operations
    assert [each.statuses and each.statuses.value for each in told] == statuses
    assert [each.security and each.security.value for each in told] == security
    assert [each.deprecated and each.deprecated.value for each in told] == deprecated


def test_scopes_and_tokens() -> None:
    hold = only("markdown/place-hold.md")
    assert hold.scopes is not None
    assert hold.tokens is not None
    assert (hold.scopes.value, hold.scopes.line) == (["books.read", "holds.write"], 23)
    assert (hold.tokens.value, hold.tokens.line) == (["Reader Token", "Library Token"], 27)


def test_examples_of_whole_bodies() -> None:
    loan = bodies(only("plain/renew-loan.txt"))
    assert loan["request"].example is not None
    assert loan["request"].example.value["notes"] == ["it's the last copy"]
    assert loan["request"].example.line == 18
    assert loan["response"].example is not None
    assert loan["response"].example.value == {"id": "loan-1", "due": "2031-05-01T12:00:00Z", "fine": 0.5}
    assert loan["409"].example is None


def test_bodies_know_their_media_type_and_whether_they_are_required() -> None:
    hold = bodies(only("markdown/place-hold.md"))
    assert hold["request"].required is not None
    assert hold["request"].required.value is True
    media = {part: body.media_type and body.media_type.value for part, body in hold.items()}
    assert media == {
        **{"request": "application/json", "response": "application/json"},
        **{"409": "application/problem+json", "404": "application/json"},
    }


def test_server_and_sample() -> None:
    branches = page("plain/two-operations.txt").operations[0]
    assert branches.server is not None
    assert branches.sample is not None
    assert (branches.server.value, branches.sample.value) == ("https://api.library.example/v2", "GET /branches")


def test_a_body_that_is_a_list() -> None:
    branches = page("plain/two-operations.txt").operations[0]
    assert branches.response is not None
    assert said(branches.response.fields) == {"/*/name": {"type": "string", **REQUIRED}}


@pytest.mark.parametrize(
    ("name", "operation", "what", "line"),
    [
        ("collapsed/renew-loan.txt", 0, "types, formats, flags, enums, defaults, limits and statuses", 1),
        ("markdown/place-hold.md", 0, "the example of 'Conflict'", 144),
        ("viewer/two-operations.txt", 0, "the reply 'Come back later'", 24),
        ("viewer/two-operations.txt", 1, "the reply 'Not so fast'", 49),
    ],
)
def test_what_cannot_be_read_is_said(name: str, operation: int, what: str, line: int) -> None:
    (unreadable,) = page(name).operations[operation].unreadable
    assert (unreadable.what, unreadable.line) == (what, line)


def test_only_the_collapsed_page_hides_what_it_documents() -> None:
    incomplete = [name for name in LAYOUTS if not all(each.complete for each in page(name).operations)]
    assert incomplete == ["collapsed/renew-loan.txt"]
