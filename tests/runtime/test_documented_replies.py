"""Every documented reply with any one place changed: nothing raises, the rest is intact, and it is told of."""

import json
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import leadconnector._operations
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from leadconnector import Drift, LeadConnector
from leadconnector._base.http import Headers, Response
from leadconnector._base.operation import Operation
from leadconnector._wire.decode import decode
from pydantic import BaseModel

from tests.support.bodies import Exchange, exchanges
from tests.support.documents import bundle
from tests.support.normalisations import normalised
from tests.support.places import SPEC
from tests.support.specs import operations
from tests.support.vendor import Case, cases

Path = tuple[str | int, ...]
text = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | text
changes = st.just(...) | scalars | st.lists(scalars, max_size=2) | st.dictionaries(text, scalars, max_size=2)

EXCHANGES: list[Exchange | Case] = [*exchanges(), *cases()]
MAPS = {"list-free-slots"}
"""Operations whose reply is a map: any name at its top is an entry, which drift calls `*`."""

FIELDS = {name: operation.fields("response") for name, operation in operations(bundle(SPEC)).items()}

OPERATIONS = {
    operation.id: operation
    for module in pkgutil.iter_modules(leadconnector._operations.__path__)
    for operation in vars(import_module(f"leadconnector._operations.{module.name}")).values()
    if isinstance(operation, Operation)
}


@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
@settings(max_examples=60)
@given(st.data())
def test_one_place_changed(exchange: Exchange | Case, data: st.DataObject) -> None:
    reply = json.loads(normalised(exchange.operation, exchange.reply))
    path = data.draw(st.sampled_from(list(places(reply))))
    change = data.draw(changes)
    value, drift = read(exchange, changed(reply, path, change))

    assert all(finding.pointer.startswith(pointer(exchange, path)) for finding in drift)
    assert without(plain(value), path) == without(reply, path)
    assert isinstance(value, type(read(exchange, reply)[0]))


@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
@settings(max_examples=60)
@given(st.data())
def test_one_field_more(exchange: Exchange | Case, data: st.DataObject) -> None:
    reply = json.loads(normalised(exchange.operation, exchange.reply))
    holders = [path for path in ((), *places(reply)) if isinstance(at(reply, path), dict)]
    path = data.draw(st.sampled_from(holders))
    body = changed(reply, (*path, "noSuchField"), data.draw(scalars))
    value, drift = read(exchange, body)

    place = pointer(exchange, (*path, "noSuchField"))
    if exchange.operation in MAPS and not path:
        assert [finding.pointer for finding in drift] == [place]
    else:
        assert [(finding.kind, finding.pointer) for finding in drift] == [("unknown-field", place)]
    assert plain(value) == body


@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
def test_any_one_field_null_missing_or_of_another_type(exchange: Exchange | Case) -> None:
    """Every place in turn, so that no luck is needed: what is not as documented is told of, and nothing else."""
    reply = json.loads(normalised(exchange.operation, exchange.reply))
    assert read(exchange, reply)[1] == []
    for path in places(reply):
        for change in (..., None, {"odd": 1}, [[1]], "odd", 7.5, True):
            body = changed(reply, path, change)
            value, drift = read(exchange, body)
            assert all(finding.pointer.startswith(pointer(exchange, path)) for finding in drift), path
            assert without(plain(value), path) == without(reply, path)
            if change in ({"odd": 1}, [[1]]) and not isinstance(at(reply, path), type(change)):
                assert drift, (path, change)
            if is_wrong(exchange, path, change):
                assert drift, (path, change)


def is_wrong(exchange: Exchange | Case, path: Path, change: Any) -> bool:
    """Whether the spec itself says that a field cannot be null, or cannot be missing."""
    named = "".join(f"/{'*' if isinstance(step, int) else step}" for step in path)
    said = FIELDS[exchange.operation].get(named)
    return said is not None and ((change is None and not said["nullable"]) or (change is ... and said["required"]))


def test_the_changes_reach_every_documented_field() -> None:
    """Every name of a field of a reply is in some documented reply."""
    documented = {name for fields in FIELDS.values() for field in fields for name in field.split("/")[-1:]}
    shown = {str(path[-1]) for exchange in EXCHANGES for path in places(json.loads(exchange.reply))}
    assert documented - shown == {"*", "traceId"}  # no example shows the id that any reply may carry


def read(exchange: Exchange | Case, reply: Any) -> tuple[Any, list[Drift]]:
    found: list[Drift] = []
    client = LeadConnector(token="x", on_drift=found.append)
    response = Response(exchange.success, Headers(), json.dumps(reply).encode())
    return decode(OPERATIONS[exchange.operation], client._core.options, response), found


def plain(value: Any) -> Any:
    """What a reply is, as JSON."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.to_dict() if isinstance(value, BaseModel) else value


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path of everything inside a JSON value."""
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*path, key)
        yield from places(item, (*path, key))


def at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def changed(reply: Any, path: Path, change: Any) -> Any:
    """A copy with one place dropped (`...`) or set."""
    copy = json.loads(json.dumps(reply))
    holder = at(copy, path[:-1])
    if change is ...:
        del holder[path[-1]]
    else:
        holder[path[-1]] = change
    return copy


def without(reply: Any, path: Path) -> Any:
    """A copy with null at the place, whether anything is there or not; a list is compared as a whole elsewhere."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    return changed(reply, path, None) if path else None


def pointer(exchange: Exchange | Case, path: Path) -> str:
    steps = ["*" if isinstance(step, int) else step for step in path]
    if exchange.operation in MAPS and steps[:1] != ["traceId"]:
        steps[:1] = ["*"]
    return "".join(f"/{step}" for step in steps)
