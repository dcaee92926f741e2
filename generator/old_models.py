"""Model modules, made by datamodel-code-generator: one run for what is sent, one for what comes back."""

from __future__ import annotations

import ast
import json
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from datamodel_code_generator import GenerateConfig, InputFileType, generate
from datamodel_code_generator.enums import DataModelType, TargetPydanticVersion
from datamodel_code_generator.format import Formatter, PythonVersion
from datamodel_code_generator.parser import LiteralType

from generator import ir
from generator.extensions import EPOCH_UNITS
from generator.openapi import Direction
from generator.text import docstring, in_python, literal

_BASES: Mapping[Direction, str] = {"inputs": "RequestModel", "models": "ReplyModel"}
_TITLES: Mapping[Direction, str] = {"inputs": "What a caller sends", "models": "What comes back"}
_STRING = re.compile(r"""('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")""")
_ALIASED = re.compile(r"\b(\w+)_aliased\b")
"""How datamodel-code-generator calls a type whose name a field has taken; no signature needs that."""

_TOKEN = re.compile(r"text-(\d+)-")
_TYPING = re.compile(r"^from typing import (.*)\n", re.MULTILINE)
_EPOCHS = {
    f"Epoch{unit.capitalize()}{form}": f"datetime | {kind}"
    for form, kind in (("Text", "str"), ("", "int"))
    for unit in EPOCH_UNITS
}
_SPELLINGS = {" | MISSING": "", "Timestamp": "datetime | str", "WireBool": "bool", "builtins.": "", **_EPOCHS}
"""How a model's annotation reads in the signature of a method."""


def build(schemas: ir.Schemas, package: str) -> ir.Models:
    """Generate the classes of all schemas. Nothing but the shapes reaches datamodel-code-generator."""
    ordered = sorted(schemas.by_name.values(), key=lambda schema: (schema.module, schema.name))
    sources: dict[str, str] = {}
    types: dict[tuple[str, str], str] = {}
    for direction in _BASES:
        part = [schema for schema in ordered if schema.direction == direction]
        if part:
            made, metadata = _generate(part, schemas.wire_names, package, direction)
            sources |= {f"{direction}/{path}": source for path, source in made.items()}
            types |= _types(metadata)
    return ir.Models(sources=sources, modules={schema.name: schema.module for schema in ordered}, types=types)


def _generate(
    schemas: list[ir.Schema], names: Mapping[str, str], package: str, direction: Direction
) -> tuple[Mapping[str, str], Mapping[str, Any]]:
    """The modules of one direction by path, and the metadata of their classes."""
    texts: list[str] = []
    document = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {
            "schemas": {f"{schema.area}.{schema.name}": _without_texts(schema.shape, texts) for schema in schemas}
        },
    }
    aliases = {
        f"{schema.area}.{schema.name}.{wire}": name
        for schema in schemas
        for wire, name in schema.fields.items()
        if name != wire
    }
    with tempfile.TemporaryDirectory() as folder:
        metadata = Path(folder, "metadata.json")
        config = _config(package, direction, aliases, metadata)
        result = generate(json.dumps(document), config=config)
        facts = json.loads(metadata.read_text(encoding="utf-8"))
    modules = result if isinstance(result, dict) else {("__init__.py",): result}
    bodies = {"/".join(path): f"{getattr(module, 'body', module)}\n" for path, module in modules.items()}
    return {path: _with_texts(_with_rests(body, schemas), texts, names) for path, body in bodies.items()}, facts


def _config(package: str, direction: Direction, aliases: Mapping[str, str], metadata: Path) -> GenerateConfig:
    return GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        target_pydantic_version=TargetPydanticVersion.V2_14 if direction == "inputs" else None,
        base_class=f"{package}._models.base.{_BASES[direction]}",
        custom_template_dir=Path(__file__).parent.parent / "templates" / "old_models",
        custom_file_header=f'"""{_TITLES[direction]}. Generated from the spec: do not edit."""',
        emit_model_metadata=metadata,
        aliases=aliases,
        use_missing_sentinel=direction == "inputs",
        use_generic_container_types=direction == "inputs",
        use_annotated=True,
        field_constraints=True,
        strict_nullable=True,
        enum_field_as_literal=LiteralType.All,
        use_type_alias=True,
        use_schema_description=True,
        use_field_description=True,
        use_attribute_docstrings=True,
        field_extra_keys={"x-known", "x-nullable"},
        model_extra_keys={"x-pyclient-any-of-required"},
        treat_dot_as_module=True,
        use_exact_imports=True,
        use_double_quotes=True,
        disable_timestamp=True,
        allow_remote_refs=False,
        strict_refs=True,
        formatters=[Formatter.BUILTIN],
        # Else it is taken from the pyproject.toml of the folder that one happens to be in.
        builtin_format_line_length=120,
    )


def _without_texts(shape: Any, texts: list[str]) -> Any:
    """The shape with a token for each description: the spec's prose goes through our own encoder only."""
    if isinstance(shape, list):
        return [_without_texts(item, texts) for item in shape]
    if not isinstance(shape, dict):
        return shape
    result = {key: _without_texts(item, texts) for key, item in shape.items()}
    if isinstance(shape.get("description"), str):
        result["description"] = f"text-{len(texts)}-"
        texts.append(shape["description"])
    return result


def _with_texts(source: str, texts: list[str], names: Mapping[str, str]) -> str:
    return _TOKEN.sub(lambda match: docstring(in_python(texts[int(match[1])], names), indent=4), source)


def _with_rests(source: str, schemas: list[ir.Schema]) -> str:
    """The source with names for the attributes that hold unnamed properties; the template cannot know them."""
    for schema in schemas:
        if schema.rest:
            source = source.replace(f"name_of_rest_{schema.name}_", schema.rest.name)
            source = source.replace(f"text_of_rest_{schema.name}_", docstring(schema.rest.description, indent=8))
    return _TYPING.sub(_without_dict, source)


def _without_dict(line: re.Match[str]) -> str:
    """An import without `Dict`, which datamodel-code-generator takes for unnamed properties and then writes `dict`."""
    names = [name for name in line[1].split(", ") if name != "Dict"]
    return f"from typing import {', '.join(names)}\n" if names else ""


def _types(metadata: Mapping[str, Any]) -> Mapping[tuple[str, str], str]:
    """The annotation of every field as it reads in a signature."""
    return {
        (model["class_name"], field["original_name"] or ""): _spelled(field["type"])
        for model in metadata["models"]
        for field in model["fields"]
    }


def _spelled(annotation: str) -> str:
    parts = _STRING.split(annotation)
    return "".join(literal(ast.literal_eval(part)) if _STRING.fullmatch(part) else _code(part) for part in parts)


def _code(text: str) -> str:
    for written, spoken in _SPELLINGS.items():
        text = text.replace(written, spoken)
    return _ALIASED.sub(r"\1", text)
