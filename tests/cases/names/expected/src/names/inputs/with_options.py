"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as date_aliased
from typing import Annotated

from names._models.base import RequestModel, Timestamp
from pydantic import MISSING, ConfigDict, Field


class OddNames2Input(RequestModel):
    class_: Annotated[str | MISSING, Field(alias="class")] = MISSING
    a_space_b: Annotated[str | MISSING, Field(alias="a b")] = MISSING
    a_minus_b: Annotated[str | MISSING, Field(alias="a-b")] = MISSING
    a_b: str | MISSING = MISSING
    aB: str | MISSING = MISSING
    n2_nd: Annotated[str | MISSING, Field(alias="2nd")] = MISSING
    init: Annotated[str | MISSING, Field(alias="__init__")] = MISSING
    hidden: Annotated[str | MISSING, Field(alias="_hidden")] = MISSING
    model_config_: Annotated[str | MISSING, Field(alias="model_config")] = MISSING
    copy_: Annotated[str | MISSING, Field(alias="copy")] = MISSING
    json_: Annotated[str | MISSING, Field(alias="json")] = MISSING
    schema_: Annotated[str | MISSING, Field(alias="schema")] = MISSING
    date: date_aliased | MISSING = MISSING
    when: date_aliased | MISSING = MISSING
    datetime: Timestamp | MISSING = MISSING
    then: Timestamp | MISSING = MISSING
    str_: Annotated[int | MISSING, Field(alias="str")] = MISSING
    text: str | MISSING = MISSING
    list_: Annotated[Sequence[str] | MISSING, Field(alias="list")] = MISSING
    more: Sequence[str] | MISSING = MISSING
    int_: Annotated[int | MISSING, Field(alias="int")] = MISSING
    count: int | MISSING = MISSING
    form_submit_redirect_url: Annotated[str | MISSING, Field(alias="formSubmitRedirectURL")] = MISSING
    naïve: str | MISSING = MISSING
    名前: str | MISSING = MISSING
    empty: Annotated[str | MISSING, Field(alias="")] = MISSING
    spoken: Annotated[str | MISSING, Field(alias="x")] = MISSING
