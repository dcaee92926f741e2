"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from files._models.base import RequestModel
from pydantic import MISSING, Field
from typing_extensions import TypeAliasType

LabelInput = TypeAliasType("LabelInput", Annotated[str, Field(max_length=9)])
"""A whole file that is one schema."""


class PartInput(RequestModel):
    label: LabelInput | MISSING = MISSING


class OwnInput(RequestModel):
    part: PartInput | MISSING = MISSING
