"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated

from names._models.base import RequestModel
from names._models.formats import WholeNumber
from pydantic import MISSING, Field


class ImportParams(RequestModel):
    """The parameters of `import_`."""

    class_: Annotated[str, Field(alias="class")]
    a_b_query: Annotated[WholeNumber | MISSING, Field(alias="a b")] = MISSING
    a_minus_b: Annotated[WholeNumber | MISSING, Field(alias="a-b")] = MISSING
    a_b: WholeNumber | MISSING = MISSING
    self_: Annotated[WholeNumber | MISSING, Field(alias="self")] = MISSING
    n_2_fast: Annotated[WholeNumber | MISSING, Field(alias="2fast")] = MISSING
    größe: WholeNumber | MISSING = MISSING
    日本: WholeNumber | MISSING = MISSING
    spoken: Annotated[WholeNumber | MISSING, Field(alias="x")] = MISSING
