"""What schemas take and give: every construct, both ways, on the wire and in Python."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from tests.models import imported, written
from tests.models.compositions import COMPOSITIONS
from tests.models.rows import Got, Made, Refused, Sent
from tests.models.scalars import SCALARS
from tests.models.unions import UNIONS

SCHEMAS = Path(__file__).parent / "schemas"
TABLES = COMPOSITIONS | SCALARS | UNIONS


@pytest.mark.parametrize("table", TABLES)
def test_schemas_take_and_give_what_they_say(table: str, tmp_path: Path) -> None:
    schemas = (SCHEMAS / f"{table}.yaml").read_text(encoding="utf-8")
    wrong: list[Any] = []
    with imported(tmp_path, written(tmp_path, schemas)) as built:
        for row in TABLES[table]:
            match row:
                case Sent(name, value):
                    given = row.expected, _sent(built, name, value)
                case Made(name, class_name, fields, wire):
                    given = wire, _sent(built, name, lambda: built.type(class_name)(**fields))
                case Refused(name, value, reason):
                    found = _sent(built, name, value)
                    given = f"refused: {reason}", found
                    if isinstance(found, str) and found.startswith("refused: ") and reason in found:
                        continue
                case Got(name, content, value, drift, is_kept):
                    found, told = built.got(name, content.encode())
                    given = (value, drift), (repr(found), tuple(f"{kind} {pointer}" for kind, pointer in told))
                    if is_kept and (kept := _dumped(found)) != json.loads(content):
                        wrong.append((row, "dumps", kept))
            if given[0] != given[1]:
                wrong.append((row, *given))
    assert not wrong, "\n".join(map(str, wrong))


def _dumped(value: Any) -> Any:
    """The JSON of a reply, as its models write it."""
    if isinstance(value, BaseModel):
        return json.loads(value.to_json())  # type: ignore[attr-defined]
    if isinstance(value, dict):
        return {key: _dumped(item) for key, item in value.items()}
    return [_dumped(item) for item in value] if isinstance(value, (list, tuple)) else value


def _sent(built: Any, name: str, value: Any) -> Any:
    try:
        return built.sent(name, value() if callable(value) else value)
    except ValidationError as error:
        return "refused: " + "; ".join(f"{each['loc']} {each['msg']}" for each in error.errors(include_url=False))
