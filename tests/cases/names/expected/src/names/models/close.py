"""What comes back. Generated from the spec: do not edit."""

from __future__ import annotations

from datetime import date as date_aliased
from typing import Annotated

from names._models.base import ReplyModel
from pydantic import AwareDatetime, ConfigDict, Field


class OddNames2(ReplyModel):
    class_: Annotated[str | None, Field(alias="class")] = None
    a_space_b: Annotated[str | None, Field(alias="a b")] = None
    a_minus_b: Annotated[str | None, Field(alias="a-b")] = None
    a_b: str | None = None
    aB: str | None = None
    n2_nd: Annotated[str | None, Field(alias="2nd")] = None
    init: Annotated[str | None, Field(alias="__init__")] = None
    hidden: Annotated[str | None, Field(alias="_hidden")] = None
    model_config_: Annotated[str | None, Field(alias="model_config")] = None
    copy_: Annotated[str | None, Field(alias="copy")] = None
    json_: Annotated[str | None, Field(alias="json")] = None
    schema_: Annotated[str | None, Field(alias="schema")] = None
    date: date_aliased | None = None
    when: date_aliased | None = None
    datetime: AwareDatetime | None = None
    then: AwareDatetime | None = None
    str_: Annotated[int | None, Field(alias="str")] = None
    text: str | None = None
    list_: Annotated[list[str] | None, Field(alias="list")] = None
    more: list[str] | None = None
    int_: Annotated[int | None, Field(alias="int")] = None
    count: int | None = None
    form_submit_redirect_url: Annotated[str | None, Field(alias="formSubmitRedirectURL")] = None
    naïve: str | None = None
    名前: str | None = None
    empty: Annotated[str | None, Field(alias="")] = None
    spoken: Annotated[str | None, Field(alias="x")] = None
