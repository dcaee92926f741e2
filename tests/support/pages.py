"""The transcribed pages, as fields and aspects in the vocabulary of the deviations."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from tests.support.documents import load
from tests.support.places import TRANSCRIPTIONS

Aspects: TypeAlias = dict[str, Any]
Fields: TypeAlias = dict[str, Aspects]

# What a page means by saying nothing, where it is a page that would have said it.
SILENT: Aspects = {
    **{"required": False, "enum": None, "default": None, "limits": None},
    **{"deprecated": False, "example": None},
}


@dataclass(frozen=True)
class Page:
    number: str
    content: dict[str, Any]

    @property
    def operations(self) -> list[str]:
        return list(self.content["operations"])

    @property
    def endpoint(self) -> str:
        return f"{self.content['method']} {self.content['path']}"

    @property
    def errors(self) -> dict[str, Any]:
        return dict(self.content["errors"])

    def fields(self, part: str) -> Fields:
        """Every field of a part by its path of wire names; `*` stands for the items of a list."""
        shows = self.content["shows"]
        if part == "parameters":
            return dict(_parameters(self.content["parameters"], shows))
        if part == "errors":
            return {
                path: aspects
                for status, error in self.errors.items()
                for path, aspects in _walk(error["fields"], f"/{status}", shows)
            }
        return dict(_walk(self.content[part]["fields"], "", shows))

    def examples(self) -> dict[str, str]:
        """The JSON texts that the page prints, by part (`request`, `response`, `errors/400`)."""
        parts = {"request": self.content["request"], "response": self.content["response"]}
        parts |= {f"errors/{status}": error for status, error in self.errors.items()}
        return {name: part["example"] for name, part in parts.items() if "example" in part}

    def example(self, part: str, status: str = "") -> str | None:
        """The JSON text of a body. An error without one is what its fields say, for all of them have examples."""
        printed = self.examples().get(f"{part}/{status}" if status else part)
        if printed or not status:
            return printed
        return json.dumps({name: field["example"] for name, field in self.errors[status]["fields"].items()})


def pages() -> list[Page]:
    return [Page(path.stem, load(path)) for path in sorted(TRANSCRIPTIONS.glob("*.yaml"))]


def split_type(printed: str) -> tuple[str, str | None]:
    """`array[object]` is an array of objects, `enum<string>` a string."""
    if printed.startswith("array["):
        return "array", printed.removeprefix("array[").removesuffix("]")
    return printed.removeprefix("enum<").removesuffix(">"), None


def _parameters(parameters: list[Aspects], shows: list[str]) -> Iterator[tuple[str, Aspects]]:
    for parameter in parameters:
        yield f"/{parameter['in']}/{parameter['name']}", _aspects(parameter, shows)


def _walk(fields: Fields, prefix: str, shows: list[str]) -> Iterator[tuple[str, Aspects]]:
    for name, field in fields.items():
        path = f"{prefix}/{name}"
        yield path, _aspects(field, shows)
        _, items = split_type(field.get("type", ""))
        if items:
            path += "/*"
            yield path, {"type": items, "enum": None, "limits": None, "format": None, "nullable": False, "printed": {}}
        yield from _walk(field.get("fields", {}), path, shows)


def _aspects(field: Aspects, shows: list[str]) -> Aspects:
    aspects = {name: silence for name, silence in SILENT.items() if name in shows}
    aspects |= {name: field[name] for name in SILENT if name in field}
    if "type" in field:
        aspects |= {"type": split_type(field["type"])[0], "format": None, "nullable": False}
    if examples := field.get("examples", [field["example"]] if "example" in field else []):
        aspects["example"] = examples
    # Values that the page runs together: what it prints is not what it means.
    printed = {"enum": field.get("printed-enum"), "example": field.get("printed-examples")}
    return aspects | {"printed": {name: text for name, text in printed.items() if text is not None}}
