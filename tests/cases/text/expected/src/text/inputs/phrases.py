"""What a caller sends. Generated from the spec: do not edit."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import MISSING, ConfigDict, Field
from text._models.base import RequestModel


class SayBody(RequestModel):
    """Zero\u200bwidth."""

    open_percent: Annotated[str | MISSING, Field(alias="{%")] = MISSING
    """\""""
    quotation_mark_quotation_mark_quotation_mark: Annotated[str | MISSING, Field(alias='"""')] = MISSING
    """\\"""
    line_separator: Annotated[
        Literal["\u202e", "%s", "{0}", "{{ x }}", "'", '"', "\\"] | MISSING, Field(alias="\u2028")
    ] = MISSING
    back_slash: Annotated[str | MISSING, Field(alias="back\\slash")] = MISSING
    pattern: Annotated[str | MISSING, Field(pattern="^['\"\\\\]+$")] = MISSING
    """Ends in \"\"\""""


class SayParams(RequestModel):
    """The parameters of `say`."""

    q: Annotated[str | MISSING, Field(alias='q"]')] = MISSING
    """Ends in a backslash\\"""
    open_open_space_q_space_close_close: Annotated[str | MISSING, Field(alias="{{ q }}")] = MISSING
    """Bidi \u202e and U+2028 \u2028 and tag \U000e0041."""
