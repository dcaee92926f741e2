"""Model modules, made by datamodel-code-generator: one run for what is sent, one for what comes back."""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from datamodel_code_generator import GenerateConfig, InputFileType, generate
from datamodel_code_generator.enums import DataModelType, TargetPydanticVersion
from datamodel_code_generator.format import Formatter, PythonVersion
from datamodel_code_generator.parser import LiteralType

from generator.models.classes import Made
from generator.models.formats import BASES, Direction, Mark
from generator.models.imports import tidied
from generator.text import docstring, in_python

_CLASSES: Mapping[Direction, str] = {"inputs": "RequestModel", "models": "ReplyModel"}
_TITLES: Mapping[Direction, str] = {"inputs": "What a caller sends", "models": "What comes back"}


def modules(made: Sequence[Made], names: Mapping[str, str], package: str) -> Mapping[str, str]:
    """The source of each module by its path in the package. `names` has Python's names by wire name, for the prose."""
    sources: dict[str, str] = {}
    for direction in _CLASSES:
        part = [each for each in made if each.plan.direction == direction]
        if part:
            found = _generate(part, names, package, direction)
            sources |= {f"{direction}/{path}": source for path, source in found.items()}
    return sources


def _generate(made: Sequence[Made], names: Mapping[str, str], package: str, direction: Direction) -> Mapping[str, str]:
    """The modules of one direction by path."""
    document = {
        "openapi": "3.1.0",
        "info": {"title": "", "version": ""},
        "paths": {},
        "components": {"schemas": {each.plan.path: each.json for each in made}},
    }
    result = generate(json.dumps(document), config=_config(made, names, package, direction))
    found = result if isinstance(result, dict) else {("__init__.py",): result}
    sources = {"/".join(path): tidied(f"{getattr(module, 'body', module)}\n") for path, module in found.items()}
    _hold(sources, made)
    return sources


def _config(made: Sequence[Made], names: Mapping[str, str], package: str, direction: Direction) -> GenerateConfig:
    marks = sorted({(mark.module, mark.name) for each in made for mark in _marks(each)})
    return GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        target_pydantic_version=TargetPydanticVersion.V2_14 if direction == "inputs" else None,
        base_class=f"{package}.{BASES}.{_CLASSES[direction]}",
        additional_imports=["typing.Annotated", *(f"{package}.{module}.{name}" for module, name in marks)],
        custom_template_dir=Path(__file__).parents[2] / "templates" / "models",
        extra_template_data=defaultdict(dict, {each.plan.path: _template_data(each, names) for each in made}),
        custom_file_header=f'"""{_TITLES[direction]}. Generated from the spec: do not edit."""',
        aliases={
            f"{each.plan.path}.{field.wire}": field.name
            for each in made
            for field in each.fields or ()
            if field.name != field.wire
        },
        use_missing_sentinel=direction == "inputs",
        use_generic_container_types=direction == "inputs",
        use_annotated=True,
        field_constraints=True,
        strict_nullable=True,
        enum_field_as_literal=LiteralType.All,
        use_type_alias=True,
        field_extra_keys={"x-nullable"},
        model_extra_keys={"x-pyclient-any-of-required", "x-pyclient-patterns", "x-pyclient-size"},
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


def _template_data(made: Made, names: Mapping[str, str]) -> dict[str, Any]:
    """What our templates write themselves: the spec's prose goes through our own encoder only."""
    fields = made.fields or ()
    marks = {field.name: _written(field.marks) for field in fields if field.marks}
    data: dict[str, Any] = {
        "text": docstring(in_python(made.description, names), indent=4 if made.fields is not None else 0),
        "texts": {field.name: docstring(in_python(field.description, names), indent=4) for field in fields},
        "marks": marks | ({"": _written(made.marks)} if made.marks else {}),
    }
    if made.rest is not None:
        data["rest"] = {"name": made.rest.name, "text": docstring(made.rest.description, indent=8)}
    return data


def _written(marks: Sequence[Mark]) -> str:
    return ", ".join(mark.text for mark in marks)


def _marks(made: Made) -> Sequence[Mark]:
    return (*made.marks, *(mark for field in made.fields or () for mark in field.marks))


def _hold(sources: Mapping[str, str], made: Sequence[Made]) -> None:
    """Raise AssertionError unless each class stands in its module with the fields that were planned."""
    planned = {(f"{each.plan.area}.py", each.plan.name): {field.name for field in each.fields or ()} for each in made}
    found: dict[tuple[str, str], set[str]] = {}
    for path, source in sources.items():
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef):
                found[path, node.name] = {
                    each.target.id
                    for each in node.body
                    if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name)
                } - {"__pydantic_extra__"}
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                found[path, node.targets[0].id] = set()
    if found != planned:
        different = sorted(key for key in planned.keys() | found.keys() if planned.get(key) != found.get(key))
        raise AssertionError(f"datamodel-code-generator made something else of {different}")
