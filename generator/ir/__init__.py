"""What is to be generated, in Python's terms: frozen data between reading a spec and rendering a package."""

from __future__ import annotations

from generator.ir.annotation import (
    ANY,
    BOOL,
    DATETIME,
    INT,
    NONE,
    NUMBER,
    STR,
    Annotation,
    Import,
    generic,
    imports,
    named,
    union,
)
from generator.ir.api import Api, Option, RateLimit, Resource
from generator.ir.content import Body, Content, Reply
from generator.ir.models import Models
from generator.ir.operation import Argument, Call, Iterator, Operation, Query
from generator.ir.security import OAuth, Requirement, Scheme, Server, Variable

__all__ = [
    "ANY",
    "BOOL",
    "DATETIME",
    "INT",
    "NONE",
    "NUMBER",
    "STR",
    "Annotation",
    "Api",
    "Argument",
    "Body",
    "Call",
    "Content",
    "Import",
    "Iterator",
    "Models",
    "OAuth",
    "Operation",
    "Option",
    "Query",
    "RateLimit",
    "Reply",
    "Requirement",
    "Resource",
    "Scheme",
    "Server",
    "Variable",
    "generic",
    "imports",
    "named",
    "union",
]
