"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from names._models.base import RequestModel
from pydantic import MISSING, ConfigDict, Field


class ImportParams(RequestModel):
    """The parameters of `import_`."""

    class_: Annotated[str, Field(alias="class")]
    a_space_b: Annotated[int | MISSING, Field(alias="a b")] = MISSING
    a_minus_b: Annotated[int | MISSING, Field(alias="a-b")] = MISSING
    a_b: int | MISSING = MISSING
    self_: Annotated[int | MISSING, Field(alias="self")] = MISSING
    n2_fast: Annotated[int | MISSING, Field(alias="2fast")] = MISSING
    größe: int | MISSING = MISSING
    日本: int | MISSING = MISSING
    spoken: Annotated[int | MISSING, Field(alias="x")] = MISSING
