"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from names._models.base import RequestModel
from pydantic import MISSING, ConfigDict, Field


class ImportParams(RequestModel):
    """The parameters of `import_`."""

    class_: Annotated[str, Field(alias="class")]
    a_b: Annotated[int | MISSING, Field(alias="a b")] = MISSING
    a_b_2: Annotated[int | MISSING, Field(alias="a-b")] = MISSING
    a_b_3: Annotated[int | MISSING, Field(alias="a_b")] = MISSING
    self_: Annotated[int | MISSING, Field(alias="self")] = MISSING
    n2_fast: Annotated[int | MISSING, Field(alias="2fast")] = MISSING
    groe: Annotated[int | MISSING, Field(alias="größe")] = MISSING
    unnamed: Annotated[int | MISSING, Field(alias="日本")] = MISSING
    spoken: Annotated[int | MISSING, Field(alias="x")] = MISSING
