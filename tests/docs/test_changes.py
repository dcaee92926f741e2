"""Whatever is changed on a page, one thing at a time, changes that in what is read, and nothing else."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.docs.facts import RunTogether
from tests.docs.reading import PAGES, changes, flat, page, read_text

GONE = None


class Change(NamedTuple):
    """The text `old`, which stands on the page once, becomes `new`; then each of `now` is read as it says."""

    what: str
    old: str
    new: str
    now: dict[str, Any]


PLAIN = [
    Change(
        "a field is added",
        "callNumber\nstring | null",
        "row\ninteger\nrequired\n\nExample:\n\n4\n\ncallNumber\nstring | null",
        {"request/row type": "integer", "request/row required": True, "request/row example": [4]},
    ),
    Change("a field is removed", "fine\nnumber\n\nExample:\n\n0.5\n\n", "", dict.fromkeys(
        ("response/fine type", "response/fine example"), GONE)),
    Change(
        "a field is renamed",
        "fine\nnumber",
        "penalty\nnumber",
        {
            **{"response/fine type": GONE, "response/fine example": GONE},
            **{"response/penalty type": "number", "response/penalty example": [0.5]},
        },
    ),
    Change("a field is retyped", "weeks\ninteger", "weeks\nnumber", {"request/weeks type": "number"}),
    Change("a field is of another format", "string<date>", "string<date-time>", {"request/renewals/*/day format": "date-time"}),
    Change("a field is made required", "fine\nnumber", "fine\nnumber\nrequired", {"response/fine required": True}),
    Change("a field is made optional", "id\nstring\nrequired\n\nExample:\n\n\"loan-1\"", "id\nstring\n\nExample:\n\n\"loan-1\"", {"response/id required": GONE}),
    Change("a field is deprecated", "fine\nnumber", "fine\nnumber\ndeprecated", {"response/fine deprecated": True}),
    Change("a field can be null", "fine\nnumber", "fine\nnumber | null", {"response/fine nullable": True}),
    Change("a value of an enum is added", "paper,\naudio", "paper,\nfilm,\naudio", {"request/format enum": ["paper", "film", "audio", "braille"]}),
    Change("a value of an enum is removed", "audio,\nbraille\n", "audio\n", {"request/format enum": ["paper", "audio"]}),
    Change("a default is changed", "default:2", "default:4", {"request/weeks default": 4}),
    Change("a default is removed", "integer\ndefault:2", "integer", {"request/weeks default": GONE}),
    Change("an example is changed", "Example:\n\n3\n", "Example:\n\n5\n", {"request/weeks example": [5]}),
    Change("an example becomes text", "Example:\n\n3\n", "Example:\n\n\"3\"\n", {"request/weeks example": ["3"]}),
    Change("an example of several is removed", "\"card-1\"\n\n\"card-2\"", "\"card-1\"", {"request/renewals/*/by/card example": ["card-1"]}),
    Change("the reply is changed", "\"fine\": 0.5", "\"fine\": 0.75", {"response example": {"id": "loan-1", "due": "2031-05-01T12:00:00Z", "fine": 0.75}}),
    Change("a limit is changed", "1 <= x <= 8", "1 <= x <= 9", {"request/weeks limits": {"minimum": 1, "maximum": 9}}),
    Change("a limit is removed", "Required range: 1 <= x <= 8\n", "", {"request/weeks limits": GONE}),
    Change("a pattern is changed", "^[A-Z]+$", "^[a-z]+$", {"request/callNumber limits": {"minLength": 3, "pattern": "^[a-z]+$"}}),
    Change("a status is changed", "\n409\n", "\n410\n", {"statuses": ["200", "410"], "409/reason type": GONE, "409/reason required": GONE, "410/reason type": "string", "410/reason required": True}),
    Change("the path is changed", "/\nloans\n", "/\nlendings\n", {"path": "/shelves/{shelfId}/lendings/{loanId}"}),
    Change("the method is changed", "PATCH\n/", "PUT\n/", {"method": "PUT"}),
    Change("the method of the sample is changed", "--request PATCH", "--request PUT", {"sample": "PUT /shelves/{shelfId}/loans/{loanId}"}),
    Change("the title is changed", "\nRenew a loan\n", "\nExtend a loan\n", {"title": "Extend a loan"}),
    Change("the operation is deprecated", "\nRenew a loan\n", "\nRenew a loan\ndeprecated\n", {"deprecated": True}),
    Change("a parameter is retyped", "shelfId\ninteger", "shelfId\nstring", {"parameters/path/shelfId type": "string"}),
    Change("a parameter is removed", "loanId\nstring\nrequired\n\n", "", {"parameters/path/loanId type": GONE, "parameters/path/loanId required": GONE}),
    Change("the edition is changed", "options:\n2031-01", "options:\n2032-01", {"parameters/header/Library-Edition enum": ["2032-01"]}),
    Change("the token goes another way", "Bearer <token>", "Basic <token>", {"security": "basic"}),
    Change("the token is another", "A token of the library card", "A token of the desk", {"tokens": ["A token of the desk, or of the whole library."]}),
    Change("a description is changed", "How much longer", "For how long", {}),
]  # fmt: skip

COLLAPSED_REPLY = {"id": "loan-1", "due": "2031-05-01", "copies": [{"id": "copy-1"}]}
COLLAPSED = [
    Change("the method is changed", "PATCH", "PUT", {"method": "PUT", "sample": "PUT /loans/{loanId}"}),
    Change("the path is changed", "/loans/{", "/lendings/{", {"path": "/lendings/{loanId}", "sample": "PATCH /lendings/{loanId}"}),
    Change("the title is changed", "}Renew a loan", "}Extend a loan", {"title": "Extend a loan"}),
    Change("a value is changed", "\n3\nWhere", "\n4\nWhere", {"request/weeks example": [4]}),
    Change("the reply is changed", "\"due\": \"2031-05-01\"", "\"due\": \"soon\"", {"response example": COLLAPSED_REPLY | {"due": "soon"}}),
    Change(
        "a name is changed",
        "\"due\": ",
        "\"until\": ",
        {
            "response example": {"id": "loan-1", "until": "2031-05-01", "copies": [{"id": "copy-1"}]},
            **{"response/due example": GONE, "response/until example": ["2031-05-01"]},
        },
    ),
    Change("the edition is changed", "2031-01 Who", "2032-01 Who", {"parameters/header/Library-Edition enum": ["2032-01"]}),
    Change("the token goes another way", "Bearer <token>", "Basic <token>", {"security": "basic"}),
    Change("a description is changed", "How much longer", "For how long", {}),
]  # fmt: skip

MARKDOWN = [
    Change("a field is added", "**pickup** object", "**row** integerrequired\n\nExample:`4`\n\n**pickup** object", {"request/row type": "integer", "request/row required": True, "request/row example": [4]}),
    Change("a field is added inside", "**label** string\n", "**row** integer\n\n**label** string\n", {"request/copies/*/row type": "integer"}),
    Change("a field is removed", "**branch** string\n\n", "", {"request/pickup/branch type": GONE}),
    Change("a field is renamed", "**floor** number", "**storey** number", {"request/pickup/floor type": GONE, "request/pickup/floor default": GONE, "request/pickup/storey type": "number", "request/pickup/storey default": 0.5}),
    Change("a field is retyped", "**branch** string", "**branch** boolean", {"request/pickup/branch type": "boolean"}),
    Change("a list is of other elements", "**shelves** integer\\[\\]", "**shelves** number\\[\\]", {"request/copies/*/shelves/* type": "number"}),
    Change("a field is of another format", "string<date>", "string<date-time>", {"request/until format": "date-time"}),
    Change("a field is made required", "**branch** string", "**branch** stringrequired", {"request/pickup/branch required": True}),
    Change("a field is made optional", "**reader** stringrequired", "**reader** string", {"request/reader required": GONE}),
    Change("a field is deprecated", "**branch** string", "**branch** stringdeprecated", {"request/pickup/branch deprecated": True}),
    Change("a field can no longer be null", "<date>nullable", "<date>", {"request/until nullable": GONE}),
    Change("a value of an enum is added", "`2031-02`\\]", "`2031-02`, `2031-03`\\]", {"parameters/header/Library-Edition enum": ["2031-01", "2031-02", "2031-03"]}),
    Change("a value of an enum is removed", "\\[ `1`, `2`\\]", "\\[ `1`\\]", {"request/copies/*/shelves/* enum": [1]}),
    Change("a default is changed", "value:** `false`", "value:** `true`", {"request/urgent default": True}),
    Change("a default is removed", "**Default value:** `0.5`\n", "", {"request/pickup/floor default": GONE}),
    Change("an example is changed", "Example:`2`", "Example:`3`", {"response/place example": [3]}),
    Change("the reply is changed", "\"place\": 2", "\"place\": 3", {"response example": {"id": "hold-1", "place": 3}}),
    Change("the sample is changed", "\"copies\": []", "\"copies\": null", {"request example": {"reader": "reader-7", "copies": None}}),
    Change("a limit is changed", "`<= 9999`", "`<= 999`", {"parameters/path/bookId limits": {"minimum": 1, "maximum": 999}}),
    Change("a limit is removed", "`>= 1` and `<= 9999`", "`>= 1`", {"parameters/path/bookId limits": {"minimum": 1}}),
    Change("a status is added", "- 409\n", "- 409\n- 500\n", {"statuses": ["201", "204", "404", "409", "500"]}),
    Change("a status without a body is removed", "- 204\n", "", {"statuses": ["201", "404", "409"]}),
    Change("a scope is added", "`books.read`", "`books.read` `desk`", {"scopes": ["books.read", "desk", "holds.write"]}),
    Change("a scope is removed", "`holds.write` ", "", {"scopes": ["books.read"]}),
    Change("a kind of token is changed", "`Library Token`", "`Desk Token`", {"tokens": ["Reader Token", "Desk Token"]}),
    Change("the token goes another way", "writescheme: bearer", "writescheme: basic", {"security": "basic"}),
    Change("the path is changed", "POST https://api.library.example/books/{bookId}/holds", "POST https://api.library.example/books/{bookId}/claims", {"path": "/books/{bookId}/claims"}),
    Change("the method is changed", "POST https", "PUT https", {"method": "PUT"}),
    Change("the title is changed", "# Place a hold", "# Claim a book", {"title": "Claim a book"}),
    Change("the operation is deprecated", "Keeps a copy for a reader", "deprecated", {"deprecated": True}),
    Change("a description is changed", "Who waits", "Who wants it", {}),
]  # fmt: skip

VIEWER = [
    Change("a field is added", "lent\nboolean", "row\ninteger\nrequired\nExample:\n4\nlent\nboolean", {"request/row type": "integer", "request/row required": True, "request/row example": [4]}),
    Change("a field is added inside", "seats\nnumber", "row\ninteger\nseats\nnumber", {"request/desks/*/row type": "integer"}),
    Change("a field is removed", "since\nstring<date>\n", "", {"request/since type": GONE, "request/since format": GONE}),
    Change("a field inside is removed", "seats\nnumber\nAllowed values:\n00.51\n", "", {"request/desks/*/seats type": GONE, "request/desks/*/seats enum": GONE}),
    Change("a field is renamed", "lent\nboolean", "borrowed\nboolean", {"request/lent type": GONE, "request/lent default": GONE, "request/borrowed type": "boolean", "request/borrowed default": False}),
    Change("a field is retyped", "opened\nnumber", "opened\ninteger", {"response/branch/opened type": "integer"}),
    Change("a field is of another format", "string<date>", "string<date-time>", {"request/since format": "date-time"}),
    Change("a field is made required", "lent\nboolean", "lent\nboolean\nrequired", {"request/lent required": True}),
    Change("a field is made optional", "array[integer]\nrequired", "array[integer]", {"request/openDays required": GONE}),
    Change("a field is deprecated", "opened\nnumber", "opened\nnumber\ndeprecated", {"response/branch/opened deprecated": True}),
    Change("a field can no longer be null", "string or null", "string", {"request/address/street nullable": GONE}),
    Change("a value of an enum is added", "frontback\n", "frontbackside\n", {"request/desks/*/label enum": RunTogether("frontbackside")}),
    Change("a value of an enum is removed", "00.51", "00.5", {"request/desks/*/seats enum": RunTogether("00.5")}),
    Change("the edition is changed", "2031-01", "2032-01", {"parameters/header/Library-Edition enum": ["2032-01"]}),
    Change("a default is changed", "Default:\nfront", "Default:\nback", {"request/desks/*/label default": "back"}),
    Change("a default is removed", "Default:\nfalse\n", "", {"request/lent default": GONE}),
    Change("an example is changed", "Old mill", "New mill", {"request/label example": ["New mill"]}),
    Change("an example is removed", "Example:\nOld mill\n", "", {"request/label example": GONE}),
    Change("an example of an error is changed", "Example:\n404", "Example:\n405", {"404/statusCode example": [405]}),
    Change("a limit is changed", "<= 80 characters", "<= 90 characters", {"request/address/street limits": {"maxLength": 90}}),
    Change("a limit is removed", "<= 7\n", "", {"request/openDays limits": GONE}),
    Change("a status is removed", "\nNot Found\n\nstatusCode\nnumber\nExample:\n404\nmessage\nstring\nExample:\nThere is no such branch\n", "", {"statuses": ["422"], "404/statusCode type": GONE, "404/statusCode example": GONE, "404/message type": GONE, "404/message example": GONE}),
    Change("the path is changed", "/v2/branches/{branchId}", "/v3/branches/{branchId}", {"path": "/v3/branches/{branchId}"}),
    Change("the method is changed", "PUThttps", "PATCHhttps", {"method": "PATCH"}),
    Change("the title is changed", "Change a branch", "Move a branch", {"title": "Move a branch"}),
    Change("the operation is deprecated", "Change a branch\n", "Change a branch\ndeprecated\n", {"deprecated": True}),
    Change("a parameter is retyped", "branchId\ninteger", "branchId\nnumber", {"parameters/path/branchId type": "number"}),
    Change("the token goes another way", "Authorization: Bearer", "Authorization: Basic", {"security": "basic"}),
    Change("a description is changed", "What readers call it", "Its name", {}),
]  # fmt: skip

TABLES = {
    "plain/renew-loan.txt": PLAIN,
    "collapsed/renew-loan.txt": COLLAPSED,
    "markdown/place-hold.md": MARKDOWN,
    "viewer/change-branch.txt": VIEWER,
}
# The page prints its curl command and its reply twice.
TWICE = {"collapsed/renew-loan.txt"}


def known(name: str) -> set[str]:
    """The paths that a spec of the unchanged page has."""
    from tests.docs.test_pages import BODIES

    return {f"{part}{path}" for part, fields in BODIES[name].items() for path in fields}


@pytest.mark.parametrize(
    ("name", "change"),
    [pytest.param(name, change, id=f"{name}: {change.what}") for name, table in TABLES.items() for change in table],
)
def test_one_change(name: str, change: Change, tmp_path: Path) -> None:
    text = (PAGES / name).read_text(encoding="utf-8")
    assert text.count(change.old) in ({1, 2} if name in TWICE else {1})
    before = flat(page(name), known(name))
    after = flat(read_text(tmp_path, text.replace(change.old, change.new)), known(name))
    assert changes(before, after) == {f"0 {key}": (before.get(f"0 {key}"), value) for key, value in change.now.items()}


def test_copies_that_differ_are_said(tmp_path: Path) -> None:
    text = (PAGES / "collapsed/renew-loan.txt").read_text(encoding="utf-8")
    head, found, tail = text.rpartition('"due": "2031-05-01"')
    assert found
    (operation,) = read_text(tmp_path, f'{head}"due": "soon"{tail}').operations
    assert [(each.what, each.line) for each in operation.unreadable][1:] == [("the second example of the reply", 36)]
