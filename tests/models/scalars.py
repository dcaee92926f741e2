"""Values: constants, enums, limits, formats, booleans as schemas."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from tests.models.rows import Got, Refused, Sent

_NOON = datetime(2030, 1, 31, 12, tzinfo=UTC)
_ID = "12345678-1234-5678-1234-567812345678"

_FIELDS = (
    *("at", "day", "clock", "span", "id", "byte", "url", "plain", "price", "amount", "unix", "http", "epoch", "many"),
    *("maybe", "odd"),
)


def _f(**given: str) -> str:
    return f"F({', '.join(f'{name}={given.get(name)}' for name in _FIELDS)})"


SCALARS: dict[str, list[Any]] = {
    "booleans-as-schemas": [
        Sent("NeverInput", {"yes": None, "list": [1, None], "none": []}),
        Refused("NeverInput", {"no": 1}, "no"),
        Refused("NeverInput", {"none": [1]}, "no value"),
        Got("Never", '{"yes":null,"list":[null,1]}', "Never(yes=None, list_=[None, 1], none=None)"),
    ],
    "listed-values": [
        Sent("ObjectsInput", {"a": 1}),
        Sent("ObjectsInput", [1, 2]),
        Sent("ObjectsInput", None),
        Sent("ObjectsInput", 1.5),
        Refused("ObjectsInput", {"a": True}, "one of"),
        Refused("ObjectsInput", [2, 1], "one of"),
        Got("Objects", '{"a":1}', "{'a': 1}"),
        Got(
            "Holder",
            '{"objects":{"a":2}}',
            "Holder(objects={'a': 2}, floats=None, o=None, wire=None)",
            ("unknown-value /objects",),
        ),
        Sent("FloatsInput", 0.5),
        Refused("FloatsInput", 0.7, "one of"),
        Got("Floats", "0.5", "0.5"),
        Got("Floats", "0.7", "0.7", ("unknown-value ",)),
        Sent("IntsInput", 2),
        Refused("IntsInput", 3, "1 or 2"),
        Got("Ints", "3", "3", ("unknown-value ",)),
        Refused("BoolsInput", False, "True"),
        Sent("MixedInput", True),
        Sent("MixedInput", 1),
        Refused("MixedInput", 2, "'a'"),
        Refused("HolderInput", {"floats": [0.7]}, "one of"),
        Sent("HolderInput", {"floats": [0.5, 1], "o": {"k": [1]}}),
        Refused("HolderInput", {"o": {"k": [2]}}, "one of"),
        Got(
            "Holder",
            '{"floats":[0.7],"o":{"k":[2]}}',
            "Holder(objects=None, floats=[0.7], o={'k': [2]}, wire=None)",
            ("unknown-value /floats/*", "unknown-value /o"),
        ),
        Got("Wire", '"true"', "True", is_kept=False),
    ],
    "numbers": [
        *(Sent("CentsInput", value) for value in (19.99, 0.07, 4.35, 1, 1e-2, 123456789.01)),
        Refused("CentsInput", 19.999, "multiple of 0.01"),
        Refused("FivesInput", 7, "multiple of 5"),
        Sent("FivesInput", 10),
        Sent("FivesInput", 10.0, 10),
        Refused("OpenInput", 0, "greater than 0"),
        Refused("OpenInput", 1, "less than 1"),
        Sent("OpenInput", 0.5),
        Sent("LongInput", 2**62),
        Got("Long", str(2**62), str(2**62)),
        Sent("WholeInput", {"n": 3.0, "l": [1.0]}, {"n": 3, "l": [1]}),
        Refused("WholeInput", {"n": 3.5}, "integer"),
        Refused("WholeInput", {"n": "3"}, "integer"),
        Sent("WholeInput", {"u": "12"}),
        Sent("WholeInput", {"u": 12}),
        Got("Whole", '{"n":3.0,"l":[1.0,2],"u":4.0}', "Whole(n=3, l=[1, 2], u=4)"),
        Got("Whole", '{"n":3.5}', "Whole(n=3.5, l=None, u=None)", ("type /n",)),
        Got("Whole", '{"u":"12"}', "Whole(n=None, l=None, u='12')"),
    ],
    "formats": [
        Sent("FInput", {"at": _NOON}, {"at": "2030-01-31T12:00:00Z"}),
        Sent("FInput", {"at": "2030-01-31T12:00:00+01:00"}),
        Refused("FInput", {"at": datetime(2030, 1, 31)}, "time zone"),
        Refused("FInput", {"at": "soon"}, "datetime"),
        Sent("FInput", {"day": date(2030, 1, 31)}, {"day": "2030-01-31"}),
        Sent("FInput", {"day": "2030-01-31"}),
        Refused("FInput", {"day": "2030-02-31"}, "date"),
        Refused("FInput", {"day": _NOON}, "date"),
        Sent("FInput", {"clock": time(9, 30)}, {"clock": "09:30:00"}),
        Sent("FInput", {"clock": "09:30:00Z"}),
        Refused("FInput", {"clock": "25:00"}, "time"),
        Sent("FInput", {"span": timedelta(days=3, hours=12)}, {"span": "P3DT12H"}),
        Sent("FInput", {"span": "P1Y2M"}),
        Refused("FInput", {"span": "P"}, "timedelta"),
        Sent("FInput", {"id": UUID(_ID)}, {"id": _ID}),
        Sent("FInput", {"id": _ID}),
        Refused("FInput", {"id": "12"}, "UUID"),
        Sent("FInput", {"byte": b"\xff\xfe"}, {"byte": "//4="}),
        Sent("FInput", {"byte": "//4="}),
        Refused("FInput", {"byte": "*"}, "base64"),
        Sent("FInput", {"url": b"\xff\xfe"}, {"url": "__4="}),
        Sent("FInput", {"plain": b"\xff\xfe"}, {"plain": "//4="}),
        Sent("FInput", {"price": Decimal("19.90")}, {"price": "19.90"}),
        Sent("FInput", {"price": "19.90"}),
        Refused("FInput", {"price": "much"}, "Decimal"),
        Sent("FInput", {"amount": Decimal("19.90")}, {"amount": 19.9}),
        Sent("FInput", {"amount": 19.9}),
        Sent("FInput", {"unix": datetime(1970, 1, 2, tzinfo=UTC)}, {"unix": 86400}),
        Sent("FInput", {"unix": 86400}),
        Sent("FInput", {"http": _NOON}, {"http": "Thu, 31 Jan 2030 12:00:00 GMT"}),
        Sent("FInput", {"http": "Thu, 31 Jan 2030 12:00:00 GMT"}),
        Refused("FInput", {"http": "soon"}, "datetime"),
        Sent("FInput", {"epoch": datetime(1970, 1, 2, tzinfo=UTC)}, {"epoch": 86400000}),
        Sent("FInput", {"many": [UUID(_ID), _ID]}, {"many": [_ID, _ID]}),
        Sent("FInput", {"maybe": None, "odd": "no check"}),
        Got("F", '{"at":"2030-01-31T12:00:00Z"}', _f(at="datetime.datetime(2030, 1, 31, 12, 0, tzinfo=TzInfo(0))")),
        Got("F", '{"at":"soon"}', _f(at="'soon'"), ("type /at",)),
        Got("F", '{"day":"2030-01-31","maybe":null}', _f(day="datetime.date(2030, 1, 31)")),
        Got("F", '{"clock":"09:30:00"}', _f(clock="datetime.time(9, 30)")),
        Got("F", '{"span":"P3DT12H"}', _f(span="datetime.timedelta(days=3, seconds=43200)")),
        Got("F", f'{{"id":"{_ID}"}}', _f(id=f"UUID('{_ID}')")),
        Got("F", '{"id":"x"}', _f(id="'x'"), ("type /id",)),
        Got("F", '{"byte":"//4="}', _f(byte=r"b'\xff\xfe'")),
        Got("F", '{"byte":"*"}', _f(byte="'*'"), ("type /byte",)),
        Got("F", '{"url":"__4="}', _f(url=r"b'\xff\xfe'")),
        Got("F", '{"price":"19.90"}', _f(price="Decimal('19.90')")),
        Got("F", '{"price":"much"}', _f(price="'much'"), ("type /price",)),
        Got("F", '{"amount":19.9}', _f(amount="Decimal('19.9')")),
        Got("F", '{"unix":86400}', _f(unix="datetime.datetime(1970, 1, 2, 0, 0, tzinfo=datetime.timezone.utc)")),
        Got(
            "F",
            '{"http":"Thu, 31 Jan 2030 12:00:00 GMT"}',
            _f(http="datetime.datetime(2030, 1, 31, 12, 0, tzinfo=datetime.timezone.utc)"),
        ),
        Got("F", '{"http":"soon"}', _f(http="'soon'"), ("type /http",)),
        Got("F", '{"epoch":86400000}', _f(epoch="86400000")),
        Got("F", '{"epoch":false,"byte":"//4="}', _f(epoch="False", byte=r"b'\xff\xfe'"), ("type /epoch",)),
        Got("F", f'{{"many":["{_ID}","x"]}}', _f(many=f"[UUID('{_ID}'), 'x']"), ("type /many/*",)),
    ],
}
