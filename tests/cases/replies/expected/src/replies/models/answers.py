"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Any

from replies._models.base import ReplyModel
from typing_extensions import TypeAliasType

AsAnyReply = TypeAliasType("AsAnyReply", Any)


AsTextReply = TypeAliasType("AsTextReply", str)


class Error(ReplyModel):
    message: str | None = None


class Receipt(ReplyModel):
    number: int | None = None


class Thing(ReplyModel):
    id: str


AsListReply = TypeAliasType("AsListReply", list[Thing])


AsMapReply = TypeAliasType("AsMapReply", dict[str, Thing])
