"""The operations of an OpenAPI document, as fields and aspects in the vocabulary of the deviations."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from tests.support.pages import Aspects, Fields

Schema: TypeAlias = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
LIMITS = (
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    *("minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
)


@dataclass(frozen=True)
class Operation:
    method: str
    path: str
    content: dict[str, Any]

    @property
    def endpoint(self) -> str:
        return f"{self.method.upper()} {self.path}"

    @property
    def successes(self) -> list[str]:
        return [status for status in self.content["responses"] if status.startswith("2")]

    @property
    def errors(self) -> list[str]:
        return [status for status in self.content["responses"] if not status.startswith("2")]

    @property
    def body_required(self) -> bool:
        return bool(self.content.get("requestBody", {}).get("required", False))

    @property
    def scopes(self) -> list[str]:
        return [scope for requirement in self.content["security"] for scope in next(iter(requirement.values()))]

    def media(self, part: str) -> Schema:
        """The JSON body of `request`, `response` or a status; empty where there is none."""
        if part == "request":
            body = self.content.get("requestBody", {})
        else:
            body = self.content["responses"][self.successes[0] if part == "response" else part]
        media: Schema = body.get("content", {}).get("application/json", {})
        return media

    def examples(self, part: str) -> dict[str, Any]:
        """The named examples of a body."""
        return {name: example["value"] for name, example in self.media(part).get("examples", {}).items()}

    def fields(self, part: str) -> Fields:
        if part == "parameters":
            return dict(self._parameters())
        if part == "errors":
            return {f"/{status}{path}": facts for status in self.errors for path, facts in self.fields(status).items()}
        return dict(walk(self.media(part).get("schema", {}), ""))

    def _parameters(self) -> Iterator[tuple[str, Aspects]]:
        for parameter in self.content.get("parameters", []):
            examples = [example["value"] for example in parameter.get("examples", {}).values()]
            schema = {"examples": examples, **parameter["schema"]}
            if "example" in parameter:
                schema["examples"] = [*schema["examples"], parameter["example"]]
            facts = aspects(schema, required=parameter.get("required", False))
            facts["deprecated"] = parameter.get("deprecated", False)
            yield f"/{parameter['in']}/{parameter['name']}", facts


def operations(document: dict[str, Any]) -> dict[str, Operation]:
    return {
        content["operationId"]: Operation(method, path, inherited(content, item))
        for path, item in document["paths"].items()
        for method, content in item.items()
        if method in METHODS
    }


def inherited(content: dict[str, Any], item: dict[str, Any]) -> dict[str, Any]:
    """An operation with the parameters that its path item gives to all of its operations."""
    return {**content, "parameters": [*item.get("parameters", []), *content.get("parameters", [])]}


def walk(schema: Schema, path: str) -> Iterator[tuple[str, Aspects]]:
    """Every field below a schema by its path; `*` stands for the items of a list and the entries of a map."""
    for branch in branches(schema):
        if isinstance(branch.get("additionalProperties"), dict):
            yield f"{path}/*", aspects(branch["additionalProperties"], required=False)
            yield from walk(branch["additionalProperties"], f"{path}/*")
        for name, field in branch.get("properties", {}).items():
            yield f"{path}/{name}", aspects(field, required=name in branch.get("required", []))
            yield from walk(field, f"{path}/{name}")
        if "items" in branch:
            yield f"{path}/*", aspects(branch["items"], required=False)
            yield from walk(branch["items"], f"{path}/*")


def branches(schema: Schema) -> list[Schema]:
    """The schemas of which a value fits one, each with what holds for all of them."""
    common = {key: value for key, value in schema.items() if key not in ("allOf", "anyOf", "oneOf")}
    for part in schema.get("allOf", []):
        (merged,) = branches(part)
        common = merge(common, merged)
    choices = [part for key in ("anyOf", "oneOf") for part in schema.get(key, []) if set(part) != {"required"}]
    return [merge(common, branch) for choice in choices for branch in branches(choice)] or [common]


def merge(first: Schema, second: Schema) -> Schema:
    merged = {**second, **first}
    if "properties" in first and "properties" in second:
        merged["properties"] = {**first["properties"], **second["properties"]}
    if "required" in first and "required" in second:
        merged["required"] = unique([*first["required"], *second["required"]])
    return merged


def aspects(schema: Schema, *, required: bool) -> Aspects:
    every = branches(schema)
    kinds = unique([kind for branch in every for kind in types(branch)])
    named = [kind for kind in kinds if kind != "null"]
    return {
        "type": named[0] if len(named) == 1 else named,
        "nullable": "null" in kinds,
        "required": required,
        "enum": enum(every),
        "default": first_of("default", every),
        "limits": {key: branch[key] for branch in every for key in LIMITS if key in branch} or None,
        "deprecated": bool(first_of("deprecated", every)),
        "format": first_of("format", every),
        "example": unique([example for branch in every for example in examples_of(branch)]),
    }


def types(schema: Schema) -> list[str]:
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)


def enum(every: list[Schema]) -> list[Any] | None:
    """The allowed values of a field whose every form but null is limited to some."""
    forms = [branch for branch in every if types(branch) != ["null"]]
    values = [branch.get("enum", [branch["const"]] if "const" in branch else None) for branch in forms]
    if any(allowed is None for allowed in values):
        return None
    return [value for allowed in values for value in allowed or []]


def examples_of(schema: Schema) -> list[Any]:
    examples = list(schema.get("examples", []))
    return [*examples, schema["example"]] if "example" in schema else examples


def values_at(value: Any, path: str) -> Iterator[Any]:
    """The values in a body that stand at a path of wire names."""
    step, _, rest = path.removeprefix("/").partition("/")
    if not step:
        yield value
    elif step == "*" and isinstance(value, list):
        for item in value:
            yield from values_at(item, rest)
    elif isinstance(value, dict) and step in value:
        yield from values_at(value[step], rest)


def first_of(key: str, every: list[Schema]) -> Any:
    return next((branch[key] for branch in every if key in branch), None)


def unique(values: list[Any]) -> list[Any]:
    """Without repetitions; true and 1, or 1 and 1.0, are different values here."""
    return list({json.dumps(value, sort_keys=True): value for value in values}.values())
