"""The Python types of formats, as they are sent and as they come back, and the marks of constraints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from generator.ir.annotation import NONE, Annotation, named, union
from generator.text import literal

Direction = Literal["inputs", "models"]
"""What is sent, and what comes back: also the folders of the two in a package."""

BASES = "_models.base"
FORMATS = "_models.formats"
CHECKS = "_models.checks"
CHOICE = "_models.choice"
"""Where in the package the runtime side of generated models stands."""

STR, INT, FLOAT, BOOL, BYTES = (Annotation(name) for name in ("str", "int", "float", "bool", "bytes"))
NUMBER = union([INT, FLOAT])
DATETIME, DATE, TIME, DURATION = (named("datetime", name) for name in ("datetime", "date", "time", "timedelta"))
UUID, DECIMAL = named("uuid", "UUID"), named("decimal", "Decimal")


@dataclass(frozen=True)
class Scalar:
    """A type without parts: the name of its runtime type, or a format that datamodel-code-generator knows."""

    spelled: Annotation
    """How it reads in a signature."""
    runtime: str = ""
    format: str = ""
    text: str = ""
    """An expression of builtins."""


PLAIN: Mapping[str, Scalar] = {
    "string": Scalar(STR),
    "integer": Scalar(INT),
    "number": Scalar(NUMBER, text="int | float"),
    "boolean": Scalar(BOOL),
    "null": Scalar(NONE),
}
WIRE_BOOL = Scalar(BOOL, "WireBool")
WHOLE = Scalar(INT, "WholeNumber")

_Pair = tuple[Scalar, Scalar]
_BASE64: _Pair = (Scalar(union([BYTES, STR]), "Base64"), Scalar(BYTES, "ReadBase64"))
_BASE64_URL: _Pair = (Scalar(union([BYTES, STR]), "Base64Url"), Scalar(BYTES, "ReadBase64Url"))
_HTTP_DATE: _Pair = (Scalar(union([DATETIME, STR]), "HttpDate"), Scalar(DATETIME, "ReadHttpDate"))
_DECIMAL: _Pair = (Scalar(union([DECIMAL, STR]), "DecimalText"), Scalar(DECIMAL, format="decimal"))
_DECIMAL_NUMBER: _Pair = (Scalar(union([DECIMAL, INT, FLOAT]), "DecimalNumber"), Scalar(DECIMAL, "ReadDecimal"))
_UNIX_TIME: _Pair = (Scalar(union([DATETIME, INT]), "EpochSeconds"), Scalar(DATETIME, "ReadUnixTime"))

_FORMATS: Mapping[tuple[str, str], _Pair] = {
    ("string", "date-time"): (Scalar(union([DATETIME, STR]), "Timestamp"), Scalar(DATETIME, format="date-time")),
    ("string", "date"): (Scalar(union([DATE, STR]), "LocalDate"), Scalar(DATE, format="date")),
    ("string", "time"): (Scalar(union([TIME, STR]), "LocalTime"), Scalar(TIME, format="time")),
    ("string", "duration"): (Scalar(union([DURATION, STR]), "Duration"), Scalar(DURATION, format="duration")),
    ("string", "uuid"): (Scalar(union([UUID, STR]), "Uuid"), Scalar(UUID, format="uuid")),
    ("string", "byte"): _BASE64,
    ("string", "base64"): _BASE64,
    ("string", "base64url"): _BASE64_URL,
    ("string", "binary"): (Scalar(union([BYTES, STR]), "Binary"), PLAIN["string"]),
    ("string", "decimal"): _DECIMAL,
    ("string", "decimal128"): _DECIMAL,
    ("number", "decimal"): _DECIMAL_NUMBER,
    ("number", "decimal128"): _DECIMAL_NUMBER,
    ("integer", "unixtime"): _UNIX_TIME,
    ("number", "unixtime"): _UNIX_TIME,
    ("string", "unixtime"): (Scalar(union([DATETIME, STR]), "EpochSecondsText"), Scalar(DATETIME, "ReadUnixTimeText")),
    ("string", "http-date"): _HTTP_DATE,
    ("string", "rfc7231"): _HTTP_DATE,
}
_EPOCHS = ("EpochMilliseconds", "EpochMillisecondsText", "EpochSeconds", "EpochSecondsText")


@dataclass(frozen=True)
class Mark:
    """An object of the runtime that stands in an annotation: a name, and JSON values as its arguments."""

    module: str
    name: str
    arguments: tuple[Any, ...] = ()

    @property
    def text(self) -> str:
        """The expression that makes it."""
        return f"{self.name}({', '.join(map(literal, self.arguments))})"


def scalar(kind: str, format_: str, encoding: str, epoch: str, direction: Direction) -> Scalar:
    """The type of a value of a JSON type, as its format or its extension `epoch` has it."""
    if epoch and direction == "inputs":
        name = f"Epoch{epoch.capitalize()}{'Text' if kind == 'string' else ''}"
        return Scalar(union([DATETIME, STR if kind == "string" else INT]), name)
    pair = _FORMATS.get((kind, encoding if kind == "string" and encoding else format_))
    if pair is not None:
        return pair[0 if direction == "inputs" else 1]
    return WHOLE if kind == "integer" and direction == "inputs" else PLAIN[kind]


def is_checked(found: Scalar) -> bool:
    """Whether a type of its own says what fits, so that limits on the wire's form do not apply."""
    return bool(found.runtime or found.format) and found not in (WHOLE, WIRE_BOOL)


def runtime_names() -> frozenset[str]:
    """Every name that a model module may take from the runtime, and so no class may have."""
    kinds = {kind.runtime for pair in _FORMATS.values() for kind in pair}
    marks = {"MultipleOf", "Matches", "Unique", "Size", "Keys", "Contains", "OneOf", "Known", "Choice"}
    return frozenset(kinds | marks | {*_EPOCHS, WHOLE.runtime, WIRE_BOOL.runtime, "ReplyModel", "RequestModel"} - {""})


IMPORTED = frozenset(
    {"Annotated", "Any", "AwareDatetime", "ConfigDict", "Decimal", "Dict", "Field", "Literal", "Mapping", "MISSING"}
    | {"RootModel", "Sequence", "TypeAliasType", "UUID", "date", "datetime", "time", "timedelta"}
)
"""What datamodel-code-generator may import into a model module."""
