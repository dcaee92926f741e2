"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from names._models.base import RequestModel
from names._models.formats import WireInteger
from pydantic import MISSING, Field


class ImportParams(RequestModel):
    """The parameters of `import_`."""

    class_: Annotated[str, Field(alias="class")]
    a_space_b: Annotated[WireInteger | MISSING, Field(alias="a b")] = MISSING
    a_minus_b: Annotated[WireInteger | MISSING, Field(alias="a-b")] = MISSING
    a_b: WireInteger | MISSING = MISSING
    self_: Annotated[WireInteger | MISSING, Field(alias="self")] = MISSING
    n_2_fast: Annotated[WireInteger | MISSING, Field(alias="2fast")] = MISSING
    größe: Annotated[WireInteger | MISSING, Field(alias="größe")] = MISSING
    日本: Annotated[WireInteger | MISSING, Field(alias="日本")] = MISSING
    spoken: Annotated[WireInteger | MISSING, Field(alias="x")] = MISSING
