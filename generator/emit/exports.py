"""What a package is known for: the public names, as the modules that are written define them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping

from generator import ir
from generator.templates import NAMESPACES


def exports(api: ir.Api, files: Mapping[str, str]) -> list[tuple[str, str]]:
    """Every public name with the module that defines it, sorted by name; a module itself has the empty one.

    Args:
        api: the models are public as they are.
        files: the sources by path in the output.
    """
    found = dict(api.models.modules)
    home = f"src/{api.package}/"
    for path, source in files.items():
        if not path.startswith(home) or not path.endswith(".py") or "__all__" not in source:
            continue
        module = path.removeprefix(home).removesuffix(".py").replace("/", ".")
        if module in NAMESPACES:
            found[module] = ""
        else:
            found |= dict.fromkeys(_own(ast.parse(source)), module)
    return sorted(found.items())


def _own(module: ast.Module) -> Iterator[str]:
    """The names in a module's `__all__` that it defines itself."""
    defined: set[str] = set()
    listed: list[str] = []
    for node in module.body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            defined.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            defined.add(node.target.id)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            defined.add(node.targets[0].id)
            if node.targets[0].id == "__all__":
                listed = ast.literal_eval(node.value)
    return (name for name in listed if name in defined)
